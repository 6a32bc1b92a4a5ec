// The only writer of documents.
#pragma once

#include "document/data.hpp"
#include "quote/quotations.hpp"
#include "sentence/segmentation.hpp"
#include "speaker/answers.hpp"

#include <inquit/cast.hpp>

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace inquit::detail {

// Turns what the stages found into a document's records: people and bodies who say nothing are left out of the speakers, speakers
// are numbered by first mention, and every id is checked. One builder serves one call at a time; it keeps its capacity between
// calls.
class document_builder {
  public:
    // The storage of `into`, cleared, for the stages that write tokens and sentences in place.
    [[nodiscard]] static document_data& start(document& into);

    // Quotations without their speakers (the pipeline stops before the speaker stage).
    void add(const quotations& found, document_data& into);

    // Mentions, speakers and attributions; answers below `min_permille` are unknown. Call after add(quotations).
    // `known` is the cast list that the mentions were found with, or nullptr.
    void add(const mention_table& mentions, const answers& given, const cast* known, std::uint16_t min_permille,
             document_data& into);

  private:
    void name_members(const mention_table& mentions, const cast& known, document_data& into) const;
    void number_speakers(const mention_table& mentions, const answers& given, std::uint16_t min_permille, document_data& into);
    void index_speakers(const mention_table& mentions, document_data& into);
    void collect_aliases(const mention_table& mentions, document_data& into);

    std::vector<speaker_id> speaker_of_;                             // by entity
    std::vector<std::uint32_t> entity_of_;                           // by speaker
    std::vector<std::uint32_t> next_;                                // by speaker: where the next entry of a counting sort goes
    std::unordered_set<std::uint64_t> seen_;                         // (speaker, form) pairs that are aliases already
    std::vector<std::pair<std::uint32_t, std::string_view>> forms_;  // (speaker, alias) in text order
};

}  // namespace inquit::detail
