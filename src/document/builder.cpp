#include "document/builder.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cassert>
#include <string>

namespace inquit::detail {

namespace {

constexpr std::string_view spaces = " \t\r\n\f";

// The bytes of a name, or, where a line break or a run of spaces stands in it, a copy with single spaces that the document owns.
std::string_view as_name(span where, document_data& into) {
    const std::string_view bytes = where.in(into.text);
    if (bytes.find_first_of("\t\r\n\f") == std::string_view::npos && bytes.find("  ") == std::string_view::npos) return bytes;
    auto owned = std::make_unique<std::string>();
    for (std::size_t at = 0; (at = bytes.find_first_not_of(spaces, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(bytes.find_first_of(spaces, at), bytes.size());
        if (!owned->empty()) *owned += ' ';
        *owned += bytes.substr(at, end - at);
        at = end;
    }
    into.names.push_back(std::move(owned));
    return *into.names.back();
}

// "Cho Tae-yul" of "Foreign Minister Cho Tae-yul"; but "Mrs. Dean" where a single name needs its honorific.
span name_of(const entity& who, std::string_view text) {
    const bool several_words = who.best.head.in(text).find_first_of(spaces) != std::string_view::npos;
    return who.named && (several_words || !who.role.empty()) ? who.best.head : who.best.where;
}

}  // namespace

document_data& document_builder::start(document& into) {
    if (!into.data_) into.data_ = std::make_unique<document_data>();
    into.data_->clear();
    return *into.data_;
}

void document_builder::add(const quotations& found, document_data& into) {
    into.parts.assign(found.parts.begin(), found.parts.end());
    into.rejected.assign(found.rejected.begin(), found.rejected.end());
    into.quotes.reserve(found.list.size());
    into.attributions.reserve(found.list.size());
    for (const quotation& one : found.list) {
        assert(one.about.first_part + one.about.part_count <= into.parts.size());
        into.quotes.push_back(one.about);
        into.attributions.push_back({.source = one.source, .cue = one.cue});
    }
}

void document_builder::add(const mention_table& mentions, const answers& given, const cast* known, std::uint16_t min_permille,
                           document_data& into) {
    assert(given.size() == into.quotes.size());
    number_speakers(mentions, given, min_permille, into);
    into.mentions.reserve(mentions.list.size());
    for (std::size_t i = 0; i < mentions.list.size(); ++i) {
        into.mentions.push_back(mentions.list[i]);
        const entity_index who = mentions.entity_of[i];
        into.mentions.back().speaker = who < 0 ? speaker_id() : speaker_of_[static_cast<std::size_t>(who)];
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        const answer& from = given[i];
        attribution& to = into.attributions[i];
        to.source = from.source;
        to.cue = from.cue;
        if (from.who < 0 || from.permille < min_permille) continue;
        to.speaker = speaker_of_[static_cast<std::size_t>(from.who)];
        if (from.mention >= 0) to.mention = mention_id(static_cast<std::size_t>(from.mention));
        to.why = from.why;
        to.confidence = static_cast<float>(from.permille) / 1000.F;
        if (from.addressee < 0) continue;
        to.addressee = speaker_of_[static_cast<std::size_t>(from.addressee)];
        if (to.addressee) to.address = from.address;
    }
    index_speakers(mentions, into);
    if (known != nullptr) name_members(mentions, *known, into);
    collect_aliases(mentions, into);
}

void document_builder::number_speakers(const mention_table& mentions, const answers& given, std::uint16_t min_permille,
                                       document_data& into) {
    speaker_of_.assign(mentions.entities.size(), speaker_id());
    std::vector<std::uint32_t>& speaks = next_;
    speaks.assign(mentions.entities.size(), 0);
    for (const answer& one : given) {
        if (one.who >= 0 && one.permille >= min_permille) speaks[static_cast<std::size_t>(one.who)] = 1;
    }
    entity_of_.clear();
    for (std::size_t who = 0; who < speaks.size(); ++who) {
        if (speaks[who] == 0) continue;
        speaker_of_[who] = speaker_id(into.speakers.size());
        entity_of_.push_back(static_cast<std::uint32_t>(who));
        into.speakers.push_back({.gender = mentions.entities[who].gender, .person = mentions.entities[who].person});
    }
}

// Counting sorts: the mentions and the quotations of each speaker, in text order.
void document_builder::index_speakers(const mention_table& mentions, document_data& into) {
    into.index.assign(into.speakers.size(), speaker_index());
    for (const mention& one : into.mentions) {
        if (one.speaker) ++into.index[one.speaker.index()].mention_count;
    }
    for (const attribution& one : into.attributions) {
        if (one.speaker) ++into.index[one.speaker.index()].quote_count;
    }
    std::uint32_t mention_total = 0;
    std::uint32_t quote_total = 0;
    for (std::size_t i = 0; i < into.index.size(); ++i) {
        speaker_index& entry = into.index[i];
        const entity& who = mentions.entities[entity_of_[i]];
        entry.name = who.narrator && !who.named ? std::string_view("Narrator") : as_name(name_of(who, into.text), into);
        entry.role = as_name(who.role, into);
        entry.first_mention = mention_total;
        entry.first_quote = quote_total;
        mention_total += entry.mention_count;
        quote_total += entry.quote_count;
    }
    into.speaker_mentions.resize(mention_total);
    into.speaker_quotes.resize(quote_total);
    next_.assign(into.index.size(), 0);
    for (std::size_t i = 0; i < into.mentions.size(); ++i) {
        const speaker_id who = into.mentions[i].speaker;
        if (who) into.speaker_mentions[into.index[who.index()].first_mention + next_[who.index()]++] = mention_id(i);
    }
    next_.assign(into.index.size(), 0);
    for (std::size_t i = 0; i < into.attributions.size(); ++i) {
        const speaker_id who = into.attributions[i].speaker;
        if (who) into.speaker_quotes[into.index[who.index()].first_quote + next_[who.index()]++] = quote_id(i);
    }
}

void document_builder::name_members(const mention_table& mentions, const cast& known, document_data& into) const {
    for (std::size_t i = 0; i < into.index.size(); ++i) {
        const std::int32_t member = mentions.entities[entity_of_[i]].member;
        if (member < 0) continue;
        into.names.push_back(std::make_unique<std::string>(known.members[static_cast<std::size_t>(member)].name));
        into.index[i].name = *into.names.back();
    }
}

// Every written form of a named speaker's names, or of an unnamed one's nominals, once each, without the name itself.
void document_builder::collect_aliases(const mention_table& mentions, document_data& into) {
    seen_.clear();
    forms_.clear();
    for (std::size_t i = 0; i < into.index.size(); ++i) seen_.insert(combine(i, fold_hash(into.index[i].name)));
    for (const mention& one : into.mentions) {
        if (!one.speaker || one.kind == mention_kind::pronoun) continue;
        const std::uint32_t who = one.speaker.index();
        const bool named = mentions.entities[entity_of_[who]].named;
        if (named != (one.kind == mention_kind::name)) continue;
        const std::string_view form = as_name(one.where, into);
        if (seen_.insert(combine(who, fold_hash(form))).second) {
            forms_.emplace_back(who, form);
            ++into.index[who].alias_count;
        }
    }
    std::uint32_t total = 0;
    for (speaker_index& entry : into.index) {
        entry.first_alias = total;
        total += entry.alias_count;
    }
    into.aliases.resize(total);
    next_.assign(into.index.size(), 0);
    for (const auto& [who, form] : forms_) into.aliases[into.index[who].first_alias + next_[who]++] = form;
}

}  // namespace inquit::detail
