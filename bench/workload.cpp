#include "workload.hpp"

#include "invariants.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace inquit;

namespace {

std::string read_text(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (text.empty()) {
        std::fprintf(stderr, "inquit_bench: cannot read %s\n", path.c_str());
        std::exit(1);
    }
    return text;
}

std::size_t visible_bytes_of(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    std::size_t visible = 0;
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (!u_isUWhiteSpace(c) && (U_MASK(u_charType(c)) & U_GC_C_MASK) == 0) visible += static_cast<std::size_t>(at - begin);
    }
    return visible;
}

std::string& named_file() {
    static std::string path;
    return path;
}

workload make_workload() {
    constexpr std::size_t size = 4'000'000;
    constexpr std::string_view paths = INQUIT_BENCH_TEXTS;
    workload made;
    if (!named_file().empty()) {
        made.text = made.block = read_text(named_file());
        made.blocks = 1;
        made.visible_bytes = visible_bytes_of(made.text);
        return made;
    }
    for (std::size_t at = 0; at < paths.size();) {
        const std::size_t end = std::min(paths.find('|', at), paths.size());
        made.block += read_text(std::string(paths.substr(at, end - at))) + "\n\n";
        at = end + 1;
    }
    // How a document uses its marks is judged by all of it, so the part that the whole is compared with repeats itself as well.
    constexpr std::size_t repeats = 16;
    const std::string once = made.block;
    for (std::size_t i = 1; i < repeats; ++i) made.block += once;
    for (; made.text.size() < size; ++made.blocks) made.text += made.block;
    made.visible_bytes = visible_bytes_of(made.text);
    return made;
}

std::string differs(const char* what, std::size_t found, std::size_t expected) {
    return found == expected ? std::string()
                             : std::string(what) + ": " + std::to_string(found) + " in place of " + std::to_string(expected);
}

std::size_t covered_bytes(const document& from) {
    std::size_t covered = 0;
    for (const token& one : from.tokens()) covered += one.where.size();
    return covered;
}

}  // namespace

void read_workload_from(const std::string& path) { named_file() = path; }

const workload& the_workload() {
    static const workload made = make_workload();
    return made;
}

std::string problem_of(const options& settings) {
    const workload& work = the_workload();
    const analyzer analyze(settings);
    const auto whole = analyze.analyze(work.text);
    const auto block = analyze.analyze(work.block);
    if (!whole || !block) return "the text is refused";
    const auto violations = violations_of(*whole);
    if (!violations.empty()) return violations.front();
    for (const std::string& problem : {differs("bytes in tokens", covered_bytes(*whole), work.visible_bytes),
                                       differs("tokens", whole->tokens().size(), block->tokens().size() * work.blocks),
                                       differs("sentences", whole->sentences().size(), block->sentences().size() * work.blocks),
                                       differs("quotations", whole->quotes().size(), block->quotes().size() * work.blocks)}) {
        if (!problem.empty()) return problem;
    }
    if (settings.last >= stage::sentence && whole->sentences().empty()) return "no sentences";
    if (settings.last >= stage::quote && whole->quotes().empty()) return "no quotations";
    if (settings.last >= stage::speaker && whole->speakers().empty()) return "no speakers";
    return {};
}
