#include "sentence/sentence_flow.hpp"
#include "sentence/sentence_tables.hpp"
#include "sentence/unicode_flow.hpp"

#include <inquit/sentence.hpp>

#include <algorithm>
#include <variant>

namespace inquit {

namespace {

constexpr std::uint32_t shortest_bound = 1 << 10, longest_bound = 1 << 28;
constexpr std::size_t slice =
    1 << 16;  // bytes of a piece that are looked at together: memory does not depend on the piece's size

}  // namespace

struct sentence_stream::state {
    void begin() {
        if (tables == nullptr) {
            flow.emplace<detail::unicode_flow>(longest);
        } else {
            flow.emplace<detail::sentence_flow>(tables->words, settings, longest);
        }
    }

    void read(std::string_view bytes, bool ended) {
        if (flow.index() == 0) begin();
        if (auto* const reader = std::get_if<detail::sentence_flow>(&flow)) reader->read(bytes, ended, to);
        if (auto* const strict = std::get_if<detail::unicode_flow>(&flow)) strict->read(bytes, ended, to);
        if (ended) flow.emplace<std::monostate>();
    }

    std::shared_ptr<const sentence_tables> tables;
    sentence_options settings;
    receiver to;
    std::uint32_t longest;
    std::variant<std::monostate, detail::sentence_flow, detail::unicode_flow> flow;  // none between texts
};

sentence_stream::sentence_stream(const sentence_splitter& splitter, receiver to, std::uint32_t longest_paragraph)
    : state_(new state{splitter.tables_,
                       splitter.settings_,
                       std::move(to),
                       std::clamp(longest_paragraph, shortest_bound, longest_bound),
                       {}}) {}
sentence_stream::sentence_stream(sentence_stream&&) noexcept = default;
sentence_stream& sentence_stream::operator=(sentence_stream&&) noexcept = default;
sentence_stream::~sentence_stream() = default;

void sentence_stream::push(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); at += slice) state_->read(bytes.substr(at, slice), false);
}

void sentence_stream::finish() { state_->read({}, true); }

}  // namespace inquit
