// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include <dossier/grammar/digits.hpp>
#include <dossier/text/word.hpp>
#include <dossier/value/partial_date.hpp>

namespace dossier::inline v0::grammar {

/// Matches `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, the longest that is there; the attribute is a `partial_date`.
/// Fails where the calendar has no such date.
struct date_parser : primitive<date_parser, partial_date> {
    [[gnu::always_inline]] static bool match(char const*& p, char const* last, partial_date& value) noexcept {
        if (std::endian::native == std::endian::little && last - p >= 10) [[likely]] {
            // `YYYY-MM` as one word: zeroes out of it leave digits of 0 to 9, and nothing of the hyphen
            constexpr auto zeroes = text::word_of<std::uint64_t>("0000-00-");
            auto const w = text::load<std::uint64_t>(p) ^ zeroes;
            if ((((w + 0x0006060006060606u) | w) & 0x00F0F0FFF0F0F0F0u) == 0) [[likely]] {
                auto const pairs = static_cast<std::uint32_t>(w) * 2561u >> 8 & 0x00FF00FFu;
                int const year = static_cast<int>(pairs * 6553601u >> 16);
                int const month = static_cast<int>((w >> 40 & 15) * 10 + (w >> 48 & 15));
                auto const d = text::load<std::uint16_t>(p + 8) ^ 0x3030u;
                bool const has_day = w >> 56 == 0 && (((d + 0x0606u) | d) & 0xF0F0u) == 0;
                auto const date = has_day ? partial_date::make(year, month, static_cast<int>((d & 15) * 10 + (d >> 8))) : partial_date::make(year, month);
                if (!date) return false;
                p += has_day ? 10 : 7;
                value = *date;
                return true;
            }
        }
        char const* q = p;
        int year = 0, month = 0, day = 0;
        if (!digits_parser<4>::match(q, last, year)) return false;
        std::optional<partial_date> date;
        if (!part(q, last, month)) date = partial_date::make(year);
        else if (!part(q, last, day)) date = partial_date::make(year, month);
        else date = partial_date::make(year, month, day);
        if (!date) return false;
        p = q;
        value = *date;
        return true;
    }

private:
    // a hyphen and two digits
    static bool part(char const*& p, char const* last, int& value) noexcept {
        if (p == last || *p != '-') return false;
        char const* q = p + 1;
        if (!digits_parser<2>::match(q, last, value)) return false;
        p = q;
        return true;
    }
};

inline constexpr date_parser date{};

} // namespace dossier::v0::grammar
