// Sentences one by one, with their tokens, without a document: a file of any size in bounded memory.
#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <array>
#include <fstream>
#include <iostream>
#include <string_view>

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: streaming_sentences FILE\n";
        return 2;
    }
    const inquit::sentence_splitter splitter;
    const inquit::tokenizer tokens;
    inquit::sentence_stream sentences(splitter, [&](const inquit::streamed_sentence& one) {
        std::size_t size = 0;
        for ([[maybe_unused]] const inquit::token& word : tokens(one.text)) ++size;
        std::cout << one.begin << '-' << one.begin + one.text.size() << '\t' << size << '\t' << one.text << '\n';
    });
    std::ifstream file(words[1], std::ios::binary);
    for (std::array<char, 4096> piece{}; file;) {
        file.read(piece.data(), piece.size());
        sentences.push({piece.data(), static_cast<std::size_t>(file.gcount())});
    }
    sentences.finish();
}
