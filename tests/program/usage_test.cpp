// What the program accepts, and its exit status.
#include "program/run.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

namespace {

constexpr const char* stay = "\"Stay here,\" said Anna Berg.\n";

}  // namespace

BOOST_FIXTURE_TEST_CASE(all_well_is_status_0, workplace) {
    const outcome ran = run("quotes " + file("a.txt", stay));
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(ran.out.find("Stay here") != std::string::npos);
    BOOST_TEST(ran.err == "");
}

BOOST_FIXTURE_TEST_CASE(quotes_is_the_command_where_none_is_named, workplace) {
    file("a.txt", stay);
    BOOST_TEST(run("a.txt").out == run("quotes a.txt").out);
}

BOOST_FIXTURE_TEST_CASE(command_may_stand_behind_options, workplace) {
    file("a.txt", stay);
    BOOST_TEST(run("--explain speakers a.txt").out == run("speakers --explain a.txt").out);
    BOOST_TEST(run("a.txt speakers").status == 1);  // a file then, and none is there
}

BOOST_FIXTURE_TEST_CASE(file_with_the_name_of_a_command_is_given_by_its_path, workplace) {
    file("speakers", stay);
    BOOST_TEST(run("./speakers").out.find("Stay here") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(standard_input_is_read_for_no_file_and_for_a_dash, workplace) {
    file("a.txt", stay);
    const outcome from_file = run("quotes a.txt");
    BOOST_TEST(run("quotes -", stay).out == from_file.out);
    BOOST_TEST(run("quotes", stay).out == from_file.out);
    BOOST_TEST(run("", stay).out == from_file.out);
}

BOOST_FIXTURE_TEST_CASE(files_behind_own_tokens_are_files, workplace) {
    file("a.txt", "Gate <7b> is shut, flight KX 204 gone.\n");
    const std::string plain = run("tokens a.txt").out;
    const std::string string = run("tokens --never-split \"<7b>\" a.txt").out;
    const std::string both = run("tokens --pattern \"[A-Z]{2} [0-9]{3}\" --never-split \"<7b>\" a.txt").out;
    BOOST_TEST(plain.find("<7b>") == std::string::npos);
    BOOST_TEST(string.find("<7b>") != std::string::npos);
    BOOST_TEST(both.find("<7b>") != std::string::npos);
    BOOST_TEST(both.find("KX 204") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(wrong_usage_is_status_2_and_writes_nothing, workplace) {
    file("a.txt", stay);
    for (const char* const arguments : {"quotes --no-such-option a.txt",
                                        "--format xml a.txt",
                                        "--kinds direct,loud a.txt",
                                        "--kinds \"\" a.txt",
                                        "--threads 0 a.txt",
                                        "--threads many a.txt",
                                        "--min-confidence 1.5 a.txt",
                                        "--offsets lines a.txt",
                                        "--genre poem a.txt",
                                        "--newlines often a.txt",
                                        "--quoted-sentences never a.txt",
                                        "--invalid-utf8 ignore a.txt",
                                        "--input xml a.txt",
                                        "--output",
                                        "--output no-such-folder/out.txt a.txt",
                                        "--output a.txt a.txt",
                                        "speakers --format csv a.txt",
                                        "tokens --format html a.txt",
                                        "script --format conllu a.txt",
                                        "script --format brat a.txt",
                                        "sentences --format brat a.txt",
                                        "--format brat a.txt a.txt",
                                        "--format brat --input jsonl a.txt"}) {
        const outcome ran = run(arguments, stay);
        BOOST_TEST_CONTEXT(arguments) {
            BOOST_TEST(ran.status == 2);
            BOOST_TEST(ran.out == "");
            BOOST_TEST(ran.err != "");
        }
    }
}

BOOST_FIXTURE_TEST_CASE(help_and_version_are_no_failures, workplace) {
    const outcome help = run("--help");
    BOOST_TEST(help.status == 0);
    for (const char* const option : {"--format", "--input", "--kinds", "--genre", "--min-confidence", "--offsets", "--words",
                                     "--newlines", "--quoted-sentences", "--abbreviations", "--invalid-utf8", "--threads",
                                     "--output", "--progress", "--explain", "--version", "--help"})
        BOOST_TEST(help.out.find(option) != std::string::npos, option);
    const outcome version = run("--version");
    BOOST_TEST(version.status == 0);
    BOOST_TEST(version.out == "inquit " INQUIT_TEST_VERSION "\n");
}

BOOST_FIXTURE_TEST_CASE(missing_file_fails_and_the_others_are_written, workplace) {
    file("a.txt", stay);
    file("b.txt", "\"Go,\" said Tom.\n");
    const outcome ran = run("quotes a.txt missing.txt b.txt");
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(ran.err.find("missing.txt") != std::string::npos);
    BOOST_TEST(ran.out.find("Stay here") != std::string::npos);
    BOOST_TEST(ran.out.find("Go") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(folder_in_place_of_a_file_fails, workplace) {
    const outcome ran = run("quotes --format jsonl .");
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(ran.out.find("\"code\":\"unreadable\"") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(output_file_takes_what_standard_output_would, workplace) {
    file("a.txt", stay);
    for (const std::string format : {"text", "json", "jsonl", "csv", "html", "brat", "conllu"}) {
        const outcome expected = run("analyze --format " + format + " a.txt");
        const outcome ran = run("analyze --format " + format + " --output out.txt a.txt");
        BOOST_TEST(ran.status == 0);
        BOOST_TEST(ran.out == "");
        BOOST_TEST(read("out.txt") == expected.out);
        BOOST_TEST(expected.out != "");
    }
}

BOOST_FIXTURE_TEST_CASE(text_form_has_no_colour_away_from_a_terminal, workplace) {
    file("a.txt", "\"Stay here,\" said Anna Berg. The film \"Rain Over Harbour Town\" opens on Friday.\n");
    for (const std::string command : {"quotes", "speakers", "sentences", "tokens", "analyze"}) {
        const outcome ran = run(command + " --explain a.txt");
        BOOST_TEST(ran.status == 0);
        BOOST_TEST(ran.out != "");
        BOOST_TEST(ran.out.find('\x1B') == std::string::npos, command);
    }
}

BOOST_FIXTURE_TEST_CASE(progress_goes_to_standard_error_where_it_is_asked_for, workplace) {
    file("a.txt", stay);
    const outcome silent = run("quotes --progress never a.txt");
    const outcome shown = run("quotes --progress always a.txt");
    BOOST_TEST(silent.err == "");
    BOOST_TEST(shown.err.find("1 documents") != std::string::npos);
    BOOST_TEST(shown.out == silent.out);
    BOOST_TEST(run("quotes a.txt").err == "");
}

BOOST_FIXTURE_TEST_CASE(sentences_are_one_a_line, workplace) {
    const outcome ran = run("sentences", "Mr. Berg left. Anna\nstayed in. \n");
    BOOST_TEST(lines_of(ran.out) == (std::vector<std::string>{"Mr. Berg left.", "Anna", "stayed in."}),
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(tokens_are_one_a_line_with_their_kinds, workplace) {
    const outcome ran = run("tokens", "Mr. Berg paid $3.");
    const std::vector<std::string> expected{
        "Mr.\tabbreviation", "Berg\tword", "paid\tword", "$\tsymbol", "3\tnumber", ".\tpunctuation", ""};
    BOOST_TEST(lines_of(ran.out) == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(sentences_are_cut_as_the_options_ask, workplace) {
    file("a.txt", "He said, \"It is late. Go home.\"\nThe Zorb. Office is closed.\n");
    const auto lines = [&](const std::string& options) {
        const std::string out = run("sentences --format text " + options + " a.txt").out;
        return std::count(out.begin(), out.end(), '\n');
    };
    file("list.txt", "# ours\nzorb.\n");
    const auto plain = lines("");
    BOOST_TEST(lines("--quoted-sentences keep") == plain - 1);
    BOOST_TEST(lines("--abbreviations \"Abt., Zorb\"") == plain - 1);
    BOOST_TEST(lines("--abbreviations list.txt") == plain - 1);
    file("a.txt", "One tall\nhouse stood\nthere.\n");
    BOOST_TEST(lines("--newlines space") == 1);
    BOOST_TEST(lines("--newlines boundary") == 3);
}

BOOST_FIXTURE_TEST_CASE(quotations_alone_have_no_speakers, workplace) {
    file("a.txt", stay);
    const outcome ran = run("--marks-only --no-speakers --format jsonl a.txt");
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(ran.out.find("\"text\":\"Stay here,\"") != std::string::npos);
    BOOST_TEST(ran.out.find("Anna Berg\"") == std::string::npos);
    BOOST_TEST(run("speakers --no-speakers a.txt").status == 2);
}
