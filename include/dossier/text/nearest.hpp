// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/text/line.hpp>

namespace dossier::inline v0::text {

/// The number of edits that turn `a` into `b`. An edit inserts, removes or replaces a character, or swaps two neighbours.
///
/// \returns the number of edits, or `limit + 1` if more than `limit` are needed or a string is longer than 64 characters
/// \par Complexity
/// O(a.size() * limit). Strings that are farther apart mostly take O(limit * limit), and constant time if their sizes differ
/// by more than `limit`.
[[gnu::cold]] inline std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) noexcept {
    constexpr std::size_t most = 64;
    std::size_t const apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (apart > limit || a.size() > most || b.size() > most) return limit + 1;
    // Three rows of the table of the optimal string alignment distance. Cells farther than `limit` from the diagonal are not
    // needed.
    std::uint8_t rows[3][most + 2];
    auto* before = rows[0];
    auto* above = rows[1];
    auto* row = rows[2];
    auto const too_far = static_cast<std::uint8_t>(limit < most ? limit + 1 : 2 * most);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = static_cast<std::uint8_t>(j);
    std::size_t least_above = 0;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t const from = i > limit ? i - limit : 1;
        std::size_t const to = i + limit < b.size() ? i + limit : b.size();
        row[from - 1] = from == 1 ? static_cast<std::uint8_t>(i) : too_far;
        if (i + limit <= b.size() && i > 1) above[i + limit] = too_far;
        std::size_t least = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            int best = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            if (above[j] + 1 < best) best = above[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best) best = before[j - 2] + 1;
            row[j] = static_cast<std::uint8_t>(best);
            if (row[j] < least) least = row[j];
        }
        if (least > limit && least_above >= limit) return limit + 1; // every path through these two rows is too long
        least_above = least;
        auto* const oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b.size()] > limit ? limit + 1 : above[b.size()];
}

/// The result of `misspelling` for what is none.
inline constexpr std::size_t no_misspelling = 4;

/// How far `a` is from `b`, of which it is probably a misspelling: 0 if they differ in upper and lower case alone, else the number
/// of edits. One edit is allowed for every four characters of `b`, at least one and at most three.
///
/// \returns `no_misspelling` if more edits are needed, or `a` is `b`
[[gnu::cold]] inline std::size_t misspelling(std::string_view a, std::string_view b) noexcept {
    if (equal_but_for_case(a, b)) return a == b ? no_misspelling : 0;
    std::size_t const limit = b.size() < 4 ? 1 : b.size() / 4 < 3 ? b.size() / 4 : 3;
    auto const edits = edit_distance(a, b, limit);
    return edits <= limit ? edits : no_misspelling;
}

/// Whether `a` is probably a misspelling of `b`, see above.
inline bool misspells(std::string_view a, std::string_view b) noexcept { return misspelling(a, b) != no_misspelling; }

} // namespace dossier::v0::text
