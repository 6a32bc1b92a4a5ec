#include "invariants.hpp"

#include <boost/test/unit_test.hpp>

void check_document(const inquit::document& from) {
    const std::vector<std::string> violations = violations_of(from);
    for (const std::string& violation : violations) BOOST_ERROR(violation);
    BOOST_TEST(violations.empty());
}
