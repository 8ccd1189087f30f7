// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/demand.hpp>

#include <boost/test/unit_test.hpp>

// What the compiler says where a demand does not hold is tested in compile_fail.

BOOST_AUTO_TEST_SUITE(text_demand)

BOOST_AUTO_TEST_CASE(what_holds_is_a_constant) {
    static_assert((dossier::detail::demand(true, "Weight", "dossier: a sentence"), true));
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_CASE(at_run_time_nothing_happens) {
    bool holds = false;
    dossier::detail::demand(holds, "Weight", "dossier: a sentence");
    BOOST_TEST(!holds);
}

BOOST_AUTO_TEST_SUITE_END()
