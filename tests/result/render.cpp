// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/render.hpp>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

using dossier::diagnostic_code;
using dossier::diagnostic;
using dossier::render;
using dossier::render_options;
using dossier::severity;
using dossier_test::guarded_text;
using namespace std::string_view_literals;

diagnostic at(std::size_t offset, std::size_t length) {
    diagnostic d;
    d.severity = severity::note;
    d.code = diagnostic_code::stray_line;
    d.offset = offset;
    d.length = length;
    return d;
}

// What stands below the line of the message.
std::string excerpt(std::string_view text, std::size_t offset, std::size_t length, render_options const& how = {}) {
    guarded_text const t(text);
    auto const all = render(at(offset, length), t.view(), "x", how);
    return '\n' + all.substr(all.find('\n') + 1);
}
// Of the place where `part` first stands.
std::string excerpt_of(std::string_view text, std::string_view part, render_options const& how = {}) {
    return excerpt(text, text.find(part), part.size(), how);
}

std::size_t width(std::string_view s) {
    std::size_t columns = 0;
    for (char const *p = s.data(), *last = p + s.size(); p != last;) {
        auto const c = dossier::text::decode(p, last);
        columns += dossier::text::display_width(c);
        p += c.size;
    }
    return columns;
}

std::vector<std::string> lines(std::string_view s) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i != s.size();) {
        auto const end = s.find('\n', i);
        out.emplace_back(s.substr(i, end - i));
        i = end + 1;
    }
    return out;
}

std::string random_text(std::mt19937& random) {
    constexpr std::string_view pieces[] = {
        "a"sv, "\n"sv, "\r\n"sv, "\r"sv, "\t"sv, "\0"sv, "\x1b[31m"sv, "\x7F"sv, "\xC2\x85"sv, "\xC2\x9B"sv, "\xC3\xA9"sv, "\xE4\xB8\xAD\xE6\x96\x87"sv,
        "e\xCC\x81"sv, "\xCC\x81"sv, "\xF0\x9F\x98\x80"sv, "\xE2\x80\xA8"sv, "\xE2\x80\xAE"sv, "\xEF\xBB\xBF"sv, "\xED\xA0\x80"sv, "\xE2\x89"sv, "Status: RECRUITING "sv};
    std::string s;
    bool const pure = random() % 4 == 0;
    for (auto n = random() % 80; n != 0; --n) {
        if (pure || random() % 4 == 0) s += static_cast<char>(random());
        else s += pieces[random() % std::size(pieces)];
    }
    return s;
}

} // namespace

BOOST_AUTO_TEST_SUITE(result_render)

BOOST_AUTO_TEST_CASE(a_diagnostic_reads_as_a_compiler_prints_it) {
    constexpr auto text = "Study Overview\n\nTitle: A\n\nBrief Summary: b\n\nStatus: RECRUTING\nPhase: NA\n"sv;
    diagnostic d;
    d.section = "Study Overview";
    d.key = "Status";
    d.found = "RECRUTING";
    d.expected = "one of RECRUITING, COMPLETED or UNKNOWN";
    d.suggestion = "RECRUITING";
    d.offset = text.find("RECRUTING");
    d.length = 9;
    BOOST_TEST(render(d, text, "NCT03123458.txt") ==
               "NCT03123458.txt:7:9: error: Status: \"RECRUTING\" is not one of RECRUITING, COMPLETED or UNKNOWN; did you mean \"RECRUITING\"?\n"
               "    7 | Status: RECRUTING\n"
               "      |         ^~~~~~~~~\n");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_text_is_shown_with_the_places_in_the_whole) {
    auto const whole = "one\ntwo\nthree four\nfive\n"sv;
    std::vector<diagnostic> const list{at(8, 5), at(14, 4), at(19, 4)};
    render_options how;
    how.first_offset = 8;
    how.first_line = 3;
    guarded_text const part(whole.substr(8));
    BOOST_TEST(render(list, part.view(), "x", how) == render(list, whole, "x"));
    BOOST_TEST(render(list[1], part.view(), "x", how).starts_with("x:3:7: note: "));

    // offsets outside the part count as its start and its end
    BOOST_TEST(render(at(2, 1), part.view(), "x", how).starts_with("x:3:1: note: "));
    BOOST_TEST(render(at(1000, 1), part.view(), "x", how).starts_with("x:5:1: note: "));
}

BOOST_AUTO_TEST_CASE(the_first_line_names_place_and_severity) {
    auto d = at(2, 1);
    render_options how;
    how.excerpt = false;
    BOOST_TEST(render(d, "a\nbc", "dir/a.txt", how) == "dir/a.txt:2:1: note: " + d.message() + "\n");
    d.severity = severity::warning;
    BOOST_TEST(render(d, "a\nbc", "", how) == "2:1: warning: " + d.message() + "\n");
    d.severity = severity::error;
    BOOST_TEST(render(d, "a\nbc", "a\x1b]0;b\n\xE9", how) == "a<U+001B>]0;b<U+000A><E9>:2:1: error: " + d.message() + "\n");
}

BOOST_AUTO_TEST_CASE(what_was_found_cannot_command_the_terminal) {
    diagnostic d;
    d.key = "Status";
    d.found = "\x1b[2J\r\n\xC2\x9B\xE9";
    d.expected = "a date";
    d.length = 8;
    auto const first = render(d, d.found, "x");
    BOOST_TEST(first.substr(0, first.find('\n')) ==
               "x:1:1: error: Status: \"<U+001B>[2J<U+000D><U+000A><U+009B><E9>\" is not a date");
}

BOOST_AUTO_TEST_CASE(colours_are_on_demand) {
    render_options how;
    how.color = true;
    auto d = at(1, 2);
    BOOST_TEST(render(d, "abcd", "x", how) == "\x1b[1mx:1:2:\x1b[0m \x1b[1;36mnote:\x1b[0m " + d.message() + "\n"
                                              "    1 | abcd\n"
                                              "      |  \x1b[1;36m^~\x1b[0m\n");
    d.severity = severity::warning;
    BOOST_TEST(render(d, "abcd", "x", how) == "\x1b[1mx:1:2:\x1b[0m \x1b[1;35mwarning:\x1b[0m " + d.message() + "\n"
                                              "    1 | abcd\n"
                                              "      |  \x1b[1;35m^~\x1b[0m\n");
    d.severity = severity::error;
    BOOST_TEST(render(d, "abcd", "x", how) == "\x1b[1mx:1:2:\x1b[0m \x1b[1;31merror:\x1b[0m " + d.message() + "\n"
                                              "    1 | abcd\n"
                                              "      |  \x1b[1;31m^~\x1b[0m\n");
}

BOOST_AUTO_TEST_CASE(marks_stand_under_letters_of_several_bytes) {
    BOOST_TEST(excerpt_of("Title: \xCE\xB2-caf\xC3\xA9 here", "caf\xC3\xA9") == R"(
    1 | Title: β-café here
      |          ^~~~
)");
}

BOOST_AUTO_TEST_CASE(marks_stand_under_wide_characters) {
    BOOST_TEST(excerpt_of("\xE4\xB8\xAD\xE6\x96\x87 x \xE5\xAD\x97\xF0\x9F\x98\x80!", "\xE5\xAD\x97\xF0\x9F\x98\x80") == R"(
    1 | 中文 x 字😀!
      |        ^~~~
)");
    BOOST_TEST(excerpt("\xE4\xB8\xAD!", 0, 0) == R"(
    1 | 中!
      | ^
)");
}

BOOST_AUTO_TEST_CASE(marks_stand_under_combining_characters) {
    BOOST_TEST(excerpt_of("re\xCC\x81sume\xCC\x81 is", "is") == "\n"
                                                                "    1 | re\xCC\x81sume\xCC\x81 is\n"
                                                                "      |        ^~\n");
    BOOST_TEST(excerpt_of("re\xCC\x81sume\xCC\x81", "e\xCC\x81sum") == "\n"
                                                                       "    1 | re\xCC\x81sume\xCC\x81\n"
                                                                       "      |  ^~~~\n");
    BOOST_TEST(excerpt_of("abe\xCC\x81z", "\xCC\x81") == "\n" // the accent alone: under the letter that carries it
                                                         "    1 | abe\xCC\x81z\n"
                                                         "      |   ^\n");
    BOOST_TEST(excerpt_of("\xCC\x81z", "\xCC\x81") == "\n"
                                                      "    1 | \xCC\x81z\n"
                                                      "      | ^\n");
}

BOOST_AUTO_TEST_CASE(tabs_go_to_the_next_stop) {
    BOOST_TEST(excerpt_of("ab\tc\td", "d") == R"(
    1 | ab      c       d
      |                 ^
)");
    BOOST_TEST(excerpt_of("ab\tc", "\t") == R"(
    1 | ab      c
      |   ^~~~~~
)");
    render_options how;
    how.tab_width = 4;
    BOOST_TEST(excerpt_of("ab\tc\td", "c", how) == R"(
    1 | ab  c   d
      |     ^
)");
    how.tab_width = 0;
    BOOST_TEST(excerpt_of("ab\tc", "c", how) == R"(
    1 | ab c
      |    ^
)");
}

BOOST_AUTO_TEST_CASE(unprintable_characters_are_as_wide_as_they_are_shown) {
    BOOST_TEST(excerpt_of("a\x1b[31mz"sv, "z") == R"(
    1 | a<U+001B>[31mz
      |              ^
)");
    BOOST_TEST(excerpt_of("a\0z"sv, "\0"sv) == R"(
    1 | a<U+0000>z
      |  ^~~~~~~~
)");
    BOOST_TEST(excerpt_of("caf\xE9 z", "\xE9") == R"(
    1 | caf<E9> z
      |    ^~~~
)");
    BOOST_TEST(excerpt_of("a\rb", "b") == R"(
    1 | a<U+000D>b
      |          ^
)");
    BOOST_TEST(excerpt_of("a\xE2\x80\xA8z\xC2\x85z", "z") == R"(
    1 | a<U+2028>z<U+0085>z
      |          ^
)");
}

BOOST_AUTO_TEST_CASE(a_place_without_length_gets_one_mark) {
    BOOST_TEST(excerpt("abc", 1, 0) == R"(
    1 | abc
      |  ^
)");
    BOOST_TEST(excerpt("abc", 3, 0) == R"(
    1 | abc
      |    ^
)");
    BOOST_TEST(excerpt("abc\ndef", 3, 0) == R"(
    1 | abc
      |    ^
)");
    BOOST_TEST(excerpt("abc\r\ndef", 4, 1) == R"(
    1 | abc
      |    ^
)");
    BOOST_TEST(excerpt("abc\n", 4, 0) == R"(
    2 |
      | ^
)");
    BOOST_TEST(excerpt("a\n\nb", 2, 0) == R"(
    2 |
      | ^
)");
    BOOST_TEST(excerpt("", 0, 0) == R"(
    1 |
      | ^
)");
    BOOST_TEST(excerpt({}, 7, 9) == R"(
    1 |
      | ^
)");
}

BOOST_AUTO_TEST_CASE(what_lies_beyond_the_end_is_cut) {
    BOOST_TEST(excerpt("abc", 1, 100) == R"(
    1 | abc
      |  ^~
)");
    BOOST_TEST(excerpt("abc", 1, static_cast<std::size_t>(-1)) == R"(
    1 | abc
      |  ^~
)");
    BOOST_TEST(excerpt("abc", static_cast<std::size_t>(-1), static_cast<std::size_t>(-1)) == R"(
    1 | abc
      |    ^
)");
}

BOOST_AUTO_TEST_CASE(a_place_within_a_character_is_that_character) {
    BOOST_TEST(excerpt("a\xE4\xB8\xAD!", 2, 1) == R"(
    1 | a中!
      |  ^~
)");
    BOOST_TEST(excerpt("a\xE4\xB8\xAD!", 2, 0) == R"(
    1 | a中!
      |  ^
)");
    BOOST_TEST(excerpt("\xE4\xB8\xAD\xE4\xB8\xAD", 1, 3) == R"(
    1 | 中中
      | ^~~~
)");
}

BOOST_AUTO_TEST_CASE(a_place_of_several_lines_is_marked_on_its_first) {
    constexpr auto text = "Summary: one\n two\r\n\n three\nnext"sv;
    BOOST_TEST(excerpt_of(text, "one\n two") == R"(
    1 | Summary: one
      |          ^~~ and 1 more line
)");
    BOOST_TEST(excerpt_of(text, "one\n two\r\n\n three") == R"(
    1 | Summary: one
      |          ^~~ and 3 more lines
)");
    BOOST_TEST(excerpt_of(text, "one\n two\r\n\n three\n") == R"(
    1 | Summary: one
      |          ^~~ and 3 more lines
)");
    BOOST_TEST(excerpt_of(text, "one\n") == R"(
    1 | Summary: one
      |          ^~~
)");
    BOOST_TEST(excerpt_of(text, "\n two") == R"(
    1 | Summary: one
      |             ^ and 1 more line
)");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_not_shown) {
    BOOST_TEST(render(at(3, 2), "\xEF\xBB\xBF" "abc", "x") == "x:1:1: note: " + at(0, 0).message() + R"(
    1 | abc
      | ^~
)");
    BOOST_TEST(excerpt("\xEF\xBB\xBF" "abc", 0, 5) == R"(
    1 | abc
      | ^~
)");
}

BOOST_AUTO_TEST_CASE(long_numbers_move_the_text) {
    BOOST_TEST(excerpt(std::string(99998, '\n') + "abc", 99999, 2) == R"(
99999 | abc
      |  ^~
)");
    BOOST_TEST(excerpt(std::string(123455, '\n') + "abc", 123456, 2) == R"(
123456 | abc
       |  ^~
)");
}

BOOST_AUTO_TEST_CASE(long_lines_are_shown_around_the_place) {
    render_options how;
    how.max_width = 8 + 30; // the number and 30 columns of text
    std::string const before = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string const after = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    BOOST_TEST(excerpt_of(before + "!here!" + after, "!here!", how) == R"(
    1 | ...rstuvwxyz!here!ABCDEFGHI...
      |             ^~~~~~
)");
    BOOST_TEST(excerpt_of("123456!here!" + after, "!here!", how) == R"(
    1 | 123456!here!ABCDEFGHIJKLMNO...
      |       ^~~~~~
)");
    BOOST_TEST(excerpt_of(before + "!here!ABCDE", "!here!", how) == R"(
    1 | ...klmnopqrstuvwxyz!here!ABCDE
      |                    ^~~~~~
)");
    BOOST_TEST(excerpt(before + after, 0, 0, how) == R"(
    1 | 0123456789abcdefghijklmnopq...
      | ^
)");
    BOOST_TEST(excerpt(before + after + "\nnext", 72, 1, how) == R"(
    1 | ...JKLMNOPQRSTUVWXYZ0123456789
      |                               ^
)");
    BOOST_TEST(excerpt("0123456789abcdefghijklmnopqrst", 10, 1, how) == R"(
    1 | 0123456789abcdefghijklmnopqrst
      |           ^
)");
    BOOST_TEST(excerpt("0123456789abcdefghijklmnopqrstu", 10, 1, how) == R"(
    1 | 0123456789abcdefghijklmnopq...
      |           ^
)");
}

BOOST_AUTO_TEST_CASE(a_place_that_is_too_long_shows_its_start) {
    render_options how;
    how.max_width = 8 + 30;
    std::string const text = "Key: the " + std::string(100, 'v') + " end";
    BOOST_TEST(excerpt(text, 9, 100, how) == R"(
    1 | ...he vvvvvvvvvvvvvvvvvvvvv...
      |       ^~~~~~~~~~~~~~~~~~~~~
)");
    BOOST_TEST(excerpt(text, 5, 104, how) == R"(
    1 | Key: the vvvvvvvvvvvvvvvvvv...
      |      ^~~~~~~~~~~~~~~~~~~~~~
)");
}

BOOST_AUTO_TEST_CASE(long_lines_are_cut_between_characters) {
    render_options how;
    how.max_width = 8 + 20;
    std::string wide;
    for (int i = 0; i != 40; ++i) wide += "\xE4\xB8\xAD";
    BOOST_TEST(excerpt(wide, 60, 3, how) == R"(
    1 | ...中中中中中中中...
      |          ^~
)");
    BOOST_TEST(excerpt(std::string(40, '\t') + "a\tb" + std::string(40, '\t'), 42, 1, how) == // tab stops mean nothing here
               "\n    1 | ...    a b       ...\n      |          ^\n");
}

BOOST_AUTO_TEST_CASE(the_text_always_gets_twenty_columns) {
    render_options how;
    how.max_width = 0;
    BOOST_TEST(excerpt("01234567890123456789", 0, 1, how) == "\n    1 | 01234567890123456789\n      | ^\n");
    BOOST_TEST(excerpt("012345678901234567890", 0, 1, how) == "\n    1 | 01234567890123456...\n      | ^\n");
}

BOOST_AUTO_TEST_CASE(marks_without_end_are_cut) {
    std::string text = "a";
    for (int i = 0; i != 100000; ++i) text += "\xCC\x81";
    text += "z";
    BOOST_TEST(excerpt(text, 0, 1).size() < 2000);
    BOOST_TEST(excerpt(text, 100001, 2).size() < 2000);
    BOOST_TEST(excerpt(text, text.size() - 1, 1).size() < 2000);
}

BOOST_AUTO_TEST_CASE(a_list_is_rendered_one_after_another) {
    constexpr auto text = "one\ntwo\nthree\n"sv;
    std::vector<diagnostic> const list{at(0, 3), at(4, 5), at(8, 5), at(14, 0), at(1, 1)}; // and one out of order
    auto const message = at(0, 0).message();
    BOOST_TEST(render(list, text, "x") == "x:1:1: note: " + message + "\n    1 | one\n      | ^~~\n"
                                          "x:2:1: note: " + message + "\n    2 | two\n      | ^~~ and 1 more line\n"
                                          "x:3:1: note: " + message + "\n    3 | three\n      | ^~~~~\n"
                                          "x:4:1: note: " + message + "\n    4 |\n      | ^\n"
                                          "x:1:2: note: " + message + "\n    1 | one\n      |  ^\n");
    BOOST_TEST(render(std::vector<diagnostic>{}, text, "x") == "");
}

BOOST_AUTO_TEST_CASE(any_bytes_come_out_as_printable_lines) {
    std::mt19937 random(1);
    for (int i = 0; i != 3000; ++i) {
        auto const s = random_text(random);
        guarded_text const t(s);
        render_options how;
        how.max_width = random() % 120;
        how.tab_width = random() % 10;
        how.color = random() % 2 == 0;
        std::vector<diagnostic> list;
        std::string single;
        for (int k = 0; k != 10; ++k) {
            list.push_back(at(random() % (s.size() + 2), random() % 3 == 0 ? random() % (s.size() + 2) : random() % 4));
            list.back().code = diagnostic_code::bad_value;
            list.back().found = std::string_view(s).substr(0, random() % 10);
            single += render(list.back(), t.view(), s, how);
        }
        auto const all = render(list, t.view(), s, how);
        if (all != single) BOOST_ERROR("text " << i << ": a list differs from its parts");
        if (dossier::text::find_invalid_utf8(all) != std::string_view::npos) BOOST_ERROR("text " << i << ": not UTF-8");
        for (char const *p = all.data(), *last = p + all.size(); p != last;) {
            auto const c = dossier::text::decode(p, last);
            if (!dossier::text::is_displayable(c.value) && c.value != '\n' && !(how.color && c.value == 0x1B)) BOOST_ERROR("text " << i << ": a control character");
            p += c.size;
        }
        auto const parts = lines(all);
        BOOST_TEST(parts.size() == 3 * list.size());
        for (std::size_t k = 1; k < parts.size(); k += 3)
            BOOST_TEST(width(parts[k]) <= std::max<std::size_t>(how.max_width, 28), "text " << i << ": " << parts[k]);
    }
}

BOOST_AUTO_TEST_CASE(marks_stand_where_the_text_before_ends) {
    std::mt19937 random(2);
    render_options how;
    how.max_width = 100000;
    how.tab_width = 1; // shown as a blank, so that the text before can be rendered by itself
    for (int i = 0; i != 3000; ++i) {
        auto const s = random_text(random);
        auto const d = at(random() % (s.size() + 1), 0);
        dossier::locator where(s);
        auto const line = where.at(d.offset).line;
        std::string before = s.substr(where.line_start(), where.place() - where.line_start());
        for (char& c : before)
            if (c == '\t') c = ' ';
        auto const marks = lines(render(d, s, "x", how))[2];
        BOOST_TEST(marks == "      | " + std::string(width(before), ' ') + "^", "text " << i << ", line " << line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
