// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0 {

/// The status of a study as a whole. Names and labels are those of the registry's API, version 2.
enum class overall_status : std::uint8_t {
    active_not_recruiting,
    completed,
    enrolling_by_invitation,
    not_yet_recruiting,
    recruiting,
    suspended,
    terminated,
    withdrawn,
    available,
    no_longer_available,
    temporarily_not_available,
    approved_for_marketing,
    withheld,
    unknown,
};

} // namespace dossier::v0

template <>
inline constexpr auto dossier::enumerators<dossier::overall_status> = dossier::names<dossier::overall_status>({
    {dossier::overall_status::active_not_recruiting, "ACTIVE_NOT_RECRUITING", "Active, not recruiting"},
    {dossier::overall_status::completed, "COMPLETED", "Completed"},
    {dossier::overall_status::enrolling_by_invitation, "ENROLLING_BY_INVITATION", "Enrolling by invitation"},
    {dossier::overall_status::not_yet_recruiting, "NOT_YET_RECRUITING", "Not yet recruiting"},
    {dossier::overall_status::recruiting, "RECRUITING", "Recruiting"},
    {dossier::overall_status::suspended, "SUSPENDED", "Suspended"},
    {dossier::overall_status::terminated, "TERMINATED", "Terminated"},
    {dossier::overall_status::withdrawn, "WITHDRAWN", "Withdrawn"},
    {dossier::overall_status::available, "AVAILABLE", "Available"},
    {dossier::overall_status::no_longer_available, "NO_LONGER_AVAILABLE", "No longer available"},
    {dossier::overall_status::temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE", "Temporarily not available"},
    {dossier::overall_status::approved_for_marketing, "APPROVED_FOR_MARKETING", "Approved for marketing"},
    {dossier::overall_status::withheld, "WITHHELD", "Withheld"},
    {dossier::overall_status::unknown, "UNKNOWN", "Unknown status"},
});
