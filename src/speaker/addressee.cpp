#include "speaker/addressee.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr std::uint32_t clause_reach = 8;  // tokens behind the cue

struct listener {
    entity_index who = -1;
    addressing how = addressing::none;
};

bool is_reflexive(const mention& one, std::string_view text) noexcept {
    return one.kind == mention_kind::pronoun && one.where.in(text).ends_with("self");
}

class finder {
  public:
    finder(const scene& from, const quotations& said, answers& into) : from_(from), said_(said), into_(into) {
        speakers_.reserve(from.turns.size());
        for (const turn& at : from.turns) speakers_.push_back(speaker_of(at));
    }

    void run() {
        for (std::size_t t = 0; t < from_.turns.size(); ++t) {
            const turn& at = from_.turns[t];
            if (speakers_[t] < 0) continue;
            const listener by_words = called(at, speakers_[t]);
            const listener by_turn = by_words.who >= 0 ? by_words : opposite(t);
            for (std::uint32_t i = at.first_quote; i < at.last_quote; ++i) {
                answer& to = into_[i];
                if (!begins_in(at, i) || to.who < 0) continue;
                const listener told = told_in_clause(said_.list[i], to.who);
                const listener& chosen = told.who >= 0 ? told : by_turn;
                if (chosen.who < 0 || chosen.who == to.who) continue;
                to.addressee = chosen.who;
                to.address = chosen.how;
            }
        }
    }

  private:
    [[nodiscard]] bool begins_in(const turn& at, std::uint32_t quote) const noexcept {
        const quotation& one = said_.list[quote];
        if (one.about.kind != quote_kind::direct || one.about.depth > 0) return false;
        return said_.parts[one.about.first_part].begin >= from_.from->text().paragraphs[at.paragraph].where.begin;
    }

    [[nodiscard]] entity_index speaker_of(const turn& at) const noexcept {
        for (std::uint32_t i = at.first_quote; i < at.last_quote; ++i) {
            if (said_.list[i].about.kind == quote_kind::direct && said_.list[i].about.depth == 0) return into_[i].who;
        }
        return -1;
    }

    // "Well, Anne, what now?" Two who are called are none.
    [[nodiscard]] static listener called(const turn& at, entity_index speaker) noexcept {
        listener made;
        for (const entity_index who : at.called) {
            if (who < 0 || who == speaker) continue;
            if (made.who >= 0) return {};
            made = {who, addressing::vocative};
        }
        return made;
    }

    // "... said Tom to Anne", "Tom asked her".
    [[nodiscard]] listener told_in_clause(const quotation& one, entity_index speaker) const noexcept {
        if (one.cue.empty() || one.by_label) return {};
        const segmentation& text = from_.from->text();
        const auto begin = static_cast<std::uint32_t>(text.token_at(one.cue.begin));
        const std::uint32_t end = std::min(static_cast<std::uint32_t>(text.tokens.size()), begin + clause_reach);
        std::uint32_t at = begin;
        while (at < end && text.tokens[at].where.begin < one.cue.end) ++at;
        for (std::uint32_t token = at; token < end && !from_.from->quoted(token); ++token) {
            if (!from_.from->is_word(token)) break;
            const bool behind_to = token > at && from_.from->base(token - 1) == hash_bytes("to");
            if (token != at && !behind_to) continue;
            const std::int32_t found = mention_at(token);
            if (found < 0) continue;
            const auto index = static_cast<std::size_t>(found);
            const mention& who = from_.mentions->list[index];
            if (one.source.begin < who.where.end && who.where.begin < one.source.end) continue;  // "asked Anne"
            const entity_index its = from_.mentions->entity_of[index];
            if (its < 0 || its == speaker || is_reflexive(who, text.text) || from_.mentions->possessive[index] != 0) continue;
            return {its, addressing::clause};
        }
        return {};
    }

    [[nodiscard]] std::int32_t mention_at(std::uint32_t token) const noexcept {
        const auto& first = from_.mentions->first_token;
        const auto at = std::lower_bound(first.begin(), first.end(), token);
        return at == first.end() || *at != token ? -1 : static_cast<std::int32_t>(at - first.begin());
    }

    // Whoever speaks right before and right behind, without narration between.
    [[nodiscard]] listener opposite(std::size_t t) const noexcept {
        if (t == 0 || t + 1 >= from_.turns.size() || from_.turns[t].gap > 0 || from_.turns[t + 1].gap > 0) return {};
        const entity_index other = speakers_[t - 1];
        if (other < 0 || other == speakers_[t] || other != speakers_[t + 1]) return {};
        return {other, addressing::turn_taking};
    }

    const scene& from_;
    const quotations& said_;
    answers& into_;
    std::vector<entity_index> speakers_;
};

}  // namespace

void find_addressees(const scene& from, const quotations& said, answers& into) { finder(from, said, into).run(); }

}  // namespace inquit::detail
