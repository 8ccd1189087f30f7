// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace dossier::inline v0 {

/// A string that can be a template argument: `literal<"Study Overview">`.
/// The characters are those of the literal without its closing NUL.
template <std::size_t N>
struct fixed_string {
    char chars[N + 1]{};

    constexpr fixed_string(char const (&literal)[N + 1]) noexcept {
        for (std::size_t i = 0; i != N; ++i) chars[i] = literal[i];
    }
    /// The first `N` characters of `text`, which must have that many.
    constexpr explicit fixed_string(std::string_view text) noexcept {
        for (std::size_t i = 0; i != N; ++i) chars[i] = text[i];
    }

    /// `text`, of `N - 1` characters, and one more.
    constexpr fixed_string(std::string_view text, char more) noexcept : fixed_string(text, std::size_t{N - 1}) {
        chars[N - 1] = more;
    }

    static constexpr std::size_t size() noexcept { return N; }
    constexpr std::string_view view() const noexcept { return {chars, N}; }

private:
    constexpr fixed_string(std::string_view text, std::size_t n) noexcept {
        for (std::size_t i = 0; i != n; ++i) chars[i] = text[i];
    }
};

template <std::size_t N>
fixed_string(char const (&)[N]) -> fixed_string<N - 1>;

/// The characters of all `parts`, which are `N`, one after the other.
template <std::size_t N>
constexpr fixed_string<N> joined(std::initializer_list<std::string_view> parts) noexcept {
    char chars[N + 1]{};
    std::size_t n = 0;
    for (auto const part : parts)
        for (char const c : part) chars[n++] = c;
    return chars;
}

} // namespace dossier::v0
