// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/parser.hpp>
#include <dossier/text/fixed_string.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::grammar {

/// Matches `True`, `False`, `Yes` or `No`; the attribute is a bool.
/// Like every X3 parser it matches a prefix: in `None` it matches `No`.
struct boolean_parser : primitive<boolean_parser, bool> {
    static bool match(char const*& p, char const* last, bool& value) noexcept {
        if (text::starts_with<false_.size>(p, last, false_)) return take(p, 5, value, false);
        if (text::starts_with<true_.size>(p, last, true_)) return take(p, 4, value, true);
        if (text::starts_with<no.size>(p, last, no)) return take(p, 2, value, false);
        if (text::starts_with<yes.size>(p, last, yes)) return take(p, 3, value, true);
        return false;
    }

private:
    static constexpr text::words true_{"True"}, false_{"False"}, yes{"Yes"}, no{"No"};

    static bool take(char const*& p, int size, bool& value, bool read) noexcept {
        p += size;
        value = read;
        return true;
    }
};

inline constexpr boolean_parser boolean{};

/// Matches one of two words, letter by letter: `boolean_as<"yes", "no">`. The attribute is a bool.
/// Where one word begins with the other, the longer one is tried first.
///
/// \tparam True   the word that stands for true
/// \tparam False  the word that stands for false
template <fixed_string True, fixed_string False>
struct boolean_as_parser : primitive<boolean_as_parser<True, False>, bool> {
    static_assert(True.size() != 0 && False.size() != 0 && True.view() != False.view(), "dossier: a bool is spelled by two words");

    static bool match(char const*& p, char const* last, bool& value) noexcept {
        constexpr bool longer = True.size() > False.size();
        return longer ? take<True>(p, last, value, true) || take<False>(p, last, value, false)
                      : take<False>(p, last, value, false) || take<True>(p, last, value, true);
    }

private:
    template <fixed_string Word>
    static bool take(char const*& p, char const* last, bool& value, bool read) noexcept {
        static constexpr text::words word(Word.view());
        static_assert(word.size == Word.size(), "dossier: a word for a bool has at most 64 characters");
        if (!text::starts_with<word.size>(p, last, word)) return false;
        p += Word.size();
        value = read;
        return true;
    }
};

template <fixed_string True, fixed_string False>
inline constexpr boolean_as_parser<True, False> boolean_as{};

} // namespace dossier::v0::grammar
