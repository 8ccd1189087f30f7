// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <dossier/grammar/attribute.hpp>
#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0 {

namespace detail {

// A reference as a type. A class with a member template cannot have the reference itself for an argument: g++ 11 would take its
// address by the operator & of X3.
template <auto const& Object>
struct reference_to {
    static constexpr auto const& get() noexcept { return Object; }
};

} // namespace detail

/// The type of the parser `by<p>`.
template <class Reference>
struct by_parser : grammar::x3::parser<by_parser<Reference>> {
    using attribute_type = grammar::attribute_of<decltype(Reference::get())>;
    static bool const has_attribute = !std::is_same_v<attribute_type, grammar::x3::unused_type>;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext& rule_context, Attribute& attribute) const {
        return grammar::x3::as_parser(Reference::get()).parse(first, last, context, rule_context, attribute);
    }
};

/// A parser that refers to the X3 parser in the variable `Parser`.
///
/// A description is a constant, so everything in it must be one. Some X3 parsers cannot be constants: `x3::symbols`,
/// `x3::char_("a-z")`, or a rule that is not `constexpr`. Store such a parser in a variable and refer to it:
///
///     x3::symbols<int> const sizes({{"small", 1}, {"large", 2}});
///
///     field("Size", &package::size).codec(by<sizes>)
///
/// In a codec of your own, write `static constexpr auto parser = by<sizes>;`.
///
/// \tparam Parser  a variable at namespace scope or a static data member
/// \pre The variable is initialised before a record is read.
template <auto const& Parser>
inline constexpr by_parser<detail::reference_to<Parser>> by{};

} // namespace dossier::v0
