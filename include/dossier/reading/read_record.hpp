// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/reading/field_finder.hpp>
#include <dossier/reading/limits.hpp>
#include <dossier/reading/record_builder.hpp>
#include <dossier/result/record_result.hpp>

// Reads a whole record, and checks what shows only at its end: UTF-8, relations, limits.
namespace dossier::inline v0::detail {

template <class Record>
bool relations_hold(Record const& record) {
    for (auto const& r : plan<Record>::description.relations)
        if (!r.holds(record)) return false;
    return true;
}

template <class Record>
[[gnu::cold]] void report_relations(Record const& record, char const* first, char const* start, char const* last, report& problems, options const& o) {
    for (auto const& r : plan<Record>::description.relations) {
        if (r.holds(record)) continue;
        field_finder finder(field_index(table_of<Record>, r.section, r.key));
        tell_record<Record>(start, last, finder, true);
        record_builder to(table_of<Record>, nullptr, first, &problems, o);
        to.section = r.section;
        to.on_problem(diagnostic_code::broken_relation, r.key, finder.key.data() ? text::trim(finder.value) : std::string_view(start, 0), r.expected, {});
    }
}

/// Reads the record at `start`, checks it as `o` says, and moves `start` to its end. Returns whether there was a record.
template <class Record>
bool read_whole(Record& record, char const* first, char const*& start, char const* last, report& problems, options const& o) {
    progress_of<Record> state;
    record_text const source{table_of<Record>, start, last};
    record_builder builder(table_of<Record>, &record, first, &problems, o);
    record_reader reader(source, rows_of<Record>::all.data(), &record, state, builder, o.max_value);
    reader.max_elements = o.max_elements;
    char const* const end = reader.read(start);
    if (o.invalid_utf8 != report_as::ignore) {
        auto const text = text::make_view(start, end);
        if (auto const bad = text::find_invalid_utf8(text); bad != text.npos) [[unlikely]]
            report_invalid_utf8(table_of<Record>, first, text, bad, problems, o);
    }
    if (o.relations != report_as::ignore && state.started && !relations_hold(record)) [[unlikely]]
        report_relations(record, first, start, reader.read_to(end), problems, o);
    start = end;
    return state.started;
}

struct result_reader { // may fill a result, which nothing else may
    template <class Record>
    static result<Record> read_only(std::string_view text, options const& how) { // for `parse`
        result<Record> out;
        // a text has no more lines than bytes
        if (text.size() > how.max_record || text.size() > how.max_lines) [[unlikely]]
            text = within_limits(table_of<Record>, text.data(), text, how, out.report_);
        char const* place = skip_byte_order_mark(text);
        char const* const last = text.data() + text.size();
        bool any = read_whole(out.value_, text.data(), place, last, out.report_, how);
        while (!any && place != last) any = read_whole(out.value_, text.data(), place, last, out.report_, how); // lines before the record
        if (!any) [[unlikely]] report_no_record(table_of<Record>, text.data(), text, how, out.report_);
        else if (place != last) [[unlikely]] report_further_record(table_of<Record>, text, place, how, out.report_);
        if (how.strict && !out.ok()) out.refuse();
        return out;
    }

    /// Reads the record whose first line is at `start`, in a text that begins at `first`, and nothing of the next record.
    /// `origin` is the offset of `first` in all bytes that are read. If `over`, the text ends within the record, which is longer
    /// than its limit. Returns the start of the next record, or `last`.
    template <class Record>
    static char const* read_next(record_result<Record>& out, char const* first, char const* start, char const* last, std::size_t origin,
                                 options const& how, bool over = false) {
        auto& problems = out.report_;
        out.reset();
        char const* next = over ? last : start;
        if (!over) out.is_record_ = read_whole(out.value_, first, next, last, problems, how);
        out.text_ = text::make_view(start, next);
        if (out.text_.size() > how.max_record || out.text_.size() > how.max_lines) [[unlikely]] { // known only now: read it again
            out.reset();
            out.text_ = within_limits(table_of<Record>, first, out.text_, how, problems);
            char const* place = start;
            out.is_record_ = read_whole(out.value_, first, place, start + out.text_.size(), problems, how);
        }
        if (!out.is_record_) [[unlikely]] report_no_record(table_of<Record>, first, out.text_, how, problems);
        out.offset_ = origin + static_cast<std::size_t>(start - first);
        if (origin != 0) problems.move_by(origin);
        if (how.strict && !out.ok()) out.refuse();
        return next;
    }
};

} // namespace dossier::v0::detail
