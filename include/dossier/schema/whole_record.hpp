// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/schema/record_reader.hpp>
#include <dossier/schema/source_map.hpp>
#include <dossier/schema/surroundings.hpp>

// What is asked of a record as a whole, once it has been read.
namespace dossier::inline v0::detail {

/// Whether every relation of the description holds.
template <class Record>
bool relations_hold(Record const& record) {
    for (auto const& r : plan<Record>::page.relations)
        if (!r.holds(record)) return false;
    return true;
}

/// Reports each relation that does not hold at the value that is to blame.
template <class Record>
[[gnu::cold]] void report_relations(Record const& record, char const* first, char const* start, char const* last, report& problems, options const& o) {
    for (auto const& r : plan<Record>::page.relations) {
        if (r.holds(record)) continue;
        field_finder finder(field_index(layout_of<Record>, r.section, r.key));
        walk_record<Record>(first, start, last, finder, true);
        recorder to(layout_of<Record>, nullptr, first, &problems, o);
        to.enter(r.section);
        to.on_problem(code::broken_relation, r.key, finder.key.data() ? text::trim(finder.value) : std::string_view(start, 0), r.expected, {});
    }
}

/// Reads the record at `start` and asks of it all that `o` wants; returns whether there was one, and where it ended.
template <class Record>
bool read_whole(Record& record, char const* first, char const*& start, char const* last, report& problems, options const& o) {
    record_reader<Record> reader(record, first, start, last, &problems, o);
    bool const any = reader.read();
    char const* const end = reader.place();
    if (o.invalid_utf8 != report_as::nothing) {
        auto const text = text::make_view(start, end);
        if (auto const bad = text::find_invalid_utf8(text); bad != text.npos) [[unlikely]]
            report_invalid_utf8(layout_of<Record>, first, text, bad, problems, o);
    }
    if (o.relations != report_as::nothing && any && !relations_hold(record)) [[unlikely]]
        report_relations(record, first, start, end, problems, o);
    start = end;
    return any;
}

} // namespace dossier::v0::detail
