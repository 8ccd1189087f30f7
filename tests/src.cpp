// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/src.hpp>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

BOOST_AUTO_TEST_SUITE(src)

BOOST_AUTO_TEST_CASE(the_file_that_compiles_it_reads_studies_too) {
    auto const page = dossier::parse<dossier::study>(dossier_test::study_page{}.text());
    BOOST_TEST(page->identification.sponsor.value() == "Institute of Invented Studies");
}

BOOST_AUTO_TEST_SUITE_END()
