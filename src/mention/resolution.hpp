// Whom pronouns and descriptions mean, and the table of all mentions.
#pragma once

#include "mention/antecedent.hpp"
#include "mention/descriptions.hpp"
#include "mention/found.hpp"
#include "mention/mentions.hpp"
#include "mention/name_groups.hpp"
#include "mention/reading.hpp"

#include <array>
#include <span>
#include <unordered_map>
#include <vector>

namespace inquit::detail {

// Walks over the mentions in text order, with the people and bodies last spoken of in mind. One object serves one thread at a
// time.
class resolver {
  public:
    // `found` in text order and disjoint; `names` run over the same. Linear: at most `remembered` antecedents are compared.
    void run(const reading& from, std::span<const found_mention> found, const name_grouper& names, const known_names& known,
             antecedent_chooser& chooser, bool fiction, mention_table& into);

  private:
    static constexpr std::size_t remembered = 12;
    static constexpr std::uint32_t never = 0xFFFF'FFFF;

    struct trace {  // an entity that was spoken of
        entity_index who = -1;
        std::uint32_t token = 0;
        std::uint32_t sentence = 0;
        std::uint32_t paragraph = 0;
        std::uint32_t times = 0;
        mention_kind kind = mention_kind::name;
        bool subject = false;
        bool quoted = false;
        bool source = false;
        std::uint32_t source_paragraph = never;
    };
    struct votes {
        std::uint32_t female = 0, male = 0;
    };

    struct full_name {
        std::size_t group = 0;
        std::uint32_t paragraph = 0;
    };

    void walk(bool voting);
    void take_votes();
    void count_single_names();
    [[nodiscard]] bool tells_as_i() const noexcept;
    [[nodiscard]] entity_index of_name(std::size_t index);
    [[nodiscard]] entity_index of_group(std::size_t group);
    [[nodiscard]] std::size_t group_of(std::size_t index);
    [[nodiscard]] std::size_t namesake_of(std::size_t index, std::size_t group);
    [[nodiscard]] entity_index before_relative() const noexcept;
    [[nodiscard]] bool governed(const found_mention& one) const noexcept;
    [[nodiscard]] bool possessed(std::size_t index) const noexcept;
    [[nodiscard]] entity_index topic_for(const found_mention& one);
    void gather(const found_mention& one, std::uint32_t sentence, std::uint32_t reach);
    [[nodiscard]] entity_index of_neuter(const found_mention& one);
    [[nodiscard]] entity_index of_nominal(std::size_t index);
    [[nodiscard]] entity_index of_pronoun(const found_mention& one, std::uint32_t sentence, bool voting);
    [[nodiscard]] bool may_mean(const found_mention& pronoun, const entity& who) const noexcept;
    [[nodiscard]] bool modifies_name(std::size_t index) const noexcept;
    [[nodiscard]] bool is_indefinite(const found_mention& one) const noexcept;
    void keep_noun(const found_mention& one, entity_index who);
    entity_index add_entity(const found_mention& one);
    entity_index of_member(std::uint32_t member, const found_mention& one);
    entity_index narrator(const found_mention& one);
    void remember(entity_index who, const found_mention& one, std::uint32_t sentence);
    [[nodiscard]] span without_article(const found_mention& described) const noexcept;
    void keep_role(const found_mention& one, entity_index who);

    const reading* from_ = nullptr;
    bool fiction_ = true;
    std::span<const found_mention> found_;
    const name_grouper* names_ = nullptr;
    const known_names* known_ = nullptr;
    antecedent_chooser* chooser_ = nullptr;
    mention_table* into_ = nullptr;
    std::vector<entity_index> entity_of_group_;
    std::vector<std::uint32_t> last_named_;  // by group: 1 + index of its last mention by a name that is its alone
    std::vector<std::uint32_t> alone_;       // by group: mentions by a single word that is its alone
    std::vector<gender> learnt_;             // by group
    std::vector<votes> votes_;               // by entity
    bool voted_ = false;                     // the votes are taken
    description_memory described_;
    std::unordered_map<std::uint64_t, full_name> full_names_;  // by family name: who was last named in full
    std::array<trace, remembered> recent_;
    std::size_t recent_count_ = 0;
    std::vector<antecedent> possible_;
    entity_index narrator_ = -1;
    std::int32_t narrator_group_ = -1;  // whose name the narrator bears
    entity_index last_source_ = -1;
};

}  // namespace inquit::detail
