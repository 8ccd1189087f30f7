// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/progress.hpp>

#include <array>

#include <boost/test/unit_test.hpp>

using dossier::detail::walk_state;

BOOST_AUTO_TEST_SUITE(reading_progress)

BOOST_AUTO_TEST_CASE(begins_before_the_first_section) {
    std::array<std::uint64_t, 1> bits{};
    walk_state const s{bits};
    BOOST_TEST(s.section == walk_state::before_first);
    BOOST_TEST(s.last_key == walk_state::before_first);
    BOOST_TEST((!s.titled && !s.started));
}

BOOST_AUTO_TEST_CASE(marks_one_bit_in_any_word) {
    std::array<std::uint64_t, 3> bits{};
    walk_state s{bits};
    for (std::size_t const marked : {0u, 1u, 63u, 64u, 127u, 128u, 191u}) {
        BOOST_TEST(!s.has(marked));
        s.mark(marked);
        BOOST_TEST(s.has(marked));
    }
    BOOST_TEST(bits[0] == 0x8000'0000'0000'0003u);
    BOOST_TEST(bits[1] == 0x8000'0000'0000'0001u);
    BOOST_TEST(bits[2] == 0x8000'0000'0000'0001u);
    s.mark(1);
    BOOST_TEST(bits[0] == 0x8000'0000'0000'0003u);
}

BOOST_AUTO_TEST_SUITE_END()
