// Sentences of a stream for C.
#include "c_api/guard.hpp"
#include "c_api/sized.hpp"

#include <inquit/sentence.hpp>

#include <string_view>

struct inquit_sentence_stream {
    inquit_sentence_stream(inquit::newline_policy newlines, inquit_sentence_receiver receiver, void* user)
        : splitter(newlines), sentences(splitter, [receiver, user](const inquit::streamed_sentence& one) {
              if (receiver(user, one.begin, one.text.data(), one.text.size()) != 0) throw inquit::detail::receiver_stopped{};
          }) {}

    inquit::sentence_splitter splitter;
    inquit::sentence_stream sentences;
    bool failed = false;
};

namespace {

template <class Step>
inquit_status run(inquit_sentence_stream* stream, Step&& step) noexcept {
    if (stream == nullptr || stream->failed) return INQUIT_INVALID_ARGUMENT;
    const inquit_status status = inquit::detail::guarded([&] {
        step(stream->sentences);
        return INQUIT_OK;
    });
    stream->failed = status != INQUIT_OK;
    return status;
}

}  // namespace

inquit_status inquit_sentence_stream_create(int32_t newlines, inquit_sentence_receiver receiver, void* user,
                                            inquit_sentence_stream** stream) {
    if (stream == nullptr) return INQUIT_INVALID_ARGUMENT;
    *stream = nullptr;
    if (receiver == nullptr || !inquit::detail::is_one_of(newlines, INQUIT_NEWLINES_BOUNDARY + 1)) return INQUIT_INVALID_ARGUMENT;
    return inquit::detail::guarded([&] {
        *stream = new inquit_sentence_stream(static_cast<inquit::newline_policy>(newlines), receiver, user);
        return INQUIT_OK;
    });
}

void inquit_sentence_stream_free(inquit_sentence_stream* stream) { delete stream; }

inquit_status inquit_sentence_stream_push(inquit_sentence_stream* stream, const char* bytes, size_t size) {
    if (bytes == nullptr && size != 0) return INQUIT_INVALID_ARGUMENT;
    return run(stream, [&](inquit::sentence_stream& to) {
        if (size != 0) to.push(std::string_view(bytes, size));
    });
}

inquit_status inquit_sentence_stream_finish(inquit_sentence_stream* stream) {
    return run(stream, [](inquit::sentence_stream& to) { to.finish(); });
}
