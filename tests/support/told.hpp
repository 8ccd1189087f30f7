// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <dossier/reading/record_grammar.hpp>
#include <dossier/reading/value_reader.hpp>
#include <dossier/reading/make_table.hpp>

#include "support/guarded_text.hpp"

namespace dossier_test {

/// Writes down what a reader tells, each behind the section that it belongs to.
template <class Record>
struct handler_log final : dossier::detail::record_handler {
    std::vector<std::string> lines;

    void on_title(std::string_view value, std::string_view) override { add("title " + std::string(value)); }
    void on_heading(std::size_t s, std::string_view line) override {
        add((line.data() ? "heading " : "section ") + std::string(dossier::detail::table_of<Record>.sections[s].heading));
    }
    void on_field(dossier::detail::found_field const& f) override {
        add("field " + std::to_string(f.index) + '=' + std::string(f.value) + (f.repeated ? " repeated" : "") + (f.cut ? " cut" : ""));
    }
    void on_comment(std::string_view line) override { add("comment " + std::string(line)); }
    void on_extra(dossier::diagnostic_code reason, std::string_view, std::string_view, std::string_view text) override {
        add("extra " + std::string(to_string(reason)) + ' ' + std::string(text));
    }
    void on_problem(dossier::diagnostic_code c, std::string_view, std::string_view place, std::string_view, std::string_view) override {
        add("problem " + std::string(to_string(c)) + ' ' + std::string(place));
    }

private:
    void add(std::string line) { lines.push_back(section.empty() ? std::move(line) : '[' + std::string(section) + "] " + line); }
};

/// How a record is read: into a record, and then only what is not expected is told; up to a foreign line; with all of the text.
enum how_to_read : unsigned { plainly = 0, into_record = 1, embedded = 2, whole = 4 };

/// What a reader tells of one record.
template <class Record>
struct told {
    handler_log<Record> log;
    Record record{};
    bool started = false;
    std::string rest; ///< behind the record

    explicit told(std::string_view text, unsigned how = plainly) {
        namespace detail = dossier::detail;
        guarded_text const guarded(text);
        detail::progress_of<Record> state;
        detail::record_text const source{detail::table_of<Record>, guarded.begin(), guarded.end(), (how & whole) != 0};
        detail::record_reader reader(source, detail::rows_of<Record>::all.data(), (how & into_record) != 0 ? &record : nullptr, state, log, dossier::options().max_value);
        reader.embedded = (how & embedded) != 0;
        char const* const end = reader.read(guarded.begin());
        rest = std::string(end, guarded.end());
        started = state.started;
    }
};

} // namespace dossier_test
