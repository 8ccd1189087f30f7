// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/nearest.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(text_nearest)

using dossier::text::edit_distance;
using dossier::text::misspells;

BOOST_AUTO_TEST_CASE(each_edit_counts_one) {
    BOOST_TEST(edit_distance("", "", 3) == 0u);
    BOOST_TEST(edit_distance("status", "status", 3) == 0u);
    BOOST_TEST(edit_distance("status", "statuss", 3) == 1u);
    BOOST_TEST(edit_distance("status", "tatus", 3) == 1u);
    BOOST_TEST(edit_distance("status", "stAtus", 3) == 1u);
    BOOST_TEST(edit_distance("", "abc", 3) == 3u);
    BOOST_TEST(edit_distance("abc", "", 3) == 3u);
    BOOST_TEST(edit_distance("kitten", "sitting", 3) == 3u);
    BOOST_TEST(edit_distance("sunday", "saturday", 9) == 3u);
}

BOOST_AUTO_TEST_CASE(neighbours_swapped_are_one_edit) {
    BOOST_TEST(edit_distance("status", "sttaus", 3) == 1u);
    BOOST_TEST(edit_distance("ab", "ba", 3) == 1u);
    BOOST_TEST(edit_distance("ca", "abc", 9) == 3u); // swapped neighbours are not edited again
}

BOOST_AUTO_TEST_CASE(sizes_that_differ_by_more_than_the_limit_are_over_it) {
    BOOST_TEST(edit_distance("abcd", "", 3) == 4u);
    BOOST_TEST(edit_distance("", "abcd", 3) == 4u);
    BOOST_TEST(edit_distance("a", "abc", 1) == 2u);
}

BOOST_AUTO_TEST_CASE(up_to_64_characters_are_compared) {
    std::string const a(64, 'a');
    BOOST_TEST(edit_distance(a, std::string(63, 'a') + 'b', 3) == 1u);
    BOOST_TEST(edit_distance(std::string(64, 'a'), std::string(64, 'b'), 100) == 64u);
    BOOST_TEST(edit_distance(a + 'a', a + 'a', 3) == 4u);
    BOOST_TEST(edit_distance(a, a + 'a', 3) == 4u);
}

BOOST_AUTO_TEST_CASE(one_edit_in_four_letters_is_a_misspelling) {
    BOOST_TEST(misspells("RECRUTING", "RECRUITING"));
    BOOST_TEST(misspells("Organisation", "Organization"));
    BOOST_TEST(misspells("Detailed Descriptoin", "Detailed Description"));
    BOOST_TEST(misspells("Stats", "Status"));
    BOOST_TEST(!misspells("Stat", "Status"));
    BOOST_TEST(!misspells("Sponsor", "Status"));
}

BOOST_AUTO_TEST_CASE(a_word_does_not_misspell_itself) {
    BOOST_TEST(!misspells("Status", "Status"));
    BOOST_TEST(!misspells("", ""));
}

BOOST_AUTO_TEST_CASE(short_words_allow_one_edit) {
    BOOST_TEST(misspells("Yes", "Yep"));
    BOOST_TEST(misspells("No", "Nö") == false); // a letter of two bytes is two edits
    BOOST_TEST(misspells("N", "No"));
    BOOST_TEST(!misspells("x", "No"));
}

BOOST_AUTO_TEST_CASE(long_words_allow_three_edits) {
    BOOST_TEST(misspells("Is a FDA Regulated ???ice?", "Is a FDA Regulated Device?"));
    BOOST_TEST(!misspells("Is a FDA Regulated ????ce?", "Is a FDA Regulated Device?"));
}

BOOST_AUTO_TEST_SUITE_END()
