// A story as a script for several voices: what stands in quotation marks is for its speaker, all else for the narrator.
#include <inquit/inquit.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

void line(std::string_view voice, std::string_view words) {
    const std::size_t begin = words.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return;
    words = words.substr(begin, words.find_last_not_of(" \t\r\n") + 1 - begin);
    std::cout << voice << ": " << words << '\n';
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: voices FILE\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    inquit::options settings;
    settings.genre = inquit::genre::fiction;
    settings.mixed = settings.indirect = false;
    const inquit::analyzer analyzer(settings);
    const auto found = analyzer.analyze_owned({std::istreambuf_iterator<char>(file), {}});
    if (!found) return 1;

    struct turn {
        inquit::span where;
        inquit::speaker_id who;
    };
    std::vector<turn> turns;
    for (std::size_t i = 0; i < found->quotes().size(); ++i) {
        if (found->quotes()[i].parent) continue;  // what somebody quotes is read by the same voice
        for (const inquit::span& part : found->parts(inquit::quote_id(i)))
            turns.push_back({part, found->attributions()[i].speaker});
    }
    std::ranges::sort(turns, {}, &turn::where);
    std::uint32_t at = 0;
    for (const turn& one : turns) {
        line("Narrator", found->text().substr(at, one.where.begin - at));
        line(one.who ? found->name(one.who) : "Somebody", one.where.in(found->text()));
        at = one.where.end;
    }
    line("Narrator", found->text().substr(at));
}
