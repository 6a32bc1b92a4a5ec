// Cast lists in JSON: [{"name": ..., "aliases": [...], "gender": "female"}].
#pragma once

#include <inquit/cast.hpp>

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace inquit::program {

// The members that a JSON value lists. Throws std::runtime_error with the reason where it is no such list.
[[nodiscard]] std::vector<cast_member> to_cast(const boost::json::value& list);

// The same from a file; throws CLI::ValidationError, a wrong usage.
[[nodiscard]] std::vector<cast_member> read_cast_file(const std::string& name);

}  // namespace inquit::program
