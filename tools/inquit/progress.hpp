// How far the work is, on standard error.
#pragma once

#include <chrono>
#include <cstdint>

namespace inquit::program {

// Prints at most five times a second, and a last line at the end. `total` is the number of bytes to read, 0 if not known.
class progress {
  public:
    progress(bool shown, std::uint64_t total);

    void advance(std::uint64_t bytes, std::uint64_t documents);
    void finish();

  private:
    void print();

    bool shown_;
    std::uint64_t total_;
    std::uint64_t bytes_ = 0;
    std::uint64_t documents_ = 0;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point last_;
};

}  // namespace inquit::program
