// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0 {

/// The state of a study as a whole. Names and labels are those of the registry's API, version 2.
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

template <>
inline constexpr auto enumerators<overall_status> = names<overall_status>({
    {overall_status::active_not_recruiting, "ACTIVE_NOT_RECRUITING", "Active, not recruiting"},
    {overall_status::completed, "COMPLETED", "Completed"},
    {overall_status::enrolling_by_invitation, "ENROLLING_BY_INVITATION", "Enrolling by invitation"},
    {overall_status::not_yet_recruiting, "NOT_YET_RECRUITING", "Not yet recruiting"},
    {overall_status::recruiting, "RECRUITING", "Recruiting"},
    {overall_status::suspended, "SUSPENDED", "Suspended"},
    {overall_status::terminated, "TERMINATED", "Terminated"},
    {overall_status::withdrawn, "WITHDRAWN", "Withdrawn"},
    {overall_status::available, "AVAILABLE", "Available"},
    {overall_status::no_longer_available, "NO_LONGER_AVAILABLE", "No longer available"},
    {overall_status::temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE", "Temporarily not available"},
    {overall_status::approved_for_marketing, "APPROVED_FOR_MARKETING", "Approved for marketing"},
    {overall_status::withheld, "WITHHELD", "Withheld"},
    {overall_status::unknown, "UNKNOWN", "Unknown status"},
});

} // namespace dossier::v0
