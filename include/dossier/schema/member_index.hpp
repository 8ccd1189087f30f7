// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <utility>

#include <dossier/schema/plan.hpp>

// Finds the number of a field by pointers to members, for the functions that name a field so.
namespace dossier::inline v0::detail {

template <class A, class B>
constexpr bool same_member(A, B) noexcept {
    return false;
}
template <class Member>
constexpr bool same_member(Member a, Member b) noexcept {
    return a == b;
}

/// What `member_index` returns for the title, and for a member that the description does not name.
template <class Record>
inline constexpr std::size_t title_index = plan<Record>::fields;
template <class Record>
inline constexpr std::size_t no_index = plan<Record>::fields + 1;

/// The number of the field that fills `member` of the section in `part`.
template <class Record, class Part, class Member>
constexpr std::size_t member_index(Part Record::*part, Member Part::*member) noexcept {
    using plan_type = plan<Record>;
    std::size_t index = no_index<Record>;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ([&] {
            if constexpr (requires { plan_type::template section<plan_type::places[I].section>().member; })
                if (same_member(plan_type::template section<plan_type::places[I].section>().member, part) &&
                    same_member(plan_type::template field<I>().member, member))
                    index = I;
        }(), ...);
    }(std::make_index_sequence<plan_type::fields>{});
    return index;
}

/// The number of the field that fills `member` of the record itself, or `title_index`.
template <class Record, class Member>
constexpr std::size_t member_index(Member Record::*member) noexcept {
    using plan_type = plan<Record>;
    if constexpr (plan_type::has_title)
        if (same_member(plan_type::description.title.member, member)) return title_index<Record>;
    std::size_t index = no_index<Record>;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((same_member(plan_type::template field<I>().member, member) ? void(index = I) : void()), ...);
    }(std::make_index_sequence<plan_type::fields>{});
    return index;
}

} // namespace dossier::v0::detail
