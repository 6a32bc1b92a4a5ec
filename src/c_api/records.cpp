#include "c_api/records.hpp"

#include "write/plain_text.hpp"

#include <inquit/script.hpp>

namespace inquit::detail {

namespace {

inquit_span span_of(span where, const offset_map& offsets) noexcept {
    const span converted = offsets(where);
    return {converted.begin, converted.end};
}

template <class Record>
std::uint32_t index_of(id<Record> which) noexcept {
    return which ? which.index() : INQUIT_NONE;
}

void fill_tokens(std::span<const token> from, const offset_map& offsets, std::vector<inquit_token>& to) {
    to.reserve(from.size());
    for (const token& one : from)
        to.push_back({span_of(one.where, offsets), static_cast<std::uint8_t>(one.kind), static_cast<std::uint8_t>(one.flags), 0});
}

}  // namespace

void document_records::clear() noexcept {
    length = 0;
    tokens.clear();
    words.clear();
    paragraphs.clear();
    sentences.clear();
    quotes.clear();
    speakers.clear();
    mentions.clear();
    rejected.clear();
    segments.clear();
    characters_.clear();
    ends_.clear();
    next_ = 0;
    parts_.clear();
    aliases_.clear();
    speaker_mentions_.clear();
    speaker_quotes_.clear();
}

void document_records::fill(const document& from, offset_unit unit) {
    clear();
    const offset_map offsets(from.text(), unit);
    length = offsets(static_cast<std::uint32_t>(from.text().size()));
    collect_strings(from);
    fill_layout(from, offsets);
    fill_quotes(from, offsets);
    fill_mentions(from, offsets);
    fill_speakers(from);
    point_into_lists();
    for (const segment& one : script_of(from))
        segments.push_back({span_of(one.where, offsets), index_of(one.quote), index_of(one.speaker)});
}

void document_records::collect(std::string_view text) {
    append_well_formed(text, characters_);
    ends_.push_back(characters_.size());
    characters_ += '\0';
}

void document_records::collect_strings(const document& from) {
    for (std::size_t i = 0; i < from.quotes().size(); ++i) collect(from.words_of(quote_id(i)));
    for (std::size_t i = 0; i < from.speakers().size(); ++i) {
        const speaker_id who(i);
        collect(from.name(who));
        collect(from.role(who));
        for (const std::string_view alias : from.aliases(who)) collect(alias);
    }
}

inquit_string document_records::next_string() noexcept {
    const std::size_t begin = next_ == 0 ? 0 : ends_[next_ - 1] + 1;
    const std::size_t end = ends_[next_++];
    return {characters_.data() + begin, end - begin};
}

void document_records::fill_layout(const document& from, const offset_map& offsets) {
    fill_tokens(from.tokens(), offsets, tokens);
    fill_tokens(from.words(), offsets, words);
    for (const paragraph& one : from.paragraphs())
        paragraphs.push_back({span_of(one.where, offsets), one.tokens.first.index(), one.tokens.size(),
                              one.sentences.first.index(), one.sentences.size(), static_cast<std::int32_t>(one.kind)});
    for (const sentence& one : from.sentences())
        sentences.push_back({span_of(one.where, offsets), one.tokens.first.index(), one.tokens.size(), index_of(one.paragraph)});
}

void document_records::fill_quotes(const document& from, const offset_map& offsets) {
    for (std::size_t i = 0; i < from.quotes().size(); ++i) {
        const quote& one = from.quotes()[i];
        const attribution given = from.attributions().empty() ? attribution{} : from.attributions()[i];
        inquit_quote made{};
        made.text = next_string();
        made.part_count = one.part_count;
        made.kind = static_cast<std::int32_t>(one.kind);
        made.mode = static_cast<std::int32_t>(one.mode);
        made.depth = one.depth;
        made.parent = index_of(one.parent);
        made.speaker = index_of(given.speaker);
        made.mention = index_of(given.mention);
        made.source = span_of(words_of_source(from, given), offsets);
        made.cue = span_of(given.cue, offsets);
        made.evidence = static_cast<std::int32_t>(given.why);
        made.confidence = given.confidence;
        made.addressee = index_of(given.addressee);
        made.address = static_cast<std::int32_t>(given.address);
        quotes.push_back(made);
        for (const span& part : from.parts(quote_id(i))) parts_.push_back(span_of(part, offsets));
    }
    for (const rejected_quote& one : from.rejected())
        rejected.push_back({span_of(one.where, offsets), static_cast<std::int32_t>(one.reason)});
}

void document_records::fill_mentions(const document& from, const offset_map& offsets) {
    for (const mention& one : from.mentions())
        mentions.push_back({span_of(one.where, offsets), span_of(one.head, offsets), static_cast<std::int32_t>(one.kind),
                            static_cast<std::int32_t>(one.gender), static_cast<std::int32_t>(one.number), one.person ? 1 : 0,
                            index_of(one.speaker)});
}

void document_records::fill_speakers(const document& from) {
    for (std::size_t i = 0; i < from.speakers().size(); ++i) {
        const speaker_id who(i);
        inquit_speaker made{};
        made.name = next_string();
        made.role = next_string();
        made.alias_count = static_cast<std::uint32_t>(from.aliases(who).size());
        for (std::uint32_t alias = 0; alias < made.alias_count; ++alias) aliases_.push_back(next_string());
        made.mention_count = static_cast<std::uint32_t>(from.mentions(who).size());
        for (const mention_id one : from.mentions(who)) speaker_mentions_.push_back(one.index());
        made.quote_count = static_cast<std::uint32_t>(from.quotes(who).size());
        for (const quote_id one : from.quotes(who)) speaker_quotes_.push_back(one.index());
        made.gender = static_cast<std::int32_t>(from[who].gender);
        made.person = from[who].person ? 1 : 0;
        speakers.push_back(made);
    }
}

// The lists are complete and move no more.
void document_records::point_into_lists() noexcept {
    const inquit_span* part = parts_.data();
    for (inquit_quote& one : quotes) {
        one.parts = part;
        part += one.part_count;
    }
    const inquit_string* alias = aliases_.data();
    const std::uint32_t* mention = speaker_mentions_.data();
    const std::uint32_t* quote = speaker_quotes_.data();
    for (inquit_speaker& one : speakers) {
        one.aliases = one.alias_count == 0 ? nullptr : alias;
        one.mentions = one.mention_count == 0 ? nullptr : mention;
        one.quotes = one.quote_count == 0 ? nullptr : quote;
        alias += one.alias_count;
        mention += one.mention_count;
        quote += one.quote_count;
    }
}

}  // namespace inquit::detail
