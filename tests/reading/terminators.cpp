// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/terminators.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

using dossier::detail::table_of;
using dossier::detail::steps;
using dossier::study;

constexpr std::size_t summary = 22, description = 23;
static_assert(table_of<study>.fields[summary].rules->key == "Brief Summary" && table_of<study>.fields[description].rules->key == "Detailed Description");

/// What is left where the text of field `i` ends, or "?" where that takes the general search.
std::string rest(std::size_t i, std::string const& text) {
    dossier_test::guarded_text const guarded(text);
    bool crlf = false;
    auto const* end = dossier::detail::terminators(table_of<study>, steps<study>::all.data(), i).find(guarded.begin(), guarded.end(), crlf);
    BOOST_TEST((crlf || !end) == (!end || text.substr(0, text.size() - static_cast<std::size_t>(guarded.end() - end)).find("\r\n") != text.npos));
    return end ? std::string(end, guarded.end()) : "?";
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_terminators)

BOOST_AUTO_TEST_CASE(the_expected_line_ends_a_text) {
    BOOST_TEST(rest(summary, "one\ntwo\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest(summary, "Dose: 5 mg\nDetailed plan\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest(description, "one\n\nStudy Oversight\n\nHas Oversight DMC: None\n") == "Study Oversight\n\nHas Oversight DMC: None\n");
    BOOST_TEST(rest(description, "one\r\nStudy Oversight\r\nHas Oversight DMC: None\r\n") == "Study Oversight\r\nHas Oversight DMC: None\r\n");
}

BOOST_AUTO_TEST_CASE(whatever_else_could_end_it_takes_the_general_search) {
    BOOST_TEST(rest(summary, "one\nStudy Oversight\n") == "?");
    BOOST_TEST(rest(summary, "one\nViewing Study NCT01234567\nDetailed Description: x\n") == "?");
    BOOST_TEST(rest(description, "Study Oversight\n\nHas Oversight DMC: eh\n") == "?");
    BOOST_TEST(rest(description, "one\nStudy Overview\nStudy Oversight\nHas Oversight DMC: None\n") == "?");
    BOOST_TEST(rest(summary, "one") == "?");
    BOOST_TEST(rest(summary, "") == "?");
}

BOOST_AUTO_TEST_CASE(the_expected_line_may_lack_its_blank) {
    BOOST_TEST(rest(summary, "one\nDetailed Description:\ntwo\n") == "Detailed Description:\ntwo\n");
    BOOST_TEST(rest(summary, "one\nDetailed Description:") == "Detailed Description:");
    BOOST_TEST(rest(summary, "one\nDetailed Description") == "?");
}

BOOST_AUTO_TEST_SUITE_END()
