// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include <dossier/grammar/parser.hpp>
#include <dossier/text/word.hpp>
#include <dossier/value/partial_date.hpp>

namespace dossier::inline v0::grammar {

/// Matches `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, the longest that is there; the attribute is a `partial_date`.
/// Fails where the calendar has no such date.
struct date_parser : primitive<date_parser, partial_date> {
    static constexpr int reach = 10; ///< bytes that `read` looks at

    static bool match(char const*& p, char const* last, partial_date& value) noexcept {
        return match_within_reach<date_parser>(p, last, value);
    }

    /// The date at `p`, where `reach` bytes can be read; returns its size, 0 where there is none.
    static int read(char const* p, partial_date& value) noexcept {
        // `YYYY-MM-` as one word: zeroes out of it leave digits of 0 to 9, and nothing of the hyphens
        auto const w = text::load_little<std::uint64_t>(p) ^ 0x2D30302D30303030u;
        auto const others = ((w + 0x0006060006060606u) | w) & 0x00F0F0FFF0F0F0F0u;
        if ((others & 0xFFFFFFFFu) != 0) return 0;
        auto const pairs = static_cast<std::uint32_t>(w) * 2561u >> 8 & 0x00FF00FFu;
        int const year = static_cast<int>(pairs * 6553601u >> 16);
        if (others != 0) return take(partial_date::make(year), 4, value);
        int const month = static_cast<int>((w >> 40 & 15) * 10 + (w >> 48 & 15));
        auto const d = text::load_little<std::uint16_t>(p + 8) ^ 0x3030u;
        if (w >> 56 != 0 || (((d + 0x0606u) | d) & 0xF0F0u) != 0) return take(partial_date::make(year, month), 7, value);
        return take(partial_date::make(year, month, static_cast<int>((d & 15) * 10 + (d >> 8))), 10, value);
    }

private:
    static int take(std::optional<partial_date> const& date, int size, partial_date& value) noexcept {
        if (!date) return 0;
        value = *date;
        return size;
    }
};

inline constexpr date_parser date{};

} // namespace dossier::v0::grammar
