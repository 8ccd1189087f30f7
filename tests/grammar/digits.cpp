// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/digits.hpp>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::digits;
using dossier_test::read_by;

BOOST_AUTO_TEST_SUITE(grammar_digits)

BOOST_AUTO_TEST_CASE(reads_exactly_as_many_as_asked_for) {
    BOOST_TEST(read_by(digits<4>, "2025", -1) == "2025|");
    BOOST_TEST(read_by(digits<4>, "20256", -1) == "2025|6");
    BOOST_TEST(read_by(digits<2>, "07", -1) == "7|");
    BOOST_TEST(read_by(digits<2>, "00-", -1) == "0|-");
}

BOOST_AUTO_TEST_CASE(reads_as_many_as_there_are_within_its_bounds) {
    BOOST_TEST((read_by(digits<1, 2>, "7:30", -1) == "7|:30"));
    BOOST_TEST((read_by(digits<1, 2>, "12:30", -1) == "12|:30"));
    BOOST_TEST((read_by(digits<1, 2>, "123", -1) == "12|3"));
}

BOOST_AUTO_TEST_CASE(reads_up_to_nine_digits) {
    BOOST_TEST(read_by(digits<9>, "999999999", -1) == "999999999|");
    BOOST_TEST((read_by(digits<1, 9>, "9999999999", -1) == "999999999|9"));
}

BOOST_AUTO_TEST_CASE(fails_on_fewer_and_leaves_the_attribute) {
    for (auto const wrong : {"", "2", "202", "202x", "x2025", " 2025", "+2025", "-2025", "2 025", "20\xB2" "5"})
        BOOST_TEST(read_by(digits<4>, wrong, -1) == "no -1", wrong);
}

BOOST_AUTO_TEST_CASE(takes_the_ten_ascii_digits_alone) {
    for (int c = 0; c != 256; ++c) {
        char const text[] = {static_cast<char>(c)};
        bool const digit = '0' <= c && c <= '9';
        BOOST_TEST(read_by(digits<1>, {text, 1}, -1) == (digit ? std::to_string(c - '0') + '|' : "no -1"), c);
    }
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    BOOST_TEST(read_by('#' >> digits<3> >> '!', "#042!", -1) == "42|");
    BOOST_TEST(read_by('#' >> digits<3> >> '!', "#42!", -1) == "no -1");
}

BOOST_AUTO_TEST_SUITE_END()
