// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/locate.hpp>

#include <random>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace {

using dossier::locate;
using dossier::position;
using namespace std::string_view_literals;

bool is(position p, std::size_t line, std::size_t column) { return p.line == line && p.column == column; }

// The size of the UTF-8 sequence at the start of `s`, 1 for a bad byte: sizes by the lead byte, then what RFC 3629 bars.
std::size_t sequence(std::string_view s) {
    auto const b = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(s[i])); };
    std::size_t const n = b(0) < 0xC2 ? 1 : b(0) < 0xE0 ? 2 : b(0) < 0xF0 ? 3 : b(0) < 0xF5 ? 4 : 1;
    if (n > s.size()) return 1;
    for (std::size_t i = 1; i < n; ++i)
        if ((b(i) & 0xC0) != 0x80) return 1;
    if (n == 3 && ((b(0) == 0xE0 && b(1) < 0xA0) || (b(0) == 0xED && b(1) > 0x9F))) return 1;
    if (n == 4 && ((b(0) == 0xF0 && b(1) < 0x90) || (b(0) == 0xF4 && b(1) > 0x8F))) return 1;
    return n;
}

// From the start on, one code point after another.
position naive(std::string_view s, std::size_t offset) {
    if (offset > s.size()) offset = s.size();
    position p{offset, 1, 1};
    std::size_t i = s.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    while (i < offset) {
        std::size_t const n = s.substr(i, 2) == "\r\n" ? 2 : sequence(s.substr(i));
        if (i + n > offset) break;
        if (s[i + n - 1] == '\n') ++p.line, p.column = 1;
        else ++p.column;
        i += n;
    }
    return p;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_locate)

BOOST_AUTO_TEST_CASE(lines_and_columns_count_from_one) {
    constexpr auto s = "Study Overview\n\nStatus: RECRUTING\n"sv;
    BOOST_TEST((locate(s, 0) == position{0, 1, 1}));
    BOOST_TEST((locate(s, 13) == position{13, 1, 14}));
    BOOST_TEST((locate(s, 14) == position{14, 1, 15})); // the LF is where the line ends
    BOOST_TEST((locate(s, 15) == position{15, 2, 1}));
    BOOST_TEST((locate(s, 16) == position{16, 3, 1}));
    BOOST_TEST((locate(s, 24) == position{24, 3, 9}));
    BOOST_TEST((locate(s, s.size()) == position{s.size(), 4, 1}));
}

BOOST_AUTO_TEST_CASE(what_is_beyond_the_end_is_the_end) {
    BOOST_TEST((locate("ab", 2) == position{2, 1, 3}));
    BOOST_TEST((locate("ab", 3) == position{2, 1, 3}));
    BOOST_TEST((locate("ab\n", static_cast<std::size_t>(-1)) == position{3, 2, 1}));
    BOOST_TEST((locate("", 0) == position{0, 1, 1}));
    BOOST_TEST((locate({}, 5) == position{0, 1, 1}));
}

BOOST_AUTO_TEST_CASE(cr_lf_is_one_line_end) {
    constexpr auto s = "ab\r\n\r\nc"sv;
    BOOST_TEST(is(locate(s, 2), 1, 3));
    BOOST_TEST(is(locate(s, 3), 1, 3));
    BOOST_TEST(is(locate(s, 4), 2, 1));
    BOOST_TEST(is(locate(s, 5), 2, 1));
    BOOST_TEST(is(locate(s, 6), 3, 1));
    BOOST_TEST(is(locate("\r\n", 1), 1, 1));
}

BOOST_AUTO_TEST_CASE(nothing_else_ends_a_line) {
    BOOST_TEST(is(locate("a\rb", 2), 1, 3));
    BOOST_TEST(is(locate("a\r", 2), 1, 3));
    BOOST_TEST(is(locate("a\r\r\nb", 2), 1, 3)); // the first CR is a character
    BOOST_TEST(is(locate("a\r\r\nb", 4), 2, 1));
    BOOST_TEST(is(locate("a\xE2\x80\xA8z", 4), 1, 3)); // U+2028
    BOOST_TEST(is(locate("a\xE2\x80\xA9z", 4), 1, 3)); // U+2029
    BOOST_TEST(is(locate("a\xC2\x85z", 3), 1, 3));     // U+0085
    BOOST_TEST(is(locate("a\v\f\0b"sv, 4), 1, 5));
}

BOOST_AUTO_TEST_CASE(columns_are_code_points) {
    constexpr auto s = "\xC3\xA9\xE2\x89\xA5\xF0\x9F\x98\x80\te\xCC\x81!"sv; // é, ≥, an emoji, a tab, e with an accent apart
    BOOST_TEST(is(locate(s, 0), 1, 1));
    BOOST_TEST(is(locate(s, 1), 1, 1)); // inside counts as the code point
    BOOST_TEST(is(locate(s, 2), 1, 2));
    BOOST_TEST(is(locate(s, 4), 1, 2));
    for (std::size_t i = 5; i != 9; ++i) BOOST_TEST(is(locate(s, i), 1, 3));
    BOOST_TEST(is(locate(s, 9), 1, 4));
    BOOST_TEST(is(locate(s, 11), 1, 6));
    BOOST_TEST(is(locate(s, 12), 1, 6));
    BOOST_TEST(is(locate(s, 13), 1, 7));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_count_one_each) {
    constexpr auto s = "\xE9\xE2\x89z\xF0\x9F\x98"sv;
    for (std::size_t i = 0; i <= s.size(); ++i) BOOST_TEST(is(locate(s, i), 1, i + 1));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_column) {
    constexpr auto s = "\xEF\xBB\xBF" "ab\n\xEF\xBB\xBF" "c"sv;
    for (std::size_t i = 0; i != 4; ++i) BOOST_TEST((locate(s, i) == position{i, 1, 1}));
    BOOST_TEST(is(locate(s, 4), 1, 2));
    BOOST_TEST(is(locate(s, 9), 2, 2)); // elsewhere it is a character
}

BOOST_AUTO_TEST_CASE(every_place_of_random_bytes_is_where_counting_finds_it) {
    std::mt19937 random(1);
    constexpr std::string_view pieces[] = {"a", "\n", "\r\n", "\r", "\xC3\xA9", "\xE2\x89\xA5", "\xF0\x9F\x98\x80", "\xED\xA0\x80", "\xE2\x80\xA8", "\xEF\xBB\xBF", "some more letters"};
    for (int i = 0; i != 2000; ++i) {
        std::string s;
        for (auto n = random() % 40; n != 0; --n) {
            if (random() % 2 == 0) s += pieces[random() % std::size(pieces)];
            else s += static_cast<char>(random());
        }
        for (std::size_t offset = 0; offset != s.size() + 2; ++offset)
            if (locate(s, offset) != naive(s, offset)) BOOST_ERROR("text " << i << ", offset " << offset);
    }
}

BOOST_AUTO_TEST_SUITE_END()
