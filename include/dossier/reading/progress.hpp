// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include <dossier/schema/table.hpp>

namespace dossier::inline v0::detail {

struct part_progress { // of a section that repeats
    std::size_t count;   ///< the number of its parts so far
    char const* latest;  ///< where the latest begins
};

struct progress { // how far a record has been read
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::span<std::uint64_t> seen;     ///< a bit for each field that has been read, then one for each heading
    std::span<char const*> headings;   ///< where each section's heading comes next, see `record_reader::heading_comes`
    std::span<std::uint64_t> unclosed; ///< a bit for each field whose closing line does not follow, then one for the closing word and one for a signature
    std::span<part_progress> parts{};  ///< of each section; those of a group share the entry of the first
    std::size_t next = 0;              ///< the field whose line is expected
    std::size_t run = 0;               ///< the first of the fields that were read in order and have no bit yet
    std::size_t unread = 0;            ///< no field from here on has been read
    std::size_t section = none;        ///< the section being read
    std::size_t last_key = none;       ///< the field read last
    std::size_t part_of = none;        ///< the innermost repeating section whose last part may be incomplete, with those around it
    char const* searched = nullptr;    ///< how far texts were searched for their ends
    std::size_t spent = 0;             ///< the bytes that all those searches looked at
    bool again = false;                ///< the section occurred before
    bool titled = false;               ///< the title has been read
    bool met = false;                  ///< a line that is neither blank nor a comment has been met
    bool started = false;              ///< a line of the record has been met

    bool has(std::size_t bit) const noexcept { return seen[bit / 64] >> (bit % 64) & 1; }
    void mark(std::size_t bit) noexcept { seen[bit / 64] |= std::uint64_t{1} << (bit % 64); }
    /// Whether the closing line of field `i` is known not to follow, or what `unclosed` has behind the fields.
    bool is_unclosed(std::size_t i) const noexcept { return unclosed[i / 64] >> (i % 64) & 1; }
    void mark_unclosed(std::size_t i) noexcept { unclosed[i / 64] |= std::uint64_t{1} << (i % 64); }
    /// Skips the fields from `first` up to `last`, which are next in order.
    void pass_over(std::size_t first, std::size_t last) noexcept {
        mark(run, first);
        run = last;
    }
    void end_run() noexcept { mark(std::exchange(run, next), next); } ///< gives the fields read in order their bits
    void unmark(std::size_t bit) noexcept { seen[bit / 64] &= ~(std::uint64_t{1} << (bit % 64)); }
    void mark(std::size_t first, std::size_t last) noexcept { // up to `last`
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

/// Whether field `i` may still come: it has not been read, or it may have another value.
inline bool may_come(record_table const& table, progress const& state, std::size_t i) noexcept { return !state.has(i) || table.repeats(i); }

} // namespace dossier::v0::detail
