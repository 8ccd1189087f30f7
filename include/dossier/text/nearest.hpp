// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dossier::inline v0::text {

/// How many edits (a letter more, less or other, two neighbours swapped) lead from `a` to `b`, or `limit + 1` where it
/// takes more than `limit`.
/// \complexity O(size(a) * size(b)), at once `limit + 1` for sizes that differ by more than `limit` or exceed 64.
[[gnu::cold]] inline std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) noexcept {
    constexpr std::size_t most = 64;
    std::size_t const apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (apart > limit || a.size() > most || b.size() > most) return limit + 1;
    // three rows of the optimal string alignment table
    std::array<std::array<std::size_t, most + 1>, 3> rows{};
    auto* before = &rows[0];
    auto* above = &rows[1];
    auto* row = &rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j) (*above)[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        (*row)[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t best = (*above)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            if ((*above)[j] + 1 < best) best = (*above)[j] + 1;
            if ((*row)[j - 1] + 1 < best) best = (*row)[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && (*before)[j - 2] + 1 < best)
                best = (*before)[j - 2] + 1;
            (*row)[j] = best;
        }
        auto* const oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return (*above)[b.size()];
}

/// Whether `a` was probably meant to be `b`: it is not `b`, but an edit in four letters away from it, at most three.
inline bool misspells(std::string_view a, std::string_view b) noexcept {
    std::size_t const limit = b.size() < 4 ? 1 : b.size() / 4 < 3 ? b.size() / 4 : 3;
    return a != b && edit_distance(a, b, limit) <= limit;
}

} // namespace dossier::v0::text
