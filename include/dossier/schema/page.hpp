// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/section.hpp>
#include <dossier/text/line.hpp>

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

/// Stands where a page has no member for keys that it does not describe.
struct no_others {};

/// The member that takes the keys which a page does not describe.
template <class Owner, class Member>
struct others_description {
    Member Owner::*member;
};

/// Holds keys and their values, both as text.
template <class T>
concept others_type = container_type<T> && requires(typename T::value_type const& entry) {
    requires text_type<std::remove_cvref_t<decltype(entry.first)>>;
    requires text_type<std::remove_cvref_t<decltype(entry.second)>>;
};

/// What a description says of a page apart from its fields.
struct page_rules {
    bool in_order = false;
    bool ignore_case = false;
    bool continuation_lines = false;
    bool blank_line_ends = false;
    std::string_view separator = ": ";
    std::string_view comment{}; ///< what a comment line begins with; empty where there are none

    /// What separates key and value, without the blanks around it; of blanks alone, all of it.
    constexpr std::string_view mark() const noexcept {
        auto const m = text::trim(separator);
        return m.empty() ? separator : m;
    }
    /// What follows a key where it is printed: the mark and what stands before it.
    constexpr std::string_view after_key() const noexcept {
        auto const m = mark();
        return separator.substr(0, static_cast<std::size_t>(m.data() - separator.data()) + m.size());
    }
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
template <class Record, class Title, class Others, class... Sections>
struct page_description {
    using record = Record;
    using title_type = Title;
    using others_type = Others;

    Title title;
    detail::pack<Sections...> sections;
    [[no_unique_address]] Others others_member{};
    detail::page_rules rules{};
    detail::relation_list<Record> relations{};

    /// The records print every key, in the order of the description. So in a text of several lines only a key that
    /// comes after it can end it, and a record that lacks its last key was cut.
    constexpr page_description in_order() const {
        auto copy = *this;
        copy.rules.in_order = true;
        return copy;
    }

    /// A spelling of an absent value of every field, beside nothing at all.
    constexpr page_description absent(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), spelling, "dossier: an absent value is spelled with at least a letter, and no blanks around it");
        auto copy = *this;
        detail::for_each_element(copy.sections, [&](auto& s) {
            detail::for_each_element(s.fields, [&](auto& f) { f.rules.absent = f.rules.absent.after(spelling); });
        });
        return copy;
    }
    /// What stands between a key and its value, as it is printed: `" = "`, for example, in place of `": "`. Blanks around it
    /// are free when it is read.
    constexpr page_description separator(std::string_view s) const {
        detail::demand(!s.empty() && s.find('\n') == s.npos, s, "dossier: a separator has at least a character and no line end");
        auto copy = *this;
        copy.rules.separator = s;
        return copy;
    }
    /// Lines that begin with `prefix` say nothing of the record.
    constexpr page_description comments(std::string_view prefix) const {
        detail::demand(detail::can_stand_alone(prefix), prefix, "dossier: a comment begins with at least a letter that is no blank");
        auto copy = *this;
        copy.rules.comment = prefix;
        return copy;
    }
    /// Upper and lower case letters of ASCII are the same in keys.
    constexpr page_description ignore_case() const {
        auto copy = *this;
        copy.rules.ignore_case = true;
        return copy;
    }
    /// A line that begins with a blank or tab, and holds more, goes on with the value of the line before it. The value
    /// of a text has these lines as they stand; `unfolded` and `paragraphs` are codecs that undo the indentation.
    constexpr page_description continuation_lines() const {
        auto copy = *this;
        copy.rules.continuation_lines = true;
        return copy;
    }
    /// A blank line ends the record.
    constexpr page_description blank_line_ends() const {
        auto copy = *this;
        copy.rules.blank_line_ends = true;
        return copy;
    }
    /// Keys that the page does not describe go into `member` with their values, in their order, and are no problem.
    ///
    /// \param member  `&Record::member`, a container of pairs of texts such as
    ///                `std::vector<std::pair<std::string, std::string>>`. One that takes a key but once leaves a further
    ///                value to the extras
    template <class Member>
    constexpr auto others(Member Record::*member) const {
        static_assert(detail::others_type<Member>, "dossier: other keys go into a container of pairs of texts");
        using description = detail::others_description<Record, Member>;
        return page_description<Record, Title, description, Sections...>{title, sections, {member}, rules, relations};
    }

    /// Something that should hold between fields; where it does not, reading warns at the line with `key`.
    ///
    /// \param heading   the heading of the line's section; empty for a section without one
    /// \param key       the key of the line to blame
    /// \param expected  ends the sentence "expected ...", such as "no value unless Status is UNKNOWN"
    /// \param holds     a function or captureless lambda that takes the record; it must not throw
    constexpr page_description relation(std::string_view heading, std::string_view key, std::string_view expected,
                                        bool (*holds)(Record const&)) const {
        bool known = false;
        detail::for_each_element(sections, [&](auto const& s) {
            detail::for_each_element(s.fields, [&](auto const& f) { known = known || (s.heading == heading && f.rules.key == key); });
        });
        detail::demand(known, key, "dossier: the line to blame has no such key under this heading");
        detail::demand(relations.size != relations.capacity, key, "dossier: a page can have eight relations");
        auto copy = *this;
        copy.relations.list[copy.relations.size++] = {heading, key, expected, holds};
        return copy;
    }
};

namespace detail {

template <class T>
inline constexpr bool is_field_description = false;
template <class... T>
inline constexpr bool is_field_description<field_description<T...>> = true;

template <class T>
inline constexpr bool is_title_description = false;
template <class... T>
inline constexpr bool is_title_description<title_description<T...>> = true;

template <class Record, class Title, class All, std::size_t... F, std::size_t... S>
constexpr auto make_page(Title const& title, All const& all, std::index_sequence<F...>, std::index_sequence<S...>) {
    static_assert((!is_field_description<std::remove_cvref_t<decltype(element<sizeof...(F) + S>(all))>> && ...),
                  "dossier: the fields of a page stand before its sections; put later ones into a section(&record::member, ...)");
    if constexpr (sizeof...(F) == 0) {
        return page_description<Record, Title, no_others, std::remove_cvref_t<decltype(element<S>(all))>...>{
            title, make_pack(element<S>(all)...)};
    } else {
        using block = block_description<Record, std::remove_cvref_t<decltype(element<F>(all))>...>;
        (demand(std::is_base_of_v<typename std::remove_cvref_t<decltype(element<F>(all))>::owner, Record>, element<F>(all).rules.key,
                "dossier: this field is not described by a member of the record"), ...);
        (demand_complete(element<F>(all)), ...);
        return page_description<Record, Title, no_others, block, std::remove_cvref_t<decltype(element<sizeof...(F) + S>(all))>...>{
            title, make_pack(block{{}, make_pack(element<F>(all)...)}, element<sizeof...(F) + S>(all)...)};
    }
}
template <class Record, class Title, class... Items>
constexpr auto make_page(Title const& title, Items const&... items) {
    constexpr std::size_t fields = [] {
        std::size_t n = 0;
        bool leading = true;
        ((leading = leading && is_field_description<Items>, n += leading), ...);
        return n;
    }();
    return make_page<Record>(title, make_pack(items...), std::make_index_sequence<fields>{},
                             std::make_index_sequence<sizeof...(Items) - fields>{});
}

} // namespace detail

/// Describes a record: an optional `title`, then fields that are members of the record, then sections.
///
///     template <>
///     inline constexpr auto dossier::schema<package> = dossier::page<package>(
///         dossier::field("Package", &package::name).required(),
///         dossier::field("Section", &package::section));
template <class Record, class First, class... Items>
constexpr auto page(First const& first, Items const&... items) {
    if constexpr (detail::is_title_description<First>) return detail::make_page<Record>(first, items...);
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
