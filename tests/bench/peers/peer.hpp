// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "../digest.hpp"

namespace bench {

/// The same records three times over, each in memory, and other records of which all or some are odd. 64 readable bytes follow
/// each text.
struct sources {
    std::string_view text{};
    std::string_view ndjson{};  ///< an object a line
    std::string_view xml{};     ///< an element a line
    std::string_view all_odd{}; ///< text, each record with an oddity
    std::string_view few_odd{}; ///< text, one record in twenty with one
};

/// The compiler must take it that `s` is used, and the reader cannot know how.
template <class Study>
inline void keep(Study const& s) noexcept {
    asm volatile("" : : "r"(&s) : "memory");
}

/// One way to read all records of a source into studies, which are handed on one by one and not collected.
struct peer {
    char const* name;
    std::string_view sources::*input;
    /// Reads everything and returns the number of records.
    std::size_t (*run)(std::string_view input);
    /// The digest of each record, or nullptr for what reads no fields.
    void (*prove)(std::string_view input, std::vector<std::uint64_t>& digests);
};

/// Every reader that was built. Each one's own file adds it.
inline std::vector<peer>& peers() {
    static std::vector<peer> list;
    return list;
}

/// `Reader::read(input, sink)` calls `sink` with every study.
template <class Reader>
bool add_peer(char const* name, std::string_view sources::*input) {
    peers().push_back({name, input,
                       [](std::string_view in) {
                           std::size_t records = 0;
                           Reader::read(in, [&](auto const& s) {
                               keep(s);
                               ++records;
                           });
                           return records;
                       },
                       [](std::string_view in, std::vector<std::uint64_t>& digests) {
                           Reader::read(in, [&](auto const& s) { digests.push_back(digest::of(s)); });
                       }});
    return true;
}

} // namespace bench
