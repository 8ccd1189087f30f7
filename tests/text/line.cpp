// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/line.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

namespace text = dossier::text;
using dossier_test::guarded_text;

template <class Function>
std::ptrdiff_t place(Function f, std::string_view s) {
    guarded_text const t(s);
    return f(t.begin(), t.end()) - t.begin();
}

std::ptrdiff_t find_line_feed(std::string_view s) { return place(text::find_line_feed, s); }
std::ptrdiff_t skip_line_end(std::string_view s) { return place(text::skip_line_end, s); }
std::ptrdiff_t skip_blanks(std::string_view s) { return place(text::skip_blanks, s); }
std::ptrdiff_t skip_blank_lines(std::string_view s) { return place(text::skip_blank_lines, s); }

bool at_line_end(std::string_view s) {
    guarded_text const t(s);
    return text::at_line_end(t.begin(), t.end());
}

// What is left of `s`; its bytes are read neither before nor after it.
std::string trim_blank_lines(std::string_view s) {
    guarded_text const after(s), before(s, guarded_text::guard::before);
    std::string const left(before.begin(), text::trim_blank_lines(before.begin(), before.end()));
    BOOST_TEST(std::string(after.begin(), text::trim_blank_lines(after.begin(), after.end())) == left);
    return left;
}

// The line at the start of `s`, and the offset of the next.
std::string line_at(std::string_view s) {
    guarded_text const after(s), before(s, guarded_text::guard::before);
    auto const l = text::line_at(after.begin(), after.end());
    auto const same = text::line_at(before.begin(), before.end());
    BOOST_TEST(l.view() == same.view());
    BOOST_TEST((l.first == after.begin()));
    return std::string(l.view()) + '|' + std::to_string(l.next - after.begin());
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_line)

BOOST_AUTO_TEST_CASE(blanks_are_the_blank_and_the_tab) {
    static_assert(text::is_blank(' ') && text::is_blank('\t'));
    static_assert(!text::is_blank('\n') && !text::is_blank('\r') && !text::is_blank('\v') && !text::is_blank('\f'));
    static_assert(!text::is_blank('\0') && !text::is_blank('a') && !text::is_blank('\xA0'));
}

BOOST_AUTO_TEST_CASE(a_view_is_made_of_two_pointers) {
    char const s[] = "abc";
    BOOST_TEST(text::make_view(s, s + 2) == "ab");
    BOOST_TEST(text::make_view(s, s).empty());
    BOOST_TEST(text::make_view(nullptr, nullptr).empty());
}

BOOST_AUTO_TEST_CASE(only_a_line_feed_is_found) {
    BOOST_TEST(find_line_feed("") == 0);
    BOOST_TEST(find_line_feed("abc") == 3);
    BOOST_TEST(find_line_feed("\nabc") == 0);
    BOOST_TEST(find_line_feed("abc\n\n") == 3);
    BOOST_TEST(find_line_feed("a\rb\v\f\xC2\x85\xE2\x80\xA8\xE2\x80\xA9\n") == 13);
    BOOST_TEST((text::find_line_feed(nullptr, nullptr) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_line_ends_at_lf_at_cr_lf_and_at_the_end) {
    BOOST_TEST(at_line_end(""));
    BOOST_TEST(at_line_end("\n"));
    BOOST_TEST(at_line_end("\nabc"));
    BOOST_TEST(at_line_end("\r\n"));
    BOOST_TEST(at_line_end("\r"));
    BOOST_TEST(!at_line_end("\rabc"));
    BOOST_TEST(!at_line_end("\r\r\n"));
    BOOST_TEST(!at_line_end("abc\n"));
    BOOST_TEST(!at_line_end(" \n"));
}

BOOST_AUTO_TEST_CASE(a_line_end_is_skipped_once) {
    BOOST_TEST(skip_line_end("") == 0);
    BOOST_TEST(skip_line_end("\n\n") == 1);
    BOOST_TEST(skip_line_end("\r\n\r\n") == 2);
    BOOST_TEST(skip_line_end("\r") == 1);
}

BOOST_AUTO_TEST_CASE(a_line_is_what_stands_before_its_end) {
    BOOST_TEST(line_at("") == "|0");
    BOOST_TEST(line_at("abc") == "abc|3");
    BOOST_TEST(line_at("abc\n") == "abc|4");
    BOOST_TEST(line_at("abc\r\ndef") == "abc|5");
    BOOST_TEST(line_at("abc \t\ndef") == "abc \t|6");
    BOOST_TEST(line_at("a\rbc\ndef") == "a\rbc|5");
    BOOST_TEST(line_at("abc\r\r\n") == "abc\r|6");
    BOOST_TEST(line_at("abc\r") == "abc|4");
    BOOST_TEST(line_at("\n") == "|1");
    BOOST_TEST(line_at("\r\n") == "|2");
    BOOST_TEST(line_at("\r") == "|1");
    BOOST_TEST(line_at("a\xE2\x80\xA8" "b\xC2\x85" "c\n") == "a\xE2\x80\xA8" "b\xC2\x85" "c|9");
}

BOOST_AUTO_TEST_CASE(a_line_ended_where_it_has_a_line_feed) {
    auto const ended = [](std::string_view t) { return text::line_at(t.data(), t.data() + t.size()).ended(); };
    BOOST_TEST(ended("abc\nd"));
    BOOST_TEST(ended("abc\n"));
    BOOST_TEST(ended("abc\r\n"));
    BOOST_TEST(ended("\n"));
    BOOST_TEST(!ended("abc"));
    BOOST_TEST(!ended(""));
}

BOOST_AUTO_TEST_CASE(blanks_are_skipped_to_the_first_character_that_is_none) {
    BOOST_TEST(skip_blanks("") == 0);
    BOOST_TEST(skip_blanks(" \t ") == 3);
    BOOST_TEST(skip_blanks(" \ta ") == 2);
    BOOST_TEST(skip_blanks("\n ") == 0);
}

BOOST_AUTO_TEST_CASE(trim_takes_blanks_from_both_ends_alone) {
    static_assert(text::trim(" \ta b\t ") == "a b");
    static_assert(text::trim(" \t ").empty());
    static_assert(text::trim("").empty());
    static_assert(text::trim("\n a\r ") == "\n a\r");
}

BOOST_AUTO_TEST_CASE(blank_lines_are_skipped_to_the_start_of_a_line) {
    BOOST_TEST(skip_blank_lines("") == 0);
    BOOST_TEST(skip_blank_lines("abc") == 0);
    BOOST_TEST(skip_blank_lines("  abc") == 0);
    BOOST_TEST(skip_blank_lines("\n\nabc") == 2);
    BOOST_TEST(skip_blank_lines(" \t\n\r\n  abc") == 5);
    BOOST_TEST(skip_blank_lines("\n  ") == 3);
    BOOST_TEST(skip_blank_lines("\n\n") == 2);
    BOOST_TEST(skip_blank_lines("\xC2\xA0\nabc") == 0);
}

BOOST_AUTO_TEST_CASE(closing_blank_lines_are_trimmed_and_blanks_of_a_line_are_kept) {
    BOOST_TEST(trim_blank_lines("") == "");
    BOOST_TEST(trim_blank_lines("abc") == "abc");
    BOOST_TEST(trim_blank_lines("abc\n") == "abc");
    BOOST_TEST(trim_blank_lines("abc\r\n") == "abc");
    BOOST_TEST(trim_blank_lines("abc\r\n\r\n \t\r\n") == "abc");
    BOOST_TEST(trim_blank_lines("abc  \n\n") == "abc  ");
    BOOST_TEST(trim_blank_lines("abc  ") == "abc  ");
    BOOST_TEST(trim_blank_lines("abc\n  ") == "abc");
    BOOST_TEST(trim_blank_lines("abc\n\ndef\n") == "abc\n\ndef");
    BOOST_TEST(trim_blank_lines("\n\n  abc\n") == "\n\n  abc");
    BOOST_TEST(trim_blank_lines(" \r\n\t\n") == "");
    BOOST_TEST(trim_blank_lines("abc\r") == "abc");
}

BOOST_AUTO_TEST_CASE(a_beginning_is_not_all) {
    BOOST_TEST(text::is_beginning("Tr", "True"));
    BOOST_TEST(text::is_beginning("", "True"));
    BOOST_TEST(!text::is_beginning("True", "True"));
    BOOST_TEST(!text::is_beginning("True or", "True"));
    BOOST_TEST(!text::is_beginning("r", "True"));
}

BOOST_AUTO_TEST_CASE(letters_may_be_equal_but_for_their_case) {
    BOOST_TEST(text::equal_but_for_case("True", "tRUE"));
    BOOST_TEST(text::equal_but_for_case("", ""));
    BOOST_TEST(!text::equal_but_for_case("True", "Tru"));
    BOOST_TEST(!text::equal_but_for_case("@[", "`{")); // they differ from each other as letters of two cases do
}

BOOST_AUTO_TEST_CASE(a_line_may_stand_behind_a_blank_one) {
    auto const behind = [](std::string_view text, std::size_t at) { return text::follows_blank_line(text.data(), text.data() + at); };
    BOOST_TEST(behind("a", 0));
    BOOST_TEST(!behind("a\nb", 2));
    BOOST_TEST(behind("\nb", 1));
    BOOST_TEST(behind("a\n\nb", 3));
    BOOST_TEST(behind("a\r\n \t\r\nb", 7));
    BOOST_TEST(!behind("a \r\nb", 4));
}

BOOST_AUTO_TEST_CASE(only_capital_letters_of_ascii_have_a_lower_case) {
    for (int c = -128; c != 128; ++c) {
        auto const from = static_cast<char>(c);
        BOOST_TEST((dossier::text::lower(from) == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : from)), c);
    }
}

BOOST_AUTO_TEST_SUITE_END()
