// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include <dossier/parse.hpp>

namespace dossier::inline v0 {

/// Returns the problems of the one record that `text` holds: the diagnostics that `parse<Record>(text, how)` gives.
///
/// No text is copied if `borrowing` names a record type that borrows its texts, such as `study_view` for `study`.
///
/// \tparam Record  a struct that has a description, such as `study`
/// \param text     as for `parse`
/// \param how      as for `parse`
/// \returns all diagnostics, in the order of the text; they own what they hold
/// \par Complexity
/// Linear in the size of the text.
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record>
std::vector<diagnostic> diagnose(std::string_view text, options const& how = {}) {
    return parse<typename borrowing<Record>::type>(text, how).diagnostics();
}

} // namespace dossier::v0
