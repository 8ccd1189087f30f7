// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0 {

/// The status of an expanded access program. Names and labels are those of the registry's API, version 2.
enum class expanded_access_status : std::uint8_t {
    available,
    no_longer_available,
    temporarily_not_available,
    approved_for_marketing,
};

} // namespace dossier::v0

template <>
inline constexpr auto dossier::enumerators<dossier::expanded_access_status> = dossier::names<dossier::expanded_access_status>({
    {dossier::expanded_access_status::available, "AVAILABLE", "Available"},
    {dossier::expanded_access_status::no_longer_available, "NO_LONGER_AVAILABLE", "No longer available"},
    {dossier::expanded_access_status::temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE", "Temporarily not available"},
    {dossier::expanded_access_status::approved_for_marketing, "APPROVED_FOR_MARKETING", "Approved for marketing"},
});
