// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// A string that can be a template argument, as in `bool_as<"yes", "no">`.
///
/// \tparam N  the number of characters, without the terminating NUL
template <std::size_t N>
struct fixed_string {
    char chars[N + 1]{};

    /// Copies a string literal.
    constexpr fixed_string(char const (&literal)[N + 1]) noexcept {
        for (std::size_t i = 0; i != N; ++i) chars[i] = literal[i];
    }
    /// Copies the first `N` characters of `text`.
    /// \pre `text.size() >= N`
    constexpr explicit fixed_string(std::string_view text) noexcept {
        for (std::size_t i = 0; i != N; ++i) chars[i] = text[i];
    }

    /// Copies the first `N - 1` characters of `text` and appends `more`.
    /// \pre `text.size() >= N - 1`
    constexpr fixed_string(std::string_view text, char more) noexcept : fixed_string(text, std::size_t{N - 1}) {
        chars[N - 1] = more;
    }

    /// The number of characters.
    static constexpr std::size_t size() noexcept { return N; }
    /// The characters. The view is valid as long as this object.
    constexpr std::string_view view() const noexcept { return {chars, N}; }

private:
    constexpr fixed_string(std::string_view text, std::size_t n) noexcept {
        for (std::size_t i = 0; i != n; ++i) chars[i] = text[i];
    }
};

template <std::size_t N>
fixed_string(char const (&)[N]) -> fixed_string<N - 1>;

namespace detail {

/// Concatenates `parts`.
///
/// \tparam N  the number of characters in all parts together
/// \pre `parts` hold `N` characters
template <std::size_t N>
constexpr fixed_string<N> joined(std::initializer_list<std::string_view> parts) noexcept {
    char chars[N + 1]{};
    std::size_t n = 0;
    for (auto const part : parts)
        for (char const c : part) chars[n++] = c;
    return chars;
}

} // namespace detail

} // namespace dossier::v0
