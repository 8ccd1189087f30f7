// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <dossier/schema/print_style.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/writing/operations.hpp>

// Writes a record by the tables of its type, so that the code is compiled once for all record types.
namespace dossier::inline v0::detail {

class writer {
public:
    /// \param l           the table of the record's type
    /// \param operations  `write_tables<Record>::operations`
    /// \param how         blank lines, spellings
    /// \param record      the record; its members are only read
    writer(record_table const& l, std::span<write_operations const* const> operations, print_style const& how, void* record) noexcept
        : table_(l), operations_(operations), how_(how), record_(record) {}

    /// The field with this index. The title has the index after the last field.
    field_entry const& entry(std::size_t i) const noexcept { return i == table_.fields.size() ? *table_.title : table_.fields[i]; }
    std::string_view heading(std::size_t i) const noexcept {
        return i == table_.fields.size() ? std::string_view{} : table_.sections[table_.fields[i].section].heading;
    }
    /// The member of field `i`, in this part if its section repeats. A part is one occurrence of a repeating section.
    void* member(std::size_t i, std::size_t part = 0) const { return entry(i).member_of(record_, part); }
    bool present(std::size_t i, std::size_t part = 0) const { return operations_[i]->count(member(i, part)) != 0; }
    /// How many parts the section of field `i` has: 1, unless it repeats.
    std::size_t parts(std::size_t i) const { return i == table_.fields.size() ? 1 : parts_of(table_.sections[table_.fields[i].section]); }

    /// Appends the value of a field, without the last line end; several values stand on a line each.
    void write_value(std::size_t i, std::string& out, std::size_t part = 0) const {
        auto const at = out.size();
        operations_[i]->write(entry(i).codec, out, member(i, part), {}, "\n");
        if (out.size() != at) out.pop_back();
    }

    /// The record as text. Whether it reads back the same is not checked here.
    std::string text() const {
        std::string out;
        out.reserve(size());
        if (table_.title) {
            auto const i = table_.fields.size();
            out += table_.title->rules->key;
            if (present(i)) operations_[i]->write(table_.title->codec, out, member(i), " ", "\n");
            else out += '\n'; // a title without a value still has its words
        }
        std::size_t blank_lines = how_.lines_after_title;
        for (auto const& section : table_.sections)
            for (std::size_t part = 0, parts = parts_of(section); part != parts; ++part) write_part(section, part, blank_lines, out);
        if (table_.unknown_keys)
            table_.unknown_keys->visit(record_, this_and{*this, out}.address(), [](void* to, std::string_view key, std::string_view value) {
                auto const& t = *static_cast<this_and*>(to);
                t.self.write_other(key, value, t.out);
            });
        if (!how_.final_line_end && !out.empty()) out.pop_back();
        return out;
    }

private:
    struct this_and {
        writer const& self;
        std::string& out;
        void* address() { return this; }
    };

    std::size_t parts_of(section_entry const& section) const { return section.parts ? section.parts->count(record_) : 1; }

    void write_part(section_entry const& section, std::size_t part, std::size_t& blank_lines, std::string& out) const {
        bool begun = section.parts && !section.heading.empty(); // each part has its own heading
        if (begun) begin(section.heading, blank_lines, out);
        std::string start;
        for (std::size_t i = section.first; i != section.last; ++i) {
            auto const& f = table_.fields[i];
            void const* const m = f.member_of(record_, part);
            bool const is_present = operations_[i]->count(m) != 0;
            auto const* const special = is_present && f.rules->aliases.size() == 0 ? nullptr : how_.find(section.heading, f.rules->key);
            if (!is_present && !absence_of(special).has_line()) continue;
            if (!begun) begin(section.heading, blank_lines, out);
            begun = true;
            start = special && !special->printed_key.empty() ? special->printed_key : f.rules->key;
            start += table_.rules.separator;
            if (is_present) operations_[i]->write(f.codec, out, m, start, "\n");
            else write_absent(start, absence_of(special).spelling(), out);
        }
        if (begun) blank_lines = how_.lines_between;
    }

    // The approximate size of the text, to allocate once: exact for texts, a guess for the rest.
    std::size_t size() const {
        std::size_t n = 64;
        for (auto const& section : table_.sections) n += section.heading.size() + 4;
        for (std::size_t i = 0; i != table_.fields.size(); ++i) {
            auto const& f = table_.fields[i];
            if (parts(i) == 0) continue;
            n += f.rules->key.size() + (f.operations->verbatim ? 4 + operations_[i]->size(member(i)) : 24);
        }
        return n;
    }

    absence absence_of(field_style const* special) const noexcept { return special && special->absent ? *special->absent : how_.absent; }

    void begin(std::string_view heading, std::size_t blank_lines, std::string& out) const {
        if (!out.empty() && !table_.rules.blank_line_ends) out.append(blank_lines, '\n');
        if (heading.empty()) return;
        out += heading;
        out.append(1 + (table_.rules.blank_line_ends ? 0 : how_.lines_after_heading), '\n');
    }
    static void write_absent(std::string_view start, std::string_view spelling, std::string& out) {
        out += start;
        auto const at = out.size();
        out += spelling;
        drop_blanks_before(at, start.size(), out);
        out += '\n';
    }
    void write_other(std::string_view key, std::string_view value, std::string& out) const {
        out += key;
        write_absent(table_.rules.separator, value, out);
    }

    record_table const& table_;
    std::span<write_operations const* const> operations_;
    print_style const& how_;
    void* record_;
};

} // namespace dossier::v0::detail
