// Sentences one by one, with their tokens, without a document: memory is bounded by the longest paragraph.
#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: streaming_sentences FILE\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const inquit::sentence_splitter sentences;
    const inquit::tokenizer tokens;
    for (const inquit::span where : sentences(text)) {
        const std::string_view sentence = where.in(text);
        std::size_t size = 0;
        for ([[maybe_unused]] const inquit::token& one : tokens(sentence)) ++size;
        std::cout << where.begin << '-' << where.end << '\t' << size << '\t' << sentence << '\n';
    }
}
