// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/reading/make_table.hpp>

namespace dossier::inline v0 {

/// What the description says about one field.
///
/// The parts of a section that repeats share their paths: the label of the third arm has the path `arms.label` and the part 2. A
/// field of a section in a section has a longer one, `products.substances.inn`. So do members of the same name in the types of one
/// variant: the heading tells them apart.
/// `member` and `path` are empty if the compiler does not spell the names of members; g++ and clang do.
///
/// \par Lifetime
/// The views and `rules` refer to the description, which is a constant. `parts` lives as long as the call.
struct field_info {
    std::string_view section;         ///< the heading of its section; empty if the section has none
    std::string_view key;             ///< without the colon; for the title, its words
    std::string_view member;          ///< the name of the member, such as `status`; a member of another section may have it, too
    std::string_view path;            ///< the member's place in the record, such as `header.status`
    std::size_t part;                 ///< in a section that repeats, the number of the part, from 0; else 0
    detail::field_rules const& rules; ///< `key`, `aliases`, `absent`, `required`, `multiline`: see `field`
    std::span<std::size_t const> parts{}; ///< the numbers of all parts that it is in, from the outermost on; `part` is the last
};

namespace detail {

/// The name of the member that `Member` points to, as g++ and clang spell it. It is found while compiling: g++ 12 would warn of the
/// search with -O3.
template <auto Member>
consteval std::string_view member_name() noexcept {
#if defined(__GNUC__) || defined(__clang__)
    std::string_view name = __PRETTY_FUNCTION__; // ... [with auto Member = &space::record::name; ...]
    name.remove_prefix(name.find("Member = "));
    name = name.substr(0, name.find_first_of(";]"));
    name = name.substr(name.rfind(':') + 1); // clang has a bracket before: (anonymous namespace)::record::name
    return name.substr(0, name.find(')'));
#else
    return {};
#endif
}

/// The names of the members, joined by full stops.
template <auto... Members>
inline constexpr auto member_path = [] {
    std::array<char, (member_name<Members>().size() + ... + (sizeof...(Members) - 1))> path{};
    std::size_t n = 0;
    auto const add = [&](std::string_view name) {
        if (n != 0) path[n++] = '.';
        for (char const c : name) path[n++] = c;
    };
    (add(member_name<Members>()), ...);
    return path;
}();

/// The path to a member of section `S`, whose last names are those of `Members`.
template <class Plan, std::size_t S, auto... Members>
constexpr std::string_view path_in() noexcept {
    constexpr auto const& section = Plan::template section<S>();
    if constexpr (!requires { section.member; }) return {member_path<Members...>.data(), member_path<Members...>.size()};
    else if constexpr (Plan::arounds[S] != no_section) return path_in<Plan, Plan::arounds[S], section.member, Members...>();
    else return {member_path<section.member, Members...>.data(), member_path<section.member, Members...>.size()};
}

/// The `field_info` of a field, in the part of its section with these numbers.
template <class Record, std::size_t Section, std::size_t Field>
constexpr field_info info_of(std::span<std::size_t const> parts) noexcept {
    using plan = detail::plan<Record>;
    constexpr auto const& section = plan::template section<Section>();
    constexpr auto const& field = element<Field>(section.fields);
    constexpr auto path = []() -> std::string_view {
        if constexpr (member_name<field.member>().empty()) return {};
        else return path_in<plan, Section, field.member>();
    }();
    return {section.heading, field.rules.key, member_name<field.member>(), path, parts.empty() ? 0 : parts.back(), plan::template rules<plan::firsts[Section] + Field>, parts};
}

/// The numbers of a part and of those around it, from the outermost on; none for sections that do not repeat.
template <std::size_t N>
using part_numbers = std::array<std::size_t, N>;

template <std::size_t N>
constexpr part_numbers<N + 1> with_part(part_numbers<N> const& around, std::size_t number) noexcept {
    part_numbers<N + 1> all{};
    for (std::size_t i = 0; i != N; ++i) all[i] = around[i];
    all[N] = number;
    return all;
}

template <class Record, std::size_t Around, class Owner, std::size_t N, class F>
constexpr void for_each_part_in(Owner& owner, part_numbers<N> const& numbers, F& f);

/// Calls `f` with section `S` and its part, then with the parts in it.
template <class Record, std::size_t S, class Part, std::size_t N, class F>
constexpr void visit_part(Part& part, part_numbers<N> const& numbers, F& f) {
    f(std::integral_constant<std::size_t, S>{}, part, std::span<std::size_t const>(numbers));
    if constexpr (plan<Record>::ends[S] != S + 1) for_each_part_in<Record, S>(part, numbers, f);
}
template <class Record, std::size_t S, class Owner, std::size_t N, class F>
constexpr void visit_section(Owner& owner, part_numbers<N> const& numbers, F& f) {
    using plan_type = plan<Record>;
    constexpr auto const& section = plan_type::template section<S>();
    if constexpr (group_of<typename plan_type::template section_type<S>> != no_section) { // all sections of the group are visited at once
        std::size_t number = 0;
        for (auto& one : owner.*section.member) {
            auto const own = with_part(numbers, number++);
            for_each_kind<plan_type, S>([&](auto s) {
                if (auto* part = get_if<typename plan_type::template part_type<decltype(s)::value>>(&one)) visit_part<Record, decltype(s)::value>(*part, own, f);
            });
        }
    } else if constexpr (plan_type::template section_type<S>::repeats) {
        std::size_t number = 0;
        for (auto& part : owner.*section.member) visit_part<Record, S>(part, with_part(numbers, number++), f);
    } else if constexpr (requires { section.member; }) {
        visit_part<Record, S>(owner.*section.member, numbers, f);
    } else {
        visit_part<Record, S>(owner, numbers, f);
    }
}
template <class Record, std::size_t Around, class Owner, std::size_t N, class F>
constexpr void for_each_part_in(Owner& owner, part_numbers<N> const& numbers, F& f) {
    for_each_section_in<plan<Record>, Around>([&](auto s) { visit_section<Record, decltype(s)::value>(owner, numbers, f); });
}

/// Calls `f(number, part, numbers)` for each struct that holds fields, in the order of the record: with the number of its section, a
/// `std::integral_constant`, and the numbers of the part.
template <class Record, class F>
constexpr void for_each_part(Record& record, F&& f) {
    for_each_part_in<std::remove_const_t<Record>, no_section>(record, part_numbers<0>{}, f);
}

/// Calls `f(heading, description, member)` for the title, if there is one, and for every field.
template <class Record, class F>
constexpr void for_each_description(Record& record, F&& f) {
    constexpr auto const& description = description_of<std::remove_const_t<Record>>();
    if constexpr (is_title_item<typename std::remove_cvref_t<decltype(description)>::title_type>) f(std::string_view{}, description.title, record.*description.title.member);
    for_each_part(record, [&](auto s, auto& part, std::span<std::size_t const>) {
        constexpr auto const& section = plan<std::remove_const_t<Record>>::template section<decltype(s)::value>();
        // NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage): the heading is a constant
        for_each_element(section.fields, [&](auto const& field) { f(section.heading, field, part.*field.member); });
    });
}

/// Calls `f(heading, key, value)` for every unknown key that the record holds: those of its sections, then its own.
template <class Record, class F>
constexpr void for_each_unknown_key(Record const& record, F&& f) {
    constexpr auto const& description = description_of<Record>();
    using unknown_keys = typename std::remove_cvref_t<decltype(description)>::unknown_keys_type;
    auto const visit = [&](std::string_view heading, auto const& all) {
        for (auto const& [key, value] : all) f(heading, std::string_view(key), std::string_view(value));
    };
    if constexpr (any_unknown_keys<Record>([](auto const&) { return true; }))
        for_each_part(record, [&](auto s, auto& part, std::span<std::size_t const>) {
            constexpr auto const& section = plan<Record>::template section<decltype(s)::value>();
            if constexpr (collects_unknown_keys<std::remove_cvref_t<decltype(section)>>) visit(section.heading, part.*section.unknown_keys_member.member);
        });
    if constexpr (takes_unknown_keys<unknown_keys>) visit({}, record.*description.unknown_keys_member.member);
}

} // namespace detail

/// Calls `f(info, member)` for the title and then for every field of `record`, in the order of the description. If a section
/// repeats, the fields of each of its parts are visited.
///
///     dossier::for_each_field(study, [&](dossier::field_info const& field, auto const& value) {
///         if (!has_value(value)) std::cout << field.path << '\n'; // header.first_post
///     });
///
/// \param record  of a type that has a description; unless it is const, `f` may change its members
/// \param f       takes a `field_info const&` and a reference to a member of any type
/// \par Complexity
/// One call for each field.
/// \par Lifetime
/// The `field_info` lives as long as the call; its views live as long as the program.
/// \note Exceptions of `f` are passed on.
template <class Record, class F>
constexpr void for_each_field(Record&& record, F&& f) {
    using record_type = std::remove_cvref_t<Record>;
    static_assert(detail::is_described<record_type>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    constexpr auto const& description = detail::description_of<record_type>();
    if constexpr (detail::is_title_item<typename std::remove_cvref_t<decltype(description)>::title_type>)
        f(field_info{{}, description.title.rules.key, detail::member_name<description.title.member>(), detail::member_name<description.title.member>(), 0, description.title.rules},
          record.*description.title.member);
    detail::for_each_part(record, [&](auto s, auto& part, std::span<std::size_t const> numbers) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (f(detail::info_of<record_type, decltype(s)::value, I>(numbers), part.*detail::element<I>(detail::element<decltype(s)::value>(description.sections).fields).member), ...);
        }(std::make_index_sequence<decltype(detail::element<decltype(s)::value>(description.sections).fields)::size>{});
    });
}

} // namespace dossier::v0
