// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <boost/spirit/home/x3/support/traits/attribute_of.hpp>

#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

// `as_parser` lets what X3 converts to a parser, such as a string literal, count as one.
template <class Parser>
struct attribute_of {
    using parser = std::remove_cvref_t<decltype(x3::as_parser(std::declval<Parser const&>()))>;
    using type = typename x3::traits::attribute_of<parser, x3::unused_type>::type;
};

} // namespace detail

/// The attribute of an X3 parser: the type of the value that it reads, or `x3::unused_type` if it reads none.
///
/// \tparam Parser  an X3 parser, or what X3 converts to one, such as a string literal
template <class Parser>
using attribute_of = typename detail::attribute_of<std::remove_cvref_t<Parser>>::type;

} // namespace dossier::v0::grammar
