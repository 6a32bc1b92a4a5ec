#include "invariants.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace inquit;

namespace {

class inspection {
  public:
    explicit inspection(const document& from) : from_(from) { find_borders(); }

    std::vector<std::string> run() {
        tokens();
        words();
        paragraphs();
        sentences();
        quotes();
        nesting();
        rejected();
        attributions();
        mentions();
        speakers();
        return std::move(violations_);
    }

  private:
    void expect(bool holds, const char* rule, std::size_t index) {
        constexpr std::size_t enough = 10;
        if (!holds && violations_.size() < enough) violations_.push_back(std::string(rule) + " [" + std::to_string(index) + "]");
    }

    // Code point borders as ICU reads the text; an ill-formed part may be entered anywhere.
    void find_borders() {
        const std::string_view text = from_.text();
        const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
        const auto size = static_cast<std::int32_t>(text.size());
        inside_.assign(text.size() + 1, false);
        gap_.assign(text.size() + 1, false);
        for (std::int32_t at = 0; at < size;) {
            const std::int32_t begin = at;
            UChar32 c = 0;
            U8_NEXT(bytes, at, size, c);
            const bool space = c < 0 || u_isUWhiteSpace(c) || (U_MASK(u_charType(c)) & U_GC_C_MASK) != 0;
            for (std::int32_t i = begin; i < at; ++i) {
                inside_[static_cast<std::size_t>(i)] = i > begin && c >= 0;
                gap_[static_cast<std::size_t>(i)] = space;
            }
        }
    }

    [[nodiscard]] bool in_text(span where) const {
        return where.begin <= where.end && where.end <= from_.text().size() && !inside_[where.begin] && !inside_[where.end];
    }
    [[nodiscard]] bool stretch(span where) const { return in_text(where) && !where.empty(); }

    [[nodiscard]] bool nothing_between(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!gap_[i]) return false;
        }
        return true;
    }

    void tokens() {
        std::uint32_t last = 0;
        const auto all = from_.tokens();
        for (std::size_t i = 0; i < all.size(); ++i) {
            expect(stretch(all[i].where), "a token is a stretch of the text on code point borders", i);
            expect(all[i].where.begin >= last, "tokens are disjoint and in order", i);
            expect(nothing_between(last, all[i].where.begin), "only white space and controls lie between tokens", i);
            last = all[i].where.end;
        }
        const bool all_covered = nothing_between(last, static_cast<std::uint32_t>(from_.text().size()));
        expect(all_covered, "only white space and controls lie behind the last token", all.size());
    }

    // Words, where asked for, cut tokens into pieces.
    void words() {
        const auto all = from_.words();
        if (all.empty()) return;
        std::size_t next = 0;
        for (std::size_t i = 0; i < from_.tokens().size(); ++i) {
            std::uint32_t at = from_.tokens()[i].where.begin;
            for (; next < all.size() && all[next].where.begin == at && at < from_.tokens()[i].where.end; ++next) {
                expect(stretch(all[next].where), "a word is a stretch of the text on code point borders", next);
                at = all[next].where.end;
            }
            expect(at == from_.tokens()[i].where.end, "the words of a token cover it", i);
        }
        expect(next == all.size(), "a word is part of a token", next);
    }

    template <class Record>
    [[nodiscard]] bool covers(const Record& one) const {
        if (one.tokens.empty() || one.tokens.last.index() > from_.tokens().size()) return false;
        return one.where.begin == from_[one.tokens.first].where.begin &&
               one.where.end == from_.tokens()[one.tokens.last.index() - 1].where.end;
    }

    void paragraphs() {
        std::uint32_t next = 0;
        const auto all = from_.paragraphs();
        for (std::size_t i = 0; i < all.size(); ++i) {
            expect(all[i].tokens.first.index() == next, "paragraphs follow each other without a token between them", i);
            expect(covers(all[i]), "a paragraph reaches from its first token to its last", i);
            next = all[i].tokens.last.index();
        }
        if (!all.empty()) expect(next == from_.tokens().size(), "the last token is in the last paragraph", all.size());
    }

    void sentences() {
        const auto all = from_.sentences();
        std::uint32_t next = 0;
        for (std::size_t p = 0; p < from_.paragraphs().size(); ++p) {
            const paragraph& holder = from_.paragraphs()[p];
            expect(holder.sentences.first.index() == next, "sentences of paragraphs follow each other", p);
            expect(holder.sentences.last.index() > next && holder.sentences.last.index() <= all.size(),
                   "a paragraph has sentences", p);
            std::uint32_t token = holder.tokens.first.index();
            for (; next < std::min<std::size_t>(holder.sentences.last.index(), all.size()); ++next) {
                expect(all[next].paragraph == paragraph_id(p), "a sentence knows its paragraph", next);
                expect(all[next].tokens.first.index() == token, "sentences follow each other without a token between them", next);
                expect(covers(all[next]), "a sentence reaches from its first token to its last", next);
                token = all[next].tokens.last.index();
            }
            expect(token == holder.tokens.last.index(), "the sentences of a paragraph cover its tokens", p);
        }
        expect(next == all.size(), "a sentence is in a paragraph", next);
    }

    void quotes() {
        std::uint32_t last_begin = 0;
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) {
            const auto parts = from_.parts(quote_id(i));
            expect(!parts.empty(), "a quotation has a part", i);
            for (std::size_t p = 0; p < parts.size(); ++p) {
                expect(stretch(parts[p]), "a part is a stretch of the text on code point borders", i);
                expect(p == 0 || parts[p].begin >= parts[p - 1].end, "parts are disjoint and in order", i);
            }
            if (parts.empty()) continue;
            expect(parts.front().begin >= last_begin, "quotations are in the order of their first parts", i);
            last_begin = parts.front().begin;
        }
    }

    [[nodiscard]] bool holds(quote_id outer, span inner) const {
        const auto parts = from_.parts(outer);
        return std::any_of(parts.begin(), parts.end(), [inner](span part) { return part.contains(inner); });
    }

    void nesting() {
        std::vector<std::pair<std::uint16_t, span>> by_depth;
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) {
            const quote& one = from_.quotes()[i];
            for (const span part : from_.parts(quote_id(i))) by_depth.emplace_back(one.depth, part);
            expect(static_cast<bool>(one.parent) == (one.depth > 0), "a quotation of depth 0 has no parent, any other has one",
                   i);
            if (!one.parent) continue;
            expect(one.parent.index() < i, "a container stands before its contents", i);
            if (one.parent.index() >= i) continue;
            expect(from_[one.parent].depth + 1 == one.depth, "a parent's depth is one less", i);
            for (const span part : from_.parts(quote_id(i))) expect(holds(one.parent, part), "a parent holds every part", i);
        }
        std::sort(by_depth.begin(), by_depth.end());
        for (std::size_t i = 1; i < by_depth.size(); ++i) {
            const auto& [depth, part] = by_depth[i];
            const auto& [depth_before, part_before] = by_depth[i - 1];
            expect(depth != depth_before || !part.overlaps(part_before), "quotations of one depth do not overlap: byte",
                   part.begin);
        }
    }

    void rejected() {
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < from_.rejected().size(); ++i) {
            const span where = from_.rejected()[i].where;
            expect(stretch(where), "a rejected stretch is on code point borders", i);
            expect(where.begin >= last, "rejected stretches are in order", i);
            last = where.begin;
        }
    }

    void attributions() {
        expect(from_.attributions().size() == from_.quotes().size(), "each quotation has an attribution",
               from_.attributions().size());
        for (std::size_t i = 0; i < from_.attributions().size(); ++i) {
            const attribution& one = from_.attributions()[i];
            expect(!one.speaker || one.speaker.index() < from_.speakers().size(), "an attribution's speaker exists", i);
            expect(!one.mention || one.mention.index() < from_.mentions().size(), "an attribution's mention exists", i);
            expect(in_text(one.source), "a source lies in the text", i);
            expect(in_text(one.cue), "a cue lies in the text", i);
            expect(one.confidence >= 0.F && one.confidence <= 1.F, "a confidence is between 0 and 1", i);
            const auto permille = static_cast<float>(std::lround(one.confidence * 1000.F));
            expect(one.confidence == permille / 1000.F, "a confidence is a multiple of 0.001", i);
            expect(static_cast<bool>(one.speaker) == (one.why != evidence::none), "a speaker rests on evidence, none on none", i);
            expect(static_cast<bool>(one.addressee) == (one.address != addressing::none), "so does an addressee", i);
            expect(!one.addressee || (one.speaker && one.addressee != one.speaker), "nobody speaks to himself", i);
        }
    }

    void mentions() {
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < from_.mentions().size(); ++i) {
            const mention& one = from_.mentions()[i];
            expect(stretch(one.where) && stretch(one.head), "a mention is a stretch of the text on code point borders", i);
            expect(one.where.contains(one.head), "a mention contains its head", i);
            expect(one.where.begin >= last, "mentions are disjoint and in order", i);
            expect(!one.speaker || one.speaker.index() < from_.speakers().size(), "a mention's speaker exists", i);
            last = one.where.end;
        }
    }

    void speakers() {
        std::size_t mention_count = 0;
        std::size_t quote_count = 0;
        for (std::size_t i = 0; i < from_.speakers().size(); ++i) {
            const speaker_id who(i);
            expect(!from_.name(who).empty(), "a speaker has a name", i);
            for (const std::string_view alias : from_.aliases(who))
                expect(!alias.empty() && alias != from_.name(who), "an alias is another name", i);
            const auto own_mentions = from_.mentions(who);
            expect(std::is_sorted(own_mentions.begin(), own_mentions.end()), "a speaker's mentions are in text order", i);
            for (const mention_id one : own_mentions) {
                const bool exists = one.index() < from_.mentions().size();
                expect(exists && from_[one].speaker == who, "a speaker's mention points back", i);
            }
            const auto own_quotes = from_.quotes(who);
            expect(!own_quotes.empty(), "a speaker speaks", i);
            expect(std::is_sorted(own_quotes.begin(), own_quotes.end()), "a speaker's quotations are in text order", i);
            for (const quote_id one : own_quotes) {
                const bool exists = one.index() < from_.quotes().size();
                expect(exists && from_.attribution_of(one).speaker == who, "a speaker's quotation points back", i);
            }
            mention_count += own_mentions.size();
            quote_count += own_quotes.size();
        }
        const auto has_speaker = [](const auto& one) { return static_cast<bool>(one.speaker); };
        const auto all_mentions = std::count_if(from_.mentions().begin(), from_.mentions().end(), has_speaker);
        const auto all_quotes = std::count_if(from_.attributions().begin(), from_.attributions().end(), has_speaker);
        expect(static_cast<std::size_t>(all_mentions) == mention_count, "a speaker knows all mentions", mention_count);
        expect(static_cast<std::size_t>(all_quotes) == quote_count, "a speaker knows all quotations", quote_count);
    }

    const document& from_;
    std::vector<bool> inside_;  // bytes inside a code point
    std::vector<bool> gap_;     // bytes that no token needs to cover
    std::vector<std::string> violations_;
};

}  // namespace

std::vector<std::string> violations_of(const document& from) { return inspection(from).run(); }
