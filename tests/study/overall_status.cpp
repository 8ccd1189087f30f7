// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/overall_status.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(study_overall_status)

// The spellings themselves are tested with all enumerations, in value/enumeration.cpp.
BOOST_AUTO_TEST_CASE(fourteen_values_convert_both_ways) {
    auto const& all = dossier::enumerators<dossier::overall_status>;
    BOOST_TEST(all.size() == 14u);
    for (auto const& e : all) BOOST_TEST((dossier::from_string<dossier::overall_status>(to_string(e.value)) == e.value));
    static_assert(sizeof(dossier::overall_status) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
