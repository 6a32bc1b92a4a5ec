#include "token/form.hpp"

#include "text/fold.hpp"

namespace inquit::detail {

void look_up(std::string_view text, std::span<const token> tokens, const lexicon& words, std::vector<form>& forms) {
    forms.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view word = tokens[i].where.in(text);
        forms[i].hash = fold_hash(word);
        forms[i].classes = words.find(forms[i].hash);
        if (tokens[i].kind != token_kind::abbreviation) continue;
        forms[i].classes = forms[i].classes | words.find(fold_hash(word.substr(0, word.size() - 1)));
    }
}

}  // namespace inquit::detail
