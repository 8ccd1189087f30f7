// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstring>
#include <string_view>

#include <dossier/version.hpp>

namespace dossier::inline v0::text {

/// Whether `c` is a blank: a space or a tab. Blanks around a value are not part of it.
constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

/// The characters in `[first, last)`.
constexpr std::string_view make_view(char const* first, char const* last) noexcept {
    return {first, static_cast<std::size_t>(last - first)};
}

/// Finds the LF that ends the line at `p`.
///
/// Only LF ends a line. A CR directly before it belongs to the line end. Any other CR, and U+0085, U+2028 and U+2029, are
/// ordinary characters of the line.
///
/// \returns the first LF in `[p, last)`, or `last` if there is none
inline char const* find_line_feed(char const* p, char const* last) noexcept {
    if (p == last) return last;
    auto const* found = static_cast<char const*>(std::memchr(p, '\n', static_cast<std::size_t>(last - p)));
    return found ? found : last;
}

/// Whether a line ends at `p`: at a LF, a CR LF, a CR that is the last character of the text, or the end of the text.
inline bool at_line_end(char const* p, char const* last) noexcept {
    return p == last || *p == '\n' || (*p == '\r' && (p + 1 == last || p[1] == '\n'));
}

/// Skips the line end at `p`.
/// \pre `at_line_end(p, last)`
/// \returns the start of the next line
inline char const* skip_line_end(char const* p, char const* last) noexcept {
    if (p != last && *p == '\r') ++p;
    if (p != last) ++p;
    return p;
}

/// Skips the line end at `p`, if there is one.
/// \returns the start of the next line, or nullptr if no line ends at `p` (see `at_line_end`)
[[gnu::always_inline]] inline char const* next_line(char const* p, char const* last) noexcept {
    if (p != last && *p == '\n') [[likely]] return p + 1;
    return at_line_end(p, last) ? skip_line_end(p, last) : nullptr;
}

/// A line of a text, and where the next line begins.
struct line {
    char const* first; ///< its first character
    char const* last;  ///< one past its last character, before CR LF or LF
    char const* next;  ///< the start of the next line, or the end of the text

    /// The characters of the line without its line end.
    std::string_view view() const noexcept { return make_view(first, last); }
    /// Whether the line has a line end: LF, CR LF, or a CR that is the last character of the text.
    bool ended() const noexcept { return next != last; }
};

/// The line that begins at `p`, in a text that ends at `end`.
/// \par Complexity
/// Linear in the length of the line.
inline line line_at(char const* p, char const* end) noexcept {
    char const* const feed = find_line_feed(p, end);
    char const* last = feed;
    if (last != p && last[-1] == '\r') --last;
    return {p, last, feed == end ? end : feed + 1};
}

/// Skips one blank at `p`, if there is one.
inline char const* skip_blank(char const* p, char const* last) noexcept { return p != last && is_blank(*p) ? p + 1 : p; }

/// Skips all blanks at `p`.
inline char const* skip_blanks(char const* p, char const* last) noexcept {
    while (p != last && is_blank(*p)) ++p;
    return p;
}

/// Whether `whole` begins with `part` and is longer.
constexpr bool is_beginning(std::string_view part, std::string_view whole) noexcept {
    return part.size() < whole.size() && whole.substr(0, part.size()) == part;
}

/// The lower case of an ASCII letter; any other character as it is.
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether `a` and `b` are equal if upper and lower case of ASCII letters do not differ.
constexpr bool equal_but_for_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

/// `s` without the blanks around it.
constexpr std::string_view trim(std::string_view s) noexcept {
    while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
    return s;
}

/// `s` without the blanks at its end.
constexpr std::string_view trim_end(std::string_view s) noexcept {
    while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
    return s;
}

/// The slow path of `skip_blank_lines`: for lines that hold blanks or CR.
[[gnu::noinline]] inline char const* skip_lines_of_blanks(char const* p, char const* last) noexcept {
    for (char const* q = p; q != last;) {
        char const c = *q++;
        if (c == '\n') p = q;
        else if (!is_blank(c) && c != '\r') return p;
    }
    return last;
}

/// `s` without the CR at its end, if there is one.
constexpr std::string_view trim_return(std::string_view s) noexcept {
    if (!s.empty() && s.back() == '\r') s.remove_suffix(1);
    return s;
}

/// Skips blank lines. A line is blank if it holds nothing but blanks and CR.
/// \pre `p` is the start of a line
/// \returns the start of the first line that is not blank, or `last`
[[gnu::always_inline]] inline char const* skip_blank_lines(char const* p, char const* last) noexcept {
    while (p != last && *p == '\n') ++p;
    return p != last && (is_blank(*p) || *p == '\r') ? skip_lines_of_blanks(p, last) : p;
}

/// Whether one of the blank lines in `[p, last)` is empty: it holds no blanks.
/// \pre `p` is the start of a line, and all lines of the range are blank
inline bool has_empty_line(char const* p, char const* last) noexcept {
    while (p != last && !at_line_end(p, last)) p = line_at(p, last).next;
    return p != last;
}

/// Whether the line at `p` follows a blank line, or is the first line of the text that begins at `first`.
inline bool follows_blank_line(char const* first, char const* p) noexcept {
    if (p == first) return true;
    for (--p; p != first && (is_blank(p[-1]) || p[-1] == '\r');) --p;
    return p == first || p[-1] == '\n';
}

/// Removes the last line end of `[first, last)` and the blank lines before it. Blanks at the end of a line that is not blank
/// remain, because they are part of the text.
/// \returns the new end
[[gnu::noinline]] inline char const* trim_blank_lines(char const* first, char const* last) noexcept {
    char const* end = last; // [end, last) holds only line ends and blank lines
    for (char const* q = last; q != first;) {
        char const c = *--q;
        if (c == '\n') end = q;
        else if (!is_blank(c) && c != '\r') {
            return end[-1] == '\r' ? end - 1 : end;
        }
    }
    return first;
}

} // namespace dossier::v0::text
