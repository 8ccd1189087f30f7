// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <dossier/result/diagnostic.hpp>
#include <dossier/reading/make_table.hpp>

namespace dossier::inline v0 {

/// Returns one warning for each relation that `record` violates. A relation is a condition between fields that the description
/// states.
///
/// Use it for records that were built in memory: `parse` reports the same warnings, with their places in the text.
///
/// \param record  of a type that has a description
/// \returns the warnings, in the order of the description; their offsets are 0
/// \par Complexity
/// Each relation is evaluated once.
/// \throws std::bad_alloc
template <class Record>
std::vector<diagnostic> check_relations(Record const& record) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    std::vector<diagnostic> broken;
    for (auto const& r : detail::description_of<Record>().relations) {
        if (r.holds(record)) continue;
        diagnostic& d = broken.emplace_back();
        d.severity = severity::warning;
        d.code = diagnostic_code::broken_relation;
        d.section = r.section;
        d.key = r.key;
        d.expected = r.expected;
    }
    return broken;
}

} // namespace dossier::v0
