// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/boolean.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// The codec of `bool`. It reads `True`, `False`, `Yes` and `No`, and writes `True` and `False`.
template <>
struct codec<bool> {
    static constexpr auto parser = grammar::boolean;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "True or False (or Yes or No)";
    static bool could_go_on(std::string_view value) noexcept {
        for (std::string_view const whole : {"True", "False", "Yes", "No"})
            if (text::is_beginning(value, whole)) return true;
        return false;
    }
    static void write(std::string& out, bool value) { out += value ? "True" : "False"; }
};

/// The type of the codec `yes_no`.
struct yes_no_codec : codec<bool> {
    static constexpr std::string_view expected = "Yes or No (or True or False)";
    static void write(std::string& out, bool value) { out += value ? "Yes" : "No"; }
};
/// A codec of `bool` that reads `True`, `False`, `Yes` and `No`, and writes `Yes` and `No`:
///
///     field("Essential", &package::essential).codec(yes_no)
inline constexpr yes_no_codec yes_no{};

namespace detail {

// The two words as messages show them: "yes or no".
template <fixed_string True, fixed_string False>
inline constexpr auto either_of = joined<True.size() + 4 + False.size()>({True.view(), " or ", False.view()});

} // namespace detail

/// The type of the codec `bool_as<True, False>`.
template <fixed_string True, fixed_string False>
struct bool_as_codec {
    static constexpr auto parser = grammar::boolean_as<True, False>;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = detail::either_of<True, False>.view();
    static bool could_go_on(std::string_view value) noexcept {
        for (auto const word : {True.view(), False.view()})
            if (text::is_beginning(value, word)) return true;
        return false;
    }
    static void write(std::string& out, bool value) { out += value ? True.view() : False.view(); }
};
/// A codec of `bool` that reads and writes two words of your choice, and no others:
///
///     field("Essential", &package::essential).codec(bool_as<"yes", "no">)
///
/// Upper and lower case differ.
///
/// \tparam True   the word for true; it may contain blanks, but not begin or end with one
/// \tparam False  the word for false, a different one
template <fixed_string True, fixed_string False>
inline constexpr bool_as_codec<True, False> bool_as{};

} // namespace dossier::v0
