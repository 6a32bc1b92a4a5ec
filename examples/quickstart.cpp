// Who said what, in a text at hand.
#include <inquit/inquit.hpp>

#include <iostream>

int main() {
    const inquit::analyzer analyzer;
    const auto found =
        analyzer.analyze("“The ferry is late,” said Mayor Ada Lind.\n\n“It is always late,” said Tom Reyes, her deputy.");
    if (!found) return 1;
    for (std::size_t i = 0; i < found->quotes().size(); ++i) {
        const inquit::quote_id quote(i);
        const inquit::speaker_id who = found->attribution_of(quote).speaker;
        std::cout << (who ? found->name(who) : "unknown") << ": " << found->words_of(quote) << '\n';
    }
}
