#include "abbreviation_file.hpp"

#include <filesystem>
#include <fstream>
#include <istream>
#include <sstream>

namespace inquit::program {

namespace {

std::string trimmed(const std::string& word) {
    constexpr const char* blank = " \t\r";
    const std::size_t begin = word.find_first_not_of(blank);
    return begin == std::string::npos ? std::string() : word.substr(begin, word.find_last_not_of(blank) - begin + 1);
}

std::vector<std::string> read(std::istream& from, char separator) {
    std::vector<std::string> words;
    for (std::string word; std::getline(from, word, separator);) {
        word = trimmed(word);
        if (!word.empty() && word.front() != '#') words.push_back(word);
    }
    return words;
}

}  // namespace

std::vector<std::string> read_abbreviations(const std::string& list_or_file) {
    std::error_code none;
    if (std::ifstream file(list_or_file, std::ios::binary); file && std::filesystem::is_regular_file(list_or_file, none))
        return read(file, '\n');
    std::istringstream list(list_or_file);
    return read(list, ',');
}

}  // namespace inquit::program
