// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/scan.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

// Blocks of 16 or 32 bytes: every size and place around them is tried. This file is also built for other processors.

namespace {

namespace text = dossier::text;
using dossier_test::guarded_text;

constexpr std::size_t sizes = 200;

// What find_line_start should find for S and B.
std::size_t line_start(std::string_view s) {
    for (std::size_t i = 0; i + 1 < s.size(); ++i)
        if (s[i] == '\n' && (s[i + 1] == 'S' || s[i + 1] == 'B')) return i;
    return s.size();
}

text::letter_set letters(std::string_view all) {
    text::letter_set set;
    for (char const c : all) set.add(c);
    return set;
}

std::size_t find_line_start(guarded_text const& t, std::string_view all = "SB") {
    // the byte before it tells whether the search looks there
    guarded_text const with_one('\0' + std::string(t.view()));
    bool crlf = false;
    auto const at = static_cast<std::size_t>(text::find_line_start(with_one.begin() + 1, with_one.end(), letters(all), crlf) - with_one.begin()) - 1;
    if (all.size() == 1) BOOST_TEST((text::find_line_start(t.begin(), t.end(), all[0]) == t.begin() + at));
    BOOST_TEST(crlf == (t.view().substr(0, at + 1).find("\r\n") != t.view().npos));
    return at;
}

std::size_t find_short_line_feed(std::string_view s) {
    guarded_text const t(s);
    return static_cast<std::size_t>(text::find_short_line_feed(t.begin(), t.end()) - t.begin());
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_scan)

BOOST_AUTO_TEST_CASE(a_letter_set_has_what_was_added) {
    auto const set = letters("\n?@\x7F\x80\xFF");
    for (int i = 0; i != 256; ++i) {
        auto const c = static_cast<char>(i);
        BOOST_TEST(set.has(c) == (std::string_view("\n?@\x7F\x80\xFF").find(c) != std::string_view::npos), i);
    }
}

BOOST_AUTO_TEST_CASE(the_first_line_feed_is_found_at_every_place) {
    for (std::size_t size = 0; size != sizes; ++size) {
        std::string s(size, '\r');
        BOOST_TEST(find_short_line_feed(s) == size);
        for (std::size_t at = size; at-- != 0;) { // from the last on: those found before stay
            s[at] = '\n';
            BOOST_TEST(find_short_line_feed(s) == at, size << " bytes, line feed at " << at);
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_found_in_nothing) {
    BOOST_TEST((text::find_short_line_feed(nullptr, nullptr) == nullptr));
    bool crlf = false;
    BOOST_TEST((text::find_line_start(nullptr, nullptr, letters("S"), crlf) == nullptr));
    BOOST_TEST((text::find_line_start(nullptr, nullptr, 'S') == nullptr));
    BOOST_TEST(!crlf);
}

BOOST_AUTO_TEST_CASE(the_first_line_start_is_found_at_every_place) {
    for (char const letter : {'S', 'B'}) {
        for (std::size_t size = 2; size != sizes; ++size) {
            for (std::size_t at = 0; at + 1 != size; ++at) {
                std::string s(size, 'S');
                s[at] = '\n';
                s[at + 1] = letter;
                BOOST_TEST(find_line_start(guarded_text(s)) == at, size << " bytes, line feed at " << at);
                BOOST_TEST(find_line_start(guarded_text(s), std::string(1, letter)) == at, size << " bytes, line feed at " << at);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(lines_that_begin_otherwise_are_passed_over) {
    for (std::size_t size = 0; size != sizes; ++size) {
        std::string s;
        for (std::size_t i = 0; i != size; ++i) s += "\nx\n\nS\rB"[i % 7] == 'S' ? 's' : "\nx\n\nS\rB"[i % 7];
        BOOST_TEST_REQUIRE(line_start(s) == size);
        BOOST_TEST(find_line_start(guarded_text(s)) == size, size << " bytes without a line start");
        s += "\nB";
        BOOST_TEST(find_line_start(guarded_text(s)) == size, "a line start after " << size << " bytes");
    }
}

BOOST_AUTO_TEST_CASE(a_line_feed_at_the_very_end_starts_no_line) {
    for (std::size_t size = 1; size != sizes; ++size) {
        std::string s(size, 'S');
        s.back() = '\n';
        BOOST_TEST(find_line_start(guarded_text(s)) == size);
    }
}

BOOST_AUTO_TEST_CASE(the_first_of_several_line_starts_is_found) {
    std::string s(sizes, '.');
    for (std::size_t at = sizes - 2; at != 0; at -= 2) {
        s[at] = '\n';
        s[at + 1] = at % 4 == 0 ? 'S' : 'B';
        BOOST_TEST(find_line_start(guarded_text(s)) == at);
    }
}

BOOST_AUTO_TEST_CASE(a_cr_before_a_line_feed_is_told) {
    for (std::size_t at = 0; at + 2 < sizes; ++at) {
        std::string s(sizes, '.');
        s[at] = '\r';
        BOOST_TEST(find_line_start(guarded_text(s)) == sizes);
        s[at + 1] = '\n';
        BOOST_TEST(find_line_start(guarded_text(s)) == sizes);
        s[at + 2] = 'S';
        BOOST_TEST(find_line_start(guarded_text(s)) == at + 1);
    }
}

BOOST_AUTO_TEST_CASE(letters_may_be_any_byte) {
    guarded_text const t("................................\n\xC3\xA9................................");
    BOOST_TEST(find_line_start(t, "\xC3") == 32u);
    BOOST_TEST(find_line_start(t, "C") == 67u);
}

BOOST_AUTO_TEST_CASE(a_copy_has_line_feeds_only) {
    auto const copied = [](std::string_view s) {
        guarded_text const t(s);
        std::string out(s.size(), '?');
        out.resize(static_cast<std::size_t>(text::copy_with_line_feeds(t.view(), out.data()) - out.data()));
        return out;
    };
    for (std::string const pattern : {"\r\n", "\r", "\n", "x\r\n", "\r\r\n", "\n\r", "a line of a text, longer than a block of bytes is\r\n", "\r\nx\ry\n"}) {
        std::string s, wanted;
        for (std::size_t size = 0; size != sizes; ++size) {
            wanted.clear();
            for (std::size_t i = 0; i != s.size(); ++i)
                if (s.substr(i, 2) != "\r\n") wanted += s[i];
            BOOST_TEST(copied(s) == wanted);
            s += pattern[size % pattern.size()];
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
