// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/make_table.hpp>

namespace dossier::inline v0 {

/// What the description says about one field.
///
/// The parts of a section that repeats share their paths: the label of the third arm has the path `arms.label` and the part 2.
/// `member` and `path` are empty if the compiler does not spell the names of members; g++ and clang do.
///
/// \par Lifetime
/// The views and `rules` refer to the description, which is a constant.
struct field_info {
    std::string_view section;         ///< the heading of its section; empty if the section has none
    std::string_view key;             ///< without the colon; for the title, its words
    std::string_view member;          ///< the name of the member, such as `status`; a member of another section may have it, too
    std::string_view path;            ///< the member's place in the record, such as `header.status`; no other field has it
    std::size_t part;                 ///< in a section that repeats, the number of the part, from 0; else 0
    detail::field_rules const& rules; ///< `key`, `aliases`, `absent`, `required`, `multiline`: see `field`
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

/// The `field_info` of a field, in the part of its section with this number.
template <class Record, std::size_t Section, std::size_t Field>
constexpr field_info info_of(std::size_t part) noexcept {
    using plan = detail::plan<Record>;
    constexpr auto const& section = plan::template section<Section>();
    constexpr auto const& field = element<Field>(section.fields);
    constexpr auto path = []() -> std::string_view {
        if constexpr (member_name<field.member>().empty()) return {};
        else if constexpr (requires { section.member; }) return {member_path<section.member, field.member>.data(), member_path<section.member, field.member>.size()};
        else return member_name<field.member>();
    }();
    return {section.heading, field.rules.key, member_name<field.member>(), path, part, plan::template rules<plan::firsts[Section] + Field>};
}

/// Calls `f(part, number)` for each struct that holds fields of `section`: one for each part if the section repeats.
template <class Record, class Section, class F>
constexpr void for_each_part(Record& record, Section const& section, F&& f) {
    if constexpr (Section::repeats) {
        std::size_t number = 0;
        for (auto& part : record.*section.member) f(part, number++);
    } else if constexpr (requires { section.member; }) {
        f(record.*section.member, std::size_t{0});
    } else {
        f(record, std::size_t{0});
    }
}

/// Calls `f(heading, description, member)` for the title, if there is one, and for every field.
template <class Record, class F>
constexpr void for_each_description(Record& record, F&& f) {
    constexpr auto const& description = description_of<std::remove_const_t<Record>>();
    if constexpr (is_title_item<typename std::remove_cvref_t<decltype(description)>::title_type>) f(std::string_view{}, description.title, record.*description.title.member);
    for_each_element(description.sections, [&](auto const& section) {
        for_each_part(record, section, [&](auto& part, std::size_t) {
            for_each_element(section.fields, [&](auto const& field) { f(section.heading, field, part.*field.member); });
        });
    });
}

/// Calls `f(heading, key, value)` for every unknown key that the record holds: those of its sections, then its own.
template <class Record, class F>
constexpr void for_each_unknown_key(Record const& record, F&& f) {
    constexpr auto const& description = description_of<Record>();
    using unknown_keys = typename std::remove_cvref_t<decltype(description)>::unknown_keys_type;
    for_each_element(description.sections, [&]<class Section>(Section const& section) {
        if constexpr (collects_unknown_keys<Section>)
            for_each_part(record, section, [&](auto& part, std::size_t) {
                for (auto const& [key, value] : part.*section.unknown_keys_member.member) f(section.heading, std::string_view(key), std::string_view(value));
            });
    });
    if constexpr (takes_unknown_keys<unknown_keys>)
        for (auto const& [key, value] : record.*description.unknown_keys_member.member) f(std::string_view{}, std::string_view(key), std::string_view(value));
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
    [&]<std::size_t... S>(std::index_sequence<S...>) {
        auto const visit = [&]<std::size_t Section, std::size_t... I>(auto& part, std::size_t number, std::index_sequence<I...>) {
            (f(detail::info_of<record_type, Section, I>(number), part.*detail::element<I>(detail::element<Section>(description.sections).fields).member), ...);
        };
        (detail::for_each_part(record, detail::element<S>(description.sections), [&](auto& part, std::size_t number) {
            visit.template operator()<S>(part, number, std::make_index_sequence<decltype(detail::element<S>(description.sections).fields)::size>{});
        }), ...);
    }(std::make_index_sequence<decltype(description.sections)::size>{});
}

} // namespace dossier::v0
