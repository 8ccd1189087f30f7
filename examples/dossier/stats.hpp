// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Counts over all records, for `stats`.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace program {

struct counts {
    struct status {
        std::string_view label;
        std::size_t records;
    };
    struct field {
        std::string_view section;
        std::string_view key;
        std::string_view path;
        std::size_t missing = 0;
    };
    struct years {
        int from;
        int to;
        std::size_t records;
        /// `2019`, or `2010–2014`.
        std::string name() const;
    };

    std::size_t files = 0;
    std::size_t records = 0;
    std::vector<status> by_status;     ///< the most frequent first; without those of no record
    std::vector<field> fields;         ///< in the order of the description
    std::map<int, std::size_t> posted; ///< first posts by year

    /// First posts by year, without gaps, or by as many years as make no more than `most` groups.
    std::vector<years> by_years(std::size_t most) const;
};

/// `12.5 %` of `all`.
std::string share(std::size_t n, std::size_t all);
/// `1,234,567`.
std::string grouped(std::size_t n);

/// The counts as a page of HTML that needs nothing else.
std::string page_of(counts const& c);

} // namespace program
