// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/block.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

// This file is also built for other processors.

namespace {

using dossier::text::block;
using dossier::text::places_in_64;

constexpr unsigned size = block::size;

} // namespace

BOOST_AUTO_TEST_SUITE(text_block)

BOOST_AUTO_TEST_CASE(a_bit_says_where_a_character_stands) {
    for (unsigned i = 0; i != size; ++i) {
        std::string s(size, 'x');
        s[i] = '\xFF';
        BOOST_TEST(block::mask(block::load(s.data()).equals('\xFF')) == 1ull << i);
        BOOST_TEST(block::mask(block::load(s.data()).equals('x')) == (((1ull << size) - 1) ^ (1ull << i)));
        BOOST_TEST(block::mask(block::load(s.data()).equals('\n')) == 0u);
    }
}

BOOST_AUTO_TEST_CASE(a_bit_says_where_two_blocks_are_alike) {
    std::string const one(size, 'x');
    for (unsigned i = 0; i != size; ++i) {
        auto other = one;
        other[i] = 'y';
        BOOST_TEST(block::mask(block::load(one.data()).equals(block::load(other.data()))) == (((1ull << size) - 1) ^ (1ull << i)));
    }
}

BOOST_AUTO_TEST_CASE(either_or_both_of_two) {
    std::string s(size, 'x');
    s[0] = 'a';
    s[size - 1] = 'b';
    auto const b = block::load(s.data());
    BOOST_TEST(block::mask(block::either(b.equals('a'), b.equals('b'))) == (1ull | 1ull << (size - 1)));
    BOOST_TEST(block::mask(block::both(b.equals('a'), b.equals('b'))) == 0u);
    BOOST_TEST(block::mask(block::both(b.equals('a'), b.equals('a'))) == 1u);
}

BOOST_AUTO_TEST_CASE(bytes_are_compared_without_a_sign) {
    for (unsigned lowest : {0u, 1u, 0x41u, 0x7Fu, 0x80u, 0xC0u, 0xF4u, 0xFFu}) {
        for (unsigned c = 0; c != 256; ++c) {
            auto const b = block::load(std::string(size, static_cast<char>(c)).data());
            auto const all = block::mask(block::bytes(b.at_least(static_cast<unsigned char>(lowest))));
            BOOST_TEST(all == (c >= lowest ? static_cast<std::uint32_t>((1ull << size) - 1) : 0u));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_byte_among_sixty_four_that_is_not_ascii_shows) {
    using dossier::text::any_in_64;
    BOOST_TEST(block::mask(any_in_64(std::string(64, '\x7F').data())) == 0u);
    for (unsigned i = 0; i != 64; ++i) {
        std::string s(64, '\x7F');
        s[i] = '\x80';
        BOOST_TEST(block::mask(any_in_64(s.data())) == 1u << i % size);
    }
}

BOOST_AUTO_TEST_CASE(sixty_four_bytes_at_once) {
    BOOST_TEST(!places_in_64(std::string(64, 'x').data(), '\n').any());
    for (unsigned i = 0; i != 64; ++i) {
        std::string s(64, 'x');
        s[i] = '\n';
        BOOST_TEST(places_in_64(s.data(), '\n').any());
        BOOST_TEST(places_in_64(s.data(), '\n').mask() == 1ull << i);
        s[63 - i] = '\n';
        BOOST_TEST(places_in_64(s.data(), '\n').mask() == (1ull << i | 1ull << (63 - i)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
