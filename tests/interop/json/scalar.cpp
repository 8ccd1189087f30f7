// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/scalar.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

namespace {

template <class Number>
std::optional<Number> number(char const* json) {
    Number n{};
    if (!dossier::detail::read_json_number(boost::json::parse(json), n)) return {};
    return n;
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_scalar)

BOOST_AUTO_TEST_CASE(whole_numbers_are_read_exactly_or_not_at_all) {
    BOOST_TEST(number<std::int8_t>("-128").value() == -128);
    BOOST_TEST(!number<std::int8_t>("-129"));
    BOOST_TEST(!number<std::uint8_t>("-1"));
    BOOST_TEST(number<std::uint64_t>("18446744073709551615").value() == std::numeric_limits<std::uint64_t>::max());
    BOOST_TEST(!number<std::int64_t>("9223372036854775808"));
    BOOST_TEST(number<std::int64_t>("-9223372036854775808").value() == std::numeric_limits<std::int64_t>::min());
    BOOST_TEST(number<int>("5.0").value() == 5);
    BOOST_TEST(number<int>("1e3").value() == 1000);
    BOOST_TEST(!number<int>("5.5"));
    BOOST_TEST(!number<std::int64_t>("1e300"));
}

BOOST_AUTO_TEST_CASE(floating_numbers_are_finite) {
    BOOST_TEST(number<double>("5").value() == 5.0);
    BOOST_TEST(number<double>("-2.5").value() == -2.5);
    BOOST_TEST(number<double>("18446744073709551615").value() == 18446744073709551615.0);
    BOOST_TEST(!number<float>("1e300"));
}

BOOST_AUTO_TEST_CASE(an_excerpt_is_short) {
    using dossier::detail::json_excerpt;
    BOOST_TEST(json_excerpt(boost::json::parse("[1,2]")) == "[1,2]");
    BOOST_TEST(json_excerpt("a") == "a");
    BOOST_TEST(json_excerpt(boost::json::array(100'000, 1)).size() <= 204);
}

BOOST_AUTO_TEST_SUITE_END()
