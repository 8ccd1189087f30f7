// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/parser.hpp>
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

} // namespace dossier::v0::grammar
