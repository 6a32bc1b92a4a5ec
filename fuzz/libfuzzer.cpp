// The entry point that libFuzzer calls.
#include "input.hpp"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        inquit::fuzz::run({bytes, size});
    } catch (const inquit::fuzz::violation& broken) {
        std::fprintf(stderr, "%s\n", broken.what());
        std::abort();
    }
    return 0;
}
