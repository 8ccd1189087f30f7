// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/parser.hpp>

#include <list>
#include <string>
#include <vector>

#include <boost/fusion/include/std_pair.hpp>
#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

namespace {

namespace x3 = boost::spirit::x3;
using dossier_test::read_by;

// A parser of a user's own: how many 'a' there are, at least one.
struct count_parser : dossier::grammar::primitive<count_parser, int> {
    static bool match(char const*& p, char const* last, int& value) {
        int n = 0;
        for (; p != last && *p == 'a'; ++p) ++n;
        if (n != 0) value = n;
        return n != 0;
    }
};
constexpr count_parser count{};

// Something that is made from a parser's attribute.
struct doubled {
    int value = -1;
    doubled() = default;
    doubled(int n) : value(2 * n) {}
    friend std::ostream& operator<<(std::ostream& out, doubled d) { return out << d.value; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_parser)

BOOST_AUTO_TEST_CASE(a_primitive_is_an_x3_parser_over_contiguous_characters) {
    BOOST_TEST(read_by(count, "aaab", 0) == "3|b");
    BOOST_TEST(read_by(count, "b", 7) == "no 7");
    BOOST_TEST(read_by(count, "", 7) == "no 7");
}

BOOST_AUTO_TEST_CASE(another_attribute_is_assigned_from_its_own) {
    BOOST_TEST(read_by(count, "aaa", doubled()) == "6|");
    BOOST_TEST(read_by(count, "aaa", 0L) == "3|");
    BOOST_TEST(read_by(count, "b", doubled()) == "no -1");
}

BOOST_AUTO_TEST_CASE(its_attribute_may_be_left_out) {
    std::string const text = "aab";
    auto p = text.begin();
    BOOST_TEST(x3::parse(p, text.end(), count));
    BOOST_TEST((p - text.begin()) == 2);
    BOOST_TEST(read_by(x3::omit[count] >> 'b', text, 7) == "7|");
}

BOOST_AUTO_TEST_CASE(takes_part_in_sequences_lists_and_alternatives) {
    std::pair<int, int> both;
    std::string const text = "aaa,a;";
    auto p = text.begin();
    BOOST_TEST(x3::parse(p, text.end(), count >> ',' >> count, both));
    BOOST_TEST(both.first == 3);
    BOOST_TEST(both.second == 1);
    BOOST_TEST(*p == ';');
    BOOST_TEST(read_by(count % ',', "aa,a,aaa,", std::vector<int>()) == "2|1|3||,");
    BOOST_TEST(read_by(count | ('b' >> count), "baa", 0) == "2|");
    BOOST_TEST(read_by(count >> x3::eoi, "aab", 0).starts_with("no "));
}

BOOST_AUTO_TEST_CASE(a_skipper_is_applied_before_it) {
    std::string const text = " aa a";
    auto p = text.begin();
    int n = 7;
    BOOST_TEST(x3::phrase_parse(p, text.end(), count, x3::standard::space, n, x3::skip_flag::dont_post_skip));
    BOOST_TEST(n == 2);
    BOOST_TEST((p - text.begin()) == 3);
}

BOOST_AUTO_TEST_CASE(what_was_skipped_before_a_failure_is_not_taken) {
    std::string const text = "  b";
    auto p = text.begin();
    int n = 7;
    BOOST_TEST(!x3::phrase_parse(p, text.end(), count, x3::standard::space, n, x3::skip_flag::dont_post_skip));
    BOOST_TEST(n == 7);
    BOOST_TEST((p == text.begin()));
}

BOOST_AUTO_TEST_CASE(has_the_traits_of_its_attribute) {
    static_assert(std::is_same_v<count_parser::attribute_type, int>);
    static_assert(count_parser::has_attribute);
    struct silent : dossier::grammar::primitive<silent, x3::unused_type> {};
    static_assert(!silent::has_attribute);
    BOOST_TEST((x3::traits::attribute_of<count_parser, x3::unused_type>::type{}) == 0);
    static_assert(std::contiguous_iterator<std::string::iterator> && !std::contiguous_iterator<std::list<char>::iterator>);
}

BOOST_AUTO_TEST_SUITE_END()
