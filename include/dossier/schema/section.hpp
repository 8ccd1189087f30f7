// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <dossier/schema/field.hpp>
#include <dossier/schema/pack.hpp>
#include <dossier/schema/unknown_keys.hpp>
#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A container for the parts of a repeating section.
template <class T>
concept parts_type = container_type<T> && requires(T& t, std::size_t i) {
    t.emplace_back();
    t.back();
    t[i];
};

/// The struct that holds the fields of a section with this member.
template <class Member>
struct part_of {
    using type = Member;
};
template <parts_type Member>
struct part_of<Member> {
    using type = typename Member::value_type;
};

template <class T>
inline constexpr bool is_field = false;
template <class Owner, class Member, class Codec, std::size_t Aliases, std::size_t Absent>
inline constexpr bool is_field<field_description<Owner, Member, Codec, Aliases, Absent>> = true;

/// A field or a section of the struct `Owner`, or what is neither.
template <class Item, class Owner>
inline constexpr bool belongs_to = true;
template <class Item, class Owner>
    requires requires { typename Item::owner; }
inline constexpr bool belongs_to<Item, Owner> = std::is_base_of_v<typename Item::owner, Owner>;

/// A field with a codec, or what is no field. A field is complete only as a part of a section or a record: until then, `codec` may
/// still be called.
template <class Field>
inline constexpr bool has_codec = true;
template <class Field>
    requires is_field<Field>
inline constexpr bool has_codec<Field> = suits<typename Field::codec_type, typename Field::value_type>();

// The kinds of types that get no codec of their own, but names or a section.
template <class Field>
inline constexpr bool is_special = false;
template <class Field>
    requires is_field<Field>
inline constexpr bool is_special<Field> = std::is_enum_v<typename Field::value_type> || std::is_aggregate_v<typename Field::value_type>;

/// A field whose type is no enumeration, or one with names, or one with another codec.
template <class Field>
inline constexpr bool has_names = true;
template <class Field>
    requires is_field<Field>
inline constexpr bool has_names<Field> = has_codec<Field> || !std::is_enum_v<typename Field::value_type>;

/// A field whose type is no enumeration, or one whose names differ.
template <class Field>
inline constexpr bool has_different_names = true;
template <class Field>
    requires is_field<Field> && named_enum<typename Field::value_type>
inline constexpr bool has_different_names<Field> = has_distinct_names<typename Field::value_type>;

template <class Field>
inline constexpr bool is_no_section = true;
template <class Field>
    requires is_field<Field>
inline constexpr bool is_no_section<Field> = has_codec<Field> || !std::is_aggregate_v<typename Field::value_type>;

} // namespace detail

/// The description of a section, as `section` makes it.
///
/// \tparam Owner   the struct of the record
/// \tparam Member  the type of the member that holds the section: a struct, or a container of structs if the section repeats
/// \tparam Fields  the types of the fields' descriptions
template <class Owner, class Member, class... Fields>
struct section_description {
    using owner = Owner;
    using part = typename detail::part_of<Member>::type;
    static constexpr bool repeats = detail::parts_type<Member>;

    std::string_view heading; ///< empty if the section has none; if it repeats, its first key begins a part then
    Member Owner::*member;
    detail::pack<Fields...> fields;

    /// The struct that the fields are members of. In a repeating section, the part with this index, or the last one; if there is
    /// none, it is made.
    constexpr part& open(Owner& record, [[maybe_unused]] std::size_t index = latest) const {
        if constexpr (repeats) {
            auto& all = record.*member;
            if (all.empty()) begin(record);
            return index == latest ? all.back() : all[index];
        } else {
            return record.*member;
        }
    }
    /// The number of parts.
    constexpr std::size_t count(Owner const& record) const
        requires repeats
    {
        return (record.*member).size();
    }
    /// Adds a part.
    constexpr void begin(Owner& record) const
        requires repeats
    {
        (record.*member).emplace_back();
    }

    static constexpr std::size_t latest = static_cast<std::size_t>(-1); ///< the index of the last part
};

namespace detail {

/// A section with a member for unknown keys.
template <class Section, class UnknownKeys>
struct collecting_section : Section {
    UnknownKeys unknown_keys_member;
};

/// Whether a section, or the fields before the first one, has such a member.
template <class Section>
inline constexpr bool collects_unknown_keys = requires(Section const& s) { s.unknown_keys_member; };

/// A section with others in it.
template <class Section, class... Inner>
struct nesting_section : Section {
    pack<Inner...> inner;
};

template <class T>
inline constexpr bool is_section = false;
template <class Owner, class Member, class... Fields>
inline constexpr bool is_section<section_description<Owner, Member, Fields...>> = true;
template <class Section, class UnknownKeys>
inline constexpr bool is_section<collecting_section<Section, UnknownKeys>> = is_section<Section>;
template <class Section, class... Inner>
inline constexpr bool is_section<nesting_section<Section, Inner...>> = is_section<Section>;

/// The items of a section.
template <class... Items>
struct section_items {
    static constexpr std::size_t size = sizeof...(Items);
    static constexpr std::array<bool, size> fields{is_field<Items>...};
    static constexpr std::array<bool, size> unknown_keys{takes_unknown_keys<Items>...};
    static constexpr std::array<bool, size> sections{is_section<Items>...};

    static constexpr bool all_known = (... && (is_field<Items> || takes_unknown_keys<Items> || is_section<Items>));
    static constexpr bool has_field = (... || is_field<Items>);
    static constexpr bool has_section = (... || is_section<Items>);
    static constexpr bool one_member = (std::size_t{0} + ... + (takes_unknown_keys<Items> ? 1 : 0)) <= 1;
    /// Whether the fields come before the sections.
    static constexpr bool in_order = [] {
        bool late = false, good = true;
        for (std::size_t i = 0; i != size; ++i) {
            late = late || sections[i];
            good = good && !(late && fields[i]);
        }
        return good;
    }();
};

template <class Owner, class Member, class... Fields>
constexpr auto make_section(std::string_view heading, Member Owner::*member, pack<Fields...> const& fields) {
    return section_description<Owner, Member, Fields...>{heading, member, fields};
}
template <class Section, class... UnknownKeys>
constexpr auto collect_unknown_keys(Section const& section, pack<UnknownKeys...> const& member) {
    if constexpr (sizeof...(UnknownKeys) == 0) return section;
    else return collecting_section<Section, UnknownKeys...>{section, element<0>(member)};
}
template <class Section, class... Inner>
constexpr auto nest(Section const& section, pack<Inner...> const& inner) {
    if constexpr (sizeof...(Inner) == 0) return section;
    else return nesting_section<Section, Inner...>{section, inner};
}
/// `section`, which has the fields of `items`, with the other items.
template <class Section, class... Items>
constexpr auto with_items(Section const& section, Items const&... items) {
    using kinds = section_items<Items...>;
    return nest(collect_unknown_keys(section, select<kinds::unknown_keys>(items...)), select<kinds::sections>(items...));
}

/// The fields before the first section. They count as a section without a heading, whose struct is the record itself.
template <class Owner, class... Fields>
struct block_description {
    using owner = Owner;
    using part = Owner;
    static constexpr bool repeats = false;

    std::string_view heading{};
    pack<Fields...> fields;

    constexpr Owner& open(Owner& record, std::size_t = 0) const noexcept { return record; }
};

} // namespace detail

/// Describes a section: a heading, which is a line of its own, and the fields under it.
///
///     section("Study Overview", &study::overview, field("Acronym", &overview::acronym))
///
/// If the member is a `std::vector` or a `std::deque` of structs, the section repeats: a record may have it any number of times.
/// Each occurrence is a part. A part begins at the heading, and where the first key of the section occurs again: one heading may
/// stand above many parts.
///
/// A section may hold sections, which are members of its struct:
///
///     section("Product", &trial::products, field("Name", &product::name),
///         section("Substance", &product::substances, field("INN", &substance::inn)))
///
/// Its own keys may come before them, between them or after them.
///
/// \param heading  the heading; it must live as long as the program
/// \param member   a pointer to the member of the record that holds the section: a struct, or a container of structs
/// \param items    the fields, whose members belong to that struct, then sections; and at most one member for unknown keys. See
///                 `field`, `unknown_keys` and `sections`
/// \returns the description, to be passed to `record` or to the section around it
template <class Owner, class Member, class... Items>
constexpr auto section(std::string_view heading, Member Owner::*member, Items const&... items) {
    using part = typename detail::part_of<Member>::type;
    using kinds = detail::section_items<Items...>;
    constexpr bool in_order = kinds::in_order && (kinds::has_field || !kinds::has_section);
    static_assert((... && (detail::is_field<Items> || detail::takes_unknown_keys<Items> || detail::is_section<Items> || std::is_same_v<Items, detail::mistaken>)),
                  "dossier: a section consists of fields, sections and a member for unknown keys");
    static_assert(in_order, "dossier: a section is described by its fields, of which there is at least one, then by the sections in it");
    static_assert(kinds::one_member, "dossier: a section has one member for unknown keys");
    static_assert((... && detail::belongs_to<Items, part>), "dossier: the member of this field does not belong to the struct of the section");
    static_assert((... && detail::has_names<Items>), "dossier: this enumeration has no names: declare dossier_enumerators beside it and before the description, or specialise dossier::enumerators");
    static_assert((... && detail::has_different_names<Items>), "dossier: two enumerators of this enumeration have the same name");
    static_assert((... && detail::is_no_section<Items>), "dossier: the type of this member has no codec: describe the struct with dossier::section, or give it a codec");
    static_assert((... && (detail::has_codec<Items> || detail::is_special<Items>)),
                  "dossier: the type of this member has no codec: specialise dossier::codec for it before the description, or name one with .codec(...)");
    static_assert(std::is_default_constructible_v<part>, "dossier: the struct of a section needs a default constructor");
    constexpr bool sound = kinds::all_known && in_order && kinds::one_member && (... && (detail::has_codec<Items> && detail::belongs_to<Items, part>));
    if constexpr (!sound || !std::is_default_constructible_v<part>) return detail::mistaken();
    else if constexpr ((... && detail::is_field<Items>)) return section_description<Owner, Member, Items...>{heading, member, detail::make_pack(items...)};
    else return detail::with_items(detail::make_section(heading, member, detail::select<kinds::fields>(items...)), items...);
}
/// Describes a section without a heading. If it repeats, a part begins at the first key of the section.
template <class Owner, class Member, class... Items>
constexpr auto section(Member Owner::*member, Items const&... items) {
    return section(std::string_view{}, member, items...);
}

} // namespace dossier::v0
