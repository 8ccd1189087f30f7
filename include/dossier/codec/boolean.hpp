// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/boolean.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

namespace detail {

/// The spellings as messages show them: "yes or no", "one of yes, no, true, false or TRUE".
template <fixed_string Yes, fixed_string No>
inline constexpr auto either_of = [] {
    constexpr auto each = [](auto&& put) {
        auto const& words = grammar::detail::boolean_words<Yes, No>::listed;
        if (words.size() > 2) put("one of ");
        for (std::size_t i = 0; i != words.size(); ++i) {
            put(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ");
            put(words[i].text);
        }
    };
    constexpr auto size = [each] {
        std::size_t n = 0;
        each([&n](std::string_view s) { n += s.size(); });
        return n;
    }();
    char chars[size + 1]{};
    std::size_t n = 0;
    each([&](std::string_view s) {
        for (char const c : s) chars[n++] = c;
    });
    return fixed_string<size>(chars);
}();

} // namespace detail

/// The type of the codec `bool_as<Yes, No>`.
template <fixed_string Yes, fixed_string No>
struct bool_as_codec {
    static constexpr auto parser = grammar::boolean_as<Yes, No>;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = detail::either_of<Yes, No>.view();

    static bool could_go_on(std::string_view value) noexcept {
        for (auto const& word : words)
            if (text::is_beginning(value, word.text)) return true;
        return false;
    }
    static void write(std::string& out, bool value) { out += words[value ? 0 : 1].text; }
    static std::string why_not(std::string_view text) {
        for (auto const& word : words)
            if (text::equal_but_for_case(text, word.text)) return "upper and lower case differ: it is spelled " + std::string(word.text);
        return {};
    }

private:
    static constexpr auto const& words = grammar::detail::boolean_words<Yes, No>::listed;
};
/// A codec of `bool` in spellings of your choice, and no others:
///
///     field("Essential", &package::essential).codec(bool_as<"yes", "no">)
///     field("Essential", &package::essential).codec(bool_as<"yes|true|TRUE", "no|false">)
///
/// All spellings are read; the first of each value is written. Upper and lower case differ.
///
/// \tparam Yes  the spellings of true, separated by bars. A spelling may contain blanks, but not begin or end with one
/// \tparam No   the spellings of false, all different
template <fixed_string Yes, fixed_string No>
inline constexpr bool_as_codec<Yes, No> bool_as{};

/// The codec of `bool`. It reads `True`, `False`, `Yes` and `No`, and writes `True` and `False`.
template <>
struct codec<bool> : bool_as_codec<"True|Yes", "False|No"> {};

/// The type of the codec `yes_no`.
using yes_no_codec = bool_as_codec<"Yes|True", "No|False">;
/// A codec of `bool` that reads `True`, `False`, `Yes` and `No`, and writes `Yes` and `No`:
///
///     field("Essential", &package::essential).codec(yes_no)
inline constexpr yes_no_codec yes_no{};

} // namespace dossier::v0
