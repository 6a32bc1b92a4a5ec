#pragma once
#include "text/fold.hpp"
