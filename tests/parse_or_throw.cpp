// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/parse_or_throw.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

BOOST_AUTO_TEST_SUITE(parse_or_throw_)

BOOST_AUTO_TEST_CASE(a_record_without_errors_is_returned) {
    auto const text = dossier_test::study_page{}.text() + "\nwhat is this";
    BOOST_TEST((dossier::parse_or_throw<dossier::study>(text) == *dossier::parse<dossier::study>(text)));
}

BOOST_AUTO_TEST_CASE(an_error_carries_every_diagnostic_and_prints_it) {
    std::string const text = "Viewing Study NCT1234567\nFirst Post: 2019-02-30\nodd\nIs an FDA AA801 Violation?:";
    try {
        dossier::parse_or_throw<dossier::study>(text, {}, "page.txt");
        BOOST_TEST_ERROR("nothing was thrown");
    } catch (dossier::parse_error const& e) {
        BOOST_TEST((e.diagnostics() == dossier::parse<dossier::study>(text).diagnostics()));
        BOOST_TEST(e.diagnostics().size() == 4u);
        BOOST_TEST(std::string(e.what()) ==
                   "page.txt:1:15: error: Viewing Study: \"NCT1234567\": it has 7 digits, not 8 (ids look like NCT01234567)\n"
                   "    1 | Viewing Study NCT1234567\n"
                   "      |               ^~~~~~~~~~\n"
                   "page.txt:2:13: error: First Post: \"2019-02-30\": there is no 30 February (dates look like 2025-09 or 2025-09-08)\n"
                   "    2 | First Post: 2019-02-30\n"
                   "      |             ^~~~~~~~~~\n"
                   "page.txt:3:1: note: this line is neither a field nor a heading\n"
                   "    3 | odd\n"
                   "      | ^~~\n"
                   "page.txt:4:1: warning: the heading \"Study Oversight\" is missing above \"Is an FDA AA801 Violation?\"\n"
                   "    4 | Is an FDA AA801 Violation?:\n"
                   "      | ^~~~~~~~~~~~~~~~~~~~~~~~~~\n");
    }
}

BOOST_AUTO_TEST_SUITE_END()
