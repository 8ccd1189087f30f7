// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value/partial_date.hpp>

#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>

#include <boost/test/unit_test.hpp>

#include "support/show.hpp"

using dossier::date_precision;
using dossier::partial_date;
using dossier_test::show;

BOOST_AUTO_TEST_SUITE(value_partial_date)

BOOST_AUTO_TEST_CASE(is_four_bytes_and_trivially_copied) {
    static_assert(sizeof(partial_date) == 4);
    static_assert(std::is_trivially_copyable_v<partial_date>);
}

BOOST_AUTO_TEST_CASE(default_constructed_it_is_the_year_zero) {
    constexpr partial_date d;
    static_assert(d.year() == 0 && !d.month() && !d.day() && d.precision() == date_precision::year);
    BOOST_TEST(d == *partial_date::make(0));
    BOOST_TEST(to_string(d) == "0000");
}

BOOST_AUTO_TEST_CASE(keeps_the_precision_it_was_made_with) {
    constexpr auto year = *partial_date::make(2025);
    static_assert(year.year() == 2025 && !year.month() && !year.day() && year.precision() == date_precision::year);
    constexpr auto month = *partial_date::make(2025, 9);
    static_assert(month.year() == 2025 && month.month() == 9 && !month.day() && month.precision() == date_precision::month);
    constexpr auto day = *partial_date::make(2025, 9, 8);
    static_assert(day.year() == 2025 && day.month() == 9 && day.day() == 8 && day.precision() == date_precision::day);
    BOOST_TEST(to_string(year) == "2025");
    BOOST_TEST(to_string(month) == "2025-09");
    BOOST_TEST(to_string(day) == "2025-09-08");
}

BOOST_AUTO_TEST_CASE(years_run_from_0_to_9999) {
    BOOST_TEST(show(partial_date::make(0)) == "0000");
    BOOST_TEST(show(partial_date::make(9999)) == "9999");
    BOOST_TEST(show(partial_date::make(-1)) == "nothing");
    BOOST_TEST(show(partial_date::make(10000)) == "nothing");
    BOOST_TEST(show(partial_date::make(10000, 1)) == "nothing");
    BOOST_TEST(show(partial_date::make(-1, 1, 1)) == "nothing");
    BOOST_TEST(show(partial_date::make(9999, 12, 31)) == "9999-12-31");
    BOOST_TEST(show(partial_date::make(7, 1)) == "0007-01");
}

BOOST_AUTO_TEST_CASE(months_run_from_1_to_12) {
    BOOST_TEST(show(partial_date::make(2025, 0)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, 1)) == "2025-01");
    BOOST_TEST(show(partial_date::make(2025, 12)) == "2025-12");
    BOOST_TEST(show(partial_date::make(2025, 13)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, -1)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, 0, 1)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, 13, 1)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, 257)) == "nothing"); // does not wrap into a byte
}

BOOST_AUTO_TEST_CASE(each_month_has_its_days) {
    int const days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
        BOOST_TEST(dossier::days_in_month(2025, month) == days[month - 1]);
        BOOST_TEST(!partial_date::make(2025, month, 0));
        BOOST_TEST(partial_date::make(2025, month, 1).has_value());
        BOOST_TEST(partial_date::make(2025, month, days[month - 1]).has_value());
        BOOST_TEST(!partial_date::make(2025, month, days[month - 1] + 1));
    }
    BOOST_TEST(show(partial_date::make(2025, 2, 30)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, 1, 257)) == "nothing");
}

BOOST_AUTO_TEST_CASE(leap_years_are_those_of_the_gregorian_calendar) {
    BOOST_TEST(show(partial_date::make(2024, 2, 29)) == "2024-02-29");
    BOOST_TEST(show(partial_date::make(2000, 2, 29)) == "2000-02-29");
    BOOST_TEST(show(partial_date::make(1900, 2, 29)) == "nothing");
    BOOST_TEST(show(partial_date::make(2025, 2, 29)) == "nothing");
    BOOST_TEST(show(partial_date::make(2024, 2, 30)) == "nothing");
    BOOST_TEST(show(partial_date::make(0, 2, 29)) == "0000-02-29");
}

BOOST_AUTO_TEST_CASE(orders_by_parts_and_what_lacks_one_comes_first) {
    partial_date const ordered[] = {
        *partial_date::make(2024, 12, 31), *partial_date::make(2025),       *partial_date::make(2025, 1),
        *partial_date::make(2025, 1, 1),   *partial_date::make(2025, 1, 2), *partial_date::make(2025, 2),
        *partial_date::make(2025, 2, 1),   *partial_date::make(2026)};
    for (auto const& a : ordered)
        for (auto const& b : ordered) {
            BOOST_TEST((a < b) == (&a < &b));
            BOOST_TEST((a == b) == (&a == &b));
        }
}

BOOST_AUTO_TEST_CASE(prints_as_its_string) {
    std::ostringstream out;
    out << *partial_date::make(2025, 9) << ' ' << *partial_date::make(1, 2, 3);
    BOOST_TEST(out.str() == "2025-09 0001-02-03");
}

BOOST_AUTO_TEST_CASE(hashes_differ_for_every_date_of_a_few_years) {
    std::unordered_set<partial_date> dates;
    std::unordered_set<std::size_t> hashes;
    for (int year = 2023; year <= 2026; ++year) {
        dates.insert(*partial_date::make(year));
        for (int month = 1; month <= 12; ++month) {
            dates.insert(*partial_date::make(year, month));
            for (int day = 1; day <= dossier::days_in_month(year, month); ++day) dates.insert(*partial_date::make(year, month, day));
        }
    }
    for (auto const d : dates) hashes.insert(std::hash<partial_date>{}(d));
    BOOST_TEST(dates.size() == 4 + 4 * 12 + 4 * 365 + 1u);
    BOOST_TEST(hashes.size() == dates.size());
    BOOST_TEST(dates.contains(*partial_date::make(2024, 2, 29)));
    BOOST_TEST(!dates.contains(*partial_date::make(2022)));
}

BOOST_AUTO_TEST_CASE(a_date_knows_how_precise_it_is) {
    using dossier::date_precision;
    BOOST_TEST((dossier::partial_date::make(2025)->precision() == date_precision::year));
    BOOST_TEST((dossier::partial_date::make(2025, 9)->precision() == date_precision::month));
    BOOST_TEST((dossier::partial_date::make(2025, 9, 8)->precision() == date_precision::day));
}

BOOST_AUTO_TEST_SUITE_END()
