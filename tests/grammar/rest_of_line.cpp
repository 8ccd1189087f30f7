// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/rest_of_line.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/fusion/include/std_pair.hpp>
#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::line_end;
using dossier::grammar::rest_of_line;
using dossier_test::read_by;

namespace {

constexpr std::string_view before = "before";

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_rest_of_line)

BOOST_AUTO_TEST_CASE(reads_up_to_the_line_end) {
    BOOST_TEST(read_by(rest_of_line, "", before) == "|");
    BOOST_TEST(read_by(rest_of_line, "text", before) == "text|");
    BOOST_TEST(read_by(rest_of_line, " text \nmore", before) == " text |\nmore");
    BOOST_TEST(read_by(rest_of_line, "text\r\nmore", before) == "text|\r\nmore");
    BOOST_TEST(read_by(rest_of_line, "a\rb\xE2\x80\xA8" "c\n", before) == "a\rb\xE2\x80\xA8" "c|\n");
    BOOST_TEST(read_by(rest_of_line, "\n\n", before) == "|\n\n");
}

BOOST_AUTO_TEST_CASE(the_view_is_of_the_input_itself) {
    std::string const text = "key: value\n";
    std::string_view value;
    auto p = text.begin() + 5;
    BOOST_TEST(boost::spirit::x3::parse(p, text.end(), rest_of_line, value));
    BOOST_TEST((value.data() == text.data() + 5));
    BOOST_TEST(value.size() == 5u);
}

BOOST_AUTO_TEST_CASE(a_line_end_is_lf_cr_lf_or_the_end) {
    BOOST_TEST(read_by(line_end, "\nmore") == "|more");
    BOOST_TEST(read_by(line_end, "\r\nmore") == "|more");
    BOOST_TEST(read_by(line_end, "\n\n") == "|\n");
    BOOST_TEST(read_by(line_end, "") == "|");
    BOOST_TEST(read_by(line_end, "\r") == "|");
    BOOST_TEST(read_by(line_end, "more\n") == "no");
    BOOST_TEST(read_by(line_end, "\rmore") == "no");
    BOOST_TEST(read_by(line_end, " \n") == "no");
}

BOOST_AUTO_TEST_CASE(lines_are_read_in_a_larger_grammar) {
    namespace x3 = boost::spirit::x3;
    std::string const owned = "before"; // X3 makes no std::string_view of a sequence
    BOOST_TEST(read_by(x3::lit("Sponsor: ") >> rest_of_line >> line_end, "Acronym: A\n", owned) == "no before");
    BOOST_TEST(read_by(x3::lit("Sponsor: ") >> rest_of_line >> line_end, "Sponsor: A: B\r\nnext", std::string()) == "A: B|next");
    BOOST_TEST(read_by(rest_of_line % '\n', "a\n\nb", std::vector<std::string_view>()) == "a||b||");

    std::pair<std::string_view, std::string_view> two;
    std::string_view const text = "first\r\nsecond\n";
    auto p = text.begin();
    BOOST_TEST(x3::parse(p, text.end(), rest_of_line >> line_end >> rest_of_line, two));
    BOOST_TEST(two.first == "first");
    BOOST_TEST(two.second == "second");
}

BOOST_AUTO_TEST_SUITE_END()
