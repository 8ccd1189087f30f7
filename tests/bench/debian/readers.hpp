// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace bench::debian_index {

/// One way to read an index, from memory, or, where it says so, from the file that holds the same.
struct reader {
    char const* name;
    /// Reads everything and returns the number of records.
    std::size_t (*run)(std::string_view text, std::string const& file);
    /// The digest of each record as views, or as values. One of the two is nullptr, or both.
    void (*views)(std::string_view text, std::vector<std::uint64_t>& digests) = nullptr;
    void (*values)(std::string_view text, std::vector<std::uint64_t>& digests) = nullptr;
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

/// A hash over fields of a record. Blanks around a text do not count: some readers leave them out.
class digest {
public:
    std::uint64_t value() const noexcept { return state_; }

    template <class T>
    void add(T const& value) noexcept {
        if constexpr (std::is_convertible_v<T const&, std::string_view>) {
            std::string_view text = value;
            while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
            while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
            for (char const c : text) mix(static_cast<unsigned char>(c));
        } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
            mix(static_cast<std::uint64_t>(value));
        } // an index has no status
    }
    template <class T>
    void add(std::optional<T> const& member) noexcept {
        mix(member ? 0x51u : 0x0Fu);
        if (member) add(*member);
    }
    template <class T>
    void add(std::vector<T> const& list) noexcept {
        mix(list.size());
        for (auto const& item : list) add(item);
    }

private:
    static bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
    void mix(std::uint64_t value) noexcept {
        state_ = (state_ ^ value) * 0x9E3779B97F4A7C15u;
        state_ ^= state_ >> 29;
    }

    std::uint64_t state_ = 0x243F6A8885A308D3u;
};

} // namespace bench::debian_index
