// A text as chunks for a search index: whole sentences, as many as fit, with their exact place. No chunk crosses a paragraph.
#include <inquit/inquit.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** words) {
    constexpr std::uint32_t room = 80;  // bytes; a longer sentence is a chunk of its own
    if (count != 2) {
        std::cerr << "usage: search_chunks FILE\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    inquit::options settings;
    settings.last = inquit::stage::sentence;
    const inquit::analyzer analyzer(settings);
    const auto found = analyzer.analyze_owned({std::istreambuf_iterator<char>(file), {}});
    if (!found) return 1;
    const inquit::offset_map characters(found->text(), inquit::offset_unit::codepoints);
    const auto print = [&](inquit::span chunk) {
        std::cout << chunk.begin << '-' << chunk.end << " (characters " << characters(chunk.begin) << '-' << characters(chunk.end)
                  << ")\t" << chunk.in(found->text()) << '\n';
    };
    for (const inquit::paragraph& block : found->paragraphs()) {
        inquit::span chunk;
        for (std::uint32_t i = block.sentences.first.index(); i < block.sentences.last.index(); ++i) {
            const inquit::span next = found->sentences()[i].where;
            if (!chunk.empty() && next.end - chunk.begin > room) {
                print(chunk);
                chunk = {};
            }
            chunk = chunk.empty() ? next : hull(chunk, next);
        }
        if (!chunk.empty()) print(chunk);
    }
}
