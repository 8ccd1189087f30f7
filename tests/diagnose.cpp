// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/diagnose.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

BOOST_AUTO_TEST_SUITE(validate_)

BOOST_AUTO_TEST_CASE(gives_what_parse_reports) {
    auto text = dossier_test::study_page{}.text();
    BOOST_TEST(dossier::diagnose<dossier::study>(text).empty());
    text.replace(text.find("TERMINATED"), 10, "FINISHED");
    auto const found = dossier::diagnose<dossier::study>(text);
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_TEST((found[0].code == dossier::diagnostic_code::bad_value));
    BOOST_TEST((found == dossier::parse<dossier::study>(text).diagnostics()));
    dossier::options strict;
    strict.strict = true;
    BOOST_TEST((dossier::diagnose<dossier::study>(text, strict) == found));
}

BOOST_AUTO_TEST_SUITE_END()
