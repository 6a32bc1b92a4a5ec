#include "write/html_page.hpp"
#include "write/html_text.hpp"
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace inquit {

namespace {

bool is_word(const token& one) {
    return one.kind != token_kind::punctuation && one.kind != token_kind::symbol && one.kind != token_kind::emoji;
}

// How many words of each quotation are its speaker's own, not those of a quotation inside.
std::vector<std::uint32_t> words_of_quotes(const document& from) {
    std::vector<std::uint32_t> before(from.tokens().size() + 1, 0);  // by token: words before it
    for (std::size_t i = 0; i < from.tokens().size(); ++i) before[i + 1] = before[i] + (is_word(from.tokens()[i]) ? 1 : 0);
    const auto words_before = [&](std::uint32_t byte) {
        const auto at = std::partition_point(from.tokens().begin(), from.tokens().end(),
                                             [byte](const token& one) { return one.where.begin < byte; });
        return before[static_cast<std::size_t>(at - from.tokens().begin())];
    };
    std::vector<std::uint32_t> words(from.quotes().size(), 0);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::uint32_t all = 0;
        for (const span& part : from.parts(quote_id(i))) all += words_before(part.end) - words_before(part.begin);
        words[i] = all;
        const quote_id outer = from.quotes()[i].parent;
        if (outer) words[outer.index()] -= std::min(all, words[outer.index()]);
    }
    return words;
}

struct share {
    speaker_id who;  // none: unknown speakers
    std::uint32_t quotes = 0;
    std::uint32_t words = 0;
};

// Those who speak most first.
std::vector<share> shares_of(const document& from) {
    const std::vector<std::uint32_t> words = words_of_quotes(from);
    std::vector<share> all(from.speakers().size() + 1);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) all[i].who = speaker_id(i);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const speaker_id who = from.attribution_of(quote_id(i)).speaker;
        share& one = who ? all[who.index()] : all.back();
        ++one.quotes;
        one.words += words[i];
    }
    std::erase_if(all, [](const share& one) { return one.quotes == 0; });
    std::stable_sort(all.begin(), all.end(), [](const share& a, const share& b) { return a.words > b.words; });
    return all;
}

void append_count(std::uint32_t count, std::string_view one, std::string_view many, std::string& to) {
    detail::append_number(count, to);
    to += ' ';
    to += count == 1 ? one : many;
}

class section_writer {
  public:
    section_writer(const document& from, std::string& to) : from_(from), to_(to), shares_(shares_of(from)) {
        for (const share& one : shares_) all_words_ += one.words;
    }

    void write(std::string_view id) {
        to_ += "<article>\n<header>\n";
        if (!id.empty()) {
            to_ += "<h2 dir=\"auto\">";
            detail::append_escaped(id, to_);
            to_ += "</h2>\n";
        }
        to_ += "<p>";
        append_count(static_cast<std::uint32_t>(from_.quotes().size()), "quotation", "quotations", to_);
        to_ += ", ";
        append_count(static_cast<std::uint32_t>(from_.speakers().size()), "speaker", "speakers", to_);
        to_ += "</p>\n</header>\n";
        if (!shares_.empty()) speakers();
        to_ += "<div class=\"text\" lang=\"";
        detail::append_escaped(from_.language(), to_);
        to_ += "\">\n";
        detail::html_text(from_, to_).write();
        to_ += "</div>\n</article>\n";
    }

  private:
    void speakers() {
        to_ += "<ol class=\"speakers\" aria-label=\"Speakers\">\n";
        for (const share& one : shares_) speaker_item(one);
        to_ += "</ol>\n";
    }

    void speaker_item(const share& one) {
        to_ += "<li><button type=\"button\" aria-pressed=\"false\" data-speaker=\"";
        if (one.who) {
            detail::append_number(one.who.index(), to_);
            to_ += '"';
            detail::append_hue(one.who, to_);
        } else {
            to_ += "unknown\" class=\"unknown\"";
        }
        to_ += "><bdi class=\"name\">";
        detail::append_escaped(one.who ? from_.name(one.who) : "unknown", to_);
        to_ += "</bdi>";
        if (one.who && !from_.role(one.who).empty()) {
            to_ += " <bdi class=\"role\">";
            detail::append_escaped(from_.role(one.who), to_);
            to_ += "</bdi>";
        }
        to_ += " <span class=\"count\">";
        append_count(one.quotes, "quotation", "quotations", to_);
        to_ += ", ";
        append_count(one.words, "word", "words", to_);
        to_ += ", ";
        percentage(one.words);
        to_ += "</span><span class=\"bar\" aria-hidden=\"true\"><span style=\"width:";
        percentage(one.words);
        to_ += "\"></span></span></button></li>\n";
    }

    // Of all quoted words, in whole per cent.
    void percentage(std::uint32_t words) {
        const std::uint64_t all = std::max<std::uint64_t>(all_words_, 1);
        detail::append_number((std::uint64_t{100} * words + all / 2) / all, to_);
        to_ += '%';
    }

    const document& from_;
    std::string& to_;
    std::vector<share> shares_;
    std::uint64_t all_words_ = 0;
};

}  // namespace

void write_html_section(const document& from, std::string& to, const html_options& options) {
    section_writer(from, to).write(options.id);
}

void write_html_start(std::string& to, const html_options& options) {
    to += detail::html_before_title;
    detail::append_escaped(options.title, to);
    to += detail::html_after_title;
    detail::append_escaped(options.title, to);
    to += detail::html_after_heading;
}

void write_html_end(std::string& to) { to += detail::html_after_sections; }

void write_html(const document& from, std::string& to, const html_options& options) {
    write_html_start(to, options);
    write_html_section(from, to, options);
    write_html_end(to);
}

}  // namespace inquit
