// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/options.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(by_default_everything_is_reported_and_only_missing_fields_are_errors) {
    using dossier::report_as;
    constexpr dossier::options o;
    BOOST_TEST((o.unknown == report_as::note));
    BOOST_TEST((o.repeated == report_as::warning));
    BOOST_TEST((o.missing == report_as::error));
    BOOST_TEST((o.incomplete == report_as::warning));
    BOOST_TEST((o.invalid_utf8 == report_as::warning));
    BOOST_TEST((o.relations == report_as::warning));
    BOOST_TEST((o.repeated_value == dossier::on_repeat::first));
    BOOST_TEST(!o.strict);
}

BOOST_AUTO_TEST_CASE(by_default_the_limits_are_far_above_what_a_registry_prints) {
    constexpr dossier::options o;
    BOOST_TEST(o.max_record == 1073741824u);
    BOOST_TEST(o.max_value == 268435456u);
    BOOST_TEST(o.max_parts == 1048576u);
    BOOST_TEST(o.max_elements == 1048576u);
    BOOST_TEST(o.max_diagnostics == 1000u);
}

BOOST_AUTO_TEST_SUITE_END()
