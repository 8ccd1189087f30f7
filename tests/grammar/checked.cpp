// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/checked.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

#include <dossier/grammar/digits.hpp>
#include <dossier/grammar/operators.hpp>
#include <dossier/grammar/word.hpp>

using dossier::grammar::as;
using dossier::grammar::attribute_of;
using dossier::grammar::checked;
using dossier::grammar::digits;
using dossier::grammar::word;
using dossier_test::read_by;

namespace {

namespace x3 = boost::spirit::x3;

constexpr std::optional<int> up_to_100(int n) { return n <= 100 ? std::optional(n) : std::nullopt; }
constexpr std::optional<long> ratio(int a, int b) { return b != 0 ? std::optional<long>(a / b) : std::nullopt; }
std::optional<std::string> two_letters(std::string s) { return s.size() == 2 ? std::optional(std::move(s)) : std::nullopt; }

constexpr auto percent = checked(up_to_100)[digits<1, 3> >> '%'];
constexpr auto division = checked(ratio)[digits<1, 4> >> '/' >> digits<1, 4>];

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_checked)

BOOST_AUTO_TEST_CASE(matches_what_the_function_makes) {
    static_assert(std::is_same_v<attribute_of<decltype(percent)>, int> && std::is_same_v<attribute_of<decltype(division)>, long>);
    BOOST_TEST(read_by(percent, "100%.", -1) == "100|.");
    BOOST_TEST(read_by(percent, "101%", -1) == "no -1");
    BOOST_TEST(read_by(percent, "100", -1) == "no -1");
}

BOOST_AUTO_TEST_CASE(the_elements_of_a_sequence_are_arguments) {
    BOOST_TEST(read_by(division, "7/2", -1L) == "3|");
    BOOST_TEST(read_by(division, "7/0", -1L) == "no -1");
}

BOOST_AUTO_TEST_CASE(any_attribute_can_be_checked) {
    auto const letters = checked(two_letters)[+x3::lower];
    BOOST_TEST(read_by(letters, "ab1", std::string("before")) == "ab|1");
    BOOST_TEST(read_by(letters, "abc", std::string("before")) == "no before");
    auto const pair = checked([](std::vector<int> const& v) { return v.size() == 2 ? std::optional(v[0] + v[1]) : std::nullopt; })[digits<1> % ','];
    BOOST_TEST(read_by(pair, "1,2", -1) == "3|");
    BOOST_TEST(read_by(pair, "1,2,3", -1) == "no -1");
}

BOOST_AUTO_TEST_CASE(a_checked_value_is_checked_again) {
    constexpr auto even = checked([](int n) { return n % 2 == 0 ? std::optional(n) : std::nullopt; })[percent];
    BOOST_TEST(read_by(even, "42%", -1) == "42|");
    BOOST_TEST(read_by(even, "43%", -1) == "no -1");
}

BOOST_AUTO_TEST_CASE(a_type_can_be_named) {
    constexpr auto half = as<bool>[word<"AM">(false) | word<"PM">(true)];
    static_assert(std::is_same_v<attribute_of<decltype(half)>, bool>);
    BOOST_TEST(read_by(half, "PM", false) == "true|");
    BOOST_TEST(read_by(half, "XM", true) == "no true");
    auto const text = as<std::string>[+x3::lower >> '-' >> +x3::lower]; // a sequence into one container
    BOOST_TEST(read_by(text, "ab-cd", std::string("before")) == "abcd|");
    BOOST_TEST(read_by(text, "ab-", std::string("before")) == "no before");
}

BOOST_AUTO_TEST_CASE(within_it_nothing_is_skipped) {
    for (std::string const text : {"7 /2", "7/ 2"}) {
        auto p = text.begin();
        long n = -1;
        BOOST_TEST(!x3::phrase_parse(p, text.end(), division, x3::blank, n));
        BOOST_TEST(n == -1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
