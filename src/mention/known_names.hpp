// The names of a cast list, found in the text word by word.
#pragma once

#include "mention/found.hpp"
#include "mention/reading.hpp"

#include <inquit/cast.hpp>

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace inquit::detail {

struct known_name {
    std::vector<std::uint64_t> words;    // folded, without a possessive ending
    std::vector<std::uint32_t> members;  // whose it is, at least one
    std::vector<std::uint32_t> perhaps;  // whose full name begins with it: if those above are usually called otherwise
    bool capital = false;                // written with a capital: a word in lower case is something else
    bool described = false;              // "The Policeman": the words behind an article, in any case

    [[nodiscard]] bool is_alone() const noexcept { return members.size() == 1 && perhaps.empty(); }
};

// One object serves one thread at a time and keeps its memory between documents.
class known_names {
  public:
    // Takes over a cast list; `words` is the lexicon that tokenizes its names.
    void prepare(const cast& from, const lexicon& words);
    void clear() noexcept {
        names_.clear();
        first_.clear();
        genders_.clear();
        narrator_ = -1;
    }

    [[nodiscard]] bool empty() const noexcept { return names_.empty(); }
    [[nodiscard]] const known_name& operator[](std::size_t index) const noexcept { return names_[index]; }
    [[nodiscard]] std::span<const known_name> all() const noexcept { return names_; }
    [[nodiscard]] std::span<const gender> genders() const noexcept { return genders_; }  // one a member
    [[nodiscard]] std::int32_t narrator() const noexcept { return narrator_; }           // the member called "Narrator", or -1

    // Appends the longest known name at each place, with `known` set; one that is a description, in narration, as a nominal.
    // Linear in the text for names of bounded length.
    void find(const reading& from, std::vector<found_mention>& into) const;

  private:
    void add(std::string_view name, std::uint32_t member, const lexicon& words);
    void add(known_name made, std::uint32_t member);
    void share_first_names(const lexicon& words);
    [[nodiscard]] found_mention mention_at(const reading& from, std::int32_t name, std::size_t at) const;
    [[nodiscard]] bool stands_at(const known_name& one, const reading& from, std::size_t at) const noexcept;

    std::vector<known_name> names_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> first_;  // by first word: index into names_
    std::unordered_map<std::uint64_t, std::uint32_t> index_;       // by all words
    std::vector<gender> genders_;
    std::int32_t narrator_ = -1;
};

}  // namespace inquit::detail
