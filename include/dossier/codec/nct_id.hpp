// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/nct_id.hpp>

namespace dossier::inline v0 {

/// The codec of `nct_id`. It reads and writes `NCT` and eight digits.
template <>
struct codec<nct_id> {
    static constexpr auto parser = grammar::nct_id;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "an id such as NCT01234567";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 11; }
    static void write(std::string& out, nct_id id) { out += to_string(id); }
};

} // namespace dossier::v0
