// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/terminators.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

using plan = dossier::detail::plan<dossier::study>;

constexpr std::size_t summary = 22, description = 23;
static_assert(plan::field<summary>().rules.key == "Brief Summary" && plan::field<description>().rules.key == "Detailed Description");

/// What is left where the text of field I ends, or "?" where that takes the general search.
template <std::size_t I>
std::string rest(std::string const& text) {
    auto const* last = text.data() + text.size();
    auto const* end = dossier::detail::terminators<plan, I>::find(text.data(), last);
    return end ? std::string(end, last) : "?";
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_terminators)

BOOST_AUTO_TEST_CASE(the_expected_line_ends_a_text) {
    BOOST_TEST(rest<summary>("one\ntwo\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest<summary>("Dose: 5 mg\nDetailed plan\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest<description>("one\n\nStudy Oversight\n\nHas Oversight DMC: None\n") == "Study Oversight\n\nHas Oversight DMC: None\n");
    BOOST_TEST(rest<description>("one\r\nStudy Oversight\r\nHas Oversight DMC: None\r\n") == "Study Oversight\r\nHas Oversight DMC: None\r\n");
}

BOOST_AUTO_TEST_CASE(whatever_else_could_end_it_takes_the_general_search) {
    BOOST_TEST(rest<summary>("one\nStudy Oversight\n") == "?");
    BOOST_TEST(rest<summary>("one\nViewing Study NCT01234567\nDetailed Description: x\n") == "?");
    BOOST_TEST(rest<description>("Study Oversight\n\nHas Oversight DMC: eh\n") == "?");
    BOOST_TEST(rest<description>("one\nStudy Overview\nStudy Oversight\nHas Oversight DMC: None\n") == "?");
    BOOST_TEST(rest<summary>("one") == "?");
    BOOST_TEST(rest<summary>("") == "?");
}

BOOST_AUTO_TEST_SUITE_END()
