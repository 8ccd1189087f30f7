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

/// A set of characters, as a table: it is asked at the start of every line of a text.
class letter_set {
public:
    constexpr void add(char c) noexcept { has_[index(c)] = true; }
    constexpr bool has(char c) const noexcept { return has_[index(c)]; }

private:
    static constexpr unsigned index(char c) noexcept { return static_cast<unsigned char>(c); }

    bool has_[256]{};
};

/// As `find_line_feed`, for lines that are mostly short: no call is made.
inline char const* find_short_line_feed(char const* p, char const* last) noexcept {
    if constexpr (!block::fast) return find_line_feed(p, last);
    for (char const* const end = last - p >= block::size ? last - block::size + 1 : p; p < end; p += block::size)
        if (auto const m = block::mask(block::load(p).equals('\n'))) return p + std::countr_zero(m);
    while (p != last && *p != '\n') ++p;
    return p;
}

/// The next LF in `[p, last)` whose following byte is `letter`, or `last`.
/// \complexity Linear, at the speed of the memory.
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

/// The next LF in `[p, last)` whose following byte is one of `letters`, or `last`: the places where a text could end.
/// `crlf` is set where a CR stands before one of the LF up to there. \pre a character stands before `p`
/// \complexity Linear, at the speed of the memory.
inline char const* find_line_start(char const* p, char const* last, letter_set const& letters, bool& crlf) noexcept {
    if constexpr (block::fast) {
        // lines are longer than what is looked at together, which mostly holds no LF
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

/// Copies `text` to `to`, where there is room for all of it, each CR LF as a LF. Returns where the copy ends.
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
