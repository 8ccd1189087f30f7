// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <dossier/grammar/date.hpp>
#include <dossier/text/word.hpp>
#include <dossier/value/timestamp.hpp>

namespace dossier::inline v0::grammar {

/// Matches `YYYY-MM-DD @ h:MM AM` or `PM`, the hour 1 to 12; the attribute is a `timestamp`.
/// 12 AM is the first hour of the day, 12 PM the first after noon.
struct timestamp_parser : primitive<timestamp_parser, dossier::timestamp> {
    static bool match(char const*& p, char const* last, dossier::timestamp& value) noexcept {
        return match_within_reach<timestamp_parser>(p, last, value);
    }

    static constexpr int reach = 22; ///< bytes that `read` looks at: one more than there can be

    /// The timestamp at `p`, where `reach` bytes can be read; returns its size, 0 where there is none.
    static int read(char const* p, dossier::timestamp& value) noexcept {
        partial_date day;
        if (date_parser::read(p, day) != 10 || (text::load_little<std::uint32_t>(p + 10) & 0xFFFFFFu) != 0x204020u) return 0; // " @ "
        int const two = p[14] != ':'; // digits of the hour
        // `h:MM AM` as one word: "0:00 AM" out of it leaves digits, nothing of the other characters, and 0x11 of a P
        auto const w = text::load_little<std::uint64_t>(p + 13 + two) ^ 0x004D412030303A30u;
        if ((((w + 0x060A0006u) | w) & 0x00FFEEFFF0F0FFF0u) != 0 || ((w >> 40 ^ w >> 44) & 1) != 0) return 0;
        int const hour = static_cast<int>(w & 15) + (two ? (p[13] - '0') * 10 : 0);
        if (hour < 1 || hour > 12) return 0;
        int const minute = static_cast<int>((w >> 16 & 15) * 10 + (w >> 24 & 15));
        auto const time = dossier::timestamp::make(day, (hour == 12 ? 0 : hour) + ((w >> 40 & 1) != 0 ? 12 : 0), minute);
        if (!time) return 0;
        value = *time;
        return 20 + two;
    }
};

inline constexpr timestamp_parser timestamp{};

} // namespace dossier::v0::grammar
