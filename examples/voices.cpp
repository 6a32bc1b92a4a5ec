// A story as a script for several voices: what stands in quotation marks is for its speaker, all else for the narrator.
#include <inquit/inquit.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>

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
    for (const inquit::segment& one : inquit::script_of(*found)) {
        const std::string_view voice = one.speaker ? found->name(one.speaker) : one.quote ? "Somebody" : "Narrator";
        std::cout << voice << ": " << one.where.in(found->text()) << '\n';
    }
}
