// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/format_value.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/format.hpp"

#ifdef __cpp_lib_format

namespace {

enum class size { small_one, large_one };

} // namespace

template <>
inline constexpr auto dossier::enumerators<size> = dossier::names<size>({{size::small_one, "small"}, {size::large_one, "large"}});

using dossier::nct_id;
using dossier::partial_date;
using dossier::timestamp;

#endif

BOOST_AUTO_TEST_SUITE(interop_format_value)

#ifdef __cpp_lib_format

BOOST_AUTO_TEST_CASE(values_print_as_their_strings) {
    BOOST_TEST(std::format("{} {}", *partial_date::make(2025, 9), *partial_date::make(7)) == "2025-09 0007");
    BOOST_TEST(std::format("{}", *timestamp::make(2025, 12, 25, 0, 26)) == "2025-12-25 @ 12:26 AM");
    BOOST_TEST(std::format("{}", *nct_id::make(1234567)) == "NCT01234567");
}

BOOST_AUTO_TEST_CASE(width_and_fill_are_those_of_strings) {
    BOOST_TEST(std::format("{:>10}|{:*^9}|{:<5}|{:.4}", *partial_date::make(2025, 9), *partial_date::make(2025), size::small_one, *nct_id::make(1)) ==
               "   2025-09|**2025***|small|NCT0");
    BOOST_TEST(std::format("{:>{}}", *partial_date::make(2025), 6) == "  2025");
}

BOOST_AUTO_TEST_CASE(an_enumeration_prints_its_names_or_its_number) {
    BOOST_TEST(std::format("{:>7}", size::large_one) == "  large");
    BOOST_TEST(std::format("{}", static_cast<size>(7)) == "7");
    BOOST_TEST(std::format("{}", dossier::severity::warning) == "warning");
}

BOOST_AUTO_TEST_CASE(a_diagnostic_prints_its_place_and_message) {
    dossier::diagnostic d;
    d.key = "First Post";
    d.found = "soon";
    d.length = 4;
    d.expected = "a date";
    d.offset = 142;
    BOOST_TEST(std::format("{}", d) == "142: error: " + d.message());
}

#else

BOOST_AUTO_TEST_CASE(formats, *boost::unit_test::precondition(dossier_test::format_is_there)) {}

#endif

BOOST_AUTO_TEST_SUITE_END()
