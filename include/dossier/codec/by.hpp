// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <dossier/grammar/attribute.hpp>
#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0 {

/// What `by<p>` is.
template <auto const& Parser>
struct by_parser : grammar::x3::parser<by_parser<Parser>> {
    using attribute_type = grammar::attribute_of<decltype(Parser)>;
    static bool const has_attribute = !std::is_same_v<attribute_type, grammar::x3::unused_type>;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext& rule_context, Attribute& attribute) const {
        return grammar::x3::as_parser(Parser).parse(first, last, context, rule_context, attribute);
    }
};

/// The X3 parser `p`, which is a variable of a namespace or a static member, as a constant.
///
/// A description is a constant, and so is what it holds. Some parsers cannot be part of one: `x3::symbols`,
/// `x3::char_("a-z")`, or a rule that is not `constexpr`. They get a name, and the description refers to it:
///
///     x3::symbols<int> const sizes({{"small", 1}, {"large", 2}});
///
///     field("Size", &parcel::size).codec(by<sizes>)
///
/// In a codec of one's own this is `static constexpr auto parser = by<sizes>;`. The variable is read when a record is, so
/// no record can be read before it is initialised.
template <auto const& Parser>
inline constexpr by_parser<Parser> by{};

} // namespace dossier::v0
