// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <boost/spirit/home/x3/support/traits/attribute_of.hpp>

#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

// What X3 makes a parser of, such as a string literal, is one by itself.
template <class Parser>
struct attribute_of {
    using parser = std::remove_cvref_t<decltype(x3::as_parser(std::declval<Parser const&>()))>;
    using type = typename x3::traits::attribute_of<parser, x3::unused_type>::type;
};

} // namespace detail

/// The type that an X3 parser gives; `x3::unused_type` where it gives none.
template <class Parser>
using attribute_of = typename detail::attribute_of<std::remove_cvref_t<Parser>>::type;

} // namespace dossier::v0::grammar
