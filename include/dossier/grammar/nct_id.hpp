// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/digits.hpp>
#include <dossier/text/word.hpp>
#include <dossier/value/nct_id.hpp>

namespace dossier::inline v0::grammar {

/// Matches `NCT` and eight digits; the attribute is a `nct_id`.
struct nct_id_parser : primitive<nct_id_parser, dossier::nct_id> {
    static constexpr text::words letters{"NCT"};

    static bool match(char const*& p, char const* last, dossier::nct_id& value) noexcept {
        if (!text::starts_with<letters.size>(p, last, letters)) return false;
        char const* q = p + 3;
        int number = 0;
        if (!digits_parser<8>::match(q, last, number)) return false;
        p = q;
        value = *dossier::nct_id::make(static_cast<std::uint32_t>(number));
        return true;
    }
};

inline constexpr nct_id_parser nct_id{};

} // namespace dossier::v0::grammar
