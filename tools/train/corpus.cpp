#include "corpus.hpp"

#include <zlib.h>
#include <boost/json.hpp>

#include <array>
#include <memory>
#include <stdexcept>

namespace inquit::train {

namespace json = boost::json;

void for_each_line(const std::string& path, const std::function<void(std::string_view)>& use) {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::string pending;
    std::array<char, 1 << 16> block{};
    int got = 0;
    while ((got = gzread(file.get(), block.data(), block.size())) > 0) {
        pending.append(block.data(), static_cast<std::size_t>(got));
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = pending.find('\n', begin)) != std::string::npos; begin = end + 1) {
            use(std::string_view(pending).substr(begin, end - begin));
        }
        pending.erase(0, begin);
    }
    if (got < 0) throw std::runtime_error("damaged file " + path);
    if (!pending.empty()) use(pending);
}

namespace {

span to_span(const json::value& pair) { return {pair.at(0).to_number<std::uint32_t>(), pair.at(1).to_number<std::uint32_t>()}; }

std::vector<span> to_spans(const json::object& from, std::string_view key) {
    std::vector<span> spans;
    const json::value* list = from.if_contains(key);
    if (list == nullptr || list->is_null()) return spans;
    for (const json::value& pair : list->as_array()) spans.push_back(to_span(pair));
    return spans;
}

std::string to_text(const json::object& from, std::string_view key) {
    const json::value* text = from.if_contains(key);
    return text != nullptr && text->is_string() ? std::string(text->as_string()) : std::string();
}

std::vector<std::string> to_texts(const json::object& from, std::string_view key) {
    std::vector<std::string> texts;
    const json::value* list = from.if_contains(key);
    if (list == nullptr || !list->is_array()) return texts;
    for (const json::value& text : list->as_array()) texts.emplace_back(text.as_string());
    return texts;
}

gold_quote to_quote(const json::object& from) {
    gold_quote quote;
    quote.parts = to_spans(from, "parts");
    const std::string kind = to_text(from, "kind");
    quote.kind = kind == "direct" ? quote_kind::direct : kind == "mixed" ? quote_kind::mixed : quote_kind::indirect;
    quote.source = to_spans(from, "source");
    quote.cue = to_spans(from, "cue");
    quote.speaker = to_text(from, "speaker");
    quote.category = to_text(from, "category");
    quote.addressees = to_texts(from, "addressees");
    return quote;
}

gold_character to_character(const json::object& from) {
    gold_character character;
    character.id = to_text(from, "id");
    character.name = to_text(from, "name");
    character.aliases = to_texts(from, "aliases");
    const std::string gender = to_text(from, "gender");
    character.gender = gender.empty() ? 'u' : gender.front();
    character.mentions = to_spans(from, "mentions");
    return character;
}

}  // namespace

std::vector<gold_document> read_gold(const std::string& path) {
    std::vector<gold_document> documents;
    for_each_line(path, [&](std::string_view line) {
        if (line.empty()) return;
        const json::value parsed = json::parse(line);
        const json::object& from = parsed.as_object();
        gold_document document;
        document.id = to_text(from, "id");
        document.corpus = to_text(from, "corpus");
        document.language = to_text(from, "lang");
        document.domain = to_text(from, "domain");
        document.text = to_text(from, "text");
        document.narrator = to_text(from, "narrator");
        document.ignore = to_spans(from, "ignore");
        for (const json::value& quote : from.at("quotes").as_array()) document.quotes.push_back(to_quote(quote.as_object()));
        if (const json::value* cast = from.if_contains("cast"); cast != nullptr && cast->is_array()) {
            for (const json::value& one : cast->as_array()) document.cast.push_back(to_character(one.as_object()));
        }
        documents.push_back(std::move(document));
    });
    return documents;
}

std::vector<gold_segmentation> read_segmentation(const std::string& path) {
    std::vector<gold_segmentation> documents;
    for_each_line(path, [&](std::string_view line) {
        if (line.empty()) return;
        const json::value parsed = json::parse(line);
        const json::object& from = parsed.as_object();
        documents.push_back({to_text(from, "id"), to_text(from, "text"), to_spans(from, "sentences"), to_spans(from, "tokens"),
                             to_spans(from, "words")});
    });
    return documents;
}

}  // namespace inquit::train
