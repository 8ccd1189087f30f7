// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/word.hpp>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

#include <dossier/grammar/digits.hpp>

using dossier::grammar::digits;
using dossier::grammar::word;
using dossier_test::read_by;

BOOST_AUTO_TEST_SUITE(grammar_word)

BOOST_AUTO_TEST_CASE(matches_its_characters_alone) {
    BOOST_TEST(read_by(word<"Status">, "Status: x") == "|: x");
    BOOST_TEST(read_by(word<"Status">, "Status") == "|");
    BOOST_TEST(read_by(word<"Study Overview">, "Study Overview\n") == "|\n");
    for (auto const wrong : {"", "S", "Statu", "status", " Status", "Statux"}) BOOST_TEST(read_by(word<"Status">, wrong) == "no", wrong);
    BOOST_TEST(read_by(word<"Study Overview">, "Study Oversight") == "no");
}

BOOST_AUTO_TEST_CASE(the_empty_word_matches_nothing_at_all) {
    BOOST_TEST(read_by(word<"">, "") == "|");
    BOOST_TEST(read_by(word<"">, "abc") == "|abc");
}

BOOST_AUTO_TEST_CASE(has_no_attribute_in_a_sequence) {
    BOOST_TEST(read_by(word<"n="> >> digits<2>, "n=24.", 7) == "24|.");
    BOOST_TEST(read_by(word<"n="> >> digits<2>, "n=2", 7) == "no 7");
}

// What has no attribute leaves alone one that is there, as X3's own literals do.
BOOST_AUTO_TEST_CASE(a_word_leaves_an_attribute_alone) {
    std::string const text = "ab";
    auto first = text.begin();
    int number = 7;
    BOOST_TEST(boost::spirit::x3::parse(first, text.end(), dossier::grammar::word<"a">, number));
    BOOST_TEST(number == 7);
    BOOST_TEST((first == text.begin() + 1));
}

BOOST_AUTO_TEST_CASE(a_word_can_stand_for_a_value) {
    BOOST_TEST(read_by(word<"one">(1), "one.", 7) == "1|.");
    BOOST_TEST(read_by(word<"one">(1), "On", 7) == "no 7");
    BOOST_TEST(read_by(word<"one">(1) | word<"two">(2), "two", 7) == "2|");
    BOOST_TEST(read_by('<' >> word<"one">(1) >> '>', "<one>", 7) == "1|");
}

BOOST_AUTO_TEST_SUITE_END()
