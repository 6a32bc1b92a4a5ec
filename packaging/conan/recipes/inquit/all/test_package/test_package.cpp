#include <inquit/inquit.hpp>

#include <iostream>

int main() {
    const inquit::analyzer analyzer;
    const auto found = analyzer.analyze("\"The ferry is late,\" said Mayor Ada Lind.");
    if (!found || found->speakers().size() != 1) return 1;
    std::cout << found->name(inquit::speaker_id(0)) << ": " << found->words_of(inquit::quote_id(0)) << '\n';
}
