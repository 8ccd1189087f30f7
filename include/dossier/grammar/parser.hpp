// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iterator>
#include <type_traits>

#include <boost/spirit/home/x3/core/parser.hpp>
#include <boost/spirit/home/x3/core/skip_over.hpp>
#include <boost/spirit/home/x3/support/traits/move_to.hpp>

#include <dossier/version.hpp>

namespace dossier::inline v0::grammar {

namespace x3 = boost::spirit::x3;

/// A pointer to the character at `first`, or nullptr if the range is empty.
// Not `std::to_address`, because <memory> takes longer to compile than any other header.
template <class Iterator>
constexpr char const* begin_of(Iterator const& first, Iterator const& last) noexcept {
    return first == last ? nullptr : &*first;
}

/// The base of the value parsers: X3 parsers that read characters in contiguous memory.
///
/// These parsers can be used in any X3 grammar whose iterator is a contiguous iterator over `char`. A value is a lexeme: a
/// skipper is applied before it, not within it.
///
/// \tparam Derived    the parser. It has a member function `bool match(char const*& p, char const* last, Attribute& value)`,
///                    const or static. On success this moves `p` past the value. On failure it changes neither `p` nor `value`.
///                    It reads nothing at or after `last`
/// \tparam Attribute  the type of the value; `x3::unused_type` if there is none
template <class Derived, class Attribute>
struct primitive : x3::parser<Derived> {
    using attribute_type = Attribute;
    static bool const has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

    /// What X3 calls: skips, then matches. The value is moved into `actual` as by X3's `move_to`.
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
