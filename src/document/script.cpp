#include <inquit/script.hpp>

#include <algorithm>

namespace inquit {

namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

class cutter {
  public:
    explicit cutter(const document& from) : from_(from) { collect_speech(); }

    std::vector<segment> run() {
        std::uint32_t at = 0;
        for (const segment& one : speech_) {
            add({{at, one.where.begin}, {}, {}});
            add(one);
            at = std::max(at, one.where.end);
        }
        add({{at, static_cast<std::uint32_t>(from_.text().size())}, {}, {}});
        return std::move(made_);
    }

  private:
    // The parts of the direct quotations that stand in no other.
    void collect_speech() {
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) {
            const quote_id which(i);
            if (from_[which].kind != quote_kind::direct || from_[which].depth > 0) continue;
            const speaker_id who = i < from_.attributions().size() ? from_.attribution_of(which).speaker : speaker_id();
            for (const span part : from_.parts(which)) speech_.push_back({part, which, who});
        }
        std::stable_sort(speech_.begin(), speech_.end(),
                         [](const segment& a, const segment& b) { return a.where.begin < b.where.begin; });
    }

    // In pieces, where it goes over paragraph borders.
    void add(segment one) {
        if (!made_.empty()) one.where.begin = std::max(one.where.begin, made_.back().where.end);
        const auto paragraphs = from_.paragraphs();
        while (one.where.begin < one.where.end) {
            while (paragraph_ < paragraphs.size() && paragraphs[paragraph_].where.end <= one.where.begin) ++paragraph_;
            const std::uint32_t end =
                paragraph_ < paragraphs.size() ? std::min(paragraphs[paragraph_].where.end, one.where.end) : one.where.end;
            add_piece({{one.where.begin, end}, one.quote, one.speaker});
            one.where.begin = end;
        }
    }

    void add_piece(segment one) {
        const std::string_view words = one.where.in(from_.text());
        const std::size_t first = words.find_first_not_of(spaces);
        if (first == std::string_view::npos) return;
        one.where.end = one.where.begin + static_cast<std::uint32_t>(words.find_last_not_of(spaces)) + 1;
        one.where.begin += static_cast<std::uint32_t>(first);
        made_.push_back(one);
    }

    const document& from_;
    std::vector<segment> speech_;
    std::vector<segment> made_;
    std::size_t paragraph_ = 0;
};

}  // namespace

std::vector<segment> script_of(const document& from) { return cutter(from).run(); }

}  // namespace inquit
