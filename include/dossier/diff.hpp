// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include <dossier/schema/administrative.hpp>
#include <dossier/table/differ.hpp>
#include <dossier/table/match.hpp>
#include <dossier/text/word_diff.hpp>

namespace dossier::inline v0 {

/// The fields that differ between two records, in the order of the description:
///
///     for (auto const& c : dossier::diff(before, after)) std::cout << c << '\n'; // header.status: RECRUITING -> COMPLETED
///
/// - Values are compared as values, and shown as texts in the form that they have in JSON. The elements of a container are joined by
///   commas.
/// - In a section that repeats, parts that are equal at the start and at the end are those of before. Between them, the first part that
///   is left is compared with the first, the second with the second. What is left then was removed or added: each of its values is a
///   change.
/// - `change::administrative` tells what `administrative_fields` lists: for studies, stamps of the mirror and dates of posting.
/// - For the words of a text that changed, see `diff_words`.
///
/// \param before  of a type that has a description
/// \param after   of the same type
/// \returns the changes; none if all described members are equal
/// \par Complexity
/// Linear in the size of the records.
/// \throws std::bad_alloc or an exception of a codec of your own
template <described_record Record>
std::vector<change> diff(Record const& before, Record const& after) {
    std::vector<change> out;
    detail::differ differ(out, administrative_fields<Record>);
    detail::visit_tree(differ, before, after);
    return out;
}

/// Prints a change on one line: its path, the numbers of its parts in brackets, the old and the new value. An absent value prints as
/// `-`, and a line end in a text as `\n`.
inline std::ostream& operator<<(std::ostream& out, change const& c) {
    auto const put = [&out](std::optional<std::string> const& value) {
        if (!value) return void(out << '-');
        std::string_view rest = *value;
        for (auto at = rest.find('\n'); at != rest.npos; at = rest.find('\n')) {
            out << rest.substr(0, at) << "\\n";
            rest.remove_prefix(at + 1);
        }
        out << rest;
    };
    out << c.path;
    for (auto const number : c.parts) out << '[' << number << ']';
    out << ": ";
    put(c.before);
    out << " -> ";
    put(c.after);
    return out;
}

} // namespace dossier::v0
