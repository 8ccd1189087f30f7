// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <dossier/reading/field_finder.hpp>
#include <dossier/reading/limits.hpp>
#include <dossier/schema/member_index.hpp>

namespace dossier::inline v0 {

/// A range of bytes in a text: `text.substr(offset, length)`.
struct source_range {
    std::size_t offset = 0;
    std::size_t length = 0;

    friend constexpr bool operator==(source_range, source_range) noexcept = default;
};

/// The place of a field in a text.
struct field_source {
    source_range key;   ///< without the colon; for the title, its words
    source_range value; ///< what follows the colon and one blank; empty if nothing does

    friend constexpr bool operator==(field_source const&, field_source const&) noexcept = default;
};

namespace detail {

inline std::optional<field_source> source_of(field_finder const& f, std::string_view text) noexcept {
    if (!f.key.data()) return std::nullopt;
    auto const range = [&](std::string_view s) { return source_range{static_cast<std::size_t>(s.data() - text.data()), s.size()}; };
    return field_source{range(f.key), range(f.value)};
}

template <class Record>
std::optional<field_source> locate(std::string_view text, std::size_t index) {
    if (index == no_index<Record>) return std::nullopt;
    field_finder finder(index, index == title_index<Record>);
    tell_record<Record>(skip_byte_order_mark(text), text.data() + text.size(), finder);
    return source_of(finder, text);
}

} // namespace detail

/// Finds the place that a member was read from: `locate_field<study>(text, &study::overview, &study::overview_type::status)`.
///
/// \param text    the text that the record was read from
/// \param part    `&Record::part`, the struct of a section
/// \param member  `&part_type::member`
/// \returns the place of the first line with the field's key, or nothing if there is none
/// \par Complexity
/// Linear in the size of the text, which is read again: `parse` stores no places, so that they cost nothing.
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record, class Part, class Member>
std::optional<field_source> locate_field(std::string_view text, Part Record::*part, Member Part::*member) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::locate<Record>(text, detail::member_index<Record>(part, member));
}

/// Finds the place that a member of a section in a section was read from, as above: each pointer is to a member of the struct that
/// the one before points to.
///
/// \param text    the text that the record was read from
/// \param part    `&Record::part`, the struct of a section
/// \param inner   `&part_type::inner`, the struct of a section in it
/// \param members the rest of the way to the member
/// \returns the place of the first line with the field's key, or nothing if there is none
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record, class Part, class Inner, class... Members>
    requires(sizeof...(Members) != 0)
std::optional<field_source> locate_field(std::string_view text, Part Record::*part, Inner Part::*inner, Members... members) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::locate<Record>(text, detail::member_index<Record>(part, inner, members...));
}

/// Finds the place of the title, or of a member of a record without sections: `locate_field<study>(text, &study::id)`.
///
/// \param text    the text that the record was read from
/// \param member  `&Record::member`
/// \returns the place of the first line with the field's key, or nothing if there is none
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record, class Member>
std::optional<field_source> locate_field(std::string_view text, Member Record::*member) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::locate<Record>(text, detail::member_index<Record>(member));
}

} // namespace dossier::v0
