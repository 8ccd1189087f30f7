// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/schema/field.hpp>
#include <dossier/schema/pack.hpp>

namespace dossier::inline v0 {

/// The description of a section: see `section`.
template <class Owner, class Part, class... Fields>
struct section_description {
    using owner = Owner;
    using part = Part;
    static constexpr bool repeats = false;

    std::string_view heading; ///< empty: its fields follow without one
    Part Owner::*member;
    detail::pack<Fields...> fields;

    constexpr Part& open(Owner& record, std::size_t = 0) const noexcept { return record.*member; }
};

/// The description of a section that a record may have many of: see `section`.
template <class Owner, class Parts, class... Fields>
struct repeated_section_description {
    using owner = Owner;
    using part = typename Parts::value_type;
    static constexpr bool repeats = true;
    static constexpr std::size_t latest = static_cast<std::size_t>(-1);

    std::string_view heading; ///< empty: the first of its keys begins another one
    Parts Owner::*member;
    detail::pack<Fields...> fields;

    /// The part with this index, or the one that was begun last.
    constexpr part& open(Owner& record, std::size_t index = latest) const {
        auto& all = record.*member;
        if (all.empty()) begin(record);
        return index == latest ? all.back() : all[index];
    }
    constexpr std::size_t count(Owner const& record) const noexcept { return (record.*member).size(); }
    constexpr void begin(Owner& record) const { (record.*member).emplace_back(); }
};

namespace detail {

/// The fields that stand before all sections, or in a record that has none: one block without a heading, whose struct is
/// the record itself.
template <class Owner, class... Fields>
struct block_description {
    using owner = Owner;
    using part = Owner;
    static constexpr bool repeats = false;

    std::string_view heading{};
    pack<Fields...> fields;

    constexpr Owner& open(Owner& record, std::size_t = 0) const noexcept { return record; }
};

/// Holds parts of a record that repeat.
template <class T>
concept parts_type = container_type<T> && requires(T& t, std::size_t i) {
    t.emplace_back();
    t.back();
    t[i];
};

// Each field is complete here, with the codec that it has been given.
template <class Field>
constexpr void demand_complete(Field const& field) {
    demand(suits<typename Field::codec_type, typename Field::value_type>(), field.rules.key,
           "dossier: the type of this member has no codec: specialise dossier::codec for it, or name one with .codec(...)");
}

} // namespace detail

/// Describes the fields under a heading, which stands on a line of its own, or, without `heading`, a block of fields.
///
/// \param heading  the heading as the records print it
/// \param member   `&record::part`: the struct that the fields are members of; or `&record::parts`, a `std::vector` (or
///                 `std::deque`) of such structs, where a record has the section any number of times. Each heading begins
///                 another one, and so does the first of the keys where it occurs again, or where there is no heading
/// \param fields   what `field` gives
template <class Owner, class Part, class... Members, class... Codecs>
constexpr auto section(std::string_view heading, Part Owner::*member,
                       field_description<Part, Members, Codecs> const&... fields) {
    (detail::demand_complete(fields), ...);
    return section_description<Owner, Part, field_description<Part, Members, Codecs>...>{
        heading, member, detail::make_pack(fields...)};
}
template <class Owner, class Part, class... Members, class... Codecs>
constexpr auto section(Part Owner::*member, field_description<Part, Members, Codecs> const&... fields) {
    return section(std::string_view{}, member, fields...);
}
template <class Owner, detail::parts_type Parts, class... Members, class... Codecs>
constexpr auto section(std::string_view heading, Parts Owner::*member,
                       field_description<typename Parts::value_type, Members, Codecs> const&... fields) {
    (detail::demand_complete(fields), ...);
    return repeated_section_description<Owner, Parts, field_description<typename Parts::value_type, Members, Codecs>...>{
        heading, member, detail::make_pack(fields...)};
}
template <class Owner, detail::parts_type Parts, class... Members, class... Codecs>
constexpr auto section(Parts Owner::*member, field_description<typename Parts::value_type, Members, Codecs> const&... fields) {
    return section(std::string_view{}, member, fields...);
}

} // namespace dossier::v0
