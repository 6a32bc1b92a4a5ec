// What every consumer prints: the library's version, and who said what in a text.
#include <inquit/inquit.hpp>

#include <cstdio>
#include <string>

int main() {
    const inquit::analyzer analyzer;
    const auto found = analyzer.analyze("“The ferry is late,” said Mayor Ada Lind. Nobody at www.example.org was surprised.");
    if (!found) return 1;
    std::string written;
    inquit::json_options everything;
    everything.sentences = everything.tokens = true;
    inquit::write_json(*found, written, everything);
    std::printf("%s %d.%d.%d\n%s\n", std::string(inquit::version()).c_str(), INQUIT_VERSION_MAJOR, INQUIT_VERSION_MINOR,
                INQUIT_VERSION_PATCH, written.c_str());
}
