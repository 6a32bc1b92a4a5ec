// Sentences of a stream for C.
#include "c_api/guard.hpp"
#include "c_api/sized.hpp"

#include <inquit/sentence.hpp>

#include <cstdint>
#include <string_view>

struct inquit_sentence_stream {
    inquit_sentence_stream(const inquit::sentence_options& settings, std::uint32_t longest_paragraph,
                           inquit_sentence_receiver receiver, void* user)
        : splitter(settings),
          sentences(
              splitter,
              [receiver, user](const inquit::streamed_sentence& one) {
                  if (receiver(user, one.begin, one.text.data(), one.text.size()) != 0) throw inquit::detail::receiver_stopped{};
              },
              longest_paragraph) {}

    inquit::sentence_splitter splitter;
    inquit::sentence_stream sentences;
    bool failed = false;
};

namespace {

static_assert(sizeof(void*) != 8 || sizeof(inquit_stream_options) == 40);
static_assert(INQUIT_CONVENTION_UNICODE == static_cast<int>(inquit::sentence_convention::unicode));

constexpr inquit_stream_options default_options{sizeof(inquit_stream_options),
                                                INQUIT_NEWLINES_AUTOMATIC,
                                                INQUIT_QUOTED_SPLIT,
                                                INQUIT_CONVENTION_LINGUISTIC,
                                                nullptr,
                                                nullptr,
                                                0,
                                                inquit::sentence_stream::default_longest_paragraph};

bool is_valid(const inquit_stream_options& chosen) noexcept {
    using inquit::detail::is_one_of;
    return is_one_of(chosen.newlines, INQUIT_NEWLINES_BOUNDARY + 1) && is_one_of(chosen.quoted, INQUIT_QUOTED_KEEP + 1) &&
           is_one_of(chosen.convention, INQUIT_CONVENTION_UNICODE + 1) &&
           inquit::detail::is_list(chosen.abbreviations, chosen.abbreviation_count);
}

inquit::sentence_options settings_of(const inquit_stream_options& chosen) {
    inquit::sentence_options made;
    made.newlines = static_cast<inquit::newline_policy>(chosen.newlines);
    made.quoted = static_cast<inquit::quoted_sentences>(chosen.quoted);
    made.convention = static_cast<inquit::sentence_convention>(chosen.convention);
    made.abbreviations.assign(chosen.abbreviations, chosen.abbreviations + chosen.abbreviation_count);
    if (chosen.language != nullptr) made.language = chosen.language;
    return made;
}

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

inquit_status inquit_stream_options_init(inquit_stream_options* options, size_t struct_size) {
    return inquit::detail::write_defaults(default_options, options, struct_size);
}

inquit_status inquit_sentence_stream_create(const inquit_stream_options* options, inquit_sentence_receiver receiver, void* user,
                                            inquit_sentence_stream** stream) {
    if (stream == nullptr) return INQUIT_INVALID_ARGUMENT;
    *stream = nullptr;
    inquit_stream_options chosen = default_options;
    if (options != nullptr) {
        const inquit_status read = inquit::detail::read_sized(*options, sizeof(inquit_stream_options), chosen);
        if (read != INQUIT_OK) return read;
    }
    if (receiver == nullptr || !is_valid(chosen)) return INQUIT_INVALID_ARGUMENT;
    return inquit::detail::guarded([&] {
        *stream = new inquit_sentence_stream(settings_of(chosen), chosen.longest_paragraph, receiver, user);
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
