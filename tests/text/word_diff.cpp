// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/word_diff.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

using dossier::diff_words;
using dossier::piece_kind;

// -removed +added =same, one after the other.
std::string shown(std::string_view before, std::string_view after, std::size_t max_edits = 1000) {
    std::string out;
    for (auto const& p : diff_words(before, after, max_edits)) ((out += p.kind == piece_kind::same ? "=" : p.kind == piece_kind::removed ? "-" : "+") += p.text) += '/';
    return out;
}

// The length of the longest common subsequence, by the table of all prefixes.
std::size_t common(std::vector<std::string_view> const& a, std::vector<std::string_view> const& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (auto const& word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j != b.size(); ++j) {
            auto const above = row[j + 1];
            row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::string random_text(std::mt19937& random, std::size_t words) {
    std::string s;
    for (std::size_t i = 0; i != words; ++i) ((s += "abc"[random() % 3]) += random() % 4 == 0 ? "d" : "") += random() % 9 == 0 ? "\n" : " ";
    return s;
}

void check_pieces(std::string_view before, std::string_view after, std::size_t max_edits) {
    std::string a, b;
    auto const pieces = diff_words(before, after, max_edits);
    for (std::size_t i = 0; i != pieces.size(); ++i) {
        BOOST_TEST_REQUIRE(!pieces[i].text.empty());
        if (i != 0) BOOST_TEST_REQUIRE((pieces[i - 1].kind < pieces[i].kind || pieces[i].kind == piece_kind::same));
        if (i != 0) BOOST_TEST_REQUIRE((pieces[i - 1].kind != pieces[i].kind));
        if (pieces[i].kind != piece_kind::added) a += pieces[i].text;
        if (pieces[i].kind != piece_kind::removed) b += pieces[i].text;
    }
    BOOST_TEST_REQUIRE(a == before);
    BOOST_TEST_REQUIRE(b == after);
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_word_diff)

BOOST_AUTO_TEST_CASE(words_are_compared) {
    BOOST_TEST(shown("one pair a day", "one pair a night") == "=one pair a /-day/+night/");
    BOOST_TEST(shown("one pair a day", "two pairs a day") == "-one pair/+two pairs/= a day/");
    BOOST_TEST(shown("a c", "a b c") == "=a /+b /=c/");
    BOOST_TEST(shown("a b c", "a c") == "=a /-b /=c/");
    BOOST_TEST(shown("a b", "a b") == "=a b/");
    BOOST_TEST(shown("a b", "") == "-a b/");
    BOOST_TEST(shown("", "a b") == "+a b/");
    BOOST_TEST(shown("", "") == "");
}

BOOST_AUTO_TEST_CASE(blanks_are_compared) {
    BOOST_TEST(shown("a b", "a\nb") == "=a/- /+\n/=b/");
    BOOST_TEST(shown("a  b ", "a  b") == "=a  b/- /");
}

BOOST_AUTO_TEST_CASE(pieces_make_both_texts) {
    std::mt19937 random(3);
    for (int i = 0; i != 2000; ++i) {
        auto const a = random_text(random, random() % 30), b = random_text(random, random() % 30);
        check_pieces(a, b, 1000);
        check_pieces(a, b, random() % 20); // as far as a limit allows
    }
}

BOOST_AUTO_TEST_CASE(as_few_words_change_as_can) {
    std::mt19937 random(4);
    for (int i = 0; i != 500; ++i) {
        auto const a = random_text(random, random() % 40), b = random_text(random, random() % 40);
        std::size_t same = 0;
        dossier::detail::word_differ(dossier::detail::split_words(a), dossier::detail::split_words(b), 1000).run([&](piece_kind kind, std::string_view) { same += kind == piece_kind::same; });
        BOOST_TEST_REQUIRE(same == common(dossier::detail::split_words(a), dossier::detail::split_words(b)));
    }
}

BOOST_AUTO_TEST_CASE(common_ends_are_found_whatever_the_limit) {
    BOOST_TEST(shown("a b c d", "a x y d", 0) == "=a /-b c/+x y/= d/");
    BOOST_TEST(shown("a b c d", "a x c y d", 0) == "=a /-b c/+x c y/= d/");
}

// What would take quadratic time, and as much memory, without limits.
BOOST_AUTO_TEST_CASE(hostile_texts_are_bounded) {
    std::string a, b;
    for (int i = 0; i != 200000; ++i) {
        (a += std::to_string(i)) += ' ';
        (b += std::to_string(-i)) += i % 2 == 0 ? ' ' : '\n';
    }
    check_pieces(a, b, 1000000);
    std::string c, d;
    for (int i = 0; i != 200000; ++i) {
        c += "ab "[i % 2] , c += ' ';
        d += "ba "[i % 3] , d += ' ';
    }
    check_pieces(c, d, 1000000);
}

BOOST_AUTO_TEST_SUITE_END()
