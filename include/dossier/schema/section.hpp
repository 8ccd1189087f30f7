// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/schema/field.hpp>
#include <dossier/schema/pack.hpp>

namespace dossier::inline v0 {

/// The description of a section: see `section`.
template <class Owner, class Part, class... Fields>
struct section_description {
    using owner = Owner;
    using part = Part;

    std::string_view heading; ///< empty: its fields follow without one
    Part Owner::*member;
    detail::pack<Fields...> fields;

    constexpr Part& open(Owner& record) const noexcept { return record.*member; }
};

namespace detail {

/// The fields of a record that has no sections: one block without a heading, whose struct is the record itself.
template <class Owner, class... Fields>
struct block_description {
    using owner = Owner;
    using part = Owner;

    std::string_view heading{};
    pack<Fields...> fields;

    constexpr Owner& open(Owner& record) const noexcept { return record; }
};

} // namespace detail

/// Describes the fields under a heading, which stands on a line of its own, or, without `heading`, a block of fields.
///
/// \param heading  the heading as the records print it
/// \param member   `&record::part`: the struct that the fields are members of
/// \param fields   what `field` gives
template <class Owner, class Part, class... Members, class... Codecs>
constexpr auto section(std::string_view heading, Part Owner::*member,
                       field_description<Part, Members, Codecs> const&... fields) {
    return section_description<Owner, Part, field_description<Part, Members, Codecs>...>{
        heading, member, detail::make_pack(fields...)};
}
template <class Owner, class Part, class... Members, class... Codecs>
constexpr auto section(Part Owner::*member, field_description<Part, Members, Codecs> const&... fields) {
    return section(std::string_view{}, member, fields...);
}

} // namespace dossier::v0
