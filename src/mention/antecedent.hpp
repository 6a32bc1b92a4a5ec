// Which of the people last spoken of a pronoun means: a trained choice.
#pragma once

#include "mention/found.hpp"
#include "mention/mentions.hpp"
#include "model/linear.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// Somebody who was spoken of before the pronoun.
struct antecedent {
    entity_index who = -1;
    gender its = gender::unknown;
    mention_kind last_kind = mention_kind::name;
    std::uint32_t tokens = 0;         // back to the last mention
    std::uint32_t sentences = 0;      // ... in sentences
    std::uint32_t paragraphs = 0;     // ... in paragraphs
    std::uint32_t times = 0;          // mentions while it was remembered
    std::uint32_t rank = 0;           // 0: the last one spoken of
    bool subject = false;             // the last mention was a subject
    bool quoted = false;              // the last mention stood in speech
    bool source = false;              // the last mention named the source of a quotation
    std::uint32_t since_source = 99;  // paragraphs back to the last quotation whose source it was
    bool last_source = false;         // nobody else was a source since
    bool named = false;
};

// The features of one antecedent among `rivals` that agree with the pronoun as well.
void antecedent_features(const found_mention& pronoun, const antecedent& one, std::size_t rivals, feature_vector& into);

// Chooses among antecedents that agree in gender and number: an index, or -1 if there is none.
class antecedent_chooser {
  public:
    virtual ~antecedent_chooser() = default;
    [[nodiscard]] virtual std::int32_t choose(const found_mention& pronoun, std::span<const antecedent> among) = 0;
};

// The best by the trained model. One object serves one thread at a time; the weights are shared.
class trained_chooser final : public antecedent_chooser {
  public:
    trained_chooser();
    [[nodiscard]] std::int32_t choose(const found_mention& pronoun, std::span<const antecedent> among) override;

    // In news, a source that was quoted last keeps on speaking; the weights were learnt from fiction, where turns alternate.
    void expect_news(bool news) noexcept { news_ = news; }

  private:
    linear_model weights_;
    feature_vector features_;
    bool news_ = false;
};

}  // namespace inquit::detail
