// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/date.hpp>
#include <dossier/value/timestamp.hpp>

namespace dossier::inline v0::grammar {

/// Matches `YYYY-MM-DD @ h:MM AM` or `PM`, the hour 1 to 12; the attribute is a `timestamp`.
/// 12 AM is the first hour of the day, 12 PM the first after noon.
struct timestamp_parser : primitive<timestamp_parser, dossier::timestamp> {
    static bool match(char const*& p, char const* last, dossier::timestamp& value) noexcept {
        if (last - p < 20) return false; // nothing shorter is one
        char const* q = p;
        partial_date day;
        if (!date_parser::match(q, last, day) || q != p + 10) return false;
        if (q[0] != ' ' || q[1] != '@' || q[2] != ' ') return false;
        unsigned hour = digit(q[3]);
        q += 4;
        if (hour > 9) return false;
        if (*q != ':') {
            auto const second = digit(*q++);
            if (second > 9 || last - q < 6) return false;
            hour = hour * 10 + second;
        }
        auto const tens = digit(q[1]), ones = digit(q[2]);
        if (hour - 1 > 11 || q[0] != ':' || tens > 5 || ones > 9 || q[3] != ' ' || (q[4] != 'A' && q[4] != 'P') || q[5] != 'M') return false;
        auto const time = dossier::timestamp::make(day, static_cast<int>(hour % 12 + (q[4] == 'P' ? 12 : 0)), static_cast<int>(tens * 10 + ones));
        if (!time) return false;
        p = q + 6;
        value = *time;
        return true;
    }

private:
    static unsigned digit(char c) noexcept { return static_cast<unsigned>(static_cast<unsigned char>(c)) - '0'; }
};

inline constexpr timestamp_parser timestamp{};

} // namespace dossier::v0::grammar
