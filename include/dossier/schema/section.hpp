// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/schema/field.hpp>
#include <dossier/schema/pack.hpp>

namespace dossier::inline v0 {

/// The description of a section, as `section` makes it.
template <class Owner, class Part, class... Fields>
struct section_description {
    using owner = Owner;
    using part = Part;
    static constexpr bool repeats = false;

    std::string_view heading; ///< empty if the section has none
    Part Owner::*member;
    detail::pack<Fields...> fields;

    /// The struct that the fields are members of.
    constexpr Part& open(Owner& record, std::size_t = 0) const noexcept { return record.*member; }
};

/// The description of a repeating section, as `section` makes it.
template <class Owner, class Parts, class... Fields>
struct repeated_section_description {
    using owner = Owner;
    using part = typename Parts::value_type;
    static constexpr bool repeats = true;
    static constexpr std::size_t latest = static_cast<std::size_t>(-1);

    std::string_view heading; ///< empty if the section has none; then its first key begins a part
    Parts Owner::*member;
    detail::pack<Fields...> fields;

    /// The part with this index, or the last one. If there is none, it is made.
    constexpr part& open(Owner& record, std::size_t index = latest) const {
        auto& all = record.*member;
        if (all.empty()) begin(record);
        return index == latest ? all.back() : all[index];
    }
    /// The number of parts.
    constexpr std::size_t count(Owner const& record) const noexcept { return (record.*member).size(); }
    /// Adds a part.
    constexpr void begin(Owner& record) const { (record.*member).emplace_back(); }
};

namespace detail {

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

/// A container for the parts of a repeating section.
template <class T>
concept parts_type = container_type<T> && requires(T& t, std::size_t i) {
    t.emplace_back();
    t.back();
    t[i];
};

// A field is complete when it reaches its section: only then is it known whether it has been given a codec.
template <class Field>
constexpr void demand_complete(Field const& field) {
    demand(suits<typename Field::codec_type, typename Field::value_type>(), field.rules.key,
           "dossier: the type of this member has no codec: specialise dossier::codec for it, or name one with .codec(...)");
}

} // namespace detail

/// Describes a section: a heading, which is a line of its own, and the fields under it.
///
///     section("Study Overview", &study::overview, field("Acronym", &overview::acronym))
///
/// \param heading  the heading; it must live as long as the program
/// \param member   a pointer to the member of the record that holds the section: a struct
/// \param fields   the fields, whose members belong to that struct; see `field`
/// \returns the description, to be passed to `record`
template <class Owner, class Part, class... Members, class... Codecs>
constexpr auto section(std::string_view heading, Part Owner::*member,
                       field_description<Part, Members, Codecs> const&... fields) {
    (detail::demand_complete(fields), ...);
    return section_description<Owner, Part, field_description<Part, Members, Codecs>...>{
        heading, member, detail::make_pack(fields...)};
}
/// Describes a section without a heading.
template <class Owner, class Part, class... Members, class... Codecs>
constexpr auto section(Part Owner::*member, field_description<Part, Members, Codecs> const&... fields) {
    return section(std::string_view{}, member, fields...);
}
/// Describes a repeating section: a record may have it any number of times. Each occurrence is a part. A part begins at the
/// heading, and where the first key of the section occurs again.
///
/// \param heading  the heading; it must live as long as the program
/// \param member   a pointer to the member of the record that holds the parts: a `std::vector` or `std::deque` of structs
/// \param fields   the fields, whose members belong to that struct; see `field`
/// \returns the description, to be passed to `record`
template <class Owner, detail::parts_type Parts, class... Members, class... Codecs>
constexpr auto section(std::string_view heading, Parts Owner::*member,
                       field_description<typename Parts::value_type, Members, Codecs> const&... fields) {
    (detail::demand_complete(fields), ...);
    return repeated_section_description<Owner, Parts, field_description<typename Parts::value_type, Members, Codecs>...>{
        heading, member, detail::make_pack(fields...)};
}
/// Describes a repeating section without a heading. A part begins at the first key of the section.
template <class Owner, detail::parts_type Parts, class... Members, class... Codecs>
constexpr auto section(Parts Owner::*member, field_description<typename Parts::value_type, Members, Codecs> const&... fields) {
    return section(std::string_view{}, member, fields...);
}

} // namespace dossier::v0
