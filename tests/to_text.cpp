// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/to_text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

#include "support/fixture.hpp"
#include "support/package.hpp"
#include "support/shipment.hpp"

namespace {

// Read without a grammar, and never written.
struct mark {
    std::string text;
};
struct sheet {
    std::optional<mark> grade;
    std::string name;
};

} // namespace

template <>
struct dossier::codec<mark> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "a mark";
    static void read(mark& value, std::string_view text) { value.text = text; }
};
template <>
inline constexpr auto dossier::schema<sheet> = dossier::record<sheet>(dossier::field("Grade", &sheet::grade), dossier::field("Name", &sheet::name));

namespace {

struct message {
    std::string subject, body;
};
struct bag {
    int size = 0;
    std::vector<std::pair<std::string, std::string>> others;
};

} // namespace

template <>
inline constexpr auto dossier::schema<message> = dossier::record<message>(dossier::field("Subject", &message::subject)).body(&message::body);
template <>
inline constexpr auto dossier::schema<bag> = dossier::record<bag>(dossier::field("Size", &bag::size)).unknown_keys(&bag::others);

BOOST_AUTO_TEST_SUITE(to_text_)

BOOST_AUTO_TEST_CASE(a_flat_record) {
    post::shipment const p{"Ada", post::speed::pigeon, 5, false, dossier::partial_date::make(2025, 9), {}};
    BOOST_TEST(dossier::to_text(p) == "Sender: Ada\nSent by: by pigeon\nWeight: 5\nFragile: No\nSent: 2025-09\nNote: -\n");
}

BOOST_AUTO_TEST_CASE(later_lines_of_a_text_are_indented) {
    post::shipment const p{"Ada", {}, 5, {}, {}, "fragile\n\nthis side up\n"};
    BOOST_TEST(dossier::to_text(p) == "Sender: Ada\nSent by: -\nWeight: 5\nFragile: -\nSent: -\nNote: fragile\n    \n    this side up\n    \n");
}

// Each character is copied once, however many lines there are.
BOOST_AUTO_TEST_CASE(the_work_is_linear_in_the_number_of_lines) {
    for (std::size_t const lines : {0u, 1u, 1000u, 100'000u}) {
        std::string text;
        for (std::size_t i = 0; i != lines; ++i) text += "line\n";
        std::size_t pieces = 0, copied = 0;
        dossier::detail::indent_lines(text, [&](std::string_view piece) {
            ++pieces;
            copied += piece.size();
        });
        BOOST_TEST(pieces == 2 * lines + 1);
        BOOST_TEST(copied == text.size() + 4 * lines);
    }
}

BOOST_AUTO_TEST_CASE(a_value_that_no_codec_writes_is_a_question_mark) {
    BOOST_TEST(dossier::to_text(sheet{mark{"A"}, "Ada"}) == "Grade: ?\nName: Ada\n");
    BOOST_TEST(dossier::to_text(sheet{{}, ""}) == "Grade: -\nName: \n");
}

BOOST_AUTO_TEST_CASE(a_container_without_values_is_absent) {
    store::package const p{"tea", {}, {"cup", "pot"}, {}, {"hot", "dark"}, {}, {}};
    BOOST_TEST(dossier::to_text(p) == "Package: tea\nSize: -\nNeeds: cup, pot\nSlots: -\nTag: hot, dark\nDescription: -\n");
    BOOST_TEST(dossier::to_text(store::package{}) == "Package: \nSize: -\nNeeds: -\nSlots: -\nTag: -\nDescription: -\n");
}

BOOST_AUTO_TEST_CASE(a_study_shows_the_headings) {
    auto const text = dossier_test::fixture("study_2024.txt");
    auto const s = dossier::to_text(*dossier::parse<dossier::study>(text));
    BOOST_TEST(s.starts_with("Viewing Study: NCT07000416\nIgnite Creation Date: 2024-05-06 @ 9:41 AM\nIgnite Modification Date: 2024-10-26 @ 10:15 PM\n"));
    BOOST_TEST((s.find("\nIs NOT Gene Therapy: -\n") != s.npos));
    BOOST_TEST((s.find("\nStudy Overview / Official Title: -\nStudy Overview / Status: TERMINATED\n") != s.npos));
    BOOST_TEST((s.find("\nStudy Overview / Delayed Posting: No\nStudy Overview / If Stopped, Why?: Too few cold feet\n    were found in two winters\n") != s.npos));
    BOOST_TEST(s.ends_with("\nStudy Oversight / Is an FDA AA801 Violation?: -\n"));
    BOOST_TEST((dossier::to_text(*dossier::parse<dossier::study_view>(text)) == s));
}

BOOST_AUTO_TEST_CASE(keys_that_the_description_lacks_follow) {
    BOOST_TEST(dossier::to_text(bag{1, {{"Colour", "red"}, {"Made by", "Ada"}}}) == "Size: 1\nColour: red\nMade by: Ada\n");
}

BOOST_AUTO_TEST_CASE(the_body_stands_below_a_blank_line) {
    BOOST_TEST(dossier::to_text(message{"ducks", "Dear Ada,\nall is well.\n"}) == "Subject: ducks\n\nDear Ada,\nall is well.\n");
    BOOST_TEST(dossier::to_text(message{"ducks", ""}) == "Subject: ducks\n");
}

BOOST_AUTO_TEST_SUITE_END()
