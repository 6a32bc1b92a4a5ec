#include "write/html_text.hpp"

#include "text/utf8.hpp"
#include "write/plain_text.hpp"

#include <algorithm>
#include <tuple>

namespace inquit::detail {

namespace {

// Hover text repeats what stands elsewhere, and should fit a screen.
constexpr std::size_t longest_in_hover = 160;

void append_clipped(std::string_view text, std::string& to) {
    const std::string_view shown = beginning(text, longest_in_hover);
    append_escaped(shown, to);
    if (shown.size() < text.size()) to += "…";
}

}  // namespace

void append_escaped(std::string_view text, std::string& to) {
    for (std::size_t at = 0; at < text.size();) {
        const code_point c = decode(text, at);
        const bool space = c.value == '\t' || c.value == '\n' || c.value == '\r' || c.value == '\f';
        if (c.value == '&') {
            to += "&amp;";
        } else if (c.value == '<') {
            to += "&lt;";
        } else if (c.value == '>') {
            to += "&gt;";
        } else if (c.value == '"') {
            to += "&quot;";
        } else if (c.value == '\'') {
            to += "&#39;";
        } else if (!c.valid || (c.value < 0x20 && !space) || (c.value >= 0x7F && c.value < 0xA0)) {
            to += "\xEF\xBF\xBD";
        } else {
            to += text.substr(at, c.size);
        }
        at += c.size;
    }
}

void append_hue(speaker_id who, std::string& to) {
    to += " style=\"--hue:";
    append_number((210 + std::uint64_t{137} * who.index()) % 360, to);
    to += '"';
}

html_text::html_text(const document& from, std::string& to) : from_(from), to_(to) {
    collect();
    begun_.assign(from_.quotes().size(), false);
}

void html_text::collect() {
    for (std::size_t i = 0; i < from_.quotes().size(); ++i) {
        const auto index = static_cast<std::uint32_t>(i);
        for (const span& part : from_.parts(quote_id(i))) marks_.push_back({part, kind::quotation, index});
        const span cue = from_.attribution_of(quote_id(i)).cue;
        if (!cue.empty()) marks_.push_back({cue, kind::cue, index});
    }
    for (std::size_t i = 0; i < from_.mentions().size(); ++i) {
        const mention& one = from_.mentions()[i];
        if (one.speaker) marks_.push_back({one.where, kind::mention, static_cast<std::uint32_t>(i)});
    }
    const auto key = [](const mark& one) { return std::tuple(one.where.begin, ~one.where.end, one.is, one.index); };
    std::sort(marks_.begin(), marks_.end(), [&](const mark& a, const mark& b) { return key(a) < key(b); });
    // Quotations that share a cue need it once.
    const auto same = [](const mark& a, const mark& b) { return a.is == kind::cue && b.is == kind::cue && a.where == b.where; };
    marks_.erase(std::unique(marks_.begin(), marks_.end(), same), marks_.end());
}

void html_text::write() {
    for (const paragraph& one : from_.paragraphs()) paragraph_element(one);
}

void html_text::paragraph_element(const paragraph& one) {
    std::string_view begin = "<p dir=\"auto\">";
    std::string_view end = "</p>\n";
    if (one.kind == paragraph_kind::heading) {
        begin = "<h3 dir=\"auto\">";
        end = "</h3>\n";
    } else if (one.kind == paragraph_kind::list_item) {
        begin = "<p class=\"item\" dir=\"auto\">";
    } else if (one.kind == paragraph_kind::separator) {
        begin = "<p class=\"separator\" dir=\"auto\">";
    }
    to_ += begin;
    marked(one.where);
    to_ += end;
}

// Elements nest, marks need not: what is still open when an outer mark ends is closed with it and opened again.
void html_text::marked(span where) {
    for (; !open_.empty(); open_.pop_back()) again_.push_back(open_.back());
    for (std::uint32_t at = where.begin; at < where.end;) {
        close_ended(at);
        take_begun(at);
        const std::uint32_t border = next_border(at, where.end);
        append_escaped(from_.text().substr(at, border - at), to_);
        at = border;
    }
    close_ended(where.end);
    for (std::size_t i = open_.size(); i > 0; --i) close(open_[i - 1]);
}

void html_text::close_ended(std::uint32_t at) {
    const auto ended = [at](const mark& one) { return one.where.end <= at; };
    const auto outermost = std::find_if(open_.begin(), open_.end(), ended);
    for (auto count = open_.end() - outermost; count > 0; --count) {
        close(open_.back());
        if (!ended(open_.back())) again_.push_back(open_.back());
        open_.pop_back();
    }
}

void html_text::take_begun(std::uint32_t at) {
    while (!again_.empty()) {
        const mark one = again_.back();
        again_.pop_back();
        if (one.where.end > at) open(one);
    }
    for (; next_ < marks_.size() && marks_[next_].where.begin <= at; ++next_) {
        if (marks_[next_].where.end > at) open(marks_[next_]);
    }
}

std::uint32_t html_text::next_border(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t border = end;
    if (next_ < marks_.size()) border = std::min(border, marks_[next_].where.begin);
    for (const mark& one : open_) border = std::min(border, one.where.end);
    return std::max(border, at + 1);
}

void html_text::open(const mark& one) {
    open_.push_back(one);
    if (one.is == kind::quotation) return open_quotation(quote_id(one.index));
    if (one.is == kind::cue) {
        to_ += "<span class=\"cue\">";
        return;
    }
    const speaker_id who = from_.mentions()[one.index].speaker;
    to_ += "<span class=\"mention\" data-speaker=\"";
    append_number(who.index(), to_);
    to_ += "\" title=\"";
    append_clipped(from_.name(who), to_);
    to_ += '"';
    append_hue(who, to_);
    to_ += '>';
}

void html_text::open_quotation(quote_id which) {
    const speaker_id who = from_.attribution_of(which).speaker;
    to_ += "<mark class=\"";
    to_ += name(from_[which].kind);
    to_ += who ? "\" data-speaker=\"" : " unknown\" data-speaker=\"unknown";
    if (who) append_number(who.index(), to_);
    to_ += "\" data-quote=\"";
    append_number(which.index(), to_);
    to_ += '"';
    if (!begun_[which.index()]) {
        to_ += " tabindex=\"0\" data-who=\"";
        append_clipped(who ? from_.name(who) : "unknown", to_);
        to_ += '"';
    }
    begun_[which.index()] = true;
    reasons(which);
    if (who) append_hue(who, to_);
    to_ += '>';
}

void html_text::reasons(quote_id which) {
    const attribution& given = from_.attribution_of(which);
    to_ += " title=\"";
    to_ += name(from_[which].kind);
    to_ += ' ';
    to_ += name(from_[which].mode);
    reason("speaker", given.speaker ? from_.name(given.speaker) : "unknown");
    reason("mention", words_of_source(from_, given).in(from_.text()));
    reason("cue", given.cue.in(from_.text()));
    if (given.speaker) {
        reason("evidence", name(given.why));
        to_ += "\nconfidence: ";
        append_permille(permille_of(given.confidence), to_);
    }
    if (given.addressee) reason("to", from_.name(given.addressee));
    to_ += '"';
}

// Isolated (U+2068, U+2069), so that words of another direction do not turn the line around.
void html_text::reason(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    to_ += '\n';
    to_ += label;
    to_ += ": \u2068";
    append_clipped(words, to_);
    to_ += "\u2069";
}

void html_text::close(const mark& one) { to_ += one.is == kind::quotation ? "</mark>" : "</span>"; }

}  // namespace inquit::detail
