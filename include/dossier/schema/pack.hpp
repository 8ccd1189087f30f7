// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include <dossier/version.hpp>

namespace dossier::inline v0::detail {

template <std::size_t I, class T>
struct pack_element {
    T value;
};

template <class Indices, class... T>
struct pack_base;

template <std::size_t... I, class... T>
struct pack_base<std::index_sequence<I...>, T...> : pack_element<I, T>... {};

/// A tuple whose templates have constant depth. A record may have hundreds of fields, for which std::tuple compiles slowly.
template <class... T>
struct pack : pack_base<std::index_sequence_for<T...>, T...> {
    static constexpr std::size_t size = sizeof...(T);
};

template <class... T>
constexpr pack<T...> make_pack(T const&... values) {
    return {{{values}...}};
}

template <std::size_t I, class T>
constexpr T const& element(pack_element<I, T> const& p) noexcept {
    return p.value;
}

template <std::size_t I, class T>
constexpr T& element(pack_element<I, T>& p) noexcept {
    return p.value;
}

/// Those of `values` for which `Which` holds true, in order.
template <auto const& Which, class... T>
constexpr auto select(T const&... values) {
    constexpr auto chosen = [] {
        std::size_t n = 0;
        for (bool const b : Which) n += b ? 1 : 0;
        return n;
    }();
    constexpr auto places = [] {
        constexpr std::size_t room = Which.size() + 1; // not empty
        std::array<std::size_t, room> at{};
        std::size_t n = 0;
        for (std::size_t i = 0; i != Which.size(); ++i)
            if (Which[i]) at[n++] = i;
        return at;
    }();
    auto const all = make_pack(values...);
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return make_pack(element<places[I]>(all)...); }(std::make_index_sequence<chosen>{});
}

/// Calls `f` with each element, in order.
template <class... T, class F>
constexpr void for_each_element(pack<T...>& p, F&& f) {
    [&]<std::size_t... I>(std::index_sequence<I...>) { (f(element<I>(p)), ...); }(std::index_sequence_for<T...>{});
}
template <class... T, class F>
constexpr void for_each_element(pack<T...> const& p, F&& f) {
    [&]<std::size_t... I>(std::index_sequence<I...>) { (f(element<I>(p)), ...); }(std::index_sequence_for<T...>{});
}

} // namespace dossier::v0::detail
