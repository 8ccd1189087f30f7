// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/expanded_access_status.hpp>

#include <dossier/study/overall_status.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(study_expanded_access_status)

// The registry gives both the same names and labels, where both have the value.
BOOST_AUTO_TEST_CASE(four_values_named_like_those_of_the_overall_status) {
    auto const& all = dossier::enumerators<dossier::expanded_access_status>;
    BOOST_TEST(all.size() == 4u);
    for (auto const& e : all) {
        auto const overall = dossier::from_string<dossier::overall_status>(e.name);
        BOOST_TEST_REQUIRE(overall.has_value());
        BOOST_TEST(label(*overall) == e.label);
        BOOST_TEST((dossier::from_string<dossier::expanded_access_status>(e.name) == e.value));
    }
}

BOOST_AUTO_TEST_SUITE_END()
