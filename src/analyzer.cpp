// The order of the stages.
#include "base/kept_memory.hpp"
#include "base/pool.hpp"
#include "document/builder.hpp"
#include "language/lexicons.hpp"
#include "mention/finder.hpp"
#include "quote/quote_finder.hpp"
#include "sentence/splitter.hpp"
#include "sentence/token_index.hpp"
#include "speaker/attributor.hpp"
#include "text/substitute.hpp"
#include "token/nearby_forms.hpp"
#include "token/tokenize.hpp"
#include "token/vocabulary.hpp"
#include "token/words.hpp"

#include <inquit/analyzer.hpp>

#include <algorithm>

namespace inquit {

namespace {

// What one call needs between the stages; lent from a pool and kept for its capacity.
struct workspace {
    workspace(const detail::lexicon& words, const options& settings) : splitter(words, settings.quoted), mention_finder(words) {}

    std::string well_formed;
    detail::vocabulary vocabulary;
    detail::nearby_forms nearby;
    detail::token_index places;
    detail::splitter splitter;
    detail::quote_finder::workspace quote_finding;
    detail::quotations quotes;
    detail::mention_finder mention_finder;
    detail::mention_table mentions;
    detail::attributor::workspace attribution;
    detail::answers answers;
    detail::document_builder builder;
};

std::uint16_t in_permille(float share) noexcept {
    return static_cast<std::uint16_t>(std::clamp(share, 0.F, 1.F) * 1000.F + 0.5F);
}

}  // namespace

struct analyzer::state {
    explicit state(const options& chosen) : settings(chosen), languages(settings.abbreviations) {}

    result<void> analyze(std::string_view text, const cast* known, detail::document_data& into) const;
    void run(std::string_view text, const cast* known, detail::document_data& into, workspace& work) const;
    void cut_tokens(std::string_view text, const detail::lexicon& words, detail::token_list& into) const;
    [[nodiscard]] bool is_fiction(const detail::segmentation& cut, workspace& work) const;

    options settings;
    detail::lexicons languages;
    detail::quote_finder quotes;
    detail::attributor speakers;
    mutable detail::pool<workspace> workspaces;
};

bool analyzer::state::is_fiction(const detail::segmentation& cut, workspace& work) const {
    if (settings.genre != genre::automatic) return settings.genre == genre::fiction;
    return quotes.is_fiction(cut, work.quote_finding);
}

// The text's language decides, not that of the caller's tokenizer: it may be another for each text.
void analyzer::state::cut_tokens(std::string_view text, const detail::lexicon& words, detail::token_list& into) const {
    const tokenizer* const own = settings.tokens ? &*settings.tokens : nullptr;
    if (own == nullptr || (!own->has_own() && own->convention() == token_convention::linguistic))
        return detail::tokenize(text, words, into);
    into.clear();
    for (token one = own->next_as(text, 0, &words); !one.where.empty(); one = own->next_as(text, one.where.end, &words))
        into.push_back(one);
}

// `text` is well-formed, and as long as into.text.
void analyzer::state::run(std::string_view text, const cast* known, detail::document_data& into, workspace& work) const {
    const detail::lexicon& words = languages.of(settings.language, text);
    into.language = words.language();
    cut_tokens(text, words, into.tokens);
    if (settings.words && words.writing().english) detail::split_words(text, into.tokens, into.words);
    if (settings.words && !words.writing().english) into.words.assign(into.tokens.begin(), into.tokens.end());
    if (settings.last == stage::token) return;
    work.splitter.read_as(words);
    work.splitter.split(text, into.tokens, settings.newlines, into.paragraphs, into.sentences);
    if (settings.last == stage::sentence) return;
    work.places.read(text, into.tokens, into.paragraphs);
    work.nearby.start(text, into.tokens, words);
    detail::segmentation cut{
        text, into.tokens, detail::form_view(work.nearby), into.paragraphs, into.sentences, words.writing(), work.places.view()};
    const auto read_all_words = [&] {
        work.vocabulary.read(text, into.tokens, words);
        cut.forms = work.vocabulary.view();
    };
    const bool to_speakers = settings.last != stage::quote;
    if (to_speakers) read_all_words();
    const bool fiction = is_fiction(cut, work);
    const detail::assembly_options wanted{settings.direct, settings.mixed, settings.indirect, settings.marks_only};
    if (!to_speakers && detail::quote_finder::reads_reports(cut, fiction, wanted)) read_all_words();
    quotes.find(cut, fiction, wanted, work.quote_finding, work.quotes);
    detail::give_back(work.quote_finding, text.size());
    work.builder.add(work.quotes, into);
    if (settings.last == stage::quote) return;
    work.mention_finder.know(known);
    work.mention_finder.find(cut, work.quotes, fiction, work.mentions);
    speakers.attribute(work.mention_finder.read(), work.quotes, work.mentions, fiction, work.attribution, work.answers);
    detail::give_back(work.attribution, text.size());
    work.builder.add(work.mentions, work.answers, known, in_permille(settings.min_confidence), into);
}

analyzer::analyzer(const options& settings) : state_(std::make_unique<state>(settings)) {}
analyzer::analyzer(analyzer&&) noexcept = default;
analyzer& analyzer::operator=(analyzer&&) noexcept = default;
analyzer::~analyzer() = default;

const options& analyzer::settings() const noexcept { return state_->settings; }

// Checks the text and runs the stages. `into` is cleared already.
result<void> analyzer::state::analyze(std::string_view text, const cast* known, detail::document_data& into) const {
    const result<void> valid = validate_utf8(text);
    if (!valid && (valid.error().code != errc::invalid_utf8 || settings.invalid == invalid_utf8::reject)) return valid.error();
    try {
        into.text = text;
        const auto work = workspaces.borrow(languages.english(), settings);
        if (!valid) {
            detail::substitute_ill_formed(text, work->well_formed);
            text = work->well_formed;
        }
        run(text, known, into, *work);
    } catch (const missing_data_error&) {
        into.clear();
        return failure{errc::missing_data, 0};
    } catch (...) {
        into.clear();  // half of the arrays would refer to what is not there
        throw;
    }
    return {};
}

result<void> analyzer::analyze(std::string_view text, document& into) const {
    return state_->analyze(text, nullptr, detail::document_builder::start(into));
}

result<document> analyzer::analyze(std::string_view text) const {
    document made;
    const result<void> done = analyze(text, made);
    if (!done) return done.error();
    return made;
}

result<void> analyzer::analyze(std::string_view text, const cast& known, document& into) const {
    return state_->analyze(text, &known, detail::document_builder::start(into));
}

result<document> analyzer::analyze(std::string_view text, const cast& known) const {
    document made;
    const result<void> done = analyze(text, known, made);
    if (!done) return done.error();
    return made;
}

result<document> analyzer::analyze_owned(std::string text) const {
    document made;
    detail::document_data& data = detail::document_builder::start(made);
    data.owned = std::move(text);
    const result<void> done = state_->analyze(data.owned, nullptr, data);
    if (!done) return done.error();
    return made;
}

}  // namespace inquit
