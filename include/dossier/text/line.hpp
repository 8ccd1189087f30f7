// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstring>
#include <string_view>

namespace dossier::inline v0::text {

/// Blank and tab: what may stand around a value without belonging to it.
constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

constexpr std::string_view make_view(char const* first, char const* last) noexcept {
    return {first, static_cast<std::size_t>(last - first)};
}

/// The place of the next LF in `[p, last)`, or `last`. Only LF ends a line; a CR before it belongs to the line's end,
/// any other CR, and NEL, U+2028 and U+2029, are characters of the line.
inline char const* find_line_feed(char const* p, char const* last) noexcept {
    if (p == last) return last;
    auto const* found = static_cast<char const*>(std::memchr(p, '\n', static_cast<std::size_t>(last - p)));
    return found ? found : last;
}

/// Whether a line ends at `p`: at its LF, its CR LF, or the end of the text.
inline bool at_line_end(char const* p, char const* last) noexcept {
    return p == last || *p == '\n' || (*p == '\r' && (p + 1 == last || p[1] == '\n'));
}

/// From a place where `at_line_end` holds to the start of the next line.
inline char const* skip_line_end(char const* p, char const* last) noexcept {
    if (p != last && *p == '\r') ++p;
    if (p != last) ++p;
    return p;
}

/// The start of the next line where a line ends at `p` as `at_line_end` says, else nullptr.
[[gnu::always_inline]] inline char const* next_line(char const* p, char const* last) noexcept {
    if (p != last && *p == '\n') [[likely]] return p + 1;
    return at_line_end(p, last) ? skip_line_end(p, last) : nullptr;
}

/// A line of a text, and where the next begins.
struct line {
    char const* first; ///< its first character
    char const* last;  ///< one past its last character, before CR LF or LF
    char const* next;  ///< the start of the next line, or the end of the text

    std::string_view view() const noexcept { return make_view(first, last); }
    bool ended() const noexcept { return next != last; } ///< false for a last line without LF, CR LF or a CR at the very end
};

/// The line that begins at `p`. \complexity Linear in its length.
inline line line_at(char const* p, char const* end) noexcept {
    char const* const feed = find_line_feed(p, end);
    char const* last = feed;
    if (last != p && last[-1] == '\r') --last;
    return {p, last, feed == end ? end : feed + 1};
}

/// Past the one blank or tab at `p`, if there is one.
inline char const* skip_blank(char const* p, char const* last) noexcept { return p != last && is_blank(*p) ? p + 1 : p; }

inline char const* skip_blanks(char const* p, char const* last) noexcept {
    while (p != last && is_blank(*p)) ++p;
    return p;
}

/// Whether `part` is the beginning of `whole`, and not all of it.
constexpr bool is_beginning(std::string_view part, std::string_view whole) noexcept {
    return part.size() < whole.size() && whole.substr(0, part.size()) == part;
}

/// `s` without the blanks and tabs around it.
constexpr std::string_view trim(std::string_view s) noexcept {
    while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
    return s;
}

/// As `skip_blank_lines`, where the first line is not just a LF.
[[gnu::noinline]] inline char const* skip_lines_of_blanks(char const* p, char const* last) noexcept {
    for (char const* q = p; q != last;) {
        char const c = *q++;
        if (c == '\n') p = q;
        else if (!is_blank(c) && c != '\r') return p;
    }
    return last;
}

/// `s` without a CR at its end.
constexpr std::string_view trim_return(std::string_view s) noexcept {
    if (!s.empty() && s.back() == '\r') s.remove_suffix(1);
    return s;
}

/// From the start of a line to the start of the first line that is not blank. A line of blanks, tabs and CR is blank.
[[gnu::always_inline]] inline char const* skip_blank_lines(char const* p, char const* last) noexcept {
    while (p != last && *p == '\n') ++p;
    return p != last && (is_blank(*p) || *p == '\r') ? skip_lines_of_blanks(p, last) : p;
}

/// Whether the line at `p` stands behind a blank one, or at `first`.
inline bool follows_blank_line(char const* first, char const* p) noexcept {
    if (p == first) return true;
    for (--p; p != first && (is_blank(p[-1]) || p[-1] == '\r');) --p;
    return p == first || p[-1] == '\n';
}

/// The end of `[first, last)` without the line ends and blank lines that close it. Blanks at the end of a line that
/// holds more stay: they are text.
[[gnu::noinline]] inline char const* trim_blank_lines(char const* first, char const* last) noexcept {
    char const* end = last; // everything in [end, last) is blank lines
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
