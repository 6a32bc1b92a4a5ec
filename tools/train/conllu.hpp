// Reading Universal Dependencies treebanks in CoNLL-U (universaldependencies.org/format.html), gzip or plain.
#pragma once

#include <string>
#include <vector>

namespace inquit::train {

// One syntactic word. Ranges (multiword tokens) and empty nodes are left out; their parts are words.
struct conllu_word {
    std::string form;
    std::string lemma;
    std::string upos;
    std::string xpos;
    int head = 0;  // 1-based; 0 is the root
    std::string relation;
    bool space_after = true;
};

struct conllu_sentence {
    std::string document;  // "newdoc id", carried on to the document's later sentences
    std::vector<conllu_word> words;
};

[[nodiscard]] std::vector<conllu_sentence> read_conllu(const std::string& path);

}  // namespace inquit::train
