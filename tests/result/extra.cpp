// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/extra.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(result_extra)

BOOST_AUTO_TEST_CASE(is_a_stray_line_until_it_is_filled) {
    dossier::extra const e;
    BOOST_TEST(e.reason == dossier::diagnostic_code::stray_line);
    BOOST_TEST((e.section.empty() && e.key.empty() && e.value.empty() && e.text.empty()));
    BOOST_TEST(e.offset == 0u);
}

BOOST_AUTO_TEST_CASE(compares_every_member) {
    dossier::extra const e{dossier::diagnostic_code::unknown_key, "Study Overview", "Phase", "2", "Phase: 2", 40};
    auto const other = [&](auto change) {
        auto copy = e;
        change(copy);
        return copy;
    };
    BOOST_TEST((e == other([](auto&) {})));
    BOOST_TEST((e != other([](auto& x) { x.reason = dossier::diagnostic_code::bad_value; })));
    BOOST_TEST((e != other([](auto& x) { x.section = ""; })));
    BOOST_TEST((e != other([](auto& x) { x.key = "phase"; })));
    BOOST_TEST((e != other([](auto& x) { x.value = "3"; })));
    BOOST_TEST((e != other([](auto& x) { x.text = "Phase:2"; })));
    BOOST_TEST((e != other([](auto& x) { x.offset = 41; })));
}

BOOST_AUTO_TEST_SUITE_END()
