#include "quote/assembly.hpp"

#include "quote/reporting_clause.hpp"
#include "quote/source_phrase.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace inquit::detail {

namespace {

// In a text with reports, what none of them claims and no clause reports is more often a term than the classifier takes it for.
constexpr std::int32_t least_unclaimed = score_unit;
constexpr std::int32_t sure_of_clause = 3 * score_unit;  // a clause of comma, name and verb right beside the marks: about 95 %
constexpr std::size_t levels_up = 40;                    // containers looked at; marks nest less deeply

std::uint32_t shared(span a, span b) noexcept {
    const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    return begin < end ? end - begin : 0;
}

bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

span trimmed(std::string_view text, span where) noexcept {
    while (where.begin < where.end && is_space(text[where.begin])) ++where.begin;
    while (where.end > where.begin && is_space(text[where.end - 1])) --where.end;
    return where;
}

bool is_word(token_kind kind) noexcept { return kind != token_kind::punctuation && kind != token_kind::symbol; }

bool words_between(const segmentation& text, std::uint32_t begin, std::uint32_t end) noexcept {
    for (std::size_t at = text.token_at(begin); at < text.tokens.size() && text.tokens[at].where.end <= end; ++at) {
        if (is_word(text.tokens[at].kind)) return true;
    }
    return false;
}

}  // namespace

assembler::draft& assembler::next_draft() {
    if (draft_count_ == drafts_.size()) drafts_.emplace_back();
    draft& fresh = drafts_[draft_count_++];
    fresh.made = {};
    fresh.parts.clear();
    return fresh;
}

std::size_t assembler::first_outer_ending_after(std::uint32_t at) const noexcept {
    const auto found = std::upper_bound(outer_.begin(), outer_.end(), at, [this](std::uint32_t value, std::uint32_t one) {
        return value < stretches_[one].where.end;
    });
    return static_cast<std::size_t>(found - outer_.begin());
}

// A stretch is a report's if most of either lies in the other, unless the report stands inside the stretch itself.
void assembler::claim(std::span<const report> reports) {
    claimed_size_.assign(stretches_.size(), 0);
    for (std::size_t r = 0; r < reports.size(); ++r) {
        for (const span content : reports[r].contents) {
            if (content.empty()) continue;
            for (std::size_t i = first_outer_ending_after(content.begin); i < outer_.size(); ++i) {
                const std::uint32_t at = outer_[i];
                const stretch& one = stretches_[at];
                if (one.where.begin >= content.end) break;
                const std::uint32_t size = shared(one.where, content);
                const bool most = 2 * size >= one.where.size() || 5 * size >= 4 * content.size();
                if (!most || one.where.contains(reports[r].cue) || size <= claimed_size_[at]) continue;
                claimed_size_[at] = size;
                owner_[at] = static_cast<std::int32_t>(r);
            }
        }
    }
}

// “...,” said Ann Lee. “...,” added Tom Reyes: the second quotation has a clause of its own, so the first one's report ends
// before.
void assembler::release(std::span<const report> reports) {
    for (std::size_t i = 1; i < outer_.size(); ++i) {
        const std::uint32_t at = outer_[i];
        if (owner_[at] == nobody || owner_[outer_[i - 1]] != owner_[at]) continue;
        const report& one = reports[static_cast<std::size_t>(owner_[at])];
        const stretch& behind = stretches_[at];
        const bool cue_between = stretches_[outer_[i - 1]].where.end <= one.cue.begin && one.cue.end <= behind.where.begin;
        if (!cue_between || behind.inside.empty() || text_->text[behind.inside.end - 1] == '.') continue;
        std::optional<reporting_clause> own = clause_after(*text_, behind);
        if (!own) own = clause_apart(*text_, behind);
        if (own && own->cue.begin > behind.where.end) owner_[at] = nobody;
    }
}

// The content's ends are moved to the marks: out to those of its own stretches, back from those of others.
span assembler::snapped(span content, std::int32_t index) const noexcept {
    for (std::size_t i = first_outer_ending_after(content.begin); i < outer_.size(); ++i) {
        const stretch& one = stretches_[outer_[i]];
        if (one.where.begin >= content.end) break;
        if (owner_[outer_[i]] == index) {
            content = hull(content, one.where);
        } else if (one.where.begin <= content.begin) {
            content.begin = std::min(one.where.end, content.end);
        } else if (one.where.end >= content.end) {
            content.end = one.where.begin;
        }
    }
    return trimmed(text_->text, content);
}

// Walks over the content's own stretches; true if all of its words stand in them.
bool assembler::is_all_marked(span content, std::int32_t index, bool& any) const noexcept {
    bool all = true;
    std::uint32_t from = content.begin;
    for (std::size_t i = first_outer_ending_after(content.begin); i < outer_.size(); ++i) {
        const stretch& one = stretches_[outer_[i]];
        if (one.where.begin >= content.end) break;
        if (owner_[outer_[i]] != index) continue;
        any = true;
        all = all && !words_between(*text_, from, one.where.begin);
        from = std::max(from, one.where.end);
    }
    return all && !words_between(*text_, from, content.end);
}

// “...,” she said as the lights went out: behind words that stand in marks and their cue, words without marks are the writer's,
// and a quotation among them is found by its own clause. True if so; its stretches are then nobody's.
bool assembler::leave_told(span said, span behind, const report& one, std::int32_t index) {
    if (said.end > one.cue.begin || behind.begin < one.cue.end) return false;
    bool any = false, any_behind = false;
    if (!is_all_marked(said, index, any) || !any || is_all_marked(behind, index, any_behind)) return false;
    for (std::size_t i = first_outer_ending_after(behind.begin); i < outer_.size(); ++i) {
        if (stretches_[outer_[i]].where.begin >= behind.end) break;
        if (owner_[outer_[i]] == index) owner_[outer_[i]] = nobody;
    }
    return true;
}

void assembler::draft_report(const report& one, std::int32_t index) {
    bool any = false, all = true;
    std::array<span, 2> contents{};
    std::size_t count = 0;
    for (const span content : one.contents) {
        if (content.empty()) continue;
        const span fitted = snapped(content, index);
        if (fitted.empty() || !words_between(*text_, fitted.begin, fitted.end)) continue;
        if (count == 1 && leave_told(contents[0], fitted, one, index)) break;
        contents[count++] = fitted;
        all = is_all_marked(fitted, index, any) && all;
    }
    if (count == 0) return;
    if (count == 2 && contents[1].begin <= contents[0].end) {
        contents[0] = hull(contents[0], contents[1]);
        count = 1;
    }
    draft& fresh = next_draft();
    fresh.made.cue = one.cue;
    fresh.made.source = with_apposition(*text_, trimmed_source(*text_, one.source), one.cue);
    fresh.made.margin = one.margin;
    fresh.made.according_to = one.according_to;
    fresh.made.about.mode = one.mode;
    fresh.made.about.kind = !any ? quote_kind::indirect : all ? quote_kind::direct : quote_kind::mixed;
    const bool direct = fresh.made.about.kind == quote_kind::direct;
    if (!direct) fresh.parts.assign(contents.begin(), contents.begin() + static_cast<std::ptrdiff_t>(count));
    settle(fresh, contents, count, index, direct);
}

// Tells the stretches inside a report's contents what became of them.
void assembler::settle(draft& fresh, const std::array<span, 2>& contents, std::size_t count, std::int32_t index, bool direct) {
    for (std::size_t c = 0; c < count; ++c) {
        for (std::size_t i = first_outer_ending_after(contents[c].begin); i < outer_.size(); ++i) {
            const std::uint32_t at = outer_[i];
            if (stretches_[at].where.begin >= contents[c].end) break;
            if (owner_[at] != index) continue;
            fates_[at] = direct ? fate::quoted : fate::absorbed;
            draft_of_[at] = direct ? static_cast<std::int32_t>(draft_count_) - 1 : nobody;
            if (direct) fresh.parts.push_back(trimmed(text_->text, stretches_[at].where));
        }
    }
}

bool assembler::goes_on(std::uint32_t a, std::uint32_t b) {
    const stretch& first = stretches_[a];
    const stretch& second = stretches_[b];
    if (first.style == mark_style::dash || second.style == mark_style::dash)
        return first.style == second.style && second.continues;
    if (second.continues) return first.unclosed;
    if (text_->paragraph_of(text_->token_at(first.inside.begin)) != text_->paragraph_of(text_->token_at(second.inside.begin)))
        return false;
    if (have_different_speakers(*text_, first, second)) return false;
    if (news_ && have_own_clauses(*text_, first, second)) return false;
    return joiner_.score(*text_, first, second, *census_, features_) > 0;
}

// False if the stretch is no quotation after all.
bool assembler::start_draft(std::uint32_t at) {
    draft& fresh = next_draft();
    find_clause(fresh, stretches_[at]);
    if (news_ && fresh.made.cue.empty() && stretches_[at].speech < least_unclaimed) {
        --draft_count_;
        return false;
    }
    draft_of_[at] = static_cast<std::int32_t>(draft_count_) - 1;
    return true;
}

void assembler::draft_stretches() {
    for (std::size_t i = 0; i < outer_.size(); ++i) {
        const std::uint32_t at = outer_[i];
        if (fates_[at] != fate::unknown) continue;
        if (stretches_[at].speech < 0 || stretches_[at].inside.empty()) {
            fates_[at] = fate::rejected;
            continue;
        }
        fates_[at] = fate::quoted;
        const std::int32_t before = i > 0 ? draft_of_[outer_[i - 1]] : nobody;
        if (before != nobody && goes_on(outer_[i - 1], at)) {
            draft_of_[at] = before;
        } else if (i + 1 < outer_.size() && draft_of_[outer_[i + 1]] != nobody && goes_on(at, outer_[i + 1])) {
            draft_of_[at] = draft_of_[outer_[i + 1]];
        } else if (!start_draft(at)) {
            fates_[at] = fate::rejected;
            continue;
        }
        draft& home = drafts_[static_cast<std::size_t>(draft_of_[at])];
        home.parts.push_back(trimmed(text_->text, stretches_[at].where));
        if (home.made.cue.empty()) find_clause(home, stretches_[at]);
    }
}

// A quotation in a quotation stands for itself; one inside reported words is part of them.
void assembler::draft_nested() {
    sibling_.assign(stretches_.size(), nobody);
    for (std::size_t at = 0; at < stretches_.size(); ++at) {
        const stretch& one = stretches_[at];
        if (one.depth == 0) continue;
        const auto parent = static_cast<std::size_t>(one.parent);
        const fate above = fates_[parent];
        fates_[at] = above == fate::absorbed                ? fate::absorbed
                     : one.speech < 0 || one.inside.empty() ? fate::rejected
                                                            : fate::quoted;
        if (fates_[at] != fate::quoted) continue;
        const std::int32_t before = std::exchange(sibling_[parent], static_cast<std::int32_t>(at));
        if (before != nobody && goes_on(static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(at))) {
            draft_of_[at] = draft_of_[static_cast<std::size_t>(before)];
        } else {
            draft_of_[at] = static_cast<std::int32_t>(draft_count_);
            find_clause(next_draft(), one);
        }
        drafts_[static_cast<std::size_t>(draft_of_[at])].parts.push_back(trimmed(text_->text, one.where));
    }
}

void assembler::find_clause(draft& into, const stretch& beside) const {
    if (!beside.label.empty()) {
        into.made.source = beside.label;
        into.made.cue = beside.label_mark;
        into.made.by_label = true;
        into.made.margin = sure_of_clause;
        return;
    }
    std::optional<reporting_clause> found = clause_after(*text_, beside);
    if (!found) found = clause_before(*text_, beside);
    if (!found) found = news_ ? clause_apart(*text_, beside) : clause_in_story(*text_, beside);
    if (!found) return;
    into.made.cue = found->cue;
    into.made.source = found->subject;
    into.made.by_clause = true;
    into.made.margin = sure_of_clause;
}

void assembler::write(const assembly_options& wanted, quotations& into) {
    order_.clear();
    for (std::uint32_t i = 0; i < draft_count_; ++i) {
        draft& one = drafts_[i];
        std::sort(one.parts.begin(), one.parts.end());
        const quote_kind kind = one.made.about.kind;
        const bool want = kind == quote_kind::direct ? wanted.direct : kind == quote_kind::mixed ? wanted.mixed : wanted.indirect;
        if (want && !one.parts.empty()) order_.push_back(i);
    }
    std::sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
        const span first = drafts_[a].parts.front(), second = drafts_[b].parts.front();
        return first.begin != second.begin ? first.begin < second.begin
               : first.end != second.end   ? first.end > second.end
                                           : a < b;
    });
    for (const std::uint32_t i : order_) {
        quotation made = drafts_[i].made;
        made.about.first_part = static_cast<std::uint32_t>(into.parts.size());
        made.about.part_count = static_cast<std::uint32_t>(drafts_[i].parts.size());
        into.parts.insert(into.parts.end(), drafts_[i].parts.begin(), drafts_[i].parts.end());
        into.list.push_back(made);
    }
    for (std::size_t at = 0; at < stretches_.size(); ++at) {
        if (fates_[at] == fate::rejected)
            into.rejected.push_back({trimmed(text_->text, stretches_[at].where), stretches_[at].reason});
    }
}

void assembler::link(quotations& into) {
    open_.clear();
    for (std::uint32_t i = 0; i < into.list.size(); ++i) {
        quote& one = into.list[i].about;
        const span first = into.parts[one.first_part];
        const auto last_end = [&](std::uint32_t of) {
            const quote& other = into.list[of].about;
            return into.parts[other.first_part + other.part_count - 1].end;
        };
        while (!open_.empty() && last_end(open_.back()) <= first.begin) open_.pop_back();
        const std::size_t floor = open_.size() - std::min(open_.size(), levels_up);
        for (std::size_t level = open_.size(); level > floor && !one.parent; --level) {
            const quote& outer = into.list[open_[level - 1]].about;
            const auto parts = into.parts.begin() + outer.first_part;
            auto holder = std::upper_bound(parts, parts + outer.part_count, first.begin,
                                           [](std::uint32_t value, span part) { return value < part.end; });
            if (holder == parts + outer.part_count || !holder->contains(first)) continue;
            one.parent = quote_id(open_[level - 1]);
            one.depth = static_cast<std::uint16_t>(outer.depth + 1);
        }
        open_.push_back(i);
    }
}

void assembler::assemble(const segmentation& text, std::span<const stretch> stretches, const stretch_census& census,
                         std::span<const report> reports, const assembly_options& wanted, quotations& into) {
    into.clear();
    text_ = &text;
    stretches_ = stretches;
    census_ = &census;
    news_ = !reports.empty();
    draft_count_ = 0;
    owner_.assign(stretches.size(), nobody);
    draft_of_.assign(stretches.size(), nobody);
    fates_.assign(stretches.size(), fate::unknown);
    outer_.clear();
    for (std::uint32_t i = 0; i < stretches.size(); ++i) {
        if (stretches[i].depth == 0) outer_.push_back(i);
    }
    claim(reports);
    release(reports);
    for (std::size_t i = 0; i < reports.size(); ++i) draft_report(reports[i], static_cast<std::int32_t>(i));
    draft_stretches();
    draft_nested();
    write(wanted, into);
    link(into);
}

}  // namespace inquit::detail
