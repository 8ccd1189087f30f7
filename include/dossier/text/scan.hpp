// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0::text {

/// A set of characters. It is a table, because it is queried at the start of every line of a text.
class letter_set {
public:
    /// Adds `c` to the set.
    constexpr void add(char c) noexcept { has_[index(c)] = true; }
    /// Whether `c` is in the set.
    constexpr bool has(char c) const noexcept { return has_[index(c)]; }

private:
    static constexpr unsigned index(char c) noexcept { return static_cast<unsigned char>(c); }

    bool has_[256]{};
};

/// Like `find_line_feed`, but for texts whose lines are mostly short: where SSE2 or AVX2 is used, it calls no function.
inline char const* find_short_line_feed(char const* p, char const* last) noexcept {
    if constexpr (!block::fast) return find_line_feed(p, last);
    for (char const* const end = last - p >= block::size ? last - block::size + 1 : p; p < end; p += block::size)
        if (auto const m = block::mask(block::load(p).equals('\n'))) return p + std::countr_zero(m);
    while (p != last && *p != '\n') ++p;
    return p;
}

/// Finds the next line that begins with `letter`.
/// \returns the LF before that line, or `last` if there is none in `[p, last)`
/// \par Complexity
/// Linear, at about memory speed.
inline char const* find_line_start(char const* p, char const* last, char letter) noexcept {
    if constexpr (block::fast) {
        for (; last - p > block::size; p += block::size) {
            auto const starts = block::both(block::load(p).equals('\n'), block::load(p + 1).equals(letter));
            if (auto const m = block::mask(starts)) return p + std::countr_zero(m);
        }
    }
    for (; p != last; ++p) {
        p = find_line_feed(p, last);
        if (p == last || p + 1 == last) return last;
        if (p[1] == letter) return p;
    }
    return last;
}

/// Finds the next line that begins with one of `letters`: a line that may end a text of several lines.
///
/// \param p        the start of the range
/// \param last     its end
/// \param letters  the first letters of the lines that count
/// \param crlf     set to true if a CR precedes one of the LF up to the result; a LF that is the last byte of the range does not
///                 count
/// \pre `p[-1]` can be read
/// \returns the LF before that line, or `last` if there is none in `[p, last)`
/// \par Complexity
/// Linear, at about memory speed.
inline char const* find_line_start(char const* p, char const* last, letter_set const& letters, bool& crlf) noexcept {
    if constexpr (block::fast) {
        // most lines are longer than 64 bytes, so most steps find no LF
        char const* const end = last - p > places_in_64::size ? last - places_in_64::size : p;
        for (; p < end; p += places_in_64::size) {
            places_in_64 const feeds(p, '\n');
            if (!feeds.any()) [[likely]] continue;
            for (auto m = feeds.mask(); m != 0; m &= m - 1) {
                char const* const feed = p + std::countr_zero(m);
                if (feed[-1] == '\r') crlf = true;
                if (letters.has(feed[1])) return feed;
            }
        }
    }
    for (; p != last; ++p) {
        p = find_line_feed(p, last);
        if (p == last || p + 1 == last) return last;
        crlf = crlf || p[-1] == '\r';
        if (letters.has(p[1])) return p;
    }
    return last;
}

/// Copies `text` to `to` and replaces each CR LF by LF.
/// \pre `to` has room for `text.size()` characters
/// \returns the end of the copy
[[gnu::noinline]] inline char* copy_with_line_feeds(std::string_view text, char* to) noexcept {
    char const* p = text.data();
    char const* const last = p + text.size();
    if constexpr (block::fast) {
        while (last - p > block::size) {
            std::memcpy(to, p, block::size);
            auto const returns = block::mask(block::load(p).equals('\r'));
            auto const n = returns == 0 ? block::size : std::countr_zero(returns);
            p += n;
            to += n;
            if (returns == 0) continue;
            if (p[1] != '\n') *to++ = '\r';
            ++p;
        }
    }
    for (; p != last; ++p)
        if (*p != '\r' || p + 1 == last || p[1] != '\n') *to++ = *p;
    return to;
}

} // namespace dossier::v0::text
