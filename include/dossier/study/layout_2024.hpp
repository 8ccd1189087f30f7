// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/schema/print_style.hpp>

namespace dossier::inline v0 {

namespace detail {

inline constexpr dossier::field_style study_fields_2024[] = {
    {.key = "Ignite Modification Date", .printed_key = "Last Modification Date"},
    {.key = "Is NOT Gene Therapy", .absent = dossier::no_line}, // three lines that pages of 2024 lack
    {.key = "Is Gene Therapy", .absent = dossier::no_line},
    {.key = "Has Adverse Events", .absent = dossier::no_line},
    {.section = "Study Overview", .key = "If Stopped, Why?", .absent = "Not Stopped"},
    {.section = "Study Overview", .key = "If Expanded Access, NCT#", .absent = "N/A"},
    {.section = "Study Overview", .key = "Has Expanded Access, NCT# Status", .absent = "N/A"},
};

} // namespace detail

/// The print style of the study pages exported in 2024. A value that those pages have no line for is printed all the same:
/// nothing is lost.
inline constexpr dossier::print_style layout_2024{
    .absent = "None", .lines_after_title = 3, .final_line_end = false, .fields = detail::study_fields_2024};

} // namespace dossier::v0
