// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value/timestamp.hpp>

#include <sstream>
#include <unordered_set>

#include <boost/test/unit_test.hpp>

#include "support/show.hpp"

using dossier::partial_date;
using dossier::timestamp;
using dossier_test::show;

BOOST_AUTO_TEST_SUITE(value_timestamp)

BOOST_AUTO_TEST_CASE(default_constructed_it_is_the_first_minute_of_the_year_zero) {
    constexpr timestamp t;
    static_assert(t == *timestamp::make(0, 1, 1, 0, 0));
    BOOST_TEST(to_string(t) == "0000-01-01 @ 12:00 AM");
}

BOOST_AUTO_TEST_CASE(holds_its_parts) {
    constexpr auto t = *timestamp::make(2025, 12, 25, 13, 5);
    static_assert(t.date() == *partial_date::make(2025, 12, 25));
    static_assert(t.hour() == 13 && t.minute() == 5);
    BOOST_TEST(to_string(t) == "2025-12-25 @ 1:05 PM");
}

BOOST_AUTO_TEST_CASE(the_clock_runs_from_00_00_to_23_59) {
    BOOST_TEST(timestamp::make(2025, 12, 25, 0, 0).has_value());
    BOOST_TEST(timestamp::make(2025, 12, 25, 23, 59).has_value());
    BOOST_TEST(!timestamp::make(2025, 12, 25, 24, 0));
    BOOST_TEST(!timestamp::make(2025, 12, 25, -1, 0));
    BOOST_TEST(!timestamp::make(2025, 12, 25, 0, 60));
    BOOST_TEST(!timestamp::make(2025, 12, 25, 0, -1));
    BOOST_TEST(!timestamp::make(2025, 12, 25, 256, 0));
}

BOOST_AUTO_TEST_CASE(the_day_is_one_of_the_calendar) {
    BOOST_TEST(!timestamp::make(2025, 2, 30, 0, 0));
    BOOST_TEST(!timestamp::make(2025, 0, 1, 0, 0));
    BOOST_TEST(!timestamp::make(2025, 1, 0, 0, 0));
    BOOST_TEST(timestamp::make(2024, 2, 29, 0, 0).has_value());
}

BOOST_AUTO_TEST_CASE(every_hour_is_printed_with_its_half_of_the_day) {
    char const* const hours[] = {"12:07 AM", "1:07 AM", "2:07 AM", "3:07 AM", "4:07 AM",  "5:07 AM",  "6:07 AM", "7:07 AM",
                                 "8:07 AM",  "9:07 AM", "10:07 AM", "11:07 AM", "12:07 PM", "1:07 PM", "2:07 PM", "3:07 PM",
                                 "4:07 PM",  "5:07 PM", "6:07 PM", "7:07 PM", "8:07 PM",  "9:07 PM",  "10:07 PM", "11:07 PM"};
    for (int hour = 0; hour != 24; ++hour)
        BOOST_TEST(show(timestamp::make(2025, 1, 2, hour, 7)) == std::string("2025-01-02 @ ") + hours[hour]);
}

BOOST_AUTO_TEST_CASE(orders_by_time) {
    timestamp const ordered[] = {*timestamp::make(2024, 12, 31, 23, 59), *timestamp::make(2025, 1, 1, 0, 0),
                                 *timestamp::make(2025, 1, 1, 0, 1), *timestamp::make(2025, 1, 1, 12, 0),
                                 *timestamp::make(2025, 1, 2, 0, 0)};
    for (auto const& a : ordered)
        for (auto const& b : ordered) {
            BOOST_TEST((a < b) == (&a < &b));
            BOOST_TEST((a == b) == (&a == &b));
        }
}

BOOST_AUTO_TEST_CASE(prints_as_its_string) {
    std::ostringstream out;
    out << *timestamp::make(2025, 12, 25, 0, 26);
    BOOST_TEST(out.str() == "2025-12-25 @ 12:26 AM");
}

BOOST_AUTO_TEST_CASE(hashes_differ_for_every_minute_of_two_days) {
    std::unordered_set<std::size_t> hashes;
    for (int minute = 0; minute != 2 * 24 * 60; ++minute)
        hashes.insert(std::hash<timestamp>{}(*timestamp::make(2025, 1, 1 + minute / 1440, minute / 60 % 24, minute % 60)));
    BOOST_TEST(hashes.size() == 2 * 24 * 60u);
}

BOOST_AUTO_TEST_CASE(is_made_of_a_date_with_a_day) {
    auto const day = *partial_date::make(2025, 12, 25);
    BOOST_TEST((timestamp::make(day, 13, 5) == timestamp::make(2025, 12, 25, 13, 5)));
    BOOST_TEST(!timestamp::make(*partial_date::make(2025, 12), 13, 5));
    BOOST_TEST(!timestamp::make(day, -1, 5));
    BOOST_TEST(!timestamp::make(day, 24, 5));
    BOOST_TEST(!timestamp::make(day, 13, -1));
    BOOST_TEST(!timestamp::make(day, 13, 60));
}

BOOST_AUTO_TEST_SUITE_END()
