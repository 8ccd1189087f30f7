// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/parser.hpp>
#include <dossier/text/fixed_string.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::grammar {

/// The type of the parser `word<S>(value)`.
template <fixed_string S, class Value>
struct valued_word_parser : primitive<valued_word_parser<S, Value>, Value> {
    constexpr explicit valued_word_parser(Value v) : stands_for(v) {}

    [[gnu::always_inline]] bool match(char const*& p, char const* last, Value& value) const {
        static constexpr text::words spelled(S.view());
        if (!text::starts_with<spelled.size>(p, last, spelled)) return false;
        p += S.size();
        value = stands_for;
        return true;
    }

    Value stands_for;
};

/// The type of the parser `word<S>`.
template <fixed_string S>
struct word_parser : primitive<word_parser<S>, x3::unused_type> {
    static_assert(S.size() <= text::words::most, "dossier: a word has at most 64 characters");

    [[gnu::always_inline]] static bool match(char const*& p, char const* last, x3::unused_type) noexcept {
        static constexpr text::words spelled(S.view());
        if (!text::starts_with<spelled.size>(p, last, spelled)) return false;
        p += S.size();
        return true;
    }

    /// A parser that matches the same characters and whose attribute is a copy of `value`.
    template <class Value>
    constexpr valued_word_parser<S, Value> operator()(Value value) const {
        return valued_word_parser<S, Value>(value);
    }
};

/// Parses the characters of `S`. It has no attribute. The attribute of `word<S>(value)` is a copy of `value`.
///
///     word<"NCT"> = "NCT" ;
///
/// It matches what `x3::lit(S)` matches, but compares several characters at once.
///
/// \tparam S  at most 64 characters
template <fixed_string S>
inline constexpr word_parser<S> word{};

} // namespace dossier::v0::grammar
