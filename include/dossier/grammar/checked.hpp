// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <boost/fusion/include/at_c.hpp>
#include <boost/fusion/include/size.hpp>

#include <dossier/grammar/attribute.hpp>
#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

/// Calls `make` with what a parser has read: with all of it, or if `make` does not take that, with the elements of the sequence.
template <class Make, class Parts>
[[gnu::always_inline]] constexpr auto make_of(Make const& make, Parts& parts) {
    if constexpr (std::is_invocable_v<Make const&, Parts&>) {
        return make(parts);
    } else {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return make(boost::fusion::at_c<I>(parts)...);
        }(std::make_index_sequence<static_cast<std::size_t>(boost::fusion::result_of::size<Parts>::value)>{});
    }
}

template <class Make, class Parts>
using made_by = typename decltype(make_of(std::declval<Make const&>(), std::declval<Parts&>()))::value_type;

} // namespace detail

/// The type of the parser `checked(make)[p]`.
template <class Subject, class Make>
struct checked_directive : primitive<checked_directive<Subject, Make>, detail::made_by<Make, attribute_of<Subject>>> {
    using value_type = detail::made_by<Make, attribute_of<Subject>>;

    constexpr checked_directive(Subject const& s, Make const& m) : subject(s), make(m) {}

    [[gnu::always_inline]] bool match(char const*& p, char const* last, value_type& value) const {
        attribute_of<Subject> parts{};
        char const* q = p;
        if (!subject.parse(q, last, x3::unused, x3::unused, parts)) return false;
        auto made = detail::make_of(make, parts);
        if (!made) return false;
        value = *std::move(made);
        p = q;
        return true;
    }

    Subject subject;
    Make make;
};

/// The type of the directive `checked(make)`.
template <class Make>
struct checked_by {
    Make make;

    template <class Subject>
    constexpr auto operator[](Subject const& subject) const {
        using parser = std::remove_cvref_t<decltype(x3::as_parser(subject))>;
        return checked_directive<parser, Make>(x3::as_parser(subject), make);
    }
};

/// `checked(make)[p]` matches what `p` matches, if `make` can turn it into a value. The attribute is that value.
///
///     constexpr auto percent = checked(up_to_100)[digits<1, 3> >> word<"%">];
///
/// `p` is a lexeme: a skipper is applied before it, not within it. It gets no context (`x3::with`).
///
/// \param make  a function that takes the attribute of `p`, or the elements of a sequence as one argument each, and returns a
///              `std::optional`. If that is empty, the match fails
/// \returns the directive
template <class Make>
constexpr checked_by<Make> checked(Make make) {
    return {make};
}

/// The type of the parser `as<T>[p]`.
template <class Subject, class T>
struct typed_directive : primitive<typed_directive<Subject, T>, T> {
    constexpr explicit typed_directive(Subject const& s) : subject(s) {}

    [[gnu::always_inline]] bool match(char const*& p, char const* last, T& value) const {
        T read{};
        char const* q = p;
        if (!subject.parse(q, last, x3::unused, x3::unused, read)) return false;
        value = std::move(read);
        p = q;
        return true;
    }

    Subject subject;
};

/// The type of the directive `as<T>`.
template <class T>
struct typed_as {
    template <class Subject>
    constexpr auto operator[](Subject const& subject) const {
        using parser = std::remove_cvref_t<decltype(x3::as_parser(subject))>;
        return typed_directive<parser, T>(x3::as_parser(subject));
    }
};

/// `as<T>[p]` matches what `p` matches. The attribute is a `T`, as if `p` were an `x3::rule` with that attribute.
///
/// `p` is a lexeme and gets no context, as with `checked`.
///
/// \tparam T  the attribute, which `p` must be able to fill
template <class T>
inline constexpr typed_as<T> as{};

} // namespace dossier::v0::grammar
