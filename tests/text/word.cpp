// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/word.hpp>

#include <cstdint>
#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

namespace text = dossier::text;
using dossier_test::guarded_text;

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";

template <std::size_t Size>
bool starts_with(std::string_view s, text::words const& w) {
    guarded_text const t(s);
    return text::starts_with<Size>(t.begin(), t.end(), w);
}

/// Compares texts with the first `Size` characters of the alphabet.
template <std::size_t Size>
void compares_each_character() {
    std::string const right(alphabet, 0, Size);
    text::words const w(right);
    BOOST_TEST(w.size == Size);
    BOOST_TEST(starts_with<Size>(right, w), "size " << Size);
    BOOST_TEST(starts_with<Size>(right + '?', w), "size " << Size << " and one more");
    for (std::size_t i = 0; i != Size; ++i) {
        auto wrong = right;
        wrong[i] = static_cast<char>(wrong[i] ^ 0x80); // one bit, the highest
        BOOST_TEST(!starts_with<Size>(wrong, w), "size " << Size << ", other at " << i);
        BOOST_TEST(!starts_with<Size>(right.substr(0, i), w), "size " << Size << ", cut to " << i);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_word)

BOOST_AUTO_TEST_CASE(a_loaded_word_is_the_word_of_its_characters) {
    for (std::size_t at = 0; at != 8; ++at) {
        guarded_text const two(alphabet.substr(at, 2)), four(alphabet.substr(at, 4)), eight(alphabet.substr(at, 8));
        BOOST_TEST(text::load<std::uint16_t>(two.begin()) == text::word_of<std::uint16_t>(alphabet, at));
        BOOST_TEST(text::load<std::uint32_t>(four.begin()) == text::word_of<std::uint32_t>(alphabet, at));
        BOOST_TEST(text::load<std::uint64_t>(eight.begin()) == text::word_of<std::uint64_t>(alphabet, at));
        BOOST_TEST(text::word_at<std::uint64_t>(alphabet, at) == text::word_of<std::uint64_t>(alphabet, at));
    }
}

BOOST_AUTO_TEST_CASE(words_of_bytes_over_127_do_not_spill_into_each_other) {
    BOOST_TEST(text::load<std::uint32_t>("\xFF\x01\x80\x02") == text::word_of<std::uint32_t>("\xFF\x01\x80\x02"));
    static_assert(text::word_of<std::uint16_t>("\xFF\xFF") == 0xFFFF);
    static_assert(text::word_at<std::uint16_t>("a\xFF\xFF", 1) == 0xFFFF);
    static_assert(text::word_of<std::uint64_t>("\x80\x80\x80\x80\x80\x80\x80\x80") == 0x8080808080808080u);
}

BOOST_AUTO_TEST_CASE(starts_with_compares_each_character_for_every_size) {
    [&]<std::size_t... Size>(std::index_sequence<Size...>) { (compares_each_character<Size>(), ...); }(std::make_index_sequence<text::words::most + 1>{});
}

BOOST_AUTO_TEST_CASE(words_may_be_made_of_two_parts) {
    constexpr text::words w("Study NCT ID", ":");
    static_assert(w.size == 13);
    BOOST_TEST(starts_with<w.size>("Study NCT ID: NCT01234567", w));
    BOOST_TEST(!starts_with<w.size>("Study NCT ID", w));
    BOOST_TEST(!starts_with<w.size>("Study NCT ID; NCT01234567", w));
}

BOOST_AUTO_TEST_CASE(words_hold_64_characters_at_most) {
    static_assert(text::words(alphabet).size == 64);
    constexpr text::words too_long(alphabet, ":");
    BOOST_TEST(!starts_with<too_long.size>("", too_long));
    BOOST_TEST(!starts_with<too_long.size>(std::string(alphabet) + ':', too_long));
    BOOST_TEST(starts_with<0>("anything", text::words()));
}

BOOST_AUTO_TEST_CASE(words_of_a_text_that_is_too_long_match_nowhere) {
    std::string const text(dossier::text::words::most, 'x');
    BOOST_TEST(dossier::text::words(text).size == text.size());
    BOOST_TEST(dossier::text::words(text, "y").size > text.size());
    BOOST_TEST(dossier::text::words("x", "yz").size == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
