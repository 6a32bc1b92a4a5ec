// What stands behind the handles of C.
#pragma once

#include "c_api/records.hpp"

#include <inquit/inquit.h>
#include <inquit/analyzer.hpp>

#include <string>

struct inquit_analyzer {
    inquit::analyzer finder;
    inquit::offset_unit unit;
};

struct inquit_cast {
    inquit::cast known;
};

struct inquit_document {
    std::string text;  // `found` is a view of it
    inquit::document found;
    std::string language = "en";  // with its NUL
    inquit::offset_unit unit = inquit::offset_unit::bytes;
    inquit::detail::document_records records;
};
