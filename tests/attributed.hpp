// A text analysed, and short questions about who says what in it.
#pragma once

#include "invariants.hpp"

#include <inquit/analyzer.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

struct attributed {
    explicit attributed(std::string input, inquit::genre genre = inquit::genre::news, float min_confidence = 0.F) {
        inquit::options settings;
        settings.genre = genre;
        settings.min_confidence = min_confidence;
        auto made = inquit::analyzer(settings).analyze_owned(std::move(input));
        BOOST_REQUIRE(made);
        found = std::move(*made);
        check_document(found);
    }

    // The quotation whose words contain `piece`.
    [[nodiscard]] inquit::quote_id quote(std::string_view piece) const {
        for (std::size_t i = 0; i < found.quotes().size(); ++i) {
            if (found.words_of(inquit::quote_id(i)).find(piece) != std::string::npos) return inquit::quote_id(i);
        }
        return {};
    }
    // The name of the speaker of the quotation whose words contain `piece`; "-" if unknown, "no quote" if there is none.
    [[nodiscard]] std::string speaker(std::string_view piece) const {
        const inquit::quote_id which = quote(piece);
        if (!which) return "no quote";
        const inquit::speaker_id who = found.attribution_of(which).speaker;
        return who ? std::string(found.name(who)) : "-";
    }
    // To whom it is said; "-" if that is unknown.
    [[nodiscard]] std::string addressee(std::string_view piece) const {
        const inquit::speaker_id who = answer(piece).addressee;
        return who ? std::string(found.name(who)) : "-";
    }
    [[nodiscard]] inquit::attribution answer(std::string_view piece) const { return found.attribution_of(quote(piece)); }
    [[nodiscard]] std::string source(std::string_view piece) const { return std::string(answer(piece).source.in(found.text())); }
    [[nodiscard]] std::string cue(std::string_view piece) const { return std::string(answer(piece).cue.in(found.text())); }
    [[nodiscard]] inquit::speaker_id id_of(std::string_view name) const {
        for (std::size_t i = 0; i < found.speakers().size(); ++i) {
            if (found.name(inquit::speaker_id(i)) == name) return inquit::speaker_id(i);
        }
        return {};
    }

    inquit::document found;
};
