// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <dossier/schema/page.hpp>

namespace dossier::inline v0 {

/// What the description of a record says of one field.
struct field_info {
    std::string_view section;         ///< the heading that it stands under; empty where there is none
    std::string_view key;             ///< without its colon; of a title, its words
    detail::field_rules const& rules; ///< `also`, `absent`, `required`, `multiline`: see `field`
};

namespace detail {

/// The struct that the fields of `section` are members of.
template <class Record, class Section>
constexpr auto& part_of(Record& record, Section const& section) noexcept {
    if constexpr (requires { section.member; }) return record.*section.member;
    else return record;
}

/// Calls `f(heading, description, member)` for the title, if there is one, and for every field.
template <class Record, class F>
constexpr void for_each_description(Record& record, F&& f) {
    constexpr auto const& page = schema<std::remove_const_t<Record>>;
    using page_type = std::remove_cvref_t<decltype(page)>;
    static_assert(!std::is_same_v<page_type, std::nullptr_t>,
                  "dossier: this record has no description: specialise dossier::schema for it");
    if constexpr (is_title<typename page_type::title_type>) f(std::string_view{}, page.title, record.*page.title.member);
    for_each_element(page.sections, [&](auto const& section) {
        auto& part = part_of(record, section);
        for_each_element(section.fields, [&](auto const& field) { f(section.heading, field, part.*field.member); });
    });
}

} // namespace detail

/// Calls `f(info, member)` for every field of `record`, in the order of the description; the title comes first.
///
///     dossier::for_each_field(study, [&](dossier::field_info const& field, auto const& value) {
///         if (!has_value(value)) std::cout << field.key << '\n';
///     });
///
/// \param record  of a type that has a description; `f` may change the members of one that is not const
/// \param f       takes a `field_info const&` and a reference to the member, whatever its type
/// \complexity One call a field. \throws What `f` throws.
/// \lifetime The views in the info live as long as the program, the info itself as long as the call.
template <class Record, class F>
constexpr void for_each_field(Record&& record, F&& f) {
    detail::for_each_description(record, [&](std::string_view heading, auto const& description, auto& member) {
        f(field_info{heading, description.rules.key, description.rules}, member);
    });
}

} // namespace dossier::v0
