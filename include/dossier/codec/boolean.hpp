// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/boolean.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// Reads `True`, `False`, `Yes` and `No`; writes `True` and `False`.
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

/// The same, written as `Yes` and `No`: `field("Essential", &package::essential).codec(yes_no)`.
struct yes_no_codec : codec<bool> {
    static constexpr std::string_view expected = "Yes or No (or True or False)";
    static void write(std::string& out, bool value) { out += value ? "Yes" : "No"; }
};
inline constexpr yes_no_codec yes_no{};

namespace detail {

// for messages
template <fixed_string True, fixed_string False>
inline constexpr auto either_of = joined<True.size() + 4 + False.size()>({True.view(), " or ", False.view()});

} // namespace detail

/// Reads and writes a bool that is spelled by two words, and by them alone:
///
///     field("Essential", &package::essential).codec(bool_as<"yes", "no">)
///
/// \tparam True   the word for true, letter by letter; blanks may stand within it, not around it
/// \tparam False  the word for false, another one
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
template <fixed_string True, fixed_string False>
inline constexpr bool_as_codec<True, False> bool_as{};

} // namespace dossier::v0
