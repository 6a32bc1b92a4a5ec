// The storage behind inquit::document.
#pragma once

#include "token/token_list.hpp"

#include <inquit/document.hpp>

#include <memory>
#include <string>
#include <vector>

namespace inquit::detail {

// Ranges of `aliases`, `speaker_mentions` and `speaker_quotes` that belong to one speaker.
struct speaker_index {
    std::string_view name;
    std::string_view role;
    std::uint32_t first_alias = 0, alias_count = 0;
    std::uint32_t first_mention = 0, mention_count = 0;
    std::uint32_t first_quote = 0, quote_count = 0;
};

struct document_data {
    std::string owned;  // the text, if the document owns it
    std::string_view text;
    std::string language = "en";
    token_list tokens;
    std::vector<token> words;
    std::vector<paragraph> paragraphs;
    std::vector<sentence> sentences;
    std::vector<quote> quotes;
    std::vector<span> parts;
    std::vector<rejected_quote> rejected;
    std::vector<mention> mentions;
    std::vector<speaker> speakers;
    std::vector<attribution> attributions;
    std::vector<speaker_index> index;
    std::vector<std::string_view> aliases;
    std::vector<mention_id> speaker_mentions;
    std::vector<quote_id> speaker_quotes;
    std::vector<std::unique_ptr<std::string>>
        names;  // names whose text differs from the document's bytes (a line break in a name)

    void clear() noexcept;
};

}  // namespace inquit::detail
