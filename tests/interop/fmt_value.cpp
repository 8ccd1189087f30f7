// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/fmt_value.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

enum class size { small_one, large_one };

} // namespace

template <>
inline constexpr auto dossier::enumerators<size> = dossier::names<size>({{size::small_one, "small"}, {size::large_one, "large"}});

using dossier::nct_id;
using dossier::partial_date;
using dossier::timestamp;

BOOST_AUTO_TEST_SUITE(interop_fmt_value)

BOOST_AUTO_TEST_CASE(values_print_as_their_strings) {
    BOOST_TEST(fmt::format("{} {}", *partial_date::make(2025, 9), *partial_date::make(7)) == "2025-09 0007");
    BOOST_TEST(fmt::format("{}", *timestamp::make(2025, 12, 25, 0, 26)) == "2025-12-25 @ 12:26 AM");
    BOOST_TEST(fmt::format("{}", *nct_id::make(1234567)) == "NCT01234567");
}

BOOST_AUTO_TEST_CASE(width_and_fill_are_those_of_strings) {
    BOOST_TEST(fmt::format("{:>10}|{:*^9}|{:<5}|{:.4}", *partial_date::make(2025, 9), *partial_date::make(2025), size::small_one, *nct_id::make(1)) ==
               "   2025-09|**2025***|small|NCT0");
    BOOST_TEST(fmt::format("{:>{}}", *partial_date::make(2025), 6) == "  2025");
}

BOOST_AUTO_TEST_CASE(an_enumeration_prints_its_names_or_its_number) {
    BOOST_TEST(fmt::format("{:>7}", size::large_one) == "  large");
    BOOST_TEST(fmt::format("{}", static_cast<size>(7)) == "7");
    BOOST_TEST(fmt::format("{}", dossier::severity::warning) == "warning");
}

BOOST_AUTO_TEST_CASE(a_diagnostic_prints_its_place_and_message) {
    dossier::diagnostic d;
    d.key = "First Post";
    d.found = "soon";
    d.length = 4;
    d.expected = "a date";
    d.offset = 142;
    BOOST_TEST(fmt::format("{}", d) == "142: error: " + d.message());
}

BOOST_AUTO_TEST_SUITE_END()
