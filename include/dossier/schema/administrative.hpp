// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// The paths of the fields of `Record` that change when a record is handled, not when what it tells changes, such as dates of posting.
/// `diff` marks their changes. Specialise it beside the description of a record of your own:
///
///     template <>
///     inline constexpr std::array<std::string_view, 1> dossier::administrative_fields<shipment> = {"label.printed"};
///
/// \tparam Record  a struct that has a description
template <class Record>
inline constexpr std::array<std::string_view, 0> administrative_fields{};

} // namespace dossier::v0
