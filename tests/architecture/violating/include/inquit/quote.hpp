#pragma once
#include "quote/stretch.hpp"

#include <string_view>
