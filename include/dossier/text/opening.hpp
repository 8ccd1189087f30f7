// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::text {

/// The characters that a line begins with, compared with the text at a place all at once.
struct opening {
    static constexpr std::size_t most = 32; ///< characters; a longer opening matches nowhere
    static constexpr std::ptrdiff_t reach = 32; ///< bytes that must be readable at the compared place

    alignas(16) char chars[most]{};
    std::uint64_t mask = ~std::uint64_t{0}; ///< a bit for each character; all bits if the opening matches nowhere
    std::size_t size = 0;

    /// An opening that matches nowhere.
    constexpr opening() noexcept = default;
    /// The characters of `s`.
    constexpr explicit opening(std::string_view s) noexcept {
        size = s.size();
        if (size > most) return;
        std::size_t n = 0;
        for (char const c : s) chars[n++] = c;
        mask = (std::uint64_t{1} << size) - 1;
    }

    /// Compares the characters with those at `p`.
    /// \pre `reach` bytes can be read at `p`
    /// \returns 0 if all are equal, else a mask whose lowest bit is the first character that differs
    [[gnu::always_inline]] std::uint64_t difference(char const* p) const noexcept {
        if constexpr (block::fast) {
            std::uint64_t same = 0;
            for (std::size_t i = 0; i != most; i += block::size)
                same |= std::uint64_t{block::mask(block::load(p + i).equals(block::load(chars + i)))} << i;
            return ~same & mask;
        } else {
            std::size_t i = 0;
            while (i != size && i != most && p[i] == chars[i]) ++i;
            return mask >> i << i;
        }
    }
    /// Whether the text at `p` begins with these characters.
    /// \pre `reach` bytes can be read at `p`
    [[gnu::always_inline]] bool stands_at(char const* p) const noexcept { return difference(p) == 0; }

    /// Whether `stands_at` can be relied on. It cannot if the opening is empty or too long.
    constexpr bool decides() const noexcept { return size - 1 < most; }
    /// The bit of the last character in the result of `difference`.
    std::uint64_t last_bit() const noexcept { return mask ^ mask >> 1; }
};

/// A text of at most 16 characters, compared as two machine words. A longer text matches nowhere.
struct short_text {
    static constexpr std::size_t most = 16;
    static constexpr std::size_t reach = 16; ///< bytes that must be readable at the compared place

    std::uint64_t word[2]{1, 0};
    std::uint64_t mask[2]{}; ///< the bits to compare; by default none, and then `word[0]` never matches
    std::size_t size = 0;

    /// A text that matches nowhere.
    constexpr short_text() noexcept = default;
    /// The characters of `s`.
    constexpr explicit short_text(std::string_view s) noexcept {
        if (s.size() > most) return;
        char chars[most]{}, used[most]{};
        for (std::size_t i = 0; i != s.size(); ++i) chars[i] = s[i], used[i] = '\xFF';
        for (std::size_t i = 0; i != 2; ++i) {
            word[i] = word_of<std::uint64_t>({chars, most}, 8 * i);
            mask[i] = word_of<std::uint64_t>({used, most}, 8 * i);
        }
        size = s.size();
    }

    /// Whether this text is at `p`.
    /// \pre `reach` bytes can be read at `p`
    bool stands_at(char const* p) const noexcept { return (load<std::uint64_t>(p) & mask[0]) == word[0] && (load<std::uint64_t>(p + 8) & mask[1]) == word[1]; }
};

} // namespace dossier::v0::text
