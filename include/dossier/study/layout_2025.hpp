// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/schema/print_style.hpp>

namespace dossier::inline v0 {

namespace detail {

inline constexpr dossier::field_style study_fields_2025[] = {
    {.key = "Is NOT Gene Therapy", .absent = dossier::no_line}, // a page has at most one of these two lines
    {.key = "Is Gene Therapy", .absent = dossier::no_line},
    {.key = "Has Adverse Events", .absent = dossier::no_line},
    {.key = "Organization", .absent = ""},
    {.section = "Study Overview", .key = "If Stopped, Why?", .absent = "Not Stopped"},
    {.section = "Study Overview", .key = "If Expanded Access, NCT#", .absent = "N/A"},
    {.section = "Study Overview", .key = "Has Expanded Access, NCT# Status", .absent = "N/A"},
    {.section = "Study Oversight", .key = "Is an FDA AA801 Violation?", .absent = ""},
};

} // namespace detail

/// The print style of the study pages exported in 2025. `write` uses it for studies unless it is given another.
inline constexpr dossier::print_style layout_2025{
    .absent = "None", .lines_after_title = 2, .final_line_end = false, .fields = detail::study_fields_2025};

} // namespace dossier::v0
