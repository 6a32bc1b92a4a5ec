// Memory runs out at each allocation of an analysis in turn.
#include "c_api/failing_memory.h"

#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include <boost/test/unit_test.hpp>

#include <new>
#include <string>

using namespace inquit;

BOOST_AUTO_TEST_CASE(document_is_empty_where_memory_runs_out_and_complete_afterwards) {
    const std::string text =
        "“The ferry is late,” said Mayor Ada Lind.\n\nTom Reyes said that he would swim. “I can't wait,” he said, “and I "
        "won't.”\n";
    std::string expected;
    write_json(*analyzer().analyze(text), expected);
    long failures = 0;
    for (bool failed = true; failed; failures += failed ? 1 : 0) {
        const analyzer fresh;
        document found;
        bool complete = false;
        fail_allocation(failures + 1);
        try {
            complete = fresh.analyze(text, found).has_value();
        } catch (const std::bad_alloc&) {  // `complete` says it
        }
        failed = allocation_failed() != 0;
        fail_allocation(0);
        if (complete) {  // no allocation failed, or one that only makes it faster
            std::string written;
            write_json(found, written);
            BOOST_TEST(written == expected);
        } else {
            BOOST_TEST_REQUIRE(failed);
            BOOST_TEST_REQUIRE(
                (found.text().empty() && found.tokens().empty() && found.quotes().empty() && found.speakers().empty()));
        }
    }
    BOOST_TEST(failures > 50);
}
