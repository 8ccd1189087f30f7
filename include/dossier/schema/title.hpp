// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/schema/field.hpp>

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
    using value = typename detail::slot<Member>::value_type;
    detail::demand(detail::can_stand_alone(prefix), prefix, "dossier: a title begins with at least a letter, no blanks around it and no line end");
    constexpr bool has_codec = detail::suits<detail::default_codec<value>, value>();
    static_assert(has_codec, "dossier: the type of the title's member has no codec: specialise dossier::codec for it");
    if constexpr (!has_codec) return detail::mistaken();
    else return title_description<Owner, Member, detail::default_codec<value>>{{prefix}, member};
}

} // namespace dossier::v0
