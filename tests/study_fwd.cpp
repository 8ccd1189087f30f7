// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study_fwd.hpp>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

// In a program of its own with tests/src.cpp, so that what reads is there once.

BOOST_AUTO_TEST_SUITE(study_fwd)

BOOST_AUTO_TEST_CASE(a_study_is_read_by_what_another_file_compiles) {
    auto const text = dossier_test::study_page{}.text();
    auto const page = dossier::parse<dossier::study>(text);
    BOOST_TEST(page.ok());
    BOOST_TEST(page->overview.brief_summary.value() == "One pair a day.");
    BOOST_TEST((dossier::parse<dossier::study_view>(text)->header.status == dossier::overall_status::terminated));
}

BOOST_AUTO_TEST_CASE(and_reports_what_is_wrong) {
    auto const page = dossier::parse<dossier::study>("Viewing Study NCT01234567\n\nStatus: PERHAPS\n", {.strict = true});
    BOOST_TEST(!page.has_value());
    BOOST_TEST_REQUIRE(!page.diagnostics().empty());
    BOOST_TEST((page.diagnostics()[0].code == dossier::diagnostic_code::bad_value));
    BOOST_TEST(page.diagnostics()[0].offset == 35u);
}

BOOST_AUTO_TEST_SUITE_END()
