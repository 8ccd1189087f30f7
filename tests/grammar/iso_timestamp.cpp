// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/iso_timestamp.hpp>

#include <optional>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::timestamp;
using dossier::grammar::iso_timestamp;
using dossier_test::read_by;

BOOST_AUTO_TEST_SUITE(grammar_iso_timestamp)

BOOST_AUTO_TEST_CASE(reads_a_clock_of_24_hours) {
    BOOST_TEST(read_by(iso_timestamp, "2025-12-25T00:26", timestamp()) == "2025-12-25 @ 12:26 AM|");
    BOOST_TEST(read_by(iso_timestamp, "2025-12-25T12:00", timestamp()) == "2025-12-25 @ 12:00 PM|");
    BOOST_TEST(read_by(iso_timestamp, "9999-12-31T23:59", timestamp()) == "9999-12-31 @ 11:59 PM|");
}

BOOST_AUTO_TEST_CASE(takes_seconds_that_are_zero) {
    BOOST_TEST(read_by(iso_timestamp, "2025-12-25T00:26:00Z", timestamp()) == "2025-12-25 @ 12:26 AM|Z");
    BOOST_TEST(read_by(iso_timestamp, "2025-12-25T00:26:31", timestamp()) == "2025-12-25 @ 12:26 AM|:31");
}

BOOST_AUTO_TEST_CASE(fails_on_anything_else_and_leaves_the_attribute) {
    auto const before = *timestamp::make(2000, 1, 1, 0, 0);
    for (auto const wrong : {"", "2025-12-25", "2025-12-25T", "2025-12-25T1:26", "2025-12-25T00:2", "2025-12-25 00:26", "2025-12-25t00:26", "2025-12T00:26",
                             "2025-02-30T00:26", "2025-12-25T24:00", "2025-12-25T00:60", "20251225T0026"})
        BOOST_TEST(read_by(iso_timestamp, wrong, before) == "no 2000-01-01 @ 12:00 AM", wrong);
}

BOOST_AUTO_TEST_CASE(fits_an_optional) {
    BOOST_TEST(read_by(iso_timestamp, "2025-12-25T00:26.", std::optional<timestamp>()) == "2025-12-25 @ 12:26 AM|.");
}

BOOST_AUTO_TEST_SUITE_END()
