// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/opening.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

// This file is also built for other processors.

namespace {

using dossier::text::opening;
using dossier::text::short_text;
using dossier_test::guarded_text;

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
static_assert(alphabet.size() == opening::most);

/// The difference where `s` stands at the very end of what can be read, with more behind it.
std::uint64_t difference(opening const& o, std::string s) {
    s.resize(static_cast<std::size_t>(opening::reach), '?');
    guarded_text const t(s);
    return o.difference(t.begin());
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_opening)

BOOST_AUTO_TEST_CASE(each_character_counts) {
    for (std::size_t size = 1; size <= opening::most; ++size) {
        std::string const right(alphabet, 0, size);
        opening const o(right);
        BOOST_TEST(o.size == size);
        BOOST_TEST(o.last_bit() == std::uint64_t{1} << (size - 1));
        BOOST_TEST(o.decides());
        BOOST_TEST(difference(o, right) == 0u);
        for (std::size_t i = 0; i != size; ++i) {
            auto wrong = right;
            wrong[i] = static_cast<char>(wrong[i] ^ 0x80);
            auto const bits = difference(o, wrong);
            BOOST_TEST((bits & ((std::uint64_t{2} << i) - 1)) == std::uint64_t{1} << i, "size " << size << ", other at " << i);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_long_one_stands_nowhere) {
    opening const o(std::string(alphabet) + ':');
    std::string s(alphabet);
    BOOST_TEST(difference(o, s + ':') != 0u);
    BOOST_TEST(difference(opening(), s) != 0u);
    BOOST_TEST(!o.decides());
    BOOST_TEST(!opening().decides());
}

BOOST_AUTO_TEST_CASE(a_short_text_is_compared_as_words) {
    for (std::size_t size = 1; size <= short_text::most; ++size) {
        std::string s(alphabet, 0, size);
        short_text const t(s);
        BOOST_TEST(t.size == size);
        s.resize(short_text::reach, '?');
        BOOST_TEST(t.stands_at(guarded_text(s).begin()));
        for (std::size_t i = 0; i != size; ++i) {
            auto wrong = s;
            wrong[i] = static_cast<char>(wrong[i] ^ 1);
            BOOST_TEST(!t.stands_at(guarded_text(wrong).begin()), "size " << size << ", other at " << i);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_short_text_stands_nowhere) {
    for (auto const& s : {std::string(16, '\0'), std::string(16, '?'), std::string("\1").append(15, '\0')})
        BOOST_TEST(!short_text().stands_at(s.data()));
    BOOST_TEST(!short_text("No longer stopped").stands_at("No longer stopped"));
}

BOOST_AUTO_TEST_SUITE_END()
