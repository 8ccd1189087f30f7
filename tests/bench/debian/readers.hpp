// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "package_view.hpp"

namespace bench::debian_index {

/// One way to read an index, from memory, or, where it says so, from the file that holds the same.
struct reader {
    char const* name;
    /// Reads everything and returns the number of records.
    std::size_t (*run)(std::string_view text, std::string const& file);
    /// Hands on each record; without keys that the description lacks. One of the two is nullptr, or both.
    void (*views)(std::string_view text, std::vector<::debian::package_view>& all) = nullptr;
    void (*values)(std::string_view text, std::vector<::debian::package>& all) = nullptr;
};

/// Every reader that was built. Each one's own file adds its own.
inline std::vector<reader>& readers() {
    static std::vector<reader> list;
    return list;
}

/// The compiler must take it that `record` is used.
template <class Record>
void keep(Record const& record) noexcept {
    asm volatile("" : : "r"(&record) : "memory");
}

} // namespace bench::debian_index
