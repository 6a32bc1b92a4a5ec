#include "cast_file.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace inquit::program {

namespace {

namespace json = boost::json;

gender to_gender(const json::value& value) {
    const json::string* const named = value.if_string();
    if (named != nullptr && (*named == "female" || *named == "f")) return gender::female;
    if (named != nullptr && (*named == "male" || *named == "m")) return gender::male;
    if (value.is_null() || (named != nullptr && (*named == "unknown" || *named == "u"))) return gender::unknown;
    throw std::runtime_error("\"gender\" is none of female, male, unknown");
}

cast_member to_member(const json::value& value) {
    const json::object* const from = value.if_object();
    const json::value* const name = from == nullptr ? nullptr : from->if_contains("name");
    if (name == nullptr || !name->is_string() || name->as_string().empty())
        throw std::runtime_error("a member of the cast has no \"name\"");
    cast_member made;
    made.name = name->as_string();
    if (const json::value* const list = from->if_contains("aliases"); list != nullptr && !list->is_null()) {
        if (!list->is_array()) throw std::runtime_error("\"aliases\" is no list");
        for (const json::value& alias : list->as_array()) {
            if (!alias.is_string()) throw std::runtime_error("an alias is no string");
            made.aliases.emplace_back(alias.as_string());
        }
    }
    if (const json::value* const named = from->if_contains("gender"); named != nullptr) made.gender = to_gender(*named);
    return made;
}

}  // namespace

std::vector<cast_member> to_cast(const json::value& list) {
    if (!list.is_array()) throw std::runtime_error("the cast is no list");
    std::vector<cast_member> members;
    for (const json::value& one : list.as_array()) members.push_back(to_member(one));
    return members;
}

std::vector<cast_member> read_cast_file(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    if (!file) throw CLI::ValidationError("--cast", "cannot read " + name);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    boost::system::error_code problem;
    const json::value list = json::parse(text, problem);
    if (problem) throw CLI::ValidationError("--cast", name + ": " + problem.message());
    try {
        return to_cast(list);
    } catch (const std::runtime_error& error) {
        throw CLI::ValidationError("--cast", name + ": " + error.what());
    }
}

}  // namespace inquit::program
