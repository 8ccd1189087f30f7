// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value.hpp>

#include <compare>
#include <functional>
#include <type_traits>

#include <boost/test/unit_test.hpp>

namespace {

// A header that declares a record needs no more than dossier/value.hpp.
struct declared {
    dossier::nct_id id;
    dossier::partial_date date;
    dossier::timestamp time;
};

enum class color { red };

} // namespace

template <>
inline constexpr auto dossier::enumerators<color> = dossier::names<color>({{color::red, "red"}});

BOOST_AUTO_TEST_SUITE(value)

BOOST_AUTO_TEST_CASE(brings_every_value_type) {
    declared const d;
    BOOST_TEST(to_string(d.id) == "NCT00000000");
    BOOST_TEST(to_string(d.date) == "0000");
    BOOST_TEST(to_string(d.time) == "0000-01-01 @ 12:00 AM");
    BOOST_TEST(dossier::to_string(color::red) == "red");
}

BOOST_AUTO_TEST_CASE(every_value_is_ordered_and_hashed) {
    auto const check = []<class T>(T const& small, T const& large) {
        static_assert(std::three_way_comparable<T, std::strong_ordering> && std::is_trivially_copyable_v<T>);
        BOOST_TEST((small < large && small != large));
        BOOST_TEST(std::hash<T>{}(small) != std::hash<T>{}(large));
    };
    check(dossier::nct_id(), *dossier::nct_id::make(1));
    check(dossier::partial_date(), *dossier::partial_date::make(0, 1));
    check(dossier::timestamp(), *dossier::timestamp::make(0, 1, 1, 0, 1));
}

BOOST_AUTO_TEST_SUITE_END()
