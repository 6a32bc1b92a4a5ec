#pragma once
#include <inquit/span.hpp>

#include <re2/re2.h>

#include <vector>
