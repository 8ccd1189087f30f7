// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/timestamp.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::timestamp;
using dossier_test::read_by;

namespace {

constexpr dossier::timestamp before;

// The same, letter by letter.
std::string plainly(std::string_view s) {
    auto const rest = [&](std::size_t at) { return s.substr(std::min(at, s.size())); };
    auto const number = [](std::string_view digits) {
        int n = digits.empty() ? -1 : 0;
        for (char const c : digits) n = n < 0 || c < '0' || c > '9' ? -1 : n * 10 + (c - '0');
        return n;
    };
    std::string const no = "no " + to_string(before);
    auto const colon = s.find(':', 14);
    if (s.size() < 20 || s[4] != '-' || s[7] != '-' || s.substr(10, 3) != " @ " || (colon != 14 && colon != 15)) return no;
    int const year = number(s.substr(0, 4)), month = number(s.substr(5, 2)), day = number(s.substr(8, 2));
    int const hour = number(s.substr(13, colon - 13)), minute = number(s.substr(colon + 1, 2));
    bool const am = rest(colon + 3).substr(0, 3) == " AM", pm = rest(colon + 3).substr(0, 3) == " PM";
    if (hour < 1 || hour > 12 || (!am && !pm)) return no;
    auto const t = dossier::timestamp::make(year, month, day, hour % 12 + (pm ? 12 : 0), minute);
    return t ? to_string(*t) + '|' + std::string(rest(colon + 6)) : no;
}

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

BOOST_AUTO_TEST_CASE(any_byte_at_any_place_is_read_as_letter_by_letter) {
    for (std::string_view const good : {"2025-12-25 @ 12:26 AM", "2025-12-25 @ 9:05 PM", "2025-12-25 @ 12:26 PM\nNext: 1", "2025-12-25 @ 1:59 AM\nNext: 1"}) {
        for (std::size_t at = 0; at != good.size(); ++at) {
            for (int c = 0; c != 256; ++c) {
                std::string s(good);
                s[at] = static_cast<char>(c);
                if (read_by(timestamp, s, before) != plainly(s)) BOOST_ERROR(good << " with byte " << c << " at " << at);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    BOOST_TEST(read_by('<' >> timestamp >> '>', "<2024-02-29 @ 1:00 PM>", before) == "2024-02-29 @ 1:00 PM|");
}

BOOST_AUTO_TEST_SUITE_END()
