// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <dossier/result/diagnostic.hpp>
#include <dossier/schema/page.hpp>

namespace dossier::inline v0 {

/// The relations of its description that `record` breaks, as warnings without a place.
///
/// For records that were built and not read; `parse` reports the same with their places.
/// \complexity Constant for each relation. \throws std::bad_alloc
template <class Record>
std::vector<diagnostic> check(Record const& record) {
    std::vector<diagnostic> broken;
    for (auto const& r : schema<Record>.relations) {
        if (r.holds(record)) continue;
        diagnostic& d = broken.emplace_back();
        d.severity = severity::warning;
        d.code = code::broken_relation;
        d.section = r.section;
        d.key = r.key;
        d.expected = r.expected;
    }
    return broken;
}

} // namespace dossier::v0
