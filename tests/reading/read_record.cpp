// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/read_record.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

BOOST_AUTO_TEST_SUITE(reading_read_record)

BOOST_AUTO_TEST_CASE(records_are_read_one_after_the_other) {
    dossier_test::study_page page;
    auto const first = page.text() + "\n\n";
    page.header.replace(page.header.find("TERMINATED"), 10, "COMPLETED"); // contradicts the overview
    auto const text = first + page.text();
    char const* place = text.data();
    char const* const last = text.data() + text.size();
    dossier::options const defaults;

    dossier::study s;
    dossier::report report;
    BOOST_TEST(dossier::detail::read_whole(s, text.data(), place, last, report, defaults));
    BOOST_TEST(static_cast<std::size_t>(place - text.data()) == first.size());
    BOOST_TEST(report.diagnostics.empty());
    BOOST_TEST(dossier::detail::relations_hold(s));

    s = {};
    BOOST_TEST(dossier::detail::read_whole(s, text.data(), place, last, report, defaults));
    BOOST_TEST(place == last);
    BOOST_TEST(!dossier::detail::relations_hold(s));
    BOOST_TEST_REQUIRE(report.diagnostics.size() == 1u);
    BOOST_TEST((report.diagnostics[0].code == dossier::code::broken_relation));
    BOOST_TEST(report.diagnostics[0].offset == text.rfind("TERMINATED"));

    s = {};
    BOOST_TEST(!dossier::detail::read_whole(s, text.data(), place, last, report, defaults));
}

BOOST_AUTO_TEST_SUITE_END()
