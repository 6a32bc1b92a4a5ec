// The conformance tests that the Unicode Consortium publishes: texts with every place marked where a boundary is and is not.
#pragma once

#include <boost/test/tree/decorator.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace inquit {

struct marked_text {
    std::string text;                   // UTF-8
    std::vector<std::uint32_t> breaks;  // byte offsets, the first 0, the last the size
    std::string line;                   // as the file has it, for messages
};

struct unicode_test_file {
    std::vector<marked_text> texts;
    std::string missing;  // why there are none: the file is not there, or of another Unicode version than ICU
};

// Reads the file of this name ("WordBreakTest") from where Unicode's data is installed.
[[nodiscard]] unicode_test_file read_unicode_tests(const std::string& name);

// A precondition for Boost.Test: without the file a test is skipped, and the log says why.
[[nodiscard]] inline auto unicode_tests_are_there(std::string name) {
    return [name = std::move(name)](boost::unit_test::test_unit_id) -> boost::test_tools::assertion_result {
        boost::test_tools::assertion_result found(true);
        const std::string missing = read_unicode_tests(name).missing;
        if (missing.empty()) return found;
        found = boost::test_tools::assertion_result(false);
        found.message() << missing;
        return found;
    };
}

}  // namespace inquit
