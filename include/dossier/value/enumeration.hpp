// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace dossier::inline v0 {

/// One value of an enumeration: how a record spells it, and how a person reads it.
template <class E>
struct enumerator {
    E value;
    std::string_view name;
    std::string_view label = name;
};

/// The table of an enumeration's values, specialised once for each enumeration that a record holds:
///
///     enum class priority { optional, required };
///     template <>
///     inline constexpr auto dossier::enumerators<priority> = dossier::names<priority>(
///         {{priority::optional, "optional"}, {priority::required, "required"}});
///
/// The first of several names for one value is the one that is written. An enumeration of another namespace is printed and
/// named with the qualified names, `dossier::to_string(p)`, or where `using dossier::operator<<;` stands.
template <class E>
inline constexpr auto enumerators = nullptr;

/// The table that `enumerators` wants, from a list of `{value, name}` or `{value, name, label}`.
template <class E, std::size_t N>
constexpr std::array<enumerator<E>, N> names(enumerator<E> const (&list)[N]) noexcept {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<enumerator<E>, N>{list[I]...};
    }(std::make_index_sequence<N>{});
}

/// An enumeration that has a table of names.
template <class E>
concept named_enum = std::is_enum_v<E> && requires { enumerators<E>.size(); };

/// The name of `value` as a record spells it, or an empty view for a value that the table lacks.
/// \complexity Linear in the table. \lifetime The view lives as long as the program.
template <named_enum E>
constexpr std::string_view to_string(E value) noexcept {
    for (auto const& e : enumerators<E>)
        if (e.value == value) return e.name;
    return {};
}

/// The label of `value` for people to read, or an empty view for a value that the table lacks.
template <named_enum E>
constexpr std::string_view label(E value) noexcept {
    for (auto const& e : enumerators<E>)
        if (e.value == value) return e.label;
    return {};
}

/// The value whose name is `name`, letter by letter, or nothing.
template <named_enum E>
constexpr std::optional<E> from_string(std::string_view name) noexcept {
    for (auto const& e : enumerators<E>)
        if (e.name == name) return e.value;
    return std::nullopt;
}

/// Prints the name; a value that the table lacks prints as its number.
template <class Traits, named_enum E>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, E value) {
    auto const name = to_string(value);
    if (name.empty()) return out << static_cast<long long>(value);
    return out << std::basic_string_view<char, Traits>(name.data(), name.size());
}

} // namespace dossier::v0
