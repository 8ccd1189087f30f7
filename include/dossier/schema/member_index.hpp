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

/// Whether the first `N` of these members lead from the record to section `S`.
template <class Record, std::size_t S, std::size_t N, class... Members>
constexpr bool leads_to(pack<Members...> const& members) noexcept {
    using plan_type = plan<Record>;
    if constexpr (!requires { plan_type::template section<S>().member; }) return N == 0;
    else if constexpr (N == 0) return false;
    else if constexpr (plan_type::arounds[S] == no_section) return N == 1 && same_member(plan_type::template section<S>().member, element<0>(members));
    else return same_member(plan_type::template section<S>().member, element<N - 1>(members)) && leads_to<Record, plan_type::arounds[S], N - 1>(members);
}

/// The number of the field that fills the last of these members: that of the struct that the others lead to, from the record on.
/// Or `title_index`.
template <class Record, class First, class... Members>
constexpr std::size_t member_index(First Record::*first, Members... others) noexcept {
    using plan_type = plan<Record>;
    constexpr std::size_t parts = sizeof...(Members);
    auto const members = make_pack(first, others...);
    if constexpr (plan_type::has_title && parts == 0)
        if (same_member(plan_type::description.title.member, first)) return title_index<Record>;
    std::size_t index = no_index<Record>;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((same_member(plan_type::template field<I>().member, element<parts>(members)) && leads_to<Record, plan_type::places[I].section, parts>(members) ? void(index = I) : void()), ...);
    }(std::make_index_sequence<plan_type::fields>{});
    return index;
}

} // namespace dossier::v0::detail
