// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::text {

/// What a line begins with, to be compared with what stands at a place in one go.
struct opening {
    static constexpr std::size_t most = 32; ///< characters; a longer one stands nowhere
    static constexpr std::ptrdiff_t reach = 32; ///< bytes that must be readable at the place

    alignas(16) char chars[most]{};
    std::uint64_t mask = ~std::uint64_t{0}; ///< a bit for each of the characters; above them none, or all where nothing matches
    std::size_t size = 0;

    constexpr opening() noexcept = default;
    constexpr explicit opening(std::string_view s) noexcept {
        size = s.size();
        if (size > most) return;
        std::size_t n = 0;
        for (char const c : s) chars[n++] = c;
        mask = (std::uint64_t{1} << size) - 1;
    }

    /// The characters that are otherwise at `p`, where `reach` bytes can be read: a bit for each, or any bit for a long one.
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
    [[gnu::always_inline]] bool stands_at(char const* p) const noexcept { return difference(p) == 0; }

    /// Whether a place where this does not stand is known not to begin with it.
    constexpr bool decides() const noexcept { return size - 1 < most; }
    /// The bit of the last character.
    std::uint64_t last_bit() const noexcept { return mask ^ mask >> 1; }
};

/// A text of at most sixteen characters, as two words.
struct short_text {
    static constexpr std::size_t most = 16;
    static constexpr std::size_t reach = 16; ///< bytes that must be readable at the place

    std::uint64_t word[2]{1, 0};
    std::uint64_t mask[2]{}; ///< stands nowhere
    std::size_t size = 0;

    constexpr short_text() noexcept = default;
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

    /// Whether it stands at `p`, where `reach` bytes can be read.
    bool stands_at(char const* p) const noexcept { return (load<std::uint64_t>(p) & mask[0]) == word[0] && (load<std::uint64_t>(p + 8) & mask[1]) == word[1]; }
};

} // namespace dossier::v0::text
