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

/// The description of a title line, as `title` makes it.
template <class Owner, class Member, class Codec>
struct title_description {
    detail::field_rules rules;
    Member Owner::*member;
    [[no_unique_address]] Codec codec_used{};
};

/// Describes the title line: the line that a record begins with, such as `Viewing Study NCT01234567`. It is a prefix, a blank and
/// a value.
///
/// \param prefix  the prefix, such as "Viewing Study"; it must live as long as the program
/// \param member  a pointer to the member of the record that gets the value
/// \returns the description, to be passed to `record` as its first argument
template <class Owner, class Member>
constexpr auto title(std::string_view prefix, Member Owner::*member) {
    using value = typename slot<Member>::value_type;
    return title_description<Owner, Member, detail::default_codec<value>>{detail::field_rules(prefix), member};
}

namespace detail {

/// In a description: the record has no title line.
struct no_title {};

/// In a description: the record has no member for unknown keys.
struct no_unknown_keys {};

/// The member that takes the unknown keys: those that the description lacks.
template <class Owner, class Member>
struct unknown_keys_description {
    Member Owner::*member;
};

/// A container of keys and their values, both texts.
template <class T>
concept unknown_keys_type = container_type<T> && requires(typename T::value_type const& entry) {
    requires text_type<std::remove_cvref_t<decltype(entry.first)>>;
    requires text_type<std::remove_cvref_t<decltype(entry.second)>>;
};

/// The part of a record's description that concerns no field.
struct record_rules {
    bool in_order = false;           ///< records print every key, in the order of the description
    bool ignore_case = false;        ///< the case of ASCII letters in keys does not matter
    bool continuation_lines = false; ///< a line that begins with a blank continues the one before it
    bool blank_line_ends = false;    ///< a blank line ends the record
    std::string_view separator = ": ";
    std::string_view comment{};      ///< the prefix of comment lines; empty if there are no comments

    /// The separator without the blanks around it. If it is all blanks, all of it.
    constexpr std::string_view mark() const noexcept {
        auto const m = text::trim(separator);
        return m.empty() ? separator : m;
    }
    /// What follows a printed key: the separator without the blanks at its end.
    constexpr std::string_view after_key() const noexcept {
        auto const m = mark();
        return separator.substr(0, static_cast<std::size_t>(m.data() - separator.data()) + m.size());
    }
};

/// A relation: a condition on several fields of a record, and the field that is reported if it does not hold.
template <class Record>
struct relation {
    std::string_view section;
    std::string_view key;
    std::string_view expected;
    bool (*holds)(Record const&) = nullptr;
};

/// The relations of a description. Adding more than `capacity` is a compile-time error.
template <class Record>
struct relation_list {
    static constexpr std::size_t capacity = 8;

    std::array<relation<Record>, capacity> list{};
    std::size_t size = 0;

    constexpr relation<Record> const* begin() const noexcept { return list.data(); }
    constexpr relation<Record> const* end() const noexcept { return list.data() + size; }
};

} // namespace detail

/// The description of a record, as `record` makes it. Each member function returns a changed copy. A mistake is a compile-time
/// error that names the key.
///
/// All strings that are passed to these functions must live as long as the program.
template <class Record, class Title, class Others, class... Sections>
struct record_description {
    using record = Record;
    using title_type = Title;
    using unknown_keys_type = Others;

    Title title;                        ///< the title line, if there is one
    detail::pack<Sections...> sections; ///< the sections; fields before the first section count as a section, too
    [[no_unique_address]] Others unknown_keys_member{};
    detail::record_rules rules{};
    detail::relation_list<Record> relations{};

    /// Declares that records print every key, in the order of the description. Then an earlier key cannot end a text of several
    /// lines, and a record without its last key is reported as cut (`cut_record`).
    constexpr record_description in_order() const {
        auto copy = *this;
        copy.rules.in_order = true;
        return copy;
    }

    /// Adds a spelling of an absent value to every field, such as "None". An empty value is always absent.
    constexpr record_description absent(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), spelling, "dossier: an absent value is spelled with at least a letter, and no blanks around it");
        auto copy = *this;
        detail::for_each_element(copy.sections, [&](auto& s) {
            detail::for_each_element(s.fields, [&](auto& f) { f.rules.absent = f.rules.absent.after(spelling); });
        });
        return copy;
    }
    /// Sets the separator between a key and its value. The default is `": "`.
    ///
    /// \param s  the separator as it is printed, such as `" = "`. When a known key is read, the blanks around the separator are
    ///           optional
    constexpr record_description separator(std::string_view s) const {
        detail::demand(!s.empty() && s.find('\n') == s.npos, s, "dossier: a separator has at least a character and no line end");
        auto copy = *this;
        copy.rules.separator = s;
        return copy;
    }
    /// Declares that lines which begin with `prefix` are comments. They are skipped.
    constexpr record_description comments(std::string_view prefix) const {
        detail::demand(detail::can_stand_alone(prefix), prefix, "dossier: a comment begins with at least a letter that is no blank");
        auto copy = *this;
        copy.rules.comment = prefix;
        return copy;
    }
    /// Ignores the case of ASCII letters in keys.
    constexpr record_description ignore_case() const {
        auto copy = *this;
        copy.rules.ignore_case = true;
        return copy;
    }
    /// Declares that a line continues the value of the line before it if it begins with a blank and is not blank.
    ///
    /// A text keeps these lines verbatim. The codecs `unfolded` and `indented` remove the indentation.
    constexpr record_description continuation_lines() const {
        auto copy = *this;
        copy.rules.continuation_lines = true;
        return copy;
    }
    /// Declares that a blank line ends the record.
    constexpr record_description blank_line_ends() const {
        auto copy = *this;
        copy.rules.blank_line_ends = true;
        return copy;
    }
    /// Stores unknown keys and their values in a member, in the order of the text. They are not reported then.
    ///
    /// \param member  a pointer to the member: a container of pairs of texts, such as
    ///                `std::vector<std::pair<std::string, std::string>>`. If it refuses a pair, as a `std::map` refuses a key it
    ///                has, there is a warning (`repeated_key`), and the line goes to the extras
    template <class Member>
    constexpr auto unknown_keys(Member Record::*member) const {
        static_assert(detail::unknown_keys_type<Member>, "dossier: other keys go into a container of pairs of texts");
        using description = detail::unknown_keys_description<Record, Member>;
        return record_description<Record, Title, description, Sections...>{title, sections, {member}, rules, relations};
    }

    /// Adds a condition on several fields. If it does not hold, reading a record gives a warning (`broken_relation`).
    ///
    /// \param heading   the heading of the section of the field that is reported; empty for a section without one
    /// \param key       the key of the field that is reported
    /// \param expected  the end of the message "expected ...", such as "no value unless Status is UNKNOWN"
    /// \param holds     a function or a lambda without captures that takes the record and returns whether the condition holds.
    ///                  It must not throw
    constexpr record_description relation(std::string_view heading, std::string_view key, std::string_view expected,
                                        bool (*holds)(Record const&)) const {
        bool known = false;
        detail::for_each_element(sections, [&](auto const& s) {
            detail::for_each_element(s.fields, [&](auto const& f) { known = known || (s.heading == heading && f.rules.key == key); });
        });
        detail::demand(known, key, "dossier: the line to blame has no such key under this heading");
        detail::demand(relations.size != relations.capacity, key, "dossier: a record can have eight relations");
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
constexpr auto make_record(Title const& title, All const& all, std::index_sequence<F...>, std::index_sequence<S...>) {
    static_assert((!is_field_description<std::remove_cvref_t<decltype(element<sizeof...(F) + S>(all))>> && ...),
                  "dossier: the fields of a record come before its sections; put later ones into a section(&record::member, ...)");
    if constexpr (sizeof...(F) == 0) {
        return record_description<Record, Title, no_unknown_keys, std::remove_cvref_t<decltype(element<S>(all))>...>{
            title, make_pack(element<S>(all)...)};
    } else {
        using block = block_description<Record, std::remove_cvref_t<decltype(element<F>(all))>...>;
        (demand(std::is_base_of_v<typename std::remove_cvref_t<decltype(element<F>(all))>::owner, Record>, element<F>(all).rules.key,
                "dossier: this field is not described by a member of the record"), ...);
        (demand_complete(element<F>(all)), ...);
        return record_description<Record, Title, no_unknown_keys, block, std::remove_cvref_t<decltype(element<sizeof...(F) + S>(all))>...>{
            title, make_pack(block{{}, make_pack(element<F>(all)...)}, element<sizeof...(F) + S>(all)...)};
    }
}
template <class Record, class Title, class... Items>
constexpr auto make_record(Title const& title, Items const&... items) {
    constexpr std::size_t fields = [] {
        std::size_t n = 0;
        bool leading = true;
        ((leading = leading && is_field_description<Items>, n += leading), ...);
        return n;
    }();
    return make_record<Record>(title, make_pack(items...), std::make_index_sequence<fields>{},
                             std::make_index_sequence<sizeof...(Items) - fields>{});
}

} // namespace detail

/// Describes a record. A record is an optional title line, then fields, then sections:
///
///     template <>
///     inline constexpr auto dossier::schema<package> = dossier::record<package>(
///         dossier::field("Package", &package::name).required(),
///         dossier::field("Section", &package::section));
///
/// \tparam Record  the struct that a record is read into
/// \param first    the title, a field or a section
/// \param items    fields that are members of `Record`, then sections; see `field` and `section`
/// \returns the description, the value for `schema<Record>`. Its member functions change how records are read
template <class Record, class First, class... Items>
constexpr auto record(First const& first, Items const&... items) {
    if constexpr (detail::is_title_description<First>) return detail::make_record<Record>(first, items...);
    else return detail::make_record<Record>(detail::no_title{}, first, items...);
}

/// The type that is read like `Record` but borrows its texts instead of copying them: `study_view` for `study`. By default it is
/// `Record` itself. Specialise it if your record has such a type.
template <class Record>
struct borrowing {
    using type = Record;
};

/// The description of `Record`. Specialise it for each record type; see `record`.
template <class Record>
inline constexpr auto schema = nullptr;

} // namespace dossier::v0
