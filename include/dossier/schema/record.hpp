// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
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
template <class Record, class Title, class UnknownKeys, class Body, std::size_t Absent, std::size_t Relations, class... Sections>
inline constexpr bool is_record_description<record_description<Record, Title, UnknownKeys, Body, Absent, Relations, Sections...>> = true;

// Whether a title comes first, then fields, then sections.
template <class... Items>
constexpr bool are_in_order() noexcept {
    int latest = -1;
    bool in_order = true;
    auto const next = [&](int rank) {
        in_order = in_order && rank >= latest && (rank != 0 || latest == -1);
        latest = rank;
    };
    ((is_title_item<Items> ? next(0) : is_field<Items> ? next(1) : is_section<Items> ? next(2) : void()), ...);
    return in_order;
}

template <class Record, class Title, class... Sections>
constexpr auto make_description(Title const& title, pack<Sections...> const& sections) {
    return record_description<Record, Title, no_unknown_keys, no_body, 0, 0, Sections...>{title, sections};
}
template <class Record, class Title, class All, std::size_t... F, std::size_t... S>
constexpr auto make_titled_record(Title const& title, All const& all, std::index_sequence<F...>, std::index_sequence<S...>) {
    constexpr std::size_t blocks = sizeof...(F) == 0 ? 0 : 1;
    auto const sections = flattened<blocks, no_section>(make_pack(element<sizeof...(F) + S>(all)...));
    if constexpr (blocks == 0) {
        return make_description<Record>(title, sections);
    } else {
        using block = block_description<Record, std::remove_cvref_t<decltype(element<F>(all))>...>;
        return make_description<Record>(title, joined(make_pack(block{{}, make_pack(element<F>(all)...)}), sections));
    }
}
template <class Record, class Title, class... Items>
constexpr auto make_titled_record(Title const& title, Items const&... items) {
    constexpr std::size_t fields = (std::size_t{0} + ... + (is_field<Items> ? 1 : 0));
    return make_titled_record<Record>(title, make_pack(items...), std::make_index_sequence<fields>{},
                                      std::make_index_sequence<sizeof...(Items) - fields>{});
}
template <class Record, class First, class... Items>
constexpr auto make_record(First const& first, Items const&... items) {
    if constexpr (is_title_item<First>) return make_titled_record<Record>(first, items...);
    else return make_titled_record<Record>(no_title{}, first, items...);
}

/// The items of a record.
template <class... Items>
struct record_items {
    static constexpr std::array<bool, sizeof...(Items)> unknown_keys{takes_unknown_keys<Items>...};
    static constexpr std::array<bool, sizeof...(Items)> others{!takes_unknown_keys<Items>...};
};
template <class Record, class... Items>
constexpr auto make_record_of(pack<Items...> const& items) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return make_record<Record>(element<I>(items)...); }(std::index_sequence_for<Items...>{});
}

} // namespace detail

/// Describes a record. A record is an optional title line, then fields, then sections; a member may take the unknown keys:
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
/// \param items    an optional title, then fields that are members of `Record`, then sections; see `title`, `field` and `section`.
///                 A member for unknown keys may stand anywhere; see `unknown_keys`
/// \returns the description. Its member functions change how records are read
template <class Record, class... Items>
constexpr auto record(Items const&... items) {
    // The assertions for fields stand in `section`, too: one more function between would make the reports longer than ten lines.
    constexpr std::size_t unknown_keys = (std::size_t{0} + ... + (detail::takes_unknown_keys<Items> ? 1 : 0));
    constexpr bool has_parts = sizeof...(Items) != unknown_keys;
    constexpr bool has_default = std::is_default_constructible_v<Record>;
    constexpr bool in_order = detail::are_in_order<Items...>();
    constexpr bool own = (... && detail::belongs_to<Items, Record>);
    static_assert(has_parts, "dossier: a record is described by a title, fields or sections");
    static_assert(has_default, "dossier: the struct of a record needs a default constructor");
    static_assert(in_order, "dossier: a record is described by its title, then its fields, then its sections; fields behind a section go into a section(&record::member, ...)");
    static_assert(unknown_keys <= 1, "dossier: a record has one member for unknown keys");
    static_assert(own, "dossier: the member of this field or section does not belong to the record");
    static_assert((... && detail::has_names<Items>), "dossier: this enumeration has no names: declare dossier_enumerators beside it and before the description, or specialise dossier::enumerators");
    static_assert((... && detail::has_different_names<Items>), "dossier: two enumerators of this enumeration have the same name");
    static_assert((... && detail::is_no_section<Items>), "dossier: the type of this member has no codec: describe the struct with dossier::section, or give it a codec");
    static_assert((... && (detail::has_codec<Items> || detail::is_special<Items>)),
                  "dossier: the type of this member has no codec: specialise dossier::codec for it before the description, or name one with .codec(...)");
    if constexpr (!has_parts || !has_default || !in_order || !own || unknown_keys > 1 || !(... && (detail::has_codec<Items> && !std::is_same_v<Items, detail::mistaken>)))
        return detail::no_description<Record>;
    else if constexpr (unknown_keys != 0)
        return detail::make_record_of<Record>(detail::select<detail::record_items<Items...>::others>(items...))
            .with_unknown_keys(detail::element<0>(detail::select<detail::record_items<Items...>::unknown_keys>(items...)));
    else
        return detail::make_record<Record>(items...);
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
