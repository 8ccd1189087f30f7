// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/section.hpp>

// Sections of different kinds whose parts share a container of variants.
namespace dossier::inline v0 {

namespace detail {

/// One kind of part in such a container. It has no member of its own.
template <class Part, class... Fields>
struct alternative_description {
    using part = Part;

    std::string_view heading;
    pack<Fields...> fields;
};

template <class Part, class... Fields>
constexpr auto make_alternative(std::string_view heading, pack<Fields...> const& fields) {
    return alternative_description<Part, Fields...>{heading, fields};
}

template <class T>
inline constexpr bool is_alternative = false;
template <class Part, class... Fields>
inline constexpr bool is_alternative<alternative_description<Part, Fields...>> = true;
template <class Section, class UnknownKeys>
inline constexpr bool is_alternative<collecting_section<Section, UnknownKeys>> = is_alternative<Section>;
template <class Section, class... Inner>
inline constexpr bool is_alternative<nesting_section<Section, Inner...>> = is_alternative<Section>;

/// The sections whose parts share the container `member`.
template <class Owner, class Member, class... Alternatives>
struct group_description {
    using owner = Owner;

    Member Owner::*member;
    pack<Alternatives...> alternatives;
};
template <class Owner, class Member, class... Alternatives>
inline constexpr bool is_section<group_description<Owner, Member, Alternatives...>> = true;

/// A container of variants that may hold a `Part`.
template <class Container, class Part>
concept holds_variants_with = parts_type<Container> && std::is_constructible_v<typename Container::value_type, std::in_place_type_t<Part>> &&
                              requires(typename Container::value_type& value) { get_if<Part>(&value); };

/// One section of a group, with the functions of a section that repeats.
template <class Owner, class Member, class Alternative>
struct alternative_section : Alternative {
    using owner = Owner;
    using part = typename Alternative::part;
    static constexpr bool repeats = true;
    static constexpr std::size_t latest = static_cast<std::size_t>(-1);

    Member Owner::*member;

    /// The part with this number; nullptr if it is of another kind.
    constexpr part* find(Owner& record, std::size_t index) const { return get_if<part>(&(record.*member)[index]); }
    /// The last part. If that is of another kind, or there is none, one is added.
    constexpr part& open(Owner& record) const {
        if (auto& all = record.*member; all.empty() || !get_if<part>(&all.back())) begin(record);
        return *get_if<part>(&(record.*member).back());
    }
    constexpr std::size_t count(Owner const& record) const { return (record.*member).size(); } ///< of parts of any kind
    constexpr void begin(Owner& record) const { (record.*member).emplace_back(std::in_place_type<part>); }
};

} // namespace detail

/// Describes one kind of section for `sections`:
///
///     section<term>("[Term]", field("id", &term::id))
///
/// \tparam Part    the struct that holds its fields, which is one of the types of the variant
/// \param heading  the heading; it must live as long as the program
/// \param first    an item, as for a section with a member
/// \param items    further ones
/// \returns the description, to be passed to `sections`
template <class Part, class First, class... Items>
    requires(!std::is_convertible_v<First, std::string_view>)
constexpr auto section(std::string_view heading, First const& first, Items const&... items) {
    using kinds = detail::section_items<First, Items...>;
    constexpr bool own = detail::belongs_to<First, Part> && (... && detail::belongs_to<Items, Part>);
    constexpr bool codecs = detail::has_codec<First> && (... && detail::has_codec<Items>);
    constexpr bool sound = kinds::all_known && kinds::in_order && kinds::has_field && kinds::one_member;
    static_assert(sound, "dossier: a section is described by its fields, of which there is at least one, then by the sections in it; and by one member for unknown keys");
    static_assert(own, "dossier: the member of this field does not belong to the struct of the section");
    static_assert(codecs, "dossier: the type of a member of this section has no codec: specialise dossier::codec for it before the description, or name one with .codec(...)");
    static_assert(std::is_default_constructible_v<Part>, "dossier: the struct of a section needs a default constructor");
    if constexpr (!sound || !own || !codecs || !std::is_default_constructible_v<Part>) return detail::mistaken();
    else return detail::with_items(detail::make_alternative<Part>(heading, detail::select<kinds::fields>(first, items...)), first, items...);
}
/// Describes one kind of section without a heading. A part begins at the first key of the section.
template <class Part, class First, class... Items>
    requires(!std::is_convertible_v<First, std::string_view> && !std::is_member_pointer_v<First>)
constexpr auto section(First const& first, Items const&... items) {
    return section<Part>(std::string_view{}, first, items...);
}

/// Describes sections of different kinds that repeat in any order:
///
///     sections(&ontology::frames,
///         section<term>("[Term]", field("id", &term::id), field("name", &term::name)),
///         section<relation>("[Typedef]", field("id", &relation::id)))
///
/// Their parts go into a container of variants, in the order of the text.
///
/// \param member        a pointer to the member: a `std::vector` or a `std::deque` of `std::variant`
/// \param alternatives  the kinds of sections, whose structs are types of the variant; see `section`
/// \returns the description, to be passed to `record` or to the section around it
template <class Owner, class Member, class... Alternatives>
constexpr auto sections(Member Owner::*member, Alternatives const&... alternatives) {
    constexpr bool all_are = (... && detail::is_alternative<Alternatives>);
    static_assert(all_are || (... || std::is_same_v<Alternatives, detail::mistaken>), "dossier: sections(...) consists of section<part>(...), each with the struct that holds its fields");
    if constexpr (!all_are) {
        return detail::mistaken();
    } else {
        constexpr bool fit = (... && detail::holds_variants_with<Member, typename Alternatives::part>);
        static_assert(fit, "dossier: sections of different kinds go into a std::vector of std::variant, which has the struct of each once");
        if constexpr (fit) return detail::group_description<Owner, Member, Alternatives...>{member, detail::make_pack(alternatives...)};
        else return detail::mistaken();
    }
}

} // namespace dossier::v0
