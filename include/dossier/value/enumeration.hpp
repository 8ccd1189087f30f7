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

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// One row in the table of an enumeration: a value and its names.
template <class E>
struct enumerator {
    E value;
    std::string_view name;         ///< as records spell it
    std::string_view label = name; ///< for people to read
};

/// Makes the table of an enumeration. If two rows have the same name, a field of this type is a compile-time error.
///
/// \tparam E    the enumeration
/// \param list  rows of the form `{value, name}` or `{value, name, label}`; their strings must live as long as the program
/// \returns the table: what `dossier_enumerators` returns; see `enumerators`
template <class E, std::size_t N>
constexpr std::array<enumerator<E>, N> names(enumerator<E> const (&list)[N]) noexcept {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<enumerator<E>, N>{list[I]...};
    }(std::make_index_sequence<N>{});
}

/// The table of an enumeration: what `dossier_enumerators(std::type_identity<E>)` returns. That function is declared beside the
/// enumeration, in its namespace or as a friend:
///
///     namespace shop {
///     enum class priority { optional, required };
///     constexpr auto dossier_enumerators(std::type_identity<priority>) {
///         return dossier::names<priority>({{priority::optional, "optional"}, {priority::required, "required"}});
///     }
///     using dossier::operator<<, dossier::to_string; // for `std::cout << p` and `to_string(p)`
///     } // namespace shop
///
/// If a value has several names, all are read and the first is written. For an enumeration in another's namespace, specialise
/// this variable instead. Without either it is `nullptr`.
template <class E>
inline constexpr auto enumerators = nullptr;

template <class E>
    requires requires { dossier_enumerators(std::type_identity<E>{}); }
inline constexpr auto enumerators<E> = dossier_enumerators(std::type_identity<E>{});

/// An enumeration that has a table `enumerators`.
template <class E>
concept named_enum = std::is_enum_v<E> && requires { enumerators<E>.size(); };

namespace detail {

template <class E>
inline constexpr bool has_distinct_names = [] {
    auto const& table = enumerators<E>;
    for (std::size_t i = 0; i != table.size(); ++i)
        for (std::size_t j = 0; j != i; ++j)
            if (table[i].name == table[j].name) return false;
    return true;
}();

} // namespace detail

/// The name of `value`, as records spell it.
///
/// \returns the first name of `value` in the table, or an empty view if there is none
/// \par Complexity
/// Linear in the size of the table.
/// \par Lifetime
/// The view is valid as long as the program runs.
template <named_enum E>
constexpr std::string_view to_string(E value) noexcept {
    for (auto const& e : enumerators<E>)
        if (e.value == value) return e.name;
    return {};
}

/// The label of `value`, for people to read.
///
/// \returns the first label of `value` in the table, or an empty view if there is none
/// \par Complexity
/// Linear in the size of the table.
/// \par Lifetime
/// The view is valid as long as the program runs.
template <named_enum E>
constexpr std::string_view label(E value) noexcept {
    for (auto const& e : enumerators<E>)
        if (e.value == value) return e.label;
    return {};
}

/// The value with this name.
///
/// \param name  a name in the table; upper and lower case differ
/// \returns the value, or `std::nullopt` if no value has this name
/// \par Complexity
/// Linear in the size of the table.
template <named_enum E>
constexpr std::optional<E> from_string(std::string_view name) noexcept {
    for (auto const& e : enumerators<E>)
        if (e.name == name) return e.value;
    return std::nullopt;
}

/// Prints the name of `value`, or its number if it has no name.
template <class Traits, named_enum E>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, E value) {
    auto const name = to_string(value);
    if (name.empty()) return out << static_cast<long long>(value);
    return out << std::basic_string_view<char, Traits>(name.data(), name.size());
}

} // namespace dossier::v0
