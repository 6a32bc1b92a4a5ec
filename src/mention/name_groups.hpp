// Which written names mean the same person or body: "Foreign Minister Cho Tae-yul", "Mr. Cho" and "Cho".
#pragma once

#include "mention/found.hpp"
#include "mention/known_names.hpp"
#include "mention/reading.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit::detail {

// One way in which a document writes a name.
struct name_form {
    std::uint64_t first = 0;  // folded words of the name proper; equal for a single word
    std::uint64_t last = 0;
    std::uint32_t words = 1;  // without a suffix like "Jr."
    std::uint64_t inner = 0;  // the word before the last, of three or more
    std::string_view start;   // the first word as written, a view of the text
    bool given = false;       // begins with a known first name
    address title = address::none;
    inquit::gender gender = inquit::gender::unknown;
    inquit::gender likely = inquit::gender::unknown;  // of a single word that may be a first name
    bool person = true;
    bool perhaps = false;  // no person by its looks, but may be one: pronouns will tell
    std::uint32_t count = 0;
    std::uint32_t example = 0;  // index of its first mention
    std::int32_t group = -1;
    std::int32_t known = -1;  // index of a name of the cast list, or -1
};

struct name_group {
    address title = address::none;  // a courtesy title that one of its forms carries
    inquit::gender gender = inquit::gender::unknown;
    bool person = true;
    bool perhaps = false;
    std::uint32_t count = 0;
    std::uint32_t best_form = 0;
    inquit::gender likely = inquit::gender::unknown;  // by a single name that may be a first name
    std::uint64_t first = 0;                          // 0: not known
    std::uint64_t last = 0;
};

// One object serves one thread at a time and keeps its memory between documents.
class name_grouper {
  public:
    // Names among `found`, in text order. Afterwards groups() holds the people and bodies, those of the cast list first, and
    // group_of tells each mention's.
    void run(const reading& from, std::span<const found_mention> found, const known_names& known, bool fiction);

    [[nodiscard]] std::span<const name_group> groups() const noexcept { return groups_; }
    [[nodiscard]] const name_form& form(std::uint32_t index) const noexcept { return forms_[index]; }
    // How mention `index` is written; nullptr if it is no name.
    [[nodiscard]] const name_form* form_at(std::size_t index) const noexcept {
        return form_of_[index] < 0 ? nullptr : &forms_[static_cast<std::size_t>(form_of_[index])];
    }
    // The group of mention `index`, or -1 if it is no name.
    [[nodiscard]] std::int32_t group_of(std::size_t index) const noexcept {
        return form_of_[index] < 0 ? -1 : forms_[static_cast<std::size_t>(form_of_[index])].group;
    }

  private:
    void collect(const reading& from, std::span<const found_mention> found);
    [[nodiscard]] name_form form_of(const reading& from, const found_mention& one) const;
    void correct_kinds();
    void place_known(const known_names& known);
    void place_full_names();
    void place_single_names(bool titled);
    void place_bodies();
    [[nodiscard]] std::int32_t owner_of(const name_form& one) const noexcept;
    [[nodiscard]] std::int32_t match_of(const name_form& one) const noexcept;
    [[nodiscard]] bool is_fuller(const name_form& one, const name_form& best) const noexcept;
    void start_group(std::uint32_t form);
    void join(std::uint32_t form, std::int32_t group);

    bool fiction_ = true;
    std::vector<name_form> forms_;
    std::vector<std::int32_t> form_of_;  // by mention
    std::vector<name_group> groups_;
    std::vector<std::uint32_t> order_;  // forms by falling count
    std::unordered_map<std::uint64_t, std::uint32_t> form_index_;
    std::unordered_multimap<std::uint64_t, std::int32_t> by_word_;  // groups by first and last word
    std::unordered_map<std::uint64_t, bool> correct_;               // words of the names of people
};

}  // namespace inquit::detail
