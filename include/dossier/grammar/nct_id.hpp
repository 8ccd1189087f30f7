// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include <dossier/grammar/checked.hpp>
#include <dossier/grammar/digits.hpp>
#include <dossier/grammar/operators.hpp>
#include <dossier/grammar/word.hpp>
#include <dossier/value/nct_id.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

struct make_nct_id {
    constexpr std::optional<dossier::nct_id> operator()(int number) const noexcept { return dossier::nct_id::make(static_cast<std::uint32_t>(number)); }
};

} // namespace detail

/// Parses the id of a study. The attribute is an `nct_id`.
///
///     nct_id = "NCT", digits<8> ;
inline constexpr auto nct_id = checked(detail::make_nct_id{})[word<"NCT"> >> digits<8>];

} // namespace dossier::v0::grammar
