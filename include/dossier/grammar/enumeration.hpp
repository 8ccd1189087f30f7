// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <dossier/grammar/parser.hpp>
#include <dossier/text/word.hpp>
#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

// Finds the names of an enumeration by their first character, so that a value is compared with one or two names and not with
// all. `first[c]` is the longest name that begins with `c`, `next[i]` the next shorter one with the same first character. Both
// hold an index plus one; 0 means none.
template <class E>
struct name_index {
    static constexpr auto const& table = enumerators<E>;
    static constexpr std::size_t size = table.size();
    static_assert(size < 65535, "dossier: an enumeration has at most 65,534 names");

    std::array<std::uint16_t, 256> first{};
    std::array<std::uint16_t, size> next{};

    constexpr name_index() noexcept {
        for (std::size_t i = 0; i != size; ++i) {
            if (table[i].name.empty()) continue;
            std::uint16_t* link = &first[static_cast<unsigned char>(table[i].name[0])];
            while (*link != 0 && table[*link - 1u].name.size() >= table[i].name.size()) link = &next[*link - 1u];
            next[i] = *link;
            *link = static_cast<std::uint16_t>(i + 1);
        }
    }
};

template <class E>
inline constexpr name_index<E> index_of{};

} // namespace detail

/// The type of the parser `enumeration<E>`.
template <named_enum E>
struct enumeration_parser : primitive<enumeration_parser<E>, E> {
    static bool match(char const*& p, char const* last, E& value) noexcept {
        if (p == last) return false;
        auto const& index = detail::index_of<E>;
        for (auto i = index.first[static_cast<unsigned char>(*p)]; i != 0; i = index.next[i - 1u]) {
            auto const& e = enumerators<E>[i - 1u];
            if (static_cast<std::size_t>(last - p) < e.name.size()) continue;
            if (!text::stands_at(p, e.name)) continue;
            p += e.name.size();
            value = e.value;
            return true;
        }
        return false;
    }
};

/// Parses a name of the enumeration `E`. The attribute is the value with that name.
///
///     enumeration<E> = name | ... ;   (one alternative for each row of `enumerators<E>`)
///
/// If several names match, the longest is taken.
///
/// \tparam E  an enumeration for which `enumerators` is specialised
template <named_enum E>
inline constexpr enumeration_parser<E> enumeration{};

} // namespace dossier::v0::grammar
