// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/nct_id.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// The codec of `nct_id`. It reads and writes `NCT` and eight digits.
template <>
struct codec<nct_id> {
    static constexpr auto parser = grammar::nct_id;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "an id such as NCT01234567";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 11; }
    static void write(std::string& out, nct_id id) { out += to_string(id); }
    static std::string why_not(std::string_view text) {
        auto const digits = text.substr(text.size() < 3 ? text.size() : 3);
        if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos || !text::equal_but_for_case(text.substr(0, 3), "NCT")) return {};
        if (digits.size() == 8) return "NCT is spelled in capital letters";
        return "it has " + std::to_string(digits.size()) + (digits.size() == 1 ? " digit, not 8" : " digits, not 8") + " (ids look like NCT01234567)";
    }
};

} // namespace dossier::v0
