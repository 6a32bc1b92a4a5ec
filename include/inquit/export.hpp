// INQUIT_EXPORT, for the compilers that ask which symbols a shared library offers.
#pragma once

#include <inquit/export.h>
