// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/date.hpp>
#include <dossier/text/word.hpp>
#include <dossier/value/timestamp.hpp>

namespace dossier::inline v0::grammar {

/// Matches `YYYY-MM-DD @ h:MM AM` or `PM`, the hour 1 to 12; the attribute is a `timestamp`.
/// 12 AM is the first hour of the day, 12 PM the first after noon.
struct timestamp_parser : primitive<timestamp_parser, dossier::timestamp> {
    static constexpr text::words at{" @ "}, am{" AM"}, pm{" PM"};

    [[gnu::noinline]] static bool match(char const*& p, char const* last, dossier::timestamp& value) noexcept {
        char const* q = p;
        partial_date day;
        int hour = 0, minute = 0;
        if (!date_parser::match(q, last, day) || !day.day()) return false;
        if (!text::starts_with<at.size>(q, last, at)) return false;
        q += 3;
        if (!digits_parser<1, 2>::match(q, last, hour) || hour < 1 || hour > 12) return false;
        if (q == last || *q++ != ':' || !digits_parser<2>::match(q, last, minute)) return false;
        bool const afternoon = text::starts_with<pm.size>(q, last, pm);
        if (!afternoon && !text::starts_with<am.size>(q, last, am)) return false;
        auto const time = dossier::timestamp::make(day, hour % 12 + (afternoon ? 12 : 0), minute);
        if (!time) return false;
        p = q + 3;
        value = *time;
        return true;
    }
};

inline constexpr timestamp_parser timestamp{};

} // namespace dossier::v0::grammar
