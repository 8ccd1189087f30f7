// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/attribute.hpp>

#include <type_traits>
#include <vector>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/grammar/date.hpp>

namespace x3 = boost::spirit::x3;
using dossier::grammar::attribute_of;

namespace {

constexpr auto grams = x3::uint_ >> " g";
constexpr auto numbers = x3::int_ % ',';
constexpr auto comma = x3::lit(',');

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_attribute)

BOOST_AUTO_TEST_CASE(is_what_a_parser_gives) {
    static_assert(std::is_same_v<attribute_of<decltype(dossier::grammar::date)>, dossier::partial_date>);
    static_assert(std::is_same_v<attribute_of<decltype(grams)>, unsigned>);
    static_assert(std::is_same_v<attribute_of<decltype(numbers)>, std::vector<int>>);
    static_assert(std::is_same_v<attribute_of<decltype(comma)>, x3::unused_type>);
    static_assert(std::is_same_v<attribute_of<char[3]>, x3::unused_type>);
    BOOST_TEST(true); // all of it is checked by the compiler
}

BOOST_AUTO_TEST_SUITE_END()
