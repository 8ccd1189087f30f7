// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/for_each_field.hpp>

// A record as a tree: its fields, the sections that hold some of them, and the sections that repeat. What makes tables of records and
// what compares them visits this tree, so a kind of section that is new is added here alone.
namespace dossier::inline v0::detail {

/// Tells `visitor` the members of records of one type, in the order of the description. `records` are one record, or several that
/// are visited side by side:
///
/// - `visitor.field<Member>(description, values...)` for the title, each field and the body
/// - `visitor.group<Member>(visit, structs...)` for a section in a struct; `visit(structs...)` tells what it holds, and
///   `visit.with(other, structs...)` tells another visitor
/// - `visitor.parts<Member>(visit, containers...)` for a section that repeats; `visit(parts...)` tells what a part holds
/// - `visitor.pairs<Member>(containers...)` for the member for unknown keys of a section or of the record
///
/// `Member` is the pointer to the member, `values...` are one from each record.
template <class Visitor, class First, class... Others>
constexpr void visit_tree(Visitor& visitor, First& first, Others&... others);

/// Tells a visitor the sections in section `Around`, or with `no_section`, those of the record.
template <class Record, std::size_t Around, class Visitor, class... Owners>
constexpr void visit_sections_in(Visitor& visitor, Owners&... owners);

template <class Record, std::size_t S, std::size_t I, class Visitor, class... Parts>
constexpr void visit_field(Visitor& visitor, Parts&... parts) {
    constexpr auto const& field = element<I>(element<S>(description_of<Record>().sections).fields);
    visitor.template field<field.member>(field, (parts.*field.member)...);
}

template <class Record, std::size_t S, std::size_t... I, class Visitor, class... Parts>
constexpr void visit_fields(std::index_sequence<I...>, Visitor& visitor, Parts&... parts) {
    (visit_field<Record, S, I>(visitor, parts...), ...);
}

/// Tells a visitor what a section holds, of one struct or of several side by side.
template <class Record, std::size_t S, class Visitor>
struct section_visit {
    Visitor& visitor;

    template <class... Parts>
    constexpr void operator()(Parts&... parts) const {
        with(visitor, parts...);
    }
    /// Tells another visitor.
    template <class Other, class... Parts>
    static constexpr void with(Other& other, Parts&... parts) {
        constexpr auto size = std::remove_cvref_t<decltype(element<S>(description_of<Record>().sections).fields)>::size;
        visit_fields<Record, S>(std::make_index_sequence<size>{}, other, parts...);
        constexpr auto const& section = element<S>(description_of<Record>().sections);
        if constexpr (collects_unknown_keys<std::remove_cvref_t<decltype(section)>>)
            other.template pairs<section.unknown_keys_member.member>((parts.*section.unknown_keys_member.member)...);
        if constexpr (plan<Record>::ends[S] != S + 1) visit_sections_in<Record, S>(other, parts...);
    }
};

template <class Record, std::size_t S, class Visitor, class... Owners>
constexpr void visit_section(Visitor& visitor, Owners&... owners) {
    constexpr auto const& section = element<S>(description_of<Record>().sections);
    section_visit<Record, S, Visitor> const visit{visitor};
    static_assert(group_of<std::remove_cvref_t<decltype(section)>> == no_section, "dossier: records with sections(...) of different kinds have no table and no differences");
    if constexpr (std::remove_cvref_t<decltype(section)>::repeats)
        visitor.template parts<section.member>(visit, (owners.*section.member)...);
    else if constexpr (requires { section.member; })
        visitor.template group<section.member>(visit, (owners.*section.member)...);
    else
        visit(owners...);
}

/// What a visitor is told of the body of a record, as of a field.
template <class Text>
struct body_field {
    field_rules rules{};
    default_codec<Text> codec_used{};
};
template <class Record, std::size_t Around, class Visitor, class... Owners>
constexpr void visit_sections_in(Visitor& visitor, Owners&... owners) {
    for_each_section_in<plan<Record>, Around>([&](auto s) { visit_section<Record, decltype(s)::value>(visitor, owners...); });
}

template <class Visitor, class First, class... Others>
constexpr void visit_tree(Visitor& visitor, First& first, Others&... others) {
    using record = std::remove_const_t<First>;
    static_assert((std::is_same_v<record, std::remove_const_t<Others>> && ...));
    constexpr auto const& description = description_of<record>();
    using description_type = std::remove_cvref_t<decltype(description)>;
    if constexpr (is_title_item<typename description_type::title_type>)
        visitor.template field<description.title.member>(description.title, first.*description.title.member, (others.*description.title.member)...);
    visit_sections_in<record, no_section>(visitor, first, others...);
    if constexpr (takes_unknown_keys<typename description_type::unknown_keys_type>)
        visitor.template pairs<description.unknown_keys_member.member>(first.*description.unknown_keys_member.member, (others.*description.unknown_keys_member.member)...);
    if constexpr (!std::is_same_v<typename description_type::body_type, no_body>) {
        using text = typename slot<std::remove_cvref_t<decltype(first.*description.body_member.member)>>::value_type;
        visitor.template field<description.body_member.member>(body_field<text>(), first.*description.body_member.member, (others.*description.body_member.member)...);
    }
}

/// The name of a member, without which there are neither columns nor paths.
template <auto Member>
constexpr std::string_view needed_member_name() noexcept {
    static_assert(!member_name<Member>().empty(), "dossier: this compiler does not tell the names of members, by which tables and differences name them");
    return member_name<Member>();
}

/// The path of a place in a tree, such as `header.status`, while the tree is visited.
class tree_path {
public:
    /// Calls `f` within a section.
    template <class F>
    void within(std::string_view section, F&& f) {
        auto const size = path_.size();
        (path_ += section) += '.';
        f();
        path_.resize(size);
    }
    /// The path of a member here.
    std::string of(std::string_view member) const { return path_ + std::string(member); }

private:
    std::string path_; // ends in a full stop, unless it is empty
};

} // namespace dossier::v0::detail
