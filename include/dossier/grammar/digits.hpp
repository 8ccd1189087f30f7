// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0::grammar {

/// Matches `Least` to `Most` decimal digits, as many as there are; the attribute is their number.
/// Unlike `x3::uint_parser` it takes no sign and cannot overflow.
template <int Least, int Most = Least>
struct digits_parser : primitive<digits_parser<Least, Most>, int> {
    static_assert(1 <= Least && Least <= Most && Most <= 9, "dossier: digits<Least, Most> reads one to nine digits");

    static bool match(char const*& p, char const* last, int& value) noexcept {
        int number = 0;
        int count = 0;
        char const* q = p;
        for (; count != Most && q != last; ++q, ++count) {
            auto const digit = static_cast<unsigned>(static_cast<unsigned char>(*q)) - '0';
            if (digit > 9) break;
            number = number * 10 + static_cast<int>(digit);
        }
        if (count < Least) return false;
        p = q;
        value = number;
        return true;
    }
};

template <int Least, int Most = Least>
inline constexpr digits_parser<Least, Most> digits{};

} // namespace dossier::v0::grammar
