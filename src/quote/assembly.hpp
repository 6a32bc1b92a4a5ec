// From marked stretches and reports to quotations.
#pragma once

#include "quote/quotations.hpp"
#include "quote/report.hpp"
#include "quote/stretch.hpp"
#include "quote/surroundings.hpp"
#include "quote/utterances.hpp"
#include "sentence/segmentation.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

struct assembly_options {
    bool direct = true;  // which kinds to hand out
    bool mixed = true;
    bool indirect = true;
    bool marks_only = false;  // reports are not looked for
};

// One object serves one thread at a time and keeps its memory between documents.
class assembler {
  public:
    // `stretches` as stretch_finder orders them, judged; `census` of the same. Reports in any order, with disjoint contents;
    // without any the direct quotations alone are found. Linear, but for sorting.
    void assemble(const segmentation& text, std::span<const stretch> stretches, const stretch_census& census,
                  std::span<const report> reports, const assembly_options& wanted, quotations& into);

  private:
    static constexpr std::int32_t nobody = -1;

    struct draft {
        quotation made;
        std::vector<span> parts;
    };
    enum class fate : std::uint8_t { unknown, quoted, absorbed, rejected };

    draft& next_draft();
    void claim(std::span<const report> reports);
    void release(std::span<const report> reports);
    [[nodiscard]] bool leave_told(span said, span behind, const report& one, std::int32_t index);
    void draft_report(const report& one, std::int32_t index);
    void settle(draft& fresh, const std::array<span, 2>& contents, std::size_t count, std::int32_t index, bool direct);
    [[nodiscard]] bool start_draft(std::uint32_t at);
    void draft_stretches();
    void draft_nested();
    void find_clause(draft& into, const stretch& beside) const;
    void write(const assembly_options& wanted, quotations& into);
    void link(quotations& into);
    [[nodiscard]] std::size_t first_outer_ending_after(std::uint32_t at) const noexcept;
    [[nodiscard]] span snapped(span content, std::int32_t index) const noexcept;
    [[nodiscard]] bool is_all_marked(span content, std::int32_t index, bool& any) const noexcept;
    [[nodiscard]] bool goes_on(std::uint32_t a, std::uint32_t b);

    const segmentation* text_ = nullptr;
    std::span<const stretch> stretches_;
    const stretch_census* census_ = nullptr;
    bool news_ = false;  // there are reports
    utterance_joiner joiner_;
    feature_vector features_;

    std::vector<std::uint32_t> outer_;         // the stretches that stand in no other
    std::vector<std::int32_t> owner_;          // of each stretch: the report that claims it, or nobody
    std::vector<std::uint32_t> claimed_size_;  // ... and the bytes it shares with it
    std::vector<std::int32_t> draft_of_;       // of each stretch: the quotation it is a part of, or nobody
    std::vector<fate> fates_;                  // of each stretch
    std::vector<draft> drafts_;                // the first draft_count_ are in use
    std::size_t draft_count_ = 0;
    std::vector<std::int32_t> sibling_;  // of each stretch: the last quoted stretch that stands directly in it, or nobody
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> open_;
};

}  // namespace inquit::detail
