// Who said what in a file, and how we know.
#include <inquit/inquit.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: who_said_what FILE\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    const inquit::analyzer analyzer;
    const auto found = analyzer.analyze_owned({std::istreambuf_iterator<char>(file), {}});
    if (!found) {
        std::cerr << words[1] << ": " << inquit::message(found.error().code) << " at byte " << found.error().where << '\n';
        return 1;
    }
    for (std::size_t i = 0; i < found->quotes().size(); ++i) {
        const inquit::quote_id quote(i);
        const inquit::attribution& given = found->attribution_of(quote);
        std::cout << (given.speaker ? found->name(given.speaker) : "unknown");
        if (given.speaker) std::cout << " (" << inquit::name(given.why) << ')';
        std::cout << "\n    " << found->words_of(quote) << '\n';
    }
}
