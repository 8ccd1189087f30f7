// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include <dossier/parse.hpp>

namespace dossier::inline v0 {

/// Every problem of the one record that `text` holds, and no record: what `parse<Record>(text, how).diagnostics()` gives.
///
/// No text is copied where the record has a twin that borrows (see `borrowing`).
/// \complexity Linear in the size of the text. \throws std::bad_alloc
template <class Record>
std::vector<diagnostic> validate(std::string_view text, options const& how = {}) {
    return parse<typename borrowing<Record>::type>(text, how).diagnostics();
}

} // namespace dossier::v0
