// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iterator>
#include <type_traits>

#include <boost/spirit/home/x3/core/parser.hpp>
#include <boost/spirit/home/x3/core/skip_over.hpp>
#include <boost/spirit/home/x3/support/traits/move_to.hpp>

namespace dossier::inline v0::grammar {

namespace x3 = boost::spirit::x3;

/// The characters from `first` on. `std::to_address` would do, were <memory> not the dearest of all headers.
template <class Iterator>
constexpr char const* begin_of(Iterator const& first, Iterator const& last) noexcept {
    return first == last ? nullptr : &*first;
}

/// The base of this library's value parsers: Spirit X3 parsers that read characters in contiguous memory.
///
/// `Derived` has `bool match(char const*& p, char const* last, Attribute& value) const`, or a static one, which leaves `p` and
/// `value` alone on failure and reads nothing at or after `last`. As X3 parsers they stand in any X3 grammar, take any
/// contiguous iterator over `char`, and hand their value over by X3's `move_to`. A value is a lexeme: a skipper is applied
/// before it, never within it.
template <class Derived, class Attribute>
struct primitive : x3::parser<Derived> {
    using attribute_type = Attribute;
    static bool const has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

    template <class Iterator, class Context, class RuleContext, class Actual>
    [[gnu::always_inline]] bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Actual& actual) const {
        if constexpr (std::contiguous_iterator<Iterator> && std::is_same_v<std::iter_value_t<Iterator>, char>) {
            Iterator start = first;
            x3::skip_over(start, last, context);
            if constexpr (std::is_same_v<Iterator, char const*>) {
                if (!match_into(start, last, actual)) return false;
                first = start;
            } else {
                char const* const begin = begin_of(start, last);
                char const* p = begin;
                if (!match_into(p, begin + (last - start), actual)) return false;
                first = start + (p - begin);
            }
            return true;
        } else {
            static_assert(std::is_same_v<Iterator, char const*>,
                          "dossier: its parsers read characters in contiguous memory: char const*, or iterators of "
                          "std::string, std::string_view or std::vector<char>");
            return false;
        }
    }

private:
    template <class Actual>
    [[gnu::always_inline]] bool match_into(char const*& p, char const* last, Actual& actual) const {
        auto const& self = this->derived();
        if constexpr (std::is_same_v<Actual, Attribute>) {
            return self.match(p, last, actual);
        } else if constexpr (!has_attribute) {
            return self.match(p, last, x3::unused);
        } else {
            Attribute value{};
            if (!self.match(p, last, value)) return false;
            x3::traits::move_to(value, actual);
            return true;
        }
    }
};

} // namespace dossier::v0::grammar
