// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/parser.hpp>
#include <dossier/text/fixed_string.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::grammar {

/// Matches the characters of `S`, compared in machine words. No attribute.
template <fixed_string S>
struct literal_parser : primitive<literal_parser<S>, x3::unused_type> {
    template <class Ignored>
    static bool match(char const*& p, char const* last, Ignored const&) noexcept {
        static constexpr text::words spelled(S.view());
        static_assert(spelled.size == S.size(), "dossier: a literal has at most 64 characters");
        if (!text::starts_with<spelled.size>(p, last, spelled)) return false;
        p += S.size();
        return true;
    }
};

template <fixed_string S>
inline constexpr literal_parser<S> literal{};

} // namespace dossier::v0::grammar
