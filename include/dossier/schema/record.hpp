// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <dossier/schema/record_description.hpp>

namespace dossier::inline v0 {

namespace detail {

template <class T>
inline constexpr bool is_title_item = false;
template <class... T>
inline constexpr bool is_title_item<title_description<T...>> = true;

template <class T>
inline constexpr bool is_record_description = false;
template <class Record, class Title, class UnknownKeys, std::size_t Absent, std::size_t Relations, class... Sections>
inline constexpr bool is_record_description<record_description<Record, Title, UnknownKeys, Absent, Relations, Sections...>> = true;

template <class T>
inline constexpr bool is_section = false;
template <class Owner, class Member, class... Fields>
inline constexpr bool is_section<section_description<Owner, Member, Fields...>> = true;

template <class Record, class Item>
inline constexpr bool is_section_of = true;
template <class Record, class Item>
    requires is_section<Item>
inline constexpr bool is_section_of<Record, Item> = std::is_base_of_v<typename Item::owner, Record>;

template <class... Items>
constexpr bool fields_come_first() noexcept {
    bool section = false, first = true;
    ((section = section || is_section<Items>, first = first && !(section && is_field<Items>)), ...);
    return first;
}

template <class Record, class Title, class All, std::size_t... F, std::size_t... S>
constexpr auto make_record(Title const& title, All const& all, std::index_sequence<F...>, std::index_sequence<S...>) {
    if constexpr (sizeof...(F) == 0) {
        return record_description<Record, Title, no_unknown_keys, 0, 0, std::remove_cvref_t<decltype(element<S>(all))>...>{
            title, make_pack(element<S>(all)...)};
    } else {
        using block = block_description<Record, std::remove_cvref_t<decltype(element<F>(all))>...>;
        return record_description<Record, Title, no_unknown_keys, 0, 0, block, std::remove_cvref_t<decltype(element<sizeof...(F) + S>(all))>...>{
            title, make_pack(block{{}, make_pack(element<F>(all)...)}, element<sizeof...(F) + S>(all)...)};
    }
}
template <class Record, class Title, class... Items>
constexpr auto make_record(Title const& title, Items const&... items) {
    constexpr std::size_t fields = (std::size_t{0} + ... + (is_field<Items> ? 1 : 0));
    return make_record<Record>(title, make_pack(items...), std::make_index_sequence<fields>{},
                               std::make_index_sequence<sizeof...(Items) - fields>{});
}

} // namespace detail

/// Describes a record. A record is an optional title line, then fields, then sections:
///
///     namespace shop {
///     constexpr auto dossier_schema(std::type_identity<package>) {
///         return dossier::record<package>(
///             dossier::field("Package", &package::name).required(),
///             dossier::field("Section", &package::section));
///     }
///     } // namespace shop
///
/// \tparam Record  the struct that a record is read into; it has a default constructor
/// \param first    the title, a field or a section
/// \param items    fields that are members of `Record`, then sections; see `title`, `field` and `section`
/// \returns the description. Its member functions change how records are read
template <class Record, class First, class... Items>
constexpr auto record(First const& first, Items const&... items) {
    constexpr bool has_default = std::is_default_constructible_v<Record>;
    constexpr bool ordered = !(... || detail::is_title_item<Items>) && detail::fields_come_first<First, Items...>();
    constexpr bool own = detail::belongs_to<First, Record> && (... && detail::belongs_to<Items, Record>) &&
                         detail::is_section_of<Record, First> && (... && detail::is_section_of<Record, Items>);
    static_assert(has_default, "dossier: the struct of a record needs a default constructor");
    static_assert(ordered, "dossier: a record is described by its title, then its fields, then its sections; fields behind a section go into a section(&record::member, ...)");
    static_assert(own, "dossier: the member of this field or section does not belong to the record");
    static_assert(detail::has_names<First> && (... && detail::has_names<Items>), "dossier: this enumeration has no names: declare dossier_enumerators beside it and before the description, or specialise dossier::enumerators");
    static_assert(detail::has_different_names<First> && (... && detail::has_different_names<Items>), "dossier: two enumerators of this enumeration have the same name");
    static_assert(detail::is_no_section<First> && (... && detail::is_no_section<Items>), "dossier: the type of this member has no codec: describe the struct with dossier::section, or give it a codec");
    static_assert((detail::has_codec<First> || detail::is_special<First>) && (... && (detail::has_codec<Items> || detail::is_special<Items>)),
                  "dossier: the type of this member has no codec: specialise dossier::codec for it before the description, or name one with .codec(...)");
    constexpr bool sound = detail::has_codec<First> && (... && detail::has_codec<Items>) && !std::is_same_v<First, detail::mistaken> && !(... || std::is_same_v<Items, detail::mistaken>);
    if constexpr (!has_default || !ordered || !own || !sound) return detail::no_description<Record>;
    else if constexpr (detail::is_title_item<First>) return detail::make_record<Record>(first, items...);
    else return detail::make_record<Record>(detail::no_title{}, first, items...);
}
/// A record without a title, fields or sections: a mistake.
template <class Record>
constexpr auto record() {
    constexpr bool has_parts = sizeof(Record) == 0;
    static_assert(has_parts, "dossier: a record is described by a title, fields or sections");
    return detail::no_description<Record>;
}

/// The type that is read like `Record` but borrows its texts instead of copying them: `study_view` for `study`. By default it is
/// `Record` itself. Specialise it if your record has such a type.
template <class Record>
struct borrowing {
    using type = Record;
};

/// The description of `Record`: what `dossier_schema(std::type_identity<Record>)` returns. That function is declared beside
/// `Record`, in its namespace or as a friend, which also gives it access to private members; see `record`. For a type in
/// another's namespace, specialise this variable instead. Without either it is `nullptr`.
template <class Record>
inline constexpr auto schema = nullptr;

template <class Record>
    requires requires { dossier_schema(std::type_identity<Record>{}); }
inline constexpr auto schema<Record> = dossier_schema(std::type_identity<Record>{});

/// A struct that has a description: `schema<Record>` was made by `record`.
template <class Record>
concept described_record = detail::is_record_description<std::remove_const_t<decltype(schema<Record>)>>;

} // namespace dossier::v0
