// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/chrono.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier_test::read_by;
using namespace std::chrono_literals;

namespace {

namespace chrono = std::chrono;

// `count|rest`, or no.
template <class Duration>
std::string read(std::string_view text) {
    char const* p = text.data();
    char const* const last = p + text.size();
    Duration value{-7};
    if (dossier::grammar::duration<Duration>.match(p, last, value)) return std::to_string(value.count()) + '|' + std::string(p, last);
    BOOST_TEST((p == text.data()));
    BOOST_TEST((value == Duration{-7}));
    return "no";
}

std::string read_day(std::string_view text) {
    char const* p = text.data();
    char const* const last = p + text.size();
    chrono::year_month_day d;
    if (!dossier::grammar::calendar_day.match(p, last, d)) return "no";
    return std::to_string(static_cast<int>(d.year())) + ' ' + std::to_string(static_cast<unsigned>(d.month())) + ' ' +
           std::to_string(static_cast<unsigned>(d.day())) + '|' + std::string(p, last);
}

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_chrono)

BOOST_AUTO_TEST_CASE(days) {
    BOOST_TEST(read_day("2025-09-08") == "2025 9 8|");
    BOOST_TEST(read_day("2024-02-29 x") == "2024 2 29| x");
    BOOST_TEST(read_day("0000-01-01") == "0 1 1|");
    for (auto const wrong : {"", "2025", "2025-09", "2025-9-8", "2025-02-29", "2025-13-01", "x2025-09-08"}) BOOST_TEST(read_day(wrong) == "no", wrong);
}

BOOST_AUTO_TEST_CASE(durations_in_their_own_unit) {
    BOOST_TEST(read<chrono::seconds>("30 Seconds") == "30|");
    BOOST_TEST(read<chrono::minutes>("1 Minute") == "1|");
    BOOST_TEST(read<chrono::hours>("0 Hours") == "0|");
    BOOST_TEST(read<chrono::days>("8 Days") == "8|");
    BOOST_TEST(read<chrono::weeks>("-2 Weeks") == "-2|");
    BOOST_TEST(read<chrono::months>("30 Months") == "30|");
    BOOST_TEST(read<chrono::years>("18 Years") == "18|");
}

BOOST_AUTO_TEST_CASE(one_and_many_are_read_alike) {
    BOOST_TEST(read<chrono::days>("8 Day") == "8|");
    BOOST_TEST(read<chrono::days>("1 Days") == "1|");
    BOOST_TEST(read<chrono::days>("1 Dayss") == "1|s");
    BOOST_TEST(read<chrono::days>("1 Days (or so)") == "1| (or so)");
}

BOOST_AUTO_TEST_CASE(other_units_are_converted_where_that_is_exact) {
    BOOST_TEST(read<chrono::days>("2 Weeks") == "14|");
    BOOST_TEST(read<chrono::days>("48 Hours") == "2|");
    BOOST_TEST(read<chrono::days>("30 Hours") == "no");
    BOOST_TEST(read<chrono::seconds>("1 Week") == "604800|");
    BOOST_TEST(read<chrono::weeks>("13 Days") == "no");
    BOOST_TEST(read<chrono::weeks>("-14 Days") == "-2|");
    BOOST_TEST(read<chrono::months>("18 Years") == "216|");
    BOOST_TEST(read<chrono::years>("30 Months") == "no");
    BOOST_TEST(read<chrono::years>("36 Months") == "3|");
}

// std::chrono has a month of 30.436875 days; no record means that.
BOOST_AUTO_TEST_CASE(the_clock_and_the_calendar_are_apart) {
    BOOST_TEST(read<chrono::days>("1 Month") == "no");
    BOOST_TEST(read<chrono::seconds>("1 Year") == "no");
    BOOST_TEST(read<chrono::months>("4 Weeks") == "no");
    BOOST_TEST(read<chrono::years>("365 Days") == "no");
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_no_duration) {
    using small = chrono::duration<std::int32_t, chrono::days::period>;
    BOOST_TEST(read<small>("2147483647 Days") == "2147483647|");
    BOOST_TEST(read<small>("2147483648 Days") == "no");
    BOOST_TEST(read<small>("306783378 Weeks") == "2147483646|");
    BOOST_TEST(read<small>("306783379 Weeks") == "no");
    BOOST_TEST(read<small>("-306783378 Weeks") == "-2147483646|");
    BOOST_TEST(read<small>("-306783379 Weeks") == "no");
    BOOST_TEST(read<chrono::seconds>("9223372036854775807 Weeks") == "no");
}

BOOST_AUTO_TEST_CASE(what_is_no_duration) {
    for (auto const wrong : {"", "8", "8 ", "Days", "8Days", "8  Days", "8 days", "8 DAYS", "8.5 Days", "+8 Days", "8 Da", "8 Fortnights", "N/A"})
        BOOST_TEST(read<chrono::days>(wrong) == "no", wrong);
}

BOOST_AUTO_TEST_CASE(other_types_are_none) {
    static_assert(dossier::counted_time<chrono::days> && dossier::counted_time<chrono::duration<int>>);
    static_assert(!dossier::counted_time<chrono::milliseconds> && !dossier::counted_time<chrono::duration<double>>);
    static_assert(!dossier::counted_time<chrono::duration<int, std::ratio<120>>> && !dossier::counted_time<chrono::duration<short>> && !dossier::counted_time<int>);
}

BOOST_AUTO_TEST_CASE(are_parsers) {
    namespace x3 = boost::spirit::x3;
    std::string const text = "2025-09-08, 8 Days!";
    auto first = text.begin();
    chrono::days value{};
    BOOST_TEST(x3::parse(first, text.end(), x3::omit[dossier::grammar::calendar_day] >> ", " >> dossier::grammar::duration<chrono::days> >> '!', value));
    BOOST_TEST(value.count() == 8);
}

BOOST_AUTO_TEST_CASE(a_period_is_counted_in_its_unit) {
    using dossier::detail::time_unit;
    using dossier::detail::unit_of;
    BOOST_TEST((unit_of<std::chrono::seconds::period>() == time_unit::second));
    BOOST_TEST((unit_of<std::chrono::minutes::period>() == time_unit::minute));
    BOOST_TEST((unit_of<std::chrono::hours::period>() == time_unit::hour));
    BOOST_TEST((unit_of<std::chrono::days::period>() == time_unit::day));
    BOOST_TEST((unit_of<std::chrono::weeks::period>() == time_unit::week));
    BOOST_TEST((unit_of<std::chrono::months::period>() == time_unit::month));
    BOOST_TEST((unit_of<std::chrono::years::period>() == time_unit::year));
    BOOST_TEST((unit_of<std::chrono::milliseconds::period>() == std::nullopt));
    BOOST_TEST((unit_of<std::ratio<120>>() == std::nullopt));
}

BOOST_AUTO_TEST_SUITE_END()
