// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <dossier/page_layout.hpp>
#include <dossier/schema/layout.hpp>
#include <dossier/schema/write_operations.hpp>

// A record as text, by the tables of its type: compiled once, and not once for each record type.
namespace dossier::inline v0::detail {

class writer {
public:
    /// \param l           the tables of the record's type
    /// \param operations  what `write_tables` has of it
    /// \param how         blank lines, spellings
    /// \param record      the record, whose members are only read
    writer(layout const& l, std::span<write_operations const* const> operations, page_layout const& how, void* record) noexcept
        : layout_(l), operations_(operations), how_(how), record_(record) {}

    /// The field with this index; of as many as there are, the title.
    field_entry const& entry(std::size_t i) const noexcept { return i == layout_.fields.size() ? *layout_.title : layout_.fields[i]; }
    std::string_view heading(std::size_t i) const noexcept {
        return i == layout_.fields.size() ? std::string_view{} : layout_.sections[layout_.fields[i].section].heading;
    }
    void* member(std::size_t i) const { return entry(i).member_of(record_); }
    bool present(std::size_t i) const { return operations_[i]->present(member(i)); }

    /// Appends the value of a field that has one.
    void write_value(std::size_t i, std::string& out) const { write_value(i, member(i), out); }

    /// The record, with no check whether it reads back the same. \complexity Linear in the text.
    std::string text() const {
        std::string out;
        out.reserve(size());
        if (layout_.title) {
            auto const i = layout_.fields.size();
            out += layout_.title->rules->key;
            if (present(i)) write_present(i, member(i), " ", out);
            else out += '\n'; // a title is its words at least
        }
        std::size_t blank_lines = how_.lines_after_title;
        for (auto const& section : layout_.sections) {
            bool begun = false;
            for (std::size_t i = section.first; i != section.last; ++i) {
                auto const& f = layout_.fields[i];
                void const* const m = f.member_of(record_);
                bool const is_present = operations_[i]->present(m);
                auto const* const special = is_present && f.rules->also.size() == 0 ? nullptr : how_.find(section.heading, f.rules->key);
                if (!is_present && !absence_of(special).has_line()) continue;
                if (!begun) begin(section.heading, blank_lines, out);
                begun = true;
                blank_lines = how_.lines_between;
                out += special && !special->printed_key.empty() ? special->printed_key : f.rules->key;
                if (is_present) write_present(i, m, ": ", out);
                else write_absent(absence_of(special).spelling(), out);
            }
        }
        if (!how_.final_line_end && !out.empty()) out.pop_back();
        return out;
    }

private:
    // A guess at the size of the text, for the memory: texts as they are, all else short.
    std::size_t size() const {
        std::size_t n = 64;
        for (auto const& section : layout_.sections) n += section.heading.size() + 4;
        for (std::size_t i = 0; i != layout_.fields.size(); ++i) {
            auto const& f = layout_.fields[i];
            n += f.rules->key.size() + (f.operations->verbatim ? 4 + operations_[i]->size(member(i)) : 24);
        }
        return n;
    }

    absence absence_of(field_layout const* special) const noexcept { return special && special->absent ? *special->absent : how_.absent; }

    void begin(std::string_view heading, std::size_t blank_lines, std::string& out) const {
        if (!out.empty()) out.append(blank_lines, '\n');
        if (heading.empty()) return;
        out += heading;
        out.append(1 + how_.lines_after_heading, '\n');
    }
    void write_value(std::size_t i, void const* m, std::string& out) const { operations_[i]->write(entry(i).codec, out, m); }

    // Without a value there is no blank either.
    void write_present(std::size_t i, void const* m, std::string_view separator, std::string& out) const {
        out += separator;
        auto const start = out.size();
        write_value(i, m, out);
        if (out.size() == start) out.pop_back();
        out += '\n';
    }
    static void write_absent(std::string_view spelling, std::string& out) {
        out += spelling.empty() ? ":" : ": ";
        out += spelling;
        out += '\n';
    }

    layout const& layout_;
    std::span<write_operations const* const> operations_;
    page_layout const& how_;
    void* record_;
};

} // namespace dossier::v0::detail
