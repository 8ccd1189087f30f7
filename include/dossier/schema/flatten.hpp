// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <utility>

#include <dossier/schema/sections.hpp>

// Puts all sections of a description into one row: each before those in it, so that those follow it directly.
namespace dossier::inline v0::detail {

/// The number of a section that is none.
inline constexpr std::size_t no_section = static_cast<std::size_t>(-1);

/// A section that is not of the record itself, but of the section with the number `Around`; or one of a group, the first of which
/// has the number `Group`.
template <class Section, std::size_t Around, std::size_t Group>
struct placed_section : Section {
    static constexpr std::size_t around = Around;
    static constexpr std::size_t group = Group;
};

/// The section around this one, or `no_section`.
template <class Section>
inline constexpr std::size_t around_of = no_section;
template <class Section, std::size_t Around, std::size_t Group>
inline constexpr std::size_t around_of<placed_section<Section, Around, Group>> = Around;

/// The first section of its group, or `no_section`.
template <class Section>
inline constexpr std::size_t group_of = no_section;
template <class Section, std::size_t Around, std::size_t Group>
inline constexpr std::size_t group_of<placed_section<Section, Around, Group>> = Group;

template <class... A, class... B>
constexpr auto joined(pack<A...> const& a, pack<B...> const& b) {
    return [&]<std::size_t... I, std::size_t... J>(std::index_sequence<I...>, std::index_sequence<J...>) {
        return make_pack(element<I>(a)..., element<J>(b)...);
    }(std::index_sequence_for<A...>{}, std::index_sequence_for<B...>{});
}

/// A section that is not flat: it has others in it, or is a group of them.
template <class Section>
inline constexpr bool is_nested = false;
template <class Section, class... Inner>
inline constexpr bool is_nested<nesting_section<Section, Inner...>> = true;
template <class Owner, class Member, class... Alternatives>
inline constexpr bool is_nested<group_description<Owner, Member, Alternatives...>> = true;

/// Places what makes one section, whose number is `Number`, and what is in it.
template <std::size_t Number, std::size_t Around, std::size_t Group, class Section>
constexpr auto placed(Section const& section) {
    if constexpr (Around == no_section && Group == no_section) return make_pack(section);
    else return make_pack(placed_section<Section, Around, Group>{section});
}
template <std::size_t Number, std::size_t Around, class... Sections>
constexpr auto flattened(pack<Sections...> const& sections);

template <std::size_t Number, std::size_t Around, std::size_t Group, class Section, class... Inner>
constexpr auto placed(nesting_section<Section, Inner...> const& section) {
    return joined(placed<Number, Around, Group>(static_cast<Section const&>(section)), flattened<Number + 1, Number>(section.inner));
}
/// The alternatives of a group from the one with the index `I` on.
template <std::size_t Number, std::size_t Around, std::size_t Group, std::size_t I, class Owner, class Member, class... Alternatives>
constexpr auto alternatives_of(group_description<Owner, Member, Alternatives...> const& group) {
    if constexpr (I == sizeof...(Alternatives)) {
        return pack<>{};
    } else {
        auto const of_member = [&]<class Section>(Section const& one) { return alternative_section<Owner, Member, Section>{one, group.member}; };
        auto const& alternative = element<I>(group.alternatives);
        auto const first = [&] {
            if constexpr (is_nested<std::remove_cvref_t<decltype(alternative)>>)
                return placed<Number, Around, Group>(nest(of_member(without_inner(alternative)), alternative.inner));
            else
                return placed<Number, Around, Group>(of_member(alternative));
        }();
        return joined(first, alternatives_of<Number + std::remove_cvref_t<decltype(first)>::size, Around, Group, I + 1>(group));
    }
}
template <class Section, class... Inner>
constexpr Section const& without_inner(nesting_section<Section, Inner...> const& section) noexcept {
    return section;
}

template <std::size_t Number, std::size_t Around, class Section>
constexpr auto flattened_one(Section const& section) {
    return placed<Number, Around, no_section>(section);
}
template <std::size_t Number, std::size_t Around, class Owner, class Member, class... Alternatives>
constexpr auto flattened_one(group_description<Owner, Member, Alternatives...> const& group) {
    return alternatives_of<Number, Around, Number, 0>(group);
}

template <std::size_t Number, std::size_t Around, std::size_t I, class... Sections>
constexpr auto flattened_from(pack<Sections...> const& sections) {
    if constexpr (I == sizeof...(Sections)) {
        return pack<>{};
    } else {
        auto const first = flattened_one<Number, Around>(element<I>(sections));
        return joined(first, flattened_from<Number + std::remove_cvref_t<decltype(first)>::size, Around, I + 1>(sections));
    }
}
/// All of these sections and those in them, in one row. The first gets the number `Number`.
template <std::size_t Number, std::size_t Around, class... Sections>
constexpr auto flattened(pack<Sections...> const& sections) {
    if constexpr (Around == no_section && !(... || is_nested<Sections>)) return sections;
    else return flattened_from<Number, Around, 0>(sections);
}

} // namespace dossier::v0::detail
