// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value/calendar.hpp>

#include <boost/test/unit_test.hpp>

using dossier::partial_date;
using dossier::timestamp;
using namespace std::chrono_literals;

// std::chrono prints no dates here, and they are constants anyway.
BOOST_AUTO_TEST_SUITE(value_calendar)

BOOST_AUTO_TEST_CASE(a_date_spans_the_days_that_were_not_printed) {
    constexpr auto year = *partial_date::make(2025);
    BOOST_TEST((first_day(year) == 2025y / 1 / 1));
    BOOST_TEST((last_day(year) == 2025y / 12 / 31));
    constexpr auto month = *partial_date::make(2025, 9);
    BOOST_TEST((first_day(month) == 2025y / 9 / 1));
    BOOST_TEST((last_day(month) == 2025y / 9 / 30));
    constexpr auto day = *partial_date::make(2025, 9, 8);
    BOOST_TEST((first_day(day) == 2025y / 9 / 8));
    BOOST_TEST((last_day(day) == 2025y / 9 / 8));
}

BOOST_AUTO_TEST_CASE(february_ends_by_its_year) {
    BOOST_TEST((last_day(*partial_date::make(2024, 2)) == 2024y / 2 / 29));
    BOOST_TEST((last_day(*partial_date::make(2025, 2)) == 2025y / 2 / 28));
    BOOST_TEST((last_day(*partial_date::make(1900, 2)) == 1900y / 2 / 28));
    BOOST_TEST((last_day(*partial_date::make(2000, 2)) == 2000y / 2 / 29));
}

BOOST_AUTO_TEST_CASE(both_days_are_constants) {
    static_assert(first_day(*partial_date::make(0)) == 0y / 1 / 1);
    static_assert(last_day(*partial_date::make(9999)) == 9999y / 12 / 31);
}

BOOST_AUTO_TEST_CASE(days_in_month_are_those_of_the_standard_calendar) {
    for (int year = 0; year <= 9999; ++year)
        for (int month = 1; month <= 12; ++month)
            if ((std::chrono::year{year} / month / std::chrono::last).day() != std::chrono::day(static_cast<unsigned>(dossier::days_in_month(year, month))))
                BOOST_ERROR("other number of days in " << year << '-' << month);
    BOOST_TEST(dossier::days_in_month(2024, 2) == 29);
}

BOOST_AUTO_TEST_CASE(a_timestamp_is_a_local_time) {
    constexpr auto t = to_local_time(*timestamp::make(2025, 12, 25, 0, 26));
    static_assert(t == std::chrono::local_days{2025y / 12 / 25} + 26min);
    BOOST_TEST((t - std::chrono::local_days{2025y / 12 / 24} == 24h + 26min));
    BOOST_TEST((to_local_time(*timestamp::make(1970, 1, 1, 23, 59)).time_since_epoch() == 1439min));
    BOOST_TEST((to_local_time(*timestamp::make(1969, 12, 31, 12, 0)).time_since_epoch() == -12h));
}

BOOST_AUTO_TEST_SUITE_END()
