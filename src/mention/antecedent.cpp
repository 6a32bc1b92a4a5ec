#include "mention/antecedent.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

enum look : std::uint64_t {
    agreement,
    sentence_distance,
    token_distance,
    recency,
    role,
    times_said,
    standing,
    sourcehood,
    paragraph,
    last_speaker
};

std::uint64_t bucket(std::uint32_t value) noexcept {
    constexpr std::array<std::uint32_t, 11> limits{0, 1, 2, 4, 7, 11, 17, 26, 45, 80, 150};
    return static_cast<std::uint64_t>(std::lower_bound(limits.begin(), limits.end(), value) - limits.begin());
}

// Log odds in 1/256, chosen on development articles.
std::int32_t news_bonus(const found_mention& pronoun, const antecedent& one) noexcept {
    std::int32_t bonus = one.named ? 0 : -256;
    if (one.its == gender::unknown && one.last_kind == mention_kind::name) bonus -= 128;
    if (!pronoun.source) return bonus;
    if (one.since_source <= 1) bonus += 640;
    if (one.last_source && one.since_source <= 3) bonus += 640;
    return bonus;
}

}  // namespace

void antecedent_features(const found_mention& pronoun, const antecedent& one, std::size_t rivals, feature_vector& into) {
    into.clear();
    const std::uint64_t use = (pronoun.subject ? 1U : 0U) + (pronoun.source ? 2U : 0U);
    const std::uint64_t sentences = std::min(one.sentences, 5U), kind = static_cast<std::uint64_t>(one.last_kind);
    const std::uint64_t known = one.its == gender::unknown ? 0 : 1;
    into.push_back(feature_of(agreement, known, one.named, std::min<std::size_t>(rivals, 4)));
    into.push_back(feature_of(agreement, known, sentences, kind, 9));
    into.push_back(feature_of(sentence_distance, sentences, one.subject, use));
    into.push_back(feature_of(sentence_distance, sentences, kind, 9));
    into.push_back(feature_of(token_distance, bucket(one.tokens), use));
    into.push_back(feature_of(recency, std::min(one.rank, 7U), use));
    into.push_back(feature_of(recency, std::min(one.rank, 3U), sentences, one.subject, 9));
    into.push_back(feature_of(role, one.subject, one.quoted, kind, use));
    into.push_back(feature_of(times_said, bucket(one.times), sentences));
    into.push_back(feature_of(standing, one.named, one.quoted, sentences));
    into.push_back(feature_of(sourcehood, one.source, use, std::min(one.paragraphs, 4U)));
    const std::uint64_t since = std::min(one.since_source, 6U);
    into.push_back(feature_of(last_speaker, since, one.last_source, use, pronoun.behind_speech));
    into.push_back(feature_of(last_speaker, since, one.subject, std::min(one.paragraphs, 3U), use, pronoun.behind_speech));
    into.push_back(feature_of(paragraph, std::min(one.paragraphs, 5U), use, one.quoted));
}

trained_chooser::trained_chooser() : weights_(embedded_weights("antecedent")) {}

std::int32_t trained_chooser::choose(const found_mention& pronoun, std::span<const antecedent> among) {
    std::int32_t best = -1, best_score = 0;
    for (std::size_t i = 0; i < among.size(); ++i) {
        antecedent_features(pronoun, among[i], among.size(), features_);
        const std::int32_t score = weights_.score(features_) + (news_ ? news_bonus(pronoun, among[i]) : 0);
        if (best >= 0 && score <= best_score) continue;
        best = static_cast<std::int32_t>(i);
        best_score = score;
    }
    return best;
}

}  // namespace inquit::detail
