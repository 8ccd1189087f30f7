// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/timestamp.hpp>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::timestamp;
using dossier_test::read_by;

namespace {

constexpr dossier::timestamp before;

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_timestamp)

BOOST_AUTO_TEST_CASE(reads_every_hour_that_is_written) {
    for (int hour = 0; hour != 24; ++hour) {
        auto const t = *dossier::timestamp::make(2025, 12, 25, hour, 26);
        BOOST_TEST(read_by(timestamp, to_string(t), before) == to_string(t) + '|');
    }
}

BOOST_AUTO_TEST_CASE(twelve_is_the_first_hour_of_each_half) {
    BOOST_TEST((dossier_test::show(*dossier::timestamp::make(2025, 12, 25, 0, 26)) + '|' == read_by(timestamp, "2025-12-25 @ 12:26 AM", before)));
    dossier::timestamp t;
    char const midnight[] = "2025-12-25 @ 12:26 AM", noon[] = "2025-12-25 @ 12:26 PM";
    char const* p = midnight;
    BOOST_TEST(timestamp.match(p, p + 21, t));
    BOOST_TEST(t.hour() == 0);
    p = noon;
    BOOST_TEST(timestamp.match(p, p + 21, t));
    BOOST_TEST(t.hour() == 12);
    BOOST_TEST(t.minute() == 26);
}

BOOST_AUTO_TEST_CASE(a_leading_zero_of_the_hour_is_read_too) {
    BOOST_TEST(read_by(timestamp, "2025-12-25 @ 09:05 PM", before) == "2025-12-25 @ 9:05 PM|");
}

BOOST_AUTO_TEST_CASE(leaves_what_follows) {
    BOOST_TEST(read_by(timestamp, "2025-12-25 @ 12:26 AM\n", before) == "2025-12-25 @ 12:26 AM|\n");
    BOOST_TEST(read_by(timestamp, "2025-12-25 @ 12:26 AMs", before) == "2025-12-25 @ 12:26 AM|s");
}

BOOST_AUTO_TEST_CASE(fails_on_every_beginning_of_a_timestamp) {
    std::string const whole = "2025-12-25 @ 12:26 AM";
    for (std::size_t n = 0; n != whole.size(); ++n)
        BOOST_TEST(read_by(timestamp, whole.substr(0, n), before) == "no 0000-01-01 @ 12:00 AM", n);
}

BOOST_AUTO_TEST_CASE(fails_on_what_the_clock_or_the_calendar_lack) {
    for (auto const wrong :
         {"2025-12-25 @ 0:26 AM", "2025-12-25 @ 00:26 AM", "2025-12-25 @ 13:26 PM", "2025-12-25 @ 12:60 AM", "2025-02-30 @ 12:26 AM",
          "2025-12 @ 12:26 AM", "2025 @ 12:26 AM", "2025-12-25 @ 12:6 AM", "2025-12-25 @ 123:26 AM", "2025-12-25 @ 12.26 AM",
          "2025-12-25 12:26 AM", "2025-12-25 @ 12:26AM", "2025-12-25 @ 12:26 am", "2025-12-25 @ 12:26 XM", "2025-12-25T12:26"})
        BOOST_TEST(read_by(timestamp, wrong, before) == "no 0000-01-01 @ 12:00 AM", wrong);
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    BOOST_TEST(read_by('<' >> timestamp >> '>', "<2024-02-29 @ 1:00 PM>", before) == "2024-02-29 @ 1:00 PM|");
}

BOOST_AUTO_TEST_SUITE_END()
