// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <iterator>
#include <type_traits>

#include <boost/spirit/home/x3/core/parser.hpp>

namespace dossier::inline v0::grammar {

namespace x3 = boost::spirit::x3;

/// The characters from `first` on. `std::to_address` would do, were <memory> not the dearest of all headers.
template <class Iterator>
constexpr char const* begin_of(Iterator const& first, Iterator const& last) noexcept {
    return first == last ? nullptr : &*first;
}

/// The base of this library's primitive parsers: Spirit X3 parsers that read characters in contiguous memory.
///
/// `Derived` has `static bool match(char const*& p, char const* last, Attribute& value)`, which leaves `p` and `value`
/// alone on failure and reads nothing at or after `last`. As X3 parsers they stand in any X3 grammar and take any
/// contiguous iterator over `char`; inside the library they are called through `match`, without iterators or context.
/// A skipper is not applied.
template <class Derived, class Attribute>
struct primitive : x3::parser<Derived> {
    using attribute_type = Attribute;
    static bool const has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

    template <class Iterator, class Context, class RuleContext, class Actual>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Actual& attribute) const {
        static_assert(std::contiguous_iterator<Iterator> && std::is_same_v<std::iter_value_t<Iterator>, char>,
                      "dossier: its parsers read characters in contiguous memory: char const*, or iterators of "
                      "std::string, std::string_view or std::vector<char>");
        char const* const begin = begin_of(first, last);
        char const* p = begin;
        char const* const end = begin + (last - first);
        if constexpr (std::is_same_v<Actual, Attribute>) {
            if (!Derived::match(p, end, attribute)) return false;
        } else {
            Attribute value{};
            if (!Derived::match(p, end, value)) return false;
            if constexpr (has_attribute && !std::is_same_v<std::remove_const_t<Actual>, x3::unused_type>) attribute = value;
        }
        first += p - begin;
        return true;
    }
};

namespace detail {

template <class Parser, class Value>
[[gnu::cold, gnu::noinline]] int read_padded(char const* p, char const* last, Value& value) noexcept {
    char padded[Parser::reach]{};
    for (int i = 0; i != last - p; ++i) padded[i] = p[i];
    return Parser::read(padded, value);
}

} // namespace detail

/// `match` of a parser that looks at `Parser::reach` bytes at once: `int Parser::read(char const* p, Value& value)` gives the
/// size of what it has read, or 0. Where fewer bytes are left, it reads a copy with zeroes behind.
template <class Parser, class Value>
bool match_within_reach(char const*& p, char const* last, Value& value) noexcept {
    auto const size = last - p >= Parser::reach ? Parser::read(p, value) : detail::read_padded<Parser>(p, last, value);
    p += size;
    return size != 0;
}

} // namespace dossier::v0::grammar
