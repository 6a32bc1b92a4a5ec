#include "text_report.hpp"

#include "text_layout.hpp"

#include <inquit/write.hpp>

#include <algorithm>
#include <array>

namespace inquit::program {

namespace {

constexpr float sure = 0.8F;  // from here on a confidence is not worth a reader's time

enum class style : std::uint8_t { plain, strong, faint, warning };

class report {
  public:
    report(const request& asked, const appearance& look, const document& from, std::string& to)
        : asked_(asked), look_(look), from_(from), lines_(from.text()), to_(to) {}

    void title(std::string_view id) {
        put("== ", style::faint);
        put(id, style::strong);
        to_ += '\n';
    }

    void quotes();
    void speakers();
    void sentences();
    void tokens();

  private:
    void put(std::string_view text, style as = style::plain) {
        constexpr std::array<std::string_view, 4> codes{"", "\x1B[1m", "\x1B[2m", "\x1B[33m"};
        const std::string_view code = look_.colour ? codes[static_cast<std::size_t>(as)] : std::string_view();
        to_ += code;
        to_ += text;
        if (!code.empty()) to_ += "\x1B[0m";
    }

    void quote_entry(quote_id which);
    void heading(quote_id which);
    void explanation(const attribution& given);
    void closing_line();
    [[nodiscard]] std::string words_of(quote_id which) const;

    const request& asked_;
    const appearance& look_;
    const document& from_;
    line_index lines_;
    std::string& to_;
};

std::string percent(float share) { return std::to_string(static_cast<int>(share * 100 + 0.5F)) + " %"; }

std::string plural(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

// Direct words in quotation marks, reported ones after an ellipsis: told apart without reading.
std::string report::words_of(quote_id which) const {
    std::string words = from_.words_of(which);
    if (words.ends_with(',')) words.pop_back();  // it belongs to the reporting clause
    return from_[which].kind == quote_kind::direct ? "“" + words + "”" : "… " + words;
}

void report::heading(quote_id which) {
    const attribution& given = from_.attribution_of(which);
    const std::string where = lines_.at(from_.parts(which).front().begin);
    std::string rest;
    if (given.speaker && !from_.role(given.speaker).empty()) rest = ", " + std::string(from_.role(given.speaker));
    if (given.speaker && given.confidence < sure) rest += " (" + percent(given.confidence) + " sure)";
    const std::string_view who = given.speaker ? from_.name(given.speaker) : std::string_view("unknown speaker");
    put(who, given.speaker ? style::strong : style::warning);
    put(rest);
    const std::size_t used = columns_of(who) + columns_of(rest) + columns_of(where);
    to_.append(used < look_.width ? look_.width - used : 1, ' ');
    put(where, style::faint);
    to_ += '\n';
}

void report::explanation(const attribution& given) {
    std::string why(name(given.why));
    std::replace(why.begin(), why.end(), '_', ' ');
    if (!given.cue.empty()) why += ": “" + std::string(given.cue.in(from_.text())) + "”";
    if (given.speaker) why += ", " + percent(given.confidence);
    if (given.addressee) why += ", to " + std::string(from_.name(given.addressee));
    to_ += "    ";
    put(why, style::faint);
    to_ += '\n';
}

void report::quote_entry(quote_id which) {
    heading(which);
    wrap(words_of(which), 4 + 2 * std::size_t{from_[which].depth}, look_.width, to_);
    if (asked_.explain) explanation(from_.attribution_of(which));
}

void report::closing_line() {
    std::string line =
        plural(from_.quotes().size(), "quotation", "quotations") + ", " + plural(from_.speakers().size(), "speaker", "speakers");
    const auto known = [](const attribution& one) { return static_cast<bool>(one.speaker); };
    const auto given = from_.attributions();
    const auto unknown = given.size() - static_cast<std::size_t>(std::count_if(given.begin(), given.end(), known));
    if (unknown > 0) line += ", " + std::to_string(unknown) + " of unknown speakers";
    to_ += '\n';
    put(line, style::faint);
    to_ += '\n';
}

void report::quotes() {
    for (std::size_t i = 0; i < from_.quotes().size(); ++i) {
        if (i > 0) to_ += '\n';
        quote_entry(quote_id(i));
    }
    if (asked_.explain && !from_.rejected().empty()) {
        to_ += "\nIn marks, but nobody's words:\n";
        for (const rejected_quote& one : from_.rejected()) {
            to_ += "    " + std::string(one.where.in(from_.text())) + " (";
            put(name(one.reason), style::faint);
            to_ += ")\n";
        }
    }
    closing_line();
}

// A table as wide as its cells; the aliases, of any length, stand last.
void report::speakers() {
    using row = std::array<std::string, 6>;
    std::vector<row> rows{{"NAME", "ROLE", "GENDER", "QUOTES", "WORDS", "ALSO"}};
    std::vector<std::size_t> words(from_.speakers().size());
    std::size_t total = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const quote_id which : from_.quotes(speaker_id(i))) {
            const std::string text = from_.words_of(which);
            words[i] += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
        }
        total += words[i];
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const speaker_id who(i);
        std::string also;
        for (const std::string_view alias : from_.aliases(who)) also += (also.empty() ? "" : ", ") + std::string(alias);
        rows.push_back({std::string(from_.name(who)), std::string(from_.role(who)), std::string(name(from_[who].gender)),
                        std::to_string(from_.quotes(who).size()),
                        percent(static_cast<float>(words[i]) / static_cast<float>(total)), also});
    }
    std::array<std::size_t, 6> widths{};
    for (const row& one : rows) {
        for (std::size_t c = 0; c < one.size(); ++c) widths[c] = std::max(widths[c], columns_of(one[c]));
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line;
        for (std::size_t c = 0; c + 1 < rows[r].size(); ++c) pad(rows[r][c], widths[c] + 2, line);
        line += rows[r].back();
        line.erase(line.find_last_not_of(' ') + 1);
        put(line, r == 0 ? style::faint : style::plain);
        to_ += '\n';
    }
}

void report::sentences() {
    for (const sentence& one : from_.sentences()) {
        for (const char c : one.where.in(from_.text())) to_ += c == '\n' || c == '\r' ? ' ' : c;
        to_ += '\n';
    }
}

void report::tokens() {
    const std::span<const token> units = asked_.analysis.words ? from_.words() : from_.tokens();
    std::size_t next = 0;
    for (const sentence& one : from_.sentences()) {
        for (; next < units.size() && units[next].where.begin < one.where.end; ++next) {
            to_ += units[next].where.in(from_.text());
            to_ += '\t';
            to_ += name(units[next].kind);
            to_ += '\n';
        }
        to_ += '\n';
    }
}

}  // namespace

void write_text_report(const request& asked, const appearance& look, std::string_view id, const document& analysed,
                       std::string& to) {
    report page(asked, look, analysed, to);
    if (look.title) page.title(id);
    switch (asked.command) {
        case command::quotes:
            page.quotes();
            break;
        case command::speakers:
            page.speakers();
            break;
        case command::script:
            write_script(analysed, to);
            break;
        case command::sentences:
            page.sentences();
            break;
        case command::tokens:
            page.tokens();
            break;
        case command::analyze:
            page.quotes();
            to += '\n';
            page.speakers();
            break;
    }
    if (look.title) to += '\n';
}

}  // namespace inquit::program
