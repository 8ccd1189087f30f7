// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include <dossier/schema/table.hpp>

namespace dossier::inline v0::detail {

/// How far a record has been read.
struct progress {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::span<std::uint64_t> seen;     ///< a bit for each field that was read, then one for each heading
    std::span<char const*> headings;   ///< for each section where its heading comes next, see `record_reader::heading_comes`
    std::size_t next = 0;              ///< the field whose line is expected
    std::size_t run = 0;               ///< the fields from here up to the one being read were read in order and have no bit yet
    std::size_t unread = 0;            ///< from this field on none was read
    std::size_t section = none;        ///< the section that the record is in
    std::size_t last_key = none;       ///< the last field read
    std::size_t part_of = none;        ///< the repeating section whose latest part is not complete
    char const* part = nullptr;        ///< where that part begins
    char const* searched = nullptr;    ///< up to where texts were searched for their ends
    std::size_t spent = 0;             ///< bytes of all those searches
    bool again = false;                ///< the section was printed before
    bool titled = false;               ///< the title line was read
    bool met = false;                  ///< a line that is neither blank nor a comment was met
    bool started = false;              ///< a line of the record was met

    bool has(std::size_t bit) const noexcept { return seen[bit / 64] >> (bit % 64) & 1; }
    void mark(std::size_t bit) noexcept { seen[bit / 64] |= std::uint64_t{1} << (bit % 64); }
    /// Leaves the fields from `first` up to `last` out, which come next in order.
    void pass_over(std::size_t first, std::size_t last) noexcept {
        mark(run, first);
        run = last;
    }
    /// Marks the fields that were read in order.
    void end_run() noexcept { mark(std::exchange(run, next), next); }
    void unmark(std::size_t bit) noexcept { seen[bit / 64] &= ~(std::uint64_t{1} << (bit % 64)); }
    /// Marks [first, last).
    void mark(std::size_t first, std::size_t last) noexcept {
        if (first >= last) return;
        auto const from = ~std::uint64_t{0} << first % 64;
        auto const upto = ~std::uint64_t{0} >> (63 - (last - 1) % 64);
        std::size_t i = first / 64;
        std::size_t const end = (last - 1) / 64;
        if (i == end) {
            seen[i] |= from & upto;
            return;
        }
        seen[i] |= from;
        while (++i != end) seen[i] = ~std::uint64_t{0};
        seen[end] |= upto;
    }
};

/// Whether field `i` may still come: it was not read yet, or it can have another value.
inline bool may_come(record_table const& table, progress const& state, std::size_t i) noexcept { return !state.has(i) || table.repeats(i); }

} // namespace dossier::v0::detail
