// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dossier::inline v0::detail {

/// Where a record has been read to.
struct walk_state {
    static constexpr std::size_t before_first = static_cast<std::size_t>(-1);

    std::span<std::uint64_t> seen;         ///< a bit for each field, then one for each section
    std::size_t section = before_first;    ///< the section being read
    std::size_t last_key = before_first;   ///< the last field read
    bool again = false;                    ///< the section is one that occurred before
    std::size_t part_of = before_first;    ///< the section that repeats whose latest part is not complete
    char const* part = nullptr;            ///< where that part begins
    mutable std::size_t search_limit = 0;  ///< bytes that may yet be searched for the ends of texts; 0 before the first
    bool titled = false;
    bool started = false;                  ///< a line of the record has been met

    bool has(std::size_t bit) const noexcept { return seen[bit / 64] >> (bit % 64) & 1; }
    void unmark(std::size_t bit) noexcept { seen[bit / 64] &= ~(std::uint64_t{1} << (bit % 64)); }
    void mark(std::size_t bit) noexcept { seen[bit / 64] |= std::uint64_t{1} << (bit % 64); }
};

} // namespace dossier::v0::detail
