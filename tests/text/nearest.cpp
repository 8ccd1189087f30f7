// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/nearest.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using dossier::text::edit_distance;
using dossier::text::misspells;

namespace {

// By the definition, all of the table.
std::size_t distance(std::string const& a, std::string const& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) d[i][j] = i + j;
            else d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_nearest)

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

BOOST_AUTO_TEST_CASE(what_is_left_out_of_the_table_makes_no_difference) {
    std::mt19937 random(1);
    auto const text = [&](std::size_t size) {
        std::string s;
        while (s.size() != size) s += "abc"[random() % 3];
        return s;
    };
    for (int n = 0; n != 20000; ++n) {
        auto const a = text(random() % 12);
        auto b = random() % 2 != 0 ? text(random() % 12) : a;
        for (auto edits = random() % 5; edits != 0 && !b.empty(); --edits) {
            auto const at = random() % b.size();
            switch (random() % 4) {
            case 0: b.erase(at, 1); break;
            case 1: b.insert(at, 1, "abc"[random() % 3]); break;
            case 2: b[at] = "abc"[random() % 3]; break;
            case 3: std::swap(b[at], b[random() % b.size()]); break;
            }
        }
        for (std::size_t limit = 0; limit != 5; ++limit)
            BOOST_TEST_REQUIRE(edit_distance(a, b, limit) == std::min(distance(a, b), limit + 1), a << ", " << b << ", limit " << limit);
    }
}

BOOST_AUTO_TEST_CASE(one_edit_in_four_letters_is_a_misspelling) {
    BOOST_TEST(misspells("RECRUTING", "RECRUITING"));
    BOOST_TEST(misspells("Organisation", "Organization"));
    BOOST_TEST(misspells("Detailed Descriptoin", "Detailed Description"));
    BOOST_TEST(misspells("Stats", "Status"));
    BOOST_TEST(!misspells("Stat", "Status"));
    BOOST_TEST(!misspells("Sponsor", "Status"));
}

BOOST_AUTO_TEST_CASE(words_that_differ_in_case_alone_are_nearest) {
    using dossier::text::misspelling;
    using dossier::text::no_misspelling;
    BOOST_TEST(misspelling("completed", "COMPLETED") == 0u);
    BOOST_TEST(misspelling("STATUS VERIFIED DATE", "Status Verified Date") == 0u);
    BOOST_TEST(misspelling(std::string(100, 'a'), std::string(100, 'A')) == 0u);
    BOOST_TEST(misspelling("COMPLETE", "COMPLETED") == 1u);
    BOOST_TEST(misspelling("complete", "COMPLETED") == no_misspelling);
    BOOST_TEST(misspelling("COMPLETED", "COMPLETED") == no_misspelling);
    BOOST_TEST(misspelling("", "") == no_misspelling);
    BOOST_TEST(misspelling("Sponsor", "Status") == no_misspelling);
    BOOST_TEST(misspells("no", "No"));
    BOOST_TEST(!misspells("[no]", "{no}")); // brackets are not letters
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
