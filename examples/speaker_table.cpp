// Who is quoted word for word in a file: names, roles, gender, how often, and by which evidence the first time.
#include <inquit/inquit.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: speaker_table FILE\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    inquit::options settings;
    settings.indirect = false;
    const inquit::analyzer analyzer(settings);
    const auto found = analyzer.analyze_owned({std::istreambuf_iterator<char>(file), {}});
    if (!found) {
        std::cerr << words[1] << ": " << inquit::message(found.error().code) << " at byte " << found.error().where << '\n';
        return 1;
    }
    for (std::size_t i = 0; i < found->speakers().size(); ++i) {
        const inquit::speaker_id who(i);
        const auto quotes = found->quotes(who);
        std::cout << found->name(who) << '\t' << found->role(who) << '\t' << inquit::name((*found)[who].gender) << '\t'
                  << quotes.size();
        if (!quotes.empty()) std::cout << '\t' << inquit::name(found->attribution_of(quotes.front()).why);
        std::cout << '\n';
    }
}
