// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/digits.hpp>
#include <dossier/value/partial_date.hpp>

namespace dossier::inline v0::grammar {

/// Matches `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, the longest that is there; the attribute is a `partial_date`.
/// Fails where the calendar has no such date.
struct date_parser : primitive<date_parser, partial_date> {
    [[gnu::noinline]] static bool match(char const*& p, char const* last, partial_date& value) noexcept {
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
