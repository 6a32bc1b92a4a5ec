// brat's stand-off annotations, read back and held against the text.
#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include "samples.hpp"
#include "write/code_points.hpp"
#include "write/staged.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

struct text_bound {
    std::string type;
    std::vector<std::pair<std::size_t, std::size_t>> fragments;
    std::string text;
};

struct annotations {
    std::map<std::string, text_bound> text_bounds;
    std::vector<std::vector<std::string>> relations;   // type, argument, argument
    std::vector<std::vector<std::string>> attributes;  // type, of, value
    std::vector<std::vector<std::string>> equivalences;
    std::map<std::string, std::string> notes;  // by annotation
};

std::string behind(const std::string& text, std::string_view prefix) {
    BOOST_TEST_REQUIRE(text.starts_with(prefix));
    return text.substr(prefix.size());
}

text_bound read_text_bound(const std::vector<std::string>& fields) {
    BOOST_TEST_REQUIRE(fields.size() == 3U);
    const std::size_t space = fields[1].find(' ');
    text_bound read{fields[1].substr(0, space), {}, fields[2]};
    for (const std::string& fragment : split(fields[1].substr(space + 1), ';')) {
        const std::vector<std::string> ends = split(fragment, ' ');
        BOOST_TEST_REQUIRE(ends.size() == 2U);
        read.fragments.emplace_back(std::stoul(ends[0]), std::stoul(ends[1]));
    }
    return read;
}

annotations read_annotations(std::string_view ann) {
    annotations all;
    std::set<std::string> ids;
    BOOST_TEST_REQUIRE((ann.empty() || ann.ends_with('\n')));
    std::vector<std::string> lines = split(ann, '\n');
    lines.pop_back();
    for (const std::string& line : lines) {
        const std::vector<std::string> fields = split(line, '\t');
        BOOST_TEST((fields[0] == "*" || ids.insert(fields[0]).second), line);
        const std::vector<std::string> words = split(fields.at(1), ' ');
        if (line[0] == 'T') {
            all.text_bounds[fields[0]] = read_text_bound(fields);
        } else if (line[0] == 'A') {
            all.attributes.push_back(words);
        } else if (line[0] == 'R') {
            all.relations.push_back({words.at(0), behind(words.at(1), "Arg1:"), behind(words.at(2), "Arg2:")});
        } else if (line[0] == '*') {
            all.equivalences.emplace_back(words.begin() + 1, words.end());
        } else {
            BOOST_TEST_REQUIRE(line[0] == '#');
            all.notes[words.at(1)] = fields.at(2);
        }
    }
    return all;
}

annotations annotated(const document& from) {
    std::string text;
    write_brat(from, text);
    return read_annotations(text);
}

void expect_in_text(const annotations& all, std::string_view text) {
    const std::vector<std::string> points = code_points_of(text);
    for (const auto& [id, one] : all.text_bounds) {
        std::string joined;
        std::size_t last = 0;
        for (const auto& [begin, end] : one.fragments) {
            BOOST_TEST_REQUIRE((begin < end && begin >= last && end <= points.size()), id);
            joined += (joined.empty() ? "" : " ") + slice(points, begin, end);
            last = end;
        }
        BOOST_TEST(joined == one.text, id);
    }
    for (const auto& one : all.relations)
        BOOST_TEST((all.text_bounds.contains(one[1]) && all.text_bounds.contains(one[2])), one[0]);
    for (const auto& one : all.attributes) BOOST_TEST(all.text_bounds.contains(one.at(1)));
    for (const auto& one : all.equivalences) {
        for (const std::string& id : one) BOOST_TEST(all.text_bounds.contains(id), id);
    }
}

std::ptrdiff_t count_type(const annotations& all, std::string_view type) {
    return std::count_if(all.text_bounds.begin(), all.text_bounds.end(),
                         [&](const auto& one) { return one.second.type == type; });
}

// "speaker words" of the relation to the quotation whose text holds `piece`.
std::string related(const annotations& all, std::string_view type, std::string_view piece) {
    for (const auto& one : all.relations) {
        const bool wanted = one[0] == type && all.text_bounds.at(one[2]).text.find(piece) != std::string::npos;
        if (wanted) return all.text_bounds.at(one[1]).text;
    }
    return "-";
}

}  // namespace

BOOST_AUTO_TEST_CASE(brat_annotations_say_the_words_that_they_point_to) {
    for (const sample_text& sample : sample_texts()) {
        const document found = analysed(sample.text);
        const annotations all = annotated(found);
        BOOST_TEST_CONTEXT(sample.name) {
            expect_in_text(all, sample.text);
            BOOST_TEST(static_cast<std::size_t>(count_type(all, "Quotation")) == found.quotes().size());
            const auto answered = std::count_if(found.attributions().begin(), found.attributions().end(),
                                                [](const attribution& one) { return static_cast<bool>(one.speaker); });
            BOOST_TEST(all.notes.size() == static_cast<std::size_t>(answered));
            BOOST_TEST(all.attributes.size() == 2 * found.quotes().size());
        }
    }
}

BOOST_AUTO_TEST_CASE(brat_annotations_of_a_hostile_text_stay_on_their_lines) {
    const document found = analysed(hostile_text);
    const annotations all = annotated(found);
    expect_in_text(all, hostile_text);
    BOOST_TEST(static_cast<std::size_t>(count_type(all, "Quotation")) == found.quotes().size());
}

BOOST_AUTO_TEST_CASE(brat_counts_code_points) {
    const annotations all = annotated(analysed("😀 “Né,” said Anna Berg."));
    const text_bound* quotation = nullptr;
    for (const auto& [id, one] : all.text_bounds) {
        if (one.type == "Quotation") quotation = &one;
    }
    BOOST_TEST_REQUIRE(quotation != nullptr);
    BOOST_TEST((quotation->fragments == std::vector<std::pair<std::size_t, std::size_t>>{{2, 7}}));
    BOOST_TEST(quotation->text == "“Né,”");
}

BOOST_AUTO_TEST_CASE(brat_quotation_of_several_parts_is_one_discontinuous_annotation) {
    const annotations all = annotated(analysed("“Stay here,” said Anna Berg, “until we\nare back.”"));
    BOOST_TEST_REQUIRE(count_type(all, "Quotation") == 1);
    for (const auto& [id, one] : all.text_bounds) {
        if (one.type == "Quotation") BOOST_TEST(one.text == "“Stay here,” “until we are back.”");
    }
    BOOST_TEST(related(all, "Speaker_of", "Stay") == "Anna Berg");
    BOOST_TEST(related(all, "Cue_of", "Stay") == "said");
}

BOOST_AUTO_TEST_CASE(brat_relates_a_speaker_without_words_here_to_the_first_mention) {
    const staged scene;
    const annotations all = annotated(scene.into);
    BOOST_TEST(related(all, "Speaker_of", "Né") == "Mayor Ana Ruiz");
    BOOST_TEST(related(all, "Speaker_of", "no") == "Mayor Ana Ruiz said");
    BOOST_TEST(related(all, "Speaker_of", "Who") == "-");
    BOOST_TEST(related(all, "Addressee_of", "Né") == "-");
    BOOST_TEST(related(all, "Addressee_of", "no") == "Mayor Ana Ruiz");
    const std::set<std::string> notes = [&] {
        std::set<std::string> texts;
        for (const auto& [id, text] : all.notes) texts.insert(text);
        return texts;
    }();
    BOOST_TEST((notes == std::set<std::string>{"Ana Ruiz; speech_verb_before_quote; 0.98", "Ana Ruiz; as_said_before; 1"}));
}

BOOST_AUTO_TEST_CASE(brat_links_the_mentions_of_one_speaker) {
    const annotations all = annotated(analysed("Mayor Ana Ruiz smiled. “Stay,” Ruiz said. “Why not?” she added."));
    BOOST_TEST_REQUIRE(all.equivalences.size() == 1U);
    std::vector<std::string> words;
    for (const std::string& id : all.equivalences[0]) words.push_back(all.text_bounds.at(id).text);
    BOOST_TEST(words == (std::vector<std::string>{"Mayor Ana Ruiz", "Ruiz", "she"}), boost::test_tools::per_element());
}
