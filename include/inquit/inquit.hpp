// Everything: #include <inquit/inquit.hpp>
#pragma once

#include <inquit/analyzer.hpp>
#include <inquit/cast.hpp>
#include <inquit/document.hpp>
#include <inquit/error.hpp>
#include <inquit/language.hpp>
#include <inquit/mention.hpp>
#include <inquit/quote.hpp>
#include <inquit/script.hpp>
#include <inquit/sentence.hpp>
#include <inquit/span.hpp>
#include <inquit/speaker.hpp>
#include <inquit/text.hpp>
#include <inquit/token.hpp>
#include <inquit/version.hpp>
#include <inquit/write.hpp>
