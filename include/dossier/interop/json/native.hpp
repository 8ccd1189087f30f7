// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <dossier/interop/json/key.hpp>
#include <dossier/interop/json/value.hpp>

namespace dossier::inline v0 {

/// The shape of any described record as JSON: an object that mirrors the struct.
///
///     {"name":"Ada","by":"slow","weight":5,"sent":"2025-09","items":[{"label":"a"},{"label":"b"}]}
///
/// - A member has the name that it has in C++. A section is an object, a section that repeats an array of objects.
/// - Parts of different kinds are an array of objects with one member, which has the name of the part's struct:
///   `"frames":[{"term":{"id":"a"}},{"relation":{"id":"b"}}]`.
/// - A text is a string. So are dates, ids and every other type, as their codecs write them, times as in `2025-12-25T00:26`, and
///   enumerators by their names. A bool is a boolean, a number a number, and a container an array.
/// - What is absent is left out: an empty `std::optional`, an empty text or container, and a section without values. An empty
///   value that the description requires, or that a new record does not have, is written.
/// - The member for unknown keys is an array of objects `{"key":"Homepage","value":"example.org"}`, which keeps their order and
///   those that repeat. So is one for a key with a parameter, whose `key` is the parameter. A body is a text.
///
/// A shape has a function `visit(record, visitor)`. It tells the visitor all members, and serves writing and reading.
struct native_shape {
    template <class Record, class Visitor>
    static void visit(Record& record, Visitor& visitor) {
        using record_type = std::remove_const_t<Record>;
        constexpr auto const& description = detail::description_of<record_type>();
        using description_type = std::remove_cvref_t<decltype(description)>;
        if constexpr (detail::is_title_item<typename description_type::title_type>)
            visit_field<record_type, description.title.member>(description.title, record, visitor);
        visit_sections_in<record_type, detail::no_section>(record, visitor);
        if constexpr (detail::takes_unknown_keys<typename description_type::unknown_keys_type>)
            visitor.pairs(detail::json_member_name<description.unknown_keys_member.member>, record.*description.unknown_keys_member.member);
        if constexpr (!std::is_same_v<typename description_type::body_type, detail::no_body>) {
            using value_type = typename detail::slot<std::remove_cvref_t<decltype(record.*description.body_member.member)>>::value_type;
            struct text {
                codec<value_type> codec_used{};
                struct {
                    bool required = false;
                } rules{};
            };
            visit_field<record_type, description.body_member.member>(text{}, record, visitor);
        }
    }

private:
    template <class Record, std::size_t Around, class Visitor>
    static void visit_sections_in(auto& owner, Visitor& visitor) {
        detail::for_each_section_in<detail::plan<Record>, Around>([&](auto s) { visit_section<Record, decltype(s)::value>(owner, visitor); });
    }

    template <class Record, std::size_t S, class Visitor>
    static void visit_section(auto& record, Visitor& visitor) {
        constexpr auto const& section = detail::plan<Record>::template section<S>();
        auto const visit_fields = [&](auto& part) { visit_part<Record, S>(part, visitor); };
        if constexpr (detail::group_of<typename detail::plan<Record>::template section_type<S>> != detail::no_section)
            visitor.kinds(detail::json_member_name<section.member>, record.*section.member, [&](auto& one) { visit_kinds<Record, S>(one, visitor); });
        else if constexpr (std::remove_cvref_t<decltype(section)>::repeats)
            visitor.parts(detail::json_member_name<section.member>, record.*section.member, visit_fields);
        else if constexpr (requires { section.member; })
            visitor.object(detail::json_member_name<section.member>, [&] { visit_fields(record.*section.member); });
        else
            visit_fields(record);
    }

    // What a part of section `S` holds.
    template <class Record, std::size_t S, class Visitor>
    static void visit_part(auto& part, Visitor& visitor) {
        constexpr auto const& section = detail::plan<Record>::template section<S>();
        using part_type = std::remove_cvref_t<decltype(part)>;
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (visit_field<part_type, detail::element<I>(section.fields).member>(detail::element<I>(section.fields), part, visitor), ...);
        }(std::make_index_sequence<decltype(section.fields)::size>{});
        if constexpr (detail::collects_unknown_keys<std::remove_cvref_t<decltype(section)>>)
            visitor.pairs(detail::json_member_name<section.unknown_keys_member.member>, part.*section.unknown_keys_member.member);
        if constexpr (detail::plan<Record>::ends[S] != S + 1) visit_sections_in<Record, S>(part, visitor);
    }

    // The kinds of parts that a variant can hold. `S` is the first of their sections.
    template <class Record, std::size_t S, class Visitor>
    static void visit_kinds(auto& one, Visitor& visitor) {
        using plan = detail::plan<Record>;
        detail::for_each_kind<plan, S>([&](auto s) {
            visitor.template kind<typename plan::template part_type<decltype(s)::value>>(one, [&](auto& part) { visit_part<Record, decltype(s)::value>(part, visitor); });
        });
    }

    template <class Part, auto Member, class Field>
    static void visit_field(Field const& field, auto& part, auto& visitor) {
        using codec_type = std::remove_cvref_t<decltype(field.codec_used)>;
        if constexpr (detail::has_parameter<codec_type>) {
            auto const& of_values = detail::codec_of_values(field.codec_used);
            visitor.pairs(detail::json_member_name<Member>, part.*Member, detail::json_field<std::remove_cvref_t<decltype(of_values)>>{of_values, true, nullptr});
        } else
        visitor.member(detail::json_member_name<Member>, part.*Member,
                       detail::json_field<std::remove_cvref_t<decltype(field.codec_used)>>{field.codec_used, field.rules.required, is_empty_at_first<Part, Member>});
    }

    template <class Part, auto Member>
    static bool is_empty_at_first() {
        static bool const is = detail::is_empty_value(Part{}.*Member);
        return is;
    }
};

} // namespace dossier::v0
