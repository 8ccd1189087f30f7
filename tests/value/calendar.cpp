// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value/calendar.hpp>

#include <type_traits>

#include <boost/test/unit_test.hpp>

using dossier::partial_date;
using dossier::timestamp;
using dossier::to_partial_date;
using dossier::to_timestamp;
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

BOOST_AUTO_TEST_CASE(a_date_is_made_of_each_type_of_the_calendar) {
    static_assert(to_partial_date(2025y) == partial_date::make(2025));
    static_assert(to_partial_date(2025y / 9) == partial_date::make(2025, 9));
    static_assert(to_partial_date(2025y / 9 / 8) == partial_date::make(2025, 9, 8));
    static_assert(to_partial_date(std::chrono::sys_days{2025y / 9 / 8}) == partial_date::make(2025, 9, 8));
    static_assert(to_partial_date(std::chrono::sys_days{0y / 1 / 1}) == partial_date::make(0, 1, 1));
    static_assert(to_partial_date(std::chrono::sys_days{9999y / 12 / 31}) == partial_date::make(9999, 12, 31));
}

BOOST_AUTO_TEST_CASE(what_is_no_date_or_too_far_away_makes_none) {
    static_assert(!to_partial_date(10000y) && !to_partial_date(-1y));
    static_assert(!to_partial_date(2025y / 13) && !to_partial_date(2025y / 0));
    static_assert(!to_partial_date(2025y / 2 / 30) && !to_partial_date(10000y / 1 / 1));
    static_assert(!to_partial_date(std::chrono::sys_days{10000y / 1 / 1}) && !to_partial_date(std::chrono::sys_days{-1y / 12 / 31}));
    static_assert(!to_partial_date((std::chrono::sys_days::max)()) && !to_partial_date((std::chrono::sys_days::min)()));
    static_assert(!to_timestamp(std::chrono::local_days{10000y / 1 / 1}) && !to_timestamp(std::chrono::local_days{0y / 1 / 1} - 1min));
}

BOOST_AUTO_TEST_CASE(a_local_time_makes_the_timestamp_that_it_was_made_of) {
    for (auto const t : {timestamp(), *timestamp::make(2025, 12, 25, 0, 26), *timestamp::make(1969, 12, 31, 23, 59), *timestamp::make(9999, 12, 31, 12, 0)})
        BOOST_TEST((to_timestamp(to_local_time(t)) == t));
    static_assert(!std::is_convertible_v<std::chrono::local_seconds, std::chrono::local_time<std::chrono::minutes>>);
}

BOOST_AUTO_TEST_CASE(times_out_of_the_years_of_a_date_have_none) {
    using namespace std::chrono;
    BOOST_TEST((dossier::to_partial_date(year{2025}) == dossier::partial_date::make(2025)));
    BOOST_TEST((dossier::to_partial_date(year{10000}) == std::nullopt));
    BOOST_TEST((dossier::to_partial_date(year{2025} / 9) == dossier::partial_date::make(2025, 9)));
    BOOST_TEST((dossier::to_partial_date(year{2025} / 13) == std::nullopt));
    for (auto const day : {sys_days{year{-1} / 12 / 31}, sys_days{year{10000} / 1 / 1}}) {
        BOOST_TEST((dossier::to_partial_date(day) == std::nullopt));
        BOOST_TEST((dossier::to_timestamp(local_days{day.time_since_epoch()}) == std::nullopt));
    }
    for (auto const day : {sys_days{year{0} / 1 / 1}, sys_days{year{9999} / 12 / 31}}) BOOST_TEST((dossier::to_partial_date(day) != std::nullopt));
}

BOOST_AUTO_TEST_SUITE_END()
