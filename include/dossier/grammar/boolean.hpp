// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <dossier/grammar/checked.hpp>
#include <dossier/grammar/operators.hpp>
#include <dossier/grammar/word.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

struct boolean_word {
    std::string_view text;
    bool value;
};

/// The spellings in `Yes` and `No`, which are separated by bars.
template <fixed_string Yes, fixed_string No>
struct boolean_words {
    static constexpr std::size_t count(std::string_view list) noexcept {
        std::size_t n = 1;
        for (char const c : list) n += c == '|';
        return n;
    }
    // By index: g++ 12 under its sanitizers cannot tell that a pointer into a template argument, as `find` gets, is not null.
    static constexpr std::string_view nth(std::string_view list, std::size_t n) noexcept {
        std::size_t first = 0, last = 0;
        for (; last != list.size(); ++last) {
            if (list[last] != '|') continue;
            if (n-- == 0) break;
            first = last + 1;
        }
        return list.substr(first, last - first);
    }
    static constexpr std::size_t size = count(Yes.view()) + count(No.view());
    using words = std::array<boolean_word, size>;

    /// The first spelling of each value, then the second of each, and so on.
    static constexpr words listed = [] {
        words all{};
        std::size_t n = 0;
        for (std::size_t i = 0; n != size; ++i) {
            if (i < count(Yes.view())) all[n++] = {nth(Yes.view(), i), true};
            if (i < count(No.view())) all[n++] = {nth(No.view(), i), false};
        }
        return all;
    }();

    // In the order of the alphabet, but a word comes after those that it begins. Sets of the same words have the same parser,
    // whichever of them are written.
    static constexpr words ordered = [] {
        constexpr auto before = [](std::string_view a, std::string_view b) {
            std::size_t i = 0;
            while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
            return i == b.size() || (i < a.size() && a[i] < b[i]);
        };
        words all = listed;
        for (std::size_t i = 1; i < size; ++i)
            for (std::size_t j = i; j != 0 && before(all[j].text, all[j - 1].text); --j) {
                auto const word = all[j];
                all[j] = all[j - 1];
                all[j - 1] = word;
            }
        return all;
    }();

    static constexpr bool differ = [] {
        for (std::size_t i = 0; i != size; ++i)
            if (ordered[i].text.empty() || (i != 0 && ordered[i].text == ordered[i - 1].text)) return false;
        return true;
    }();

    template <std::size_t... I>
    static constexpr auto alternatives(std::index_sequence<I...>) {
        static_assert(differ, "dossier: the spellings of a bool are words that differ");
        return (word<fixed_string<ordered[I].text.size()>(ordered[I].text)>(ordered[I].value) | ...);
    }
};

} // namespace detail

/// Parses a boolean in spellings of your choice: `boolean_as<"yes|true|TRUE", "no|false">`. The attribute is a `bool`.
///
///     boolean_as = Yes, ... | No, ... ;   (one alternative for each spelling)
///
/// If several spellings match, the longest is taken. Upper and lower case differ.
///
/// \tparam Yes  the spellings of true, separated by bars
/// \tparam No   the spellings of false, all different
template <fixed_string Yes, fixed_string No>
inline constexpr auto boolean_as =
    as<bool>[detail::boolean_words<Yes, No>::alternatives(std::make_index_sequence<detail::boolean_words<Yes, No>::size>{})];

/// Parses a boolean. The attribute is a `bool`.
///
///     boolean = "False" | "No" | "True" | "Yes" ;
///
/// \note Like every X3 parser it matches a prefix: it takes the `No` of `None`.
inline constexpr auto boolean = boolean_as<"True|Yes", "False|No">;

} // namespace dossier::v0::grammar
