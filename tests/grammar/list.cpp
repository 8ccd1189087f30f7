// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/list.hpp>

#include <set>
#include <string>
#include <vector>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>

namespace x3 = boost::spirit::x3;

namespace {

using numbers = std::vector<int>;
constexpr dossier::grammar::list_parser<numbers, dossier::codec<int>> list{{}, ", "};

numbers read(std::string const& text, bool expected = true) {
    numbers out{99};
    auto first = text.begin();
    BOOST_TEST(x3::parse(first, text.end(), list, out) == expected, text);
    BOOST_TEST((first == (expected ? text.end() : text.begin())));
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_list)

BOOST_AUTO_TEST_CASE(matches_all_of_the_input) {
    BOOST_TEST((read("1, 2,3 ,\n4") == numbers{1, 2, 3, 4}));
    BOOST_TEST((read("7") == numbers{7}));
    BOOST_TEST((read("") == numbers{}));
    BOOST_TEST((read("  ") == numbers{}));
}

BOOST_AUTO_TEST_CASE(fails_at_an_element_that_does_not_fit_and_leaves_all_alone) {
    for (auto const text : {"1, two", "1,,2", "1,", ",", "1;2"}) BOOST_TEST((read(text, false) == numbers{99}), text);
}

BOOST_AUTO_TEST_CASE(fills_any_container) {
    constexpr dossier::grammar::list_parser<std::set<std::string>, dossier::codec<std::string>> words{{}, " "};
    std::set<std::string> out;
    std::string const text = "b a\n b";
    auto first = text.begin();
    BOOST_TEST(x3::parse(first, text.end(), words, out));
    BOOST_TEST((out == std::set<std::string>{"a", "b"}));
}

BOOST_AUTO_TEST_CASE(may_go_without_an_attribute) {
    std::string const text = "1,2";
    auto first = text.begin();
    BOOST_TEST(x3::parse(first, text.end(), list));
}

BOOST_AUTO_TEST_SUITE_END()
