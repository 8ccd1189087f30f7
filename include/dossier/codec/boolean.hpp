// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/boolean.hpp>

namespace dossier::inline v0 {

/// Reads `True`, `False`, `Yes` and `No`; writes `True` and `False`.
template <>
struct codec<bool> {
    static constexpr auto parser = grammar::boolean;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "True or False (or Yes or No)";
    static bool could_go_on(std::string_view value) noexcept {
        for (std::string_view const whole : {"True", "False", "Yes", "No"})
            if (value.size() < whole.size() && whole.substr(0, value.size()) == value) return true;
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

} // namespace dossier::v0
