// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/width.hpp>

#include <random>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

namespace text = dossier::text;
using namespace std::string_view_literals;

std::string displayable(std::string_view s) {
    std::string out = "|";
    text::append_displayable(out, dossier_test::guarded_text(s).view());
    return out;
}

std::size_t width(std::string_view s) {
    std::size_t columns = 0;
    for (char const *p = s.data(), *last = p + s.size(); p != last;) {
        auto const c = text::decode(p, last);
        columns += text::display_width(c);
        p += c.size;
    }
    return columns;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_width)

BOOST_AUTO_TEST_CASE(letters_and_signs_take_one_column) {
    for (char32_t c = 0x20; c != 0x7F; ++c) BOOST_TEST(text::display_width(c) == 1);
    constexpr char32_t some[] = {0xA0, 0xAD, 0xE9, 0x2FF, 0x370, 0x3B2, 0x416, 0x5D0, 0x627, 0x905, 0x2014, 0x2265, 0x2764, 0x303F, 0xE000, 0xFFFD,
                                 0x1D400, 0x1F1E6, 0x1F336};
    for (char32_t const c : some)
        BOOST_TEST(text::display_width(c) == 1);
    BOOST_TEST(text::display_width(0x600) == 1); // a format character that shows
    BOOST_TEST(text::display_width(0x903) == 1); // a combining mark that takes its own column
}

BOOST_AUTO_TEST_CASE(what_combines_takes_none) {
    constexpr char32_t some[] = {0x300, 0x301, 0x36F, 0x483, 0x5B0, 0x64B, 0x93C, 0xE31, 0x1160, 0x11FF, 0x1AB0, 0x200C, 0x200D, 0x20D0, 0x20E3,
                                 0x302A, 0x3099, 0xFE00, 0xFE0F, 0xFE20, 0x1E8D0, 0xE0020, 0xE007F, 0xE0100, 0xE01EF};
    for (char32_t const c : some)
        BOOST_TEST(text::display_width(c) == 0);
}

BOOST_AUTO_TEST_CASE(east_asian_characters_and_emoji_take_two) {
    constexpr char32_t some[] = {0x1100, 0x115F, 0x231A, 0x2329, 0x2705, 0x2E80, 0x3000, 0x3042, 0x30AB, 0x3400, 0x4E00, 0x9FFF, 0xA000, 0xAC00, 0xD7A3,
                                 0xF900, 0xFE30, 0xFF01, 0xFF60, 0xFFE0, 0x1F004, 0x1F300, 0x1F600, 0x1F64F, 0x1F680, 0x1F90C, 0x1FA70, 0x20000, 0x3FFFD};
    for (char32_t const c : some)
        BOOST_TEST(text::display_width(c) == 2);
    BOOST_TEST(text::display_width(0xFF61) == 1); // the halfwidth forms
    BOOST_TEST(text::display_width(0x2FFFF + 0x10000) == 1);
}

BOOST_AUTO_TEST_CASE(the_tables_are_sorted_and_apart) {
    auto const sorted = [](auto const& table) {
        char32_t before = 0;
        for (auto const& r : table) {
            if (r.first <= before || r.last < r.first) return false;
            before = r.last;
        }
        return true;
    };
    BOOST_TEST(sorted(text::detail::zero_width));
    BOOST_TEST(sorted(text::detail::double_width));
    for (auto const& r : text::detail::double_width)
        for (char32_t c = r.first; c <= r.last; ++c)
            if (text::detail::contains(text::detail::zero_width, c)) BOOST_ERROR("U+" << std::hex << static_cast<unsigned>(c) << " is in both");
    static_assert(text::display_width(U'\u4E2D') == 2);
}

BOOST_AUTO_TEST_CASE(controls_are_shown_by_their_number) {
    BOOST_TEST(displayable("a\a\x1b[31m\tb\0c\x7F"sv) == "|a<U+0007><U+001B>[31m<U+0009>b<U+0000>c<U+007F>");
    BOOST_TEST(displayable("\r\n") == "|<U+000D><U+000A>");
    BOOST_TEST(displayable("\xC2\x80\xC2\x9B\xC2\x9F") == "|<U+0080><U+009B><U+009F>");                 // C1, with CSI
    BOOST_TEST(displayable("\xE2\x80\xA8\xE2\x80\xA9") == "|<U+2028><U+2029>");                         // line and paragraph separator
    BOOST_TEST(displayable("\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F\xD8\x9C") == "|<U+202E><U+2066><U+200F><U+061C>"); // directions
    BOOST_TEST(displayable("\xEF\xBB\xBF\xE2\x80\x8B") == "|<U+FEFF><U+200B>");                         // invisible
}

BOOST_AUTO_TEST_CASE(bad_bytes_are_shown_by_their_number) {
    BOOST_TEST(displayable("caf\xE9") == "|caf<E9>");
    BOOST_TEST(displayable("\x80\xE2\x89z\xFF") == "|<80><E2><89>z<FF>");
    BOOST_TEST(width("caf\xE9") == 7);
}

BOOST_AUTO_TEST_CASE(all_else_is_shown_as_it_is) {
    constexpr auto s = "\xCE\xB2 \xE2\x89\xA5 \xE4\xB8\xAD e\xCC\x81 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC \xEF\xBF\xBD <U+0007>"sv;
    BOOST_TEST(displayable(s) == "|" + std::string(s));
    BOOST_TEST(displayable("") == "|");
}

BOOST_AUTO_TEST_CASE(what_is_shown_is_as_wide_as_is_said) {
    std::mt19937 random(1);
    for (int i = 0; i != 2000; ++i) {
        std::string s;
        for (auto n = random() % 40; n != 0; --n) s += static_cast<char>(random() % 4 == 0 ? random() : 0xC0 + random() % 0x40), s += static_cast<char>(0x80 + random() % 0x40);
        auto const shown = displayable(s);
        BOOST_TEST(text::find_invalid_utf8(shown) == std::string_view::npos);
        BOOST_TEST(width(shown) == width(s) + 1);
        std::string again;
        text::append_displayable(again, shown);
        BOOST_TEST(again == shown);
    }
}

BOOST_AUTO_TEST_CASE(what_may_not_be_displayed_has_exact_bounds) {
    constexpr char32_t hidden[] = {0x00, 0x1F, 0x7F, 0x80, 0x9F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0xFEFF, 0xFFF9, 0xFFFB};
    for (auto const c : hidden) BOOST_TEST(!text::is_displayable(c), static_cast<std::uint32_t>(c));
    constexpr char32_t shown[] = {0x20, 0x7E, 0xA0, 0x61B, 0x61D, 0x180D, 0x180F, 0x200A, 0x200C, 0x200D, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0xFEFE, 0xFF00, 0xFFF8, 0xFFFC};
    for (auto const c : shown) BOOST_TEST(text::is_displayable(c), static_cast<std::uint32_t>(c));
}

BOOST_AUTO_TEST_SUITE_END()
