// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <dossier/options.hpp>
#include <dossier/result/report.hpp>
#include <dossier/reading/make_table.hpp>

// A second reader, against which tests compare the library. It is slow and plain: loops over lines, one rule after the other,
// and shares no code with reading/. reader.cpp states the rules as numbered comments.
namespace reference {

using dossier::detail::record_table;

struct found_value { // the first value of a field
    std::string_view key, value;
};

struct outcome { // of reading one record
    bool started = false; ///< a line of the record was found
    std::size_t end = 0;  ///< where the next record begins, or the size of the text
    std::vector<std::optional<found_value>> values{}; ///< one for each field
};

/// Reads the record whose lines begin at `start` into `record`, a struct that `table` describes.
/// \param embedded  as part of a larger grammar: stop at a line that is not of the record, once its last key has been read
outcome read_record(record_table const& table, void* record, std::string_view text, std::size_t start, dossier::options const& how,
                    dossier::detail::report& problems, bool embedded = false);

// What surrounds a record; see the rules of these names in reader.cpp.
std::size_t skip_byte_order_mark(std::string_view text);
std::size_t skip_to_record(record_table const& table, std::string_view text, std::size_t from);
std::string_view within_limits(record_table const& table, std::string_view text, std::size_t start, dossier::options const& how, dossier::detail::report& problems);
void report_invalid_utf8(record_table const& table, std::string_view text, std::size_t start, std::size_t end, dossier::options const& how, dossier::detail::report& problems);
void report_relation(record_table const& table, std::string_view text, std::size_t start, std::string_view section, std::string_view key,
                     std::string_view expected, outcome const& read, dossier::options const& how, dossier::detail::report& problems);
void report_no_record(record_table const& table, std::string_view text, std::size_t start, std::size_t end, dossier::options const& how, dossier::detail::report& problems);
void report_further_record(record_table const& table, std::string_view text, std::size_t start, dossier::options const& how, dossier::detail::report& problems);
/// Puts the diagnostics into the order of the text.
void sort(dossier::detail::report& problems);

template <class Record>
struct reading { // what `parse` and `read` should give
    Record record{};
    dossier::detail::report report{};
    bool is_record = false;
    std::size_t offset = 0;
    std::string_view text{};
};

/// Reads one record, and checks what shows only at its end.
template <class Record>
outcome read_whole(Record& record, std::string_view text, std::size_t start, dossier::options const& how, dossier::detail::report& problems) {
    auto const& table = dossier::detail::table_of<Record>;
    auto const read = read_record(table, &record, text, start, how, problems);
    report_invalid_utf8(table, text, start, read.end, how, problems);
    if (read.started)
        for (auto const& r : dossier::schema<Record>.relations)
            if (!r.holds(record)) report_relation(table, text, start, r.section, r.key, r.expected, read, how, problems);
    return read;
}

/// What `dossier::parse` should give.
template <class Record>
reading<Record> parse(std::string_view text, dossier::options const& how = {}) {
    auto const& table = dossier::detail::table_of<Record>;
    reading<Record> out;
    text = within_limits(table, text, 0, how, out.report);
    std::size_t place = skip_byte_order_mark(text);
    do { // lines of no record may stand before it
        auto const read = read_whole(out.record, text, place, how, out.report);
        out.is_record = read.started;
        place = read.end;
    } while (!out.is_record && place != text.size());
    if (!out.is_record) report_no_record(table, text, 0, text.size(), how, out.report);
    else if (place != text.size()) report_further_record(table, text, place, how, out.report);
    sort(out.report);
    return out;
}

/// What `dossier::read` should give.
template <class Record>
std::vector<reading<Record>> read(std::string_view text, dossier::options const& how = {}) {
    auto const& table = dossier::detail::table_of<Record>;
    std::vector<reading<Record>> all;
    for (std::size_t place = skip_byte_order_mark(text); (place = skip_to_record(table, text, place)) != text.size();) {
        reading<Record> one;
        auto read = read_whole(one.record, text, place, how, one.report);
        auto const end = read.end;
        one.text = text.substr(place, end - place);
        dossier::detail::report over;
        auto const within = within_limits(table, text.substr(0, end), place, how, over);
        if (within.size() != end) { // too long: what is within the limits is read alone
            one.record = {};
            one.report = over;
            one.text = within.substr(place);
            read = read_whole(one.record, within, place, how, one.report);
        }
        one.is_record = read.started;
        one.offset = place;
        if (!one.is_record) report_no_record(table, text, place, place + one.text.size(), how, one.report);
        sort(one.report);
        all.push_back(std::move(one));
        place = end;
    }
    return all;
}

} // namespace reference
