// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/administrative.hpp>

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/table/columns.hpp>

BOOST_AUTO_TEST_SUITE(schema_administrative)

BOOST_AUTO_TEST_CASE(a_record_has_none_unless_it_says_so) { BOOST_TEST(dossier::administrative_fields<int>.empty()); }

BOOST_AUTO_TEST_CASE(those_of_a_study_are_its_fields) {
    auto const paths = dossier::column_paths<dossier::study>();
    for (auto const path : dossier::administrative_fields<dossier::study_view>) BOOST_TEST(std::count(paths.begin(), paths.end(), path) == 1, path);
    BOOST_TEST(dossier::administrative_fields<dossier::study>.size() == 5u);
}

BOOST_AUTO_TEST_SUITE_END()
