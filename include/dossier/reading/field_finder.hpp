// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/reading/record_grammar.hpp>
#include <dossier/reading/value_reader.hpp>

// Finds the place of a field by reading the record again. `parse` stores no places, so that they cost nothing.
namespace dossier::inline v0::detail {

/// Reads one record from `start`, and the lines before it, and tells `handler` what is there. If `whole`, the record goes on up
/// to `last`, whatever titles follow. Returns the end of the record, or the place where the handler had enough.
template <class Record>
char const* tell_record(char const* start, char const* last, record_handler& handler, bool whole = false) {
    progress_of<Record> state;
    while (!state.started && !handler.enough && start != last) {
        record_text const text{table_of<Record>, start, last, whole};
        state.met = false;
        start = record_reader(text, rows_of<Record>::all.data(), nullptr, state, handler, 0).read(start);
    }
    return start;
}

class field_finder final : public record_handler { // notes the place of the first value of one field
public:
    /// \param index  of the field in the table; the number of its fields for the title
    explicit field_finder(std::size_t index, bool title = false) noexcept : index_(index), title_(title) {}

    void on_title(std::string_view id, std::string_view line) override {
        if (title_ && !key.data()) take(text::trim(text::make_view(line.data(), id.data())), id);
    }
    void on_field(found_field const& f) override {
        if (!title_ && f.index == index_ && !f.repeated) take(f.key, f.value);
    }

    std::string_view key{}; ///< null if the field does not occur
    std::string_view value{};

private:
    void take(std::string_view k, std::string_view v) noexcept {
        key = k;
        value = v;
        enough = true;
    }
    std::size_t index_;
    bool title_;
};

/// The index of the field with this heading and key; the number of fields if there is none.
inline std::size_t field_index(record_table const& l, std::string_view heading, std::string_view key) noexcept {
    std::size_t i = 0;
    for (; i != l.fields.size(); ++i)
        if (l.fields[i].rules->key == key && l.sections[l.fields[i].section].heading == heading) break;
    return i;
}

} // namespace dossier::v0::detail
