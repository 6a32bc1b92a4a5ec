// The whole analysis with every option, and every writer: the invariants of tests/invariants.hpp hold, an analyzer answers the
// same again into a document that had other content, an early end finds what the whole does, and all that is written is
// well-formed.
#include "input.hpp"
#include "invariants.hpp"

#include <inquit/inquit.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace inquit::fuzz {

namespace {

const cast& known_people() {
    static const cast people{{{"Elizabeth Bennet", {"Lizzy", "Narrator"}, gender::female}, {"Mr. Berg", {}, gender::male}},
                             false};
    return people;
}

options chosen_options(input& given) {
    static constexpr std::array languages{"auto", "en", "de", "fr", "tr", "ja", "th", "ar"};
    options made;
    made.genre = static_cast<genre>(given.choose(3));
    made.newlines = static_cast<newline_policy>(given.choose(3));
    made.quoted = static_cast<quoted_sentences>(given.choose(2));
    made.invalid = static_cast<invalid_utf8>(given.choose(2));
    made.words = given.choose(2) == 1;
    const unsigned kinds = given.choose(8);
    made.direct = (kinds & 1U) == 0;
    made.mixed = (kinds & 2U) == 0;
    made.indirect = (kinds & 4U) == 0;
    made.min_confidence = static_cast<float>(given.choose(4)) / 4.F;
    made.language = languages[given.choose(languages.size())];
    return made;
}

// Making one takes longer than a small text: each is made once.
const analyzer& analyzer_for(const options& settings) {
    static std::vector<analyzer> all;
    const auto same = [&](const analyzer& one) {
        const options& has = one.settings();
        return has.last == settings.last && has.genre == settings.genre && has.newlines == settings.newlines &&
               has.quoted == settings.quoted && has.invalid == settings.invalid && has.words == settings.words &&
               has.direct == settings.direct && has.mixed == settings.mixed && has.indirect == settings.indirect &&
               has.min_confidence == settings.min_confidence && has.language == settings.language;
    };
    for (const analyzer& one : all)
        if (same(one)) return one;
    if (all.size() == 64) all.clear();
    return all.emplace_back(settings);
}

std::string json_of(const document& from, offset_unit unit) {
    json_options all{.id = "a \"b\"", .meta = "{}", .offsets = unit};
    all.paragraphs = all.sentences = all.tokens = all.words = all.rejected = true;
    std::string text;
    write_json(from, text, all);
    return text;
}

void expect_well_formed(const document& from, offset_unit unit) {
    std::array<std::string, 7> written;
    written[0] = json_of(from, unit);
    write_csv(from, written[1], {.id = "=1", .offsets = unit});
    write_html(from, written[2], {.id = "<b>"});
    write_brat(from, written[3]);
    write_conllu(from, written[4], {.id = "x"});
    write_script(from, written[5], {.form = script_form::text, .offsets = unit});
    write_script(from, written[6], {.form = script_form::json, .offsets = unit});
    for (const std::string& one : written) require(static_cast<bool>(validate_utf8(one)), "what is written is no UTF-8");
}

void expect_early_end(const document& whole, options settings) {
    settings.last = stage::sentence;
    const result<document> early = analyzer_for(settings).analyze(whole.text());
    require(early.has_value(), "an early end fails where the whole does not");
    require(std::ranges::equal(early->tokens(), whole.tokens()), "an early end has other tokens");
    require(early->sentences().size() == whole.sentences().size() && early->quotes().empty(), "an early end has other sentences");
}

}  // namespace

void run(input given) {
    const options settings = chosen_options(given);
    const auto unit = static_cast<offset_unit>(given.choose(3));
    const bool with_cast = given.choose(2) == 1;
    const analyzer& find = analyzer_for(settings);
    document found, again;
    const auto analyze = [&](document& into) {
        return with_cast ? find.analyze(given.text(), known_people(), into) : find.analyze(given.text(), into);
    };
    const result<void> done = analyze(found);
    require(done.has_value() || (done.error().code == errc::invalid_utf8 && !validate_utf8(given.text())),
            "an error without reason");
    if (!done) return require(found.text().empty() && found.tokens().empty(), "a failed call leaves something");
    const std::vector<std::string> violations = violations_of(found);
    if (!violations.empty()) throw violation(violations.front());
    static_cast<void>(find.analyze("“Stay,” said Anna Berg. He said that he would.", again));
    require(analyze(again).has_value() && json_of(again, unit) == json_of(found, unit), "the same text is read otherwise again");
    expect_well_formed(found, unit);
    expect_early_end(found, settings);
}

}  // namespace inquit::fuzz
