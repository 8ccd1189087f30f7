// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <dossier/schema/section.hpp>

namespace dossier::inline v0 {

/// The description of a title line: see `title`.
template <class Owner, class Member, class Codec>
struct title_description {
    detail::field_rules rules;
    Member Owner::*member;
    [[no_unique_address]] Codec codec_used{};
};

/// Describes the line that a record begins with: `prefix`, a blank and a value, without a colon.
///
/// \param prefix  such as "Viewing Study"
/// \param member  `&record::member`, where the value goes
template <class Owner, class Member>
constexpr auto title(std::string_view prefix, Member Owner::*member) {
    using value = typename slot<Member>::value_type;
    return title_description<Owner, Member, detail::default_codec<value>>{detail::field_rules(prefix), member};
}

namespace detail {

/// Stands where a page has no title.
struct no_title {};

/// What a description says of a page apart from its fields.
struct page_rules {
    bool in_order = false;
};

/// Something that holds between the fields of a record, and the line that is to blame where it does not.
template <class Record>
struct relation {
    std::string_view section;
    std::string_view key;
    std::string_view expected;
    bool (*holds)(Record const&) = nullptr;
};

/// The relations of a description. One too many is a compile-time error.
template <class Record>
struct relation_list {
    static constexpr std::size_t capacity = 8;

    std::array<relation<Record>, capacity> list{};
    std::size_t size = 0;

    constexpr relation<Record> const* begin() const noexcept { return list.data(); }
    constexpr relation<Record> const* end() const noexcept { return list.data() + size; }
};

} // namespace detail

/// The description of a record: see `page`.
template <class Record, class Title, class... Sections>
struct page_description {
    using record = Record;
    using title_type = Title;

    Title title;
    detail::pack<Sections...> sections;
    detail::page_rules rules{};
    detail::relation_list<Record> relations{};

    /// The records print every key, in the order of the description. So in a text of several lines only a key that
    /// comes after it can end it, and a record that lacks its last key was cut.
    constexpr page_description in_order() const {
        auto copy = *this;
        copy.rules.in_order = true;
        return copy;
    }

    /// Something that should hold between fields; where it does not, reading warns at the line with `key`.
    ///
    /// \param heading   the heading of the line's section; empty for a section without one
    /// \param key       the key of the line to blame
    /// \param expected  ends the sentence "expected ...", such as "no value unless Status is UNKNOWN"
    /// \param holds     a function or captureless lambda that takes the record; it must not throw
    constexpr page_description relation(std::string_view heading, std::string_view key, std::string_view expected,
                                        bool (*holds)(Record const&)) const {
        auto copy = *this;
        copy.relations.list[copy.relations.size++] = {heading, key, expected, holds}; // over the capacity: no constant
        return copy;
    }
};

namespace detail {

template <class T>
inline constexpr bool is_field = false;
template <class... T>
inline constexpr bool is_field<field_description<T...>> = true;

template <class T>
inline constexpr bool is_title = false;
template <class... T>
inline constexpr bool is_title<title_description<T...>> = true;

template <class Record, class Title, class... Items>
constexpr auto make_page(Title const& title, Items const&... items) {
    if constexpr ((is_field<Items> && ...)) {
        return page_description<Record, Title, block_description<Record, Items...>>{
            title, make_pack(block_description<Record, Items...>{{}, make_pack(items...)})};
    } else {
        static_assert((!is_field<Items> && ...), "dossier: a page has sections or fields; put the fields that stand "
                                                 "beside sections into a section(&record::member, ...) of their own");
        return page_description<Record, Title, Items...>{title, make_pack(items...)};
    }
}

} // namespace detail

/// Describes a record: an optional `title`, then either sections or, for a record without them, fields.
///
///     template <>
///     inline constexpr auto dossier::schema<package> = dossier::page<package>(
///         dossier::field("Package", &package::name).required(),
///         dossier::field("Section", &package::section));
template <class Record, class First, class... Items>
constexpr auto page(First const& first, Items const&... items) {
    if constexpr (detail::is_title<First>) return detail::make_page<Record>(first, items...);
    else return detail::make_page<Record>(detail::no_title{}, first, items...);
}

/// The record type that reads like `Record` and copies no text, where there is one: `study_view` for `study`.
template <class Record>
struct borrowing {
    using type = Record;
};

/// The description of `Record`, specialised once for each record type.
template <class Record>
inline constexpr auto schema = nullptr;

} // namespace dossier::v0
