// The order of the stages.
#include "base/pool.hpp"
#include "document/builder.hpp"
#include "lexicon/lexicon.hpp"
#include "quote/assembly.hpp"
#include "quote/genre.hpp"
#include "quote/speech.hpp"
#include "quote/stretches.hpp"
#include "sentence/splitter.hpp"
#include "text/substitute.hpp"
#include "token/form.hpp"
#include "token/tokenize.hpp"

#include <inquit/analyzer.hpp>

namespace inquit {

namespace {

// What one call needs between the stages; lent from a pool and kept for its capacity.
struct workspace {
    std::string well_formed;
    std::vector<detail::form> forms;
    detail::splitter splitter;
    detail::stretch_finder stretch_finder;
    std::vector<detail::stretch> stretches;
    detail::stretch_census census;
    detail::feature_vector features;
    std::vector<detail::report> reports;
    detail::assembler assembler;
    detail::quotations quotes;
    detail::document_builder builder;
};

}  // namespace

struct analyzer::state {
    explicit state(const options& chosen) : settings(chosen) {}

    result<void> analyze(std::string_view text, detail::document_data& into) const;
    void run(std::string_view text, detail::document_data& into, workspace& work) const;
    void find_quotes(const detail::segmentation& cut, workspace& work) const;
    [[nodiscard]] bool is_fiction(const detail::segmentation& cut, workspace& work) const;

    options settings;
    detail::lexicon words;
    detail::genre_detector genres;
    detail::speech_classifier speech;
    mutable detail::pool<workspace> workspaces;
};

bool analyzer::state::is_fiction(const detail::segmentation& cut, workspace& work) const {
    if (settings.genre != genre::automatic) return settings.genre == genre::fiction;
    return genres.fiction(cut, work.features) > 0;
}

void analyzer::state::find_quotes(const detail::segmentation& cut, workspace& work) const {
    work.stretch_finder.find(cut, work.stretches);
    speech.judge(cut, work.stretch_finder.habits().single_outer, is_fiction(cut, work), work.stretches, work.census,
                 work.features);
    work.reports.clear();
    work.assembler.assemble(cut, work.stretches, work.census, work.reports, {settings.direct, settings.mixed, settings.indirect},
                            work.quotes);
}

// `text` is well-formed, and as long as into.text.
void analyzer::state::run(std::string_view text, detail::document_data& into, workspace& work) const {
    detail::tokenize(text, words, into.tokens);
    if (settings.last == stage::token) return;
    detail::look_up(text, into.tokens, words, work.forms);
    work.splitter.split(text, into.tokens, work.forms, settings.newlines, into.paragraphs, into.sentences);
    if (settings.last == stage::sentence) return;
    const detail::segmentation cut{text, into.tokens, work.forms, into.paragraphs, into.sentences};
    find_quotes(cut, work);
    work.builder.add(work.quotes, into);
}

analyzer::analyzer(const options& settings) : state_(std::make_unique<state>(settings)) {}
analyzer::analyzer(analyzer&&) noexcept = default;
analyzer& analyzer::operator=(analyzer&&) noexcept = default;
analyzer::~analyzer() = default;

const options& analyzer::settings() const noexcept { return state_->settings; }

// Checks the text and runs the stages. `into` is cleared already.
result<void> analyzer::state::analyze(std::string_view text, detail::document_data& into) const {
    const result<void> valid = validate_utf8(text);
    if (!valid && (valid.error().code != errc::invalid_utf8 || settings.invalid == invalid_utf8::reject)) return valid.error();
    into.text = text;
    const auto work = workspaces.borrow();
    if (!valid) {
        detail::substitute_ill_formed(text, work->well_formed);
        text = work->well_formed;
    }
    run(text, into, *work);
    return {};
}

result<void> analyzer::analyze(std::string_view text, document& into) const {
    return state_->analyze(text, detail::document_builder::start(into));
}

result<document> analyzer::analyze(std::string_view text) const {
    document made;
    const result<void> done = analyze(text, made);
    if (!done) return done.error();
    return made;
}

result<document> analyzer::analyze_owned(std::string text) const {
    document made;
    detail::document_data& data = detail::document_builder::start(made);
    data.owned = std::move(text);
    const result<void> done = state_->analyze(data.owned, data);
    if (!done) return done.error();
    return made;
}

}  // namespace inquit
