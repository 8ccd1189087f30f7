// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/show.hpp"

namespace dossier_test {

/// What an X3 parser made of a text, as one string: `value|rest` where it matched, or `no` and the value.
template <class Iterator, class Parser, class Value>
std::string outcome(Parser const& p, Iterator first, Iterator const last, Value value) {
    namespace x3 = boost::spirit::x3;
    Iterator const start = first;
    if (x3::parse(first, last, p, value)) return show(value) + '|' + std::string(first, last);
    BOOST_TEST((first == start), "a parser that fails moves the iterator");
    return "no " + show(value);
}

/// The same for a parser without an attribute: `|rest`, or `no`.
template <class Iterator, class Parser>
std::string outcome(Parser const& p, Iterator first, Iterator const last) {
    Iterator const start = first;
    if (boost::spirit::x3::parse(first, last, p)) return '|' + std::string(first, last);
    BOOST_TEST((first == start), "a parser that fails moves the iterator");
    return "no";
}

/// Checks that `match` of a parser of this library leaves all alone where it fails.
template <class Parser, class Value>
void check_match(Parser const& parser, guarded_text const& text, Value value) {
    if constexpr (requires(char const*& p) { parser.match(p, p, value); }) {
        auto const before = show(value);
        char const* p = text.begin();
        if (parser.match(p, text.end(), value)) return;
        BOOST_TEST((p == text.begin()), "a match that fails moves its place");
        BOOST_TEST(show(value) == before);
    }
}

/// `outcome` of `p` on `text`, from a value of `before` if it has one; the same for every kind of contiguous iterator, and without a
/// read outside of the text.
template <class Parser, class... Value>
std::string read_by(Parser const& p, std::string_view text, Value const&... before) {
    guarded_text const guarded(text);
    std::string const owned(text);
    std::vector<char> const bytes(text.begin(), text.end());
    (check_match(p, guarded, before), ...);
    auto const result = outcome(p, guarded.begin(), guarded.end(), before...);
    BOOST_TEST(outcome(p, owned.begin(), owned.end(), before...) == result);
    BOOST_TEST(outcome(p, text.begin(), text.end(), before...) == result);
    BOOST_TEST(outcome(p, bytes.begin(), bytes.end(), before...) == result);
    return result;
}

} // namespace dossier_test
