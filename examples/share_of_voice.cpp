// Whose words a folder of articles quotes: the share of each speaker and of each gender, in words.
#include <inquit/inquit.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

std::uint64_t words_in(const inquit::document& from, inquit::span where) {
    return static_cast<std::uint64_t>(std::ranges::count_if(from.tokens(), [where](const inquit::token& one) {
        return where.contains(one.where) && one.kind != inquit::token_kind::punctuation;
    }));
}

void print(const std::map<std::string, std::uint64_t>& shares) {
    std::uint64_t all = 0;
    for (const auto& [name, words] : shares) all += words;
    for (const auto& [name, words] : shares) std::cout << name << ": " << words << " words, " << 100 * words / all << " %\n";
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: share_of_voice FOLDER\n";
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& one : std::filesystem::directory_iterator(words[1])) files.push_back(one.path());
    std::ranges::sort(files);
    const inquit::analyzer analyzer;
    inquit::document found;
    std::map<std::string, std::uint64_t> by_speaker, by_gender;
    for (const auto& path : files) {
        std::ifstream file(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        if (!analyzer.analyze(text, found)) continue;
        for (std::size_t i = 0; i < found.quotes().size(); ++i) {
            const inquit::speaker_id who = found.attributions()[i].speaker;
            if (!who || found.quotes()[i].parent) continue;  // what a quotation quotes is in it already
            std::uint64_t size = 0;
            for (const inquit::span& part : found.parts(inquit::quote_id(i))) size += words_in(found, part);
            by_speaker[std::string(found.name(who))] += size;
            by_gender[std::string(inquit::name(found[who].gender))] += size;
        }
    }
    print(by_speaker);
    print(by_gender);
}
