#include "token/form.hpp"

#include "text/fold.hpp"

namespace inquit::detail {

form form_of(std::string_view word, token_kind kind, const lexicon& words) noexcept {
    form made;
    made.hash = fold_hash(word);
    made.classes = words.find(made.hash);
    if (kind == token_kind::abbreviation) made.classes = made.classes | words.find(fold_hash(word.substr(0, word.size() - 1)));
    return made;
}

void look_up(std::string_view text, std::span<const token> tokens, const lexicon& words, std::vector<form>& forms) {
    forms.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) forms[i] = form_of(tokens[i].where.in(text), tokens[i].kind, words);
}

}  // namespace inquit::detail
