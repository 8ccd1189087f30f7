// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/schema/pack.hpp>
#include <dossier/schema/texts.hpp>
#include <dossier/schema/unknown_keys.hpp>

// What a description says of a record beside its fields, sections and rules.
namespace dossier::inline v0 {

namespace detail {

/// In a description: the record has no title line.
struct no_title {};

/// In a description: the record has no body.
struct no_body {};

template <class Texts>
constexpr auto with_texts(Texts const& texts, no_unknown_keys) {
    return no_unknown_keys_but<Texts>{texts};
}

/// The description of the member for unknown keys, in a record whose texts have the codec in `texts`, if there is one.
template <class Owner, class Member>
constexpr auto unknown_keys_by(no_unknown_keys, Member Owner::*member) {
    return unknown_keys_description<Owner, Member>{member};
}
template <class Texts, class Owner, class Member>
constexpr auto unknown_keys_by(no_unknown_keys_but<Texts> const& all, Member Owner::*member) {
    return with_texts(all.texts, unknown_keys_description<Owner, Member>{member});
}
template <class Before, class Owner, class Member>
constexpr auto unknown_keys_by(Before const&, Member Owner::*member) { // another member takes their place
    return unknown_keys_description<Owner, Member>{member};
}

/// The member that takes the body of a record.
template <class Owner, class Member>
struct body_description {
    Member Owner::*member;
};

/// A relation: a condition on several fields of a record, and the field that is reported if it does not hold.
template <class Record>
struct relation {
    std::string_view section;
    std::string_view key;
    std::string_view expected;
    bool (*holds)(Record const&) = nullptr;
};

} // namespace detail

template <class Record, class Title, class UnknownKeys, class Body, std::size_t Absent, std::size_t Relations, class... Sections>
struct record_description;

namespace detail {

/// The description of a record whose own has a mistake. It is empty, so that the compiler reports the mistake and nothing else.
template <class Record>
inline constexpr record_description<Record, no_title, no_unknown_keys, no_body, 0, 0> no_description{};

/// `d` with other sections and another member for unknown keys.
template <class Record, class Title, class Before, class Body, std::size_t Absent, std::size_t Relations, class... Old, class... Sections, class UnknownKeys>
constexpr auto remade(record_description<Record, Title, Before, Body, Absent, Relations, Old...> const& d, pack<Sections...> const& sections, UnknownKeys const& keys) {
    return record_description<Record, Title, UnknownKeys, Body, Absent, Relations, Sections...>{
        d.title, sections, keys, d.body_member, d.rules, d.absent_spellings, d.relations};
}

} // namespace detail

} // namespace dossier::v0
