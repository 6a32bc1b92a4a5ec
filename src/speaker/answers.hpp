// What the speaker stage hands on: for each quotation, whose it is and why.
#pragma once

#include "mention/mentions.hpp"

#include <inquit/speaker.hpp>

#include <vector>

namespace inquit::detail {

struct answer {
    entity_index who = -1;      // index into mention_table::entities, or -1: unknown
    std::int32_t mention = -1;  // index into mention_table::list, or -1
    span source;                // the writer's words, possibly longer than the mention; empty if none
    span cue;
    evidence why = evidence::none;
    std::uint16_t permille = 0;  // confidence in 1/1000
    entity_index addressee = -1;
    addressing address = addressing::none;
};

// One a quotation, same index as quotations::list.
using answers = std::vector<answer>;

}  // namespace inquit::detail
