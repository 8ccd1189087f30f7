// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/pack.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/test/unit_test.hpp>

namespace detail = dossier::detail;

BOOST_AUTO_TEST_SUITE(schema_pack)

BOOST_AUTO_TEST_CASE(holds_its_values_in_order) {
    constexpr auto p = detail::make_pack(1, std::string_view("two"), 3.0);
    static_assert(decltype(p)::size == 3);
    static_assert(detail::element<0>(p) == 1);
    static_assert(detail::element<2>(p) == 3.0);
    BOOST_TEST(detail::element<1>(p) == "two");
}

BOOST_AUTO_TEST_CASE(values_of_one_type_are_told_apart) {
    constexpr auto p = detail::make_pack(1, 2, 3);
    BOOST_TEST(detail::element<0>(p) == 1);
    BOOST_TEST(detail::element<1>(p) == 2);
    BOOST_TEST(detail::element<2>(p) == 3);
}

BOOST_AUTO_TEST_CASE(may_be_empty) {
    constexpr auto p = detail::make_pack();
    static_assert(std::is_same_v<decltype(p), detail::pack<> const>);
    BOOST_TEST(p.size == 0u);
}

BOOST_AUTO_TEST_CASE(may_have_hundreds) {
    constexpr auto p = []<int... I>(std::integer_sequence<int, I...>) {
        return detail::make_pack(I...);
    }(std::make_integer_sequence<int, 500>{});
    BOOST_TEST(p.size == 500u);
    BOOST_TEST(detail::element<499>(p) == 499);
}

BOOST_AUTO_TEST_CASE(each_is_visited_in_order) {
    constexpr auto p = detail::make_pack('o', std::string_view("ne, tw"), 'o');
    std::string all;
    detail::for_each_element(p, [&](auto const& e) { all += e; });
    BOOST_TEST(all == "one, two");
    detail::for_each_element(detail::make_pack(), [](auto const&) { BOOST_ERROR("there is none"); });
}

BOOST_AUTO_TEST_CASE(an_element_can_be_changed) {
    auto p = detail::make_pack(1, std::string("two"));
    detail::element<0>(p) = 2;
    detail::for_each_element(p, [](auto& e) { e += e; });
    BOOST_TEST(detail::element<0>(p) == 4);
    BOOST_TEST(detail::element<1>(p) == "twotwo");
}

BOOST_AUTO_TEST_SUITE_END()
