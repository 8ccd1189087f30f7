// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/progress.hpp>

#include <array>
#include <cstdint>

#include <boost/test/unit_test.hpp>

#include "support/package.hpp"

using dossier::detail::progress;

BOOST_AUTO_TEST_SUITE(reading_progress)

BOOST_AUTO_TEST_CASE(begins_before_the_first_section) {
    std::array<std::uint64_t, 1> bits{};
    progress const s{bits, {}, {}};
    BOOST_TEST(s.section == progress::none);
    BOOST_TEST(s.last_key == progress::none);
    BOOST_TEST(s.next == 0u);
    BOOST_TEST((!s.titled && !s.started && !s.met && !s.again));
}

BOOST_AUTO_TEST_CASE(marks_one_bit_in_any_word) {
    std::array<std::uint64_t, 3> bits{};
    progress s{bits, {}, {}};
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
    s.unmark(63);
    BOOST_TEST(bits[0] == 3u);
}

BOOST_AUTO_TEST_CASE(so_it_does_of_what_is_not_closed) {
    std::array<std::uint64_t, 3> bits{};
    progress s{{}, {}, bits};
    for (std::size_t const marked : {0u, 1u, 63u, 64u, 127u, 128u, 191u}) {
        BOOST_TEST(!s.is_unclosed(marked));
        s.mark_unclosed(marked);
        BOOST_TEST(s.is_unclosed(marked));
    }
    for (std::size_t i = 0; i != bits.size(); ++i) BOOST_TEST(bits[i] == (i == 0 ? 0x8000'0000'0000'0003u : 0x8000'0000'0000'0001u), i);
}

BOOST_AUTO_TEST_CASE(marks_the_bits_between_two_places) {
    for (std::size_t first = 0; first <= 192; ++first)
        for (std::size_t last = first; last <= 192; ++last) {
            std::array<std::uint64_t, 3> bits{};
            progress s{bits, {}, {}};
            s.mark(first, last);
            std::size_t wrong = 0;
            for (std::size_t i = 0; i != 192; ++i) wrong += s.has(i) != (i >= first && i < last);
            BOOST_TEST_REQUIRE(wrong == 0u, first << " to " << last);
        }
}

BOOST_AUTO_TEST_CASE(fields_read_in_order_have_their_bits_once_the_run_ends) {
    std::array<std::uint64_t, 1> bits{};
    progress s{bits, {}, {}};
    s.pass_over(2, 3); // after 0 and 1
    BOOST_TEST(bits[0] == 0b11u);
    s.pass_over(3, 4);
    s.next = 6;        // after 4 and 5
    s.end_run();
    BOOST_TEST(bits[0] == 0b110011u);
    s.end_run();
    BOOST_TEST(bits[0] == 0b110011u);
}

BOOST_AUTO_TEST_CASE(a_field_that_was_passed_over_with_none_behind_it_has_no_bit) {
    std::array<std::uint64_t, 1> bits{};
    progress s{bits, {}, {}};
    s.next = 1;
    s.end_run();
    s.pass_over(1, 3);
    s.end_run(); // nothing was read
    BOOST_TEST(bits[0] == 0b1u);
    s.next = 3;
    s.end_run();
    BOOST_TEST(bits[0] == 0b111u);
}

BOOST_AUTO_TEST_CASE(what_was_read_may_come_again_where_it_adds_values) {
    auto const& table = dossier::detail::table_of<store::package>;
    std::array<std::uint64_t, 1> bits{};
    progress s{bits, {}, {}};
    for (std::size_t i = 0; i != table.fields.size(); ++i) {
        BOOST_TEST(may_come(table, s, i));
        s.mark(i);
        BOOST_TEST(may_come(table, s, i) == (table.fields[i].rules->key == "Tag"), table.fields[i].rules->key);
    }
}

BOOST_AUTO_TEST_SUITE_END()
