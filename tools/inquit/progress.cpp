#include "progress.hpp"

#include <cstdio>

namespace inquit::program {

progress::progress(bool shown, std::uint64_t total) : shown_(shown), total_(total) {}

void progress::advance(std::uint64_t bytes, std::uint64_t documents) {
    bytes_ += bytes;
    documents_ += documents;
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || now - last_ < std::chrono::milliseconds(200)) return;
    last_ = now;
    print();
}

void progress::finish() {
    if (!shown_) return;
    print();
    std::fputc('\n', stderr);
}

void progress::print() {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    const double megabytes = static_cast<double>(bytes_) / 1e6;
    const double rate = seconds > 0 ? megabytes / seconds : 0;
    std::fprintf(stderr, "\r%llu documents, %.1f MB, %.1f MB/s", static_cast<unsigned long long>(documents_), megabytes, rate);
    if (total_ > bytes_ && rate > 0) {
        std::fprintf(stderr, ", %.0f s left", static_cast<double>(total_ - bytes_) / 1e6 / rate);
    }
    std::fputs("\x1B[K", stderr);
    std::fflush(stderr);
}

}  // namespace inquit::program
