// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/schema/parts.hpp>
#include <dossier/schema/print_style.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/writing/extra_lines.hpp>
#include <dossier/writing/operations.hpp>

// Writes a record by the tables of its type, so that the code is compiled once for all record types.
namespace dossier::inline v0::detail {

class writer {
public:
    /// \param l           the table of the record's type
    /// \param operations  `write_tables<Record>::operations`
    /// \param how         blank lines, spellings
    /// \param record      the record; its members are only read
    /// \param lines       the lines that no member holds, or nullptr
    writer(record_table const& l, std::span<write_operations const* const> operations, print_style const& how, void* record,
           extra_lines const* lines = nullptr)
        : table_(l), operations_(operations), how_(how), record_(record), lines_(lines && !lines->empty() ? lines : nullptr), all_parts_(l, record) {}

    bool with_first_key = false; ///< print the key of field 0 even if it has no value and the style prints no line for that

    /// The field with this index. The title has the index after the last field.
    field_entry const& entry(std::size_t i) const noexcept { return i == table_.fields.size() ? *table_.title : table_.fields[i]; }
    std::string_view heading(std::size_t i) const noexcept {
        return i == table_.fields.size() ? std::string_view{} : table_.sections[table_.fields[i].section].heading;
    }
    void const* record() const noexcept { return record_; }
    /// The parts of the record's sections. A part is one occurrence of a section.
    record_parts const& all_parts() const noexcept { return all_parts_; }
    /// How many parts the section of field `i` has: 1, unless it repeats.
    std::size_t parts(std::size_t i) const noexcept { return i == table_.fields.size() ? 1 : all_parts_.of(table_.fields[i].section).size(); }
    /// The member of field `i` in the part with this number.
    void* member(std::size_t i, std::size_t part = 0) const {
        return entry(i).member_of(i == table_.fields.size() ? record_ : all_parts_.of(table_.fields[i].section)[part].part);
    }
    bool present(std::size_t i, std::size_t part = 0) const { return has_value(i, member(i, part)); }

    /// Appends the value of a field, without the last line end; several values stand on a line each.
    void write_value(std::size_t i, std::string& out, std::size_t part = 0) const {
        auto const at = out.size();
        frame around;
        if (table_.rules.continuation_lines) around.continued = &table_.rules;
        operations_[i]->write(entry(i).codec, out, member(i, part), around);
        if (out.size() != at) out.pop_back();
    }

    /// The record as text. Whether it reads back the same is not checked here.
    std::string text() const {
        std::string out;
        out.reserve(size());
        if (table_.title) write_title(out);
        std::size_t blank_lines = how_.lines_after_title;
        if (auto const lines = lines_at(extra_place::start); !lines.empty()) {
            begin({}, blank_lines, out);
            write_lines(lines, out);
            blank_lines = how_.lines_between;
        }
        bool const last_of_all = unknown_keys_stand_last();
        if (!last_of_all && !first_section_takes_unknown_keys()) write_unknown_keys(table_.unknown_keys, record_, [&] { begin({}, std::exchange(blank_lines, how_.lines_between), out); }, out);
        write_sections(0, table_.sections.size(), record_, blank_lines, out);
        if (last_of_all) write_unknown_keys(table_.unknown_keys, record_, [] {}, out);
        write_end(out);
        auto const last = lines_at(extra_place::end);
        write_lines(last, out);
        if ((!how_.final_line_end || !last.empty()) && !out.empty() && out.back() == '\n' && !ends_with_body()) out.pop_back();
        return out;
    }

private:
    bool has_value(std::size_t i, void const* member) const { return operations_[i]->count(member) != 0; }

    bool ends_with_body() const { return table_.body && table_.body->holds(record_); }
    // Whether a heading or a key begins each record.
    bool nothing_stands_above() const noexcept { return table_.begins == beginning::heading || table_.begins == beginning::key; }
    // Whether a text of several lines would take an unknown key below it.
    bool texts_take_unknown_keys() const noexcept {
        if (table_.rules.continuation_lines) return false;
        for (auto const& f : table_.fields)
            if (f.rules->multiline && !f.rules->until.is(text_limit::kind::any_key)) return true;
        return false;
    }
    // Whether the unknown keys of the record are written at its end. Where a section has its own, they would become those of it;
    // below a text, lines of that. Then they stand above the first section, or in it if it begins the record.
    bool unknown_keys_stand_last() const noexcept {
        for (auto const& s : table_.sections)
            if (s.unknown_keys) return false;
        return !texts_take_unknown_keys() || (nothing_stands_above() && table_.sections[0].parts);
    }
    bool first_section_takes_unknown_keys() const noexcept {
        auto const& first = table_.sections[0];
        return (first.heading.empty() || nothing_stands_above()) && !first.parts && !first.unknown_keys;
    }
    // Writes unknown keys, if there are any; before the first calls `open`.
    template <class Open>
    void write_unknown_keys(unknown_keys_operations const* of, void const* part, Open open, std::string& out) const {
        if (!of || of->count(part) == 0) return;
        open();
        struct place {
            writer const& self;
            unknown_keys_operations const& of;
            std::string& out;
        } to{*this, *of, out};
        of->visit(part, &to, [](void* at, std::string_view key, std::string_view value) {
            auto const& t = *static_cast<place*>(at);
            t.self.write_other(t.of, key, value, t.out);
        });
    }

    std::span<placed_extra const> lines_at(extra_place place, std::size_t index = 0) const noexcept {
        return lines_ ? lines_->at(place, index) : std::span<placed_extra const>{};
    }
    void write_lines(std::span<placed_extra const> lines, std::string& out) const {
        for (auto const& l : lines) {
            bool const apart = l.line->reason == diagnostic_code::unknown_heading && !table_.ends_at_blank_line();
            if (apart && !out.empty()) out += '\n';
            (out += l.line->text) += apart ? "\n\n" : "\n";
        }
    }

    void write_title(std::string& out) const {
        auto const i = table_.fields.size();
        if (auto const instead = lines_at(extra_place::title); !instead.empty()) {
            (out += instead[0].line->text) += '\n';
            return;
        }
        out += table_.title->rules->key;
        if (present(i)) operations_[i]->write(table_.title->codec, out, member(i), {" "});
        else out += '\n'; // a title without a value still has its words
    }

    // The body, and the lines that end the record or stand behind it.
    void write_end(std::string& out) const {
        if (table_.body && table_.body->holds(record_)) {
            (out += '\n') += table_.body->text(record_);
            if (out.back() != '\n' && (begins_by_line(table_) || !table_.rules.separated_by.empty())) out += '\n';
        }
        if (!table_.rules.ends_at.empty() && !out.empty()) (out.append(table_.rules.ends_at) += table_.after_key) += '\n';
        write_lines(lines_at(extra_place::behind), out);
        if (!table_.rules.separated_by.empty() && !out.empty()) (out += table_.rules.separated_by) += '\n';
    }

    // Writes the sections from `first` up to `last`, which are members of `owner`, and those in them.
    void write_sections(std::size_t first, std::size_t last, void* owner, std::size_t& blank_lines, std::string& out) const {
        for (auto s = first; s < last; s = table_.sections[s].group_end)
            for (std::size_t i = 0, parts = table_.sections[s].count(owner); i != parts; ++i)
                for (auto one = s; one < table_.sections[s].group_end; one = table_.sections[one].end)
                    if (void* const part = table_.sections[one].part(owner, i)) {
                        write_part(table_.sections[one], part, blank_lines, out);
                        write_sections(one + 1, table_.sections[one].end, part, blank_lines, out);
                    }
    }

    void write_part(section_entry const& section, void* part, std::size_t& blank_lines, std::string& out) const {
        bool begun = false;
        auto const open = [&] {
            if (!begun) begin_section(section, blank_lines, out);
            begun = true;
        };
        if (section.parts && !section.heading.empty()) open(); // each part has its own heading
        auto const s = static_cast<std::size_t>(&section - table_.sections.data());
        auto const lines = lines_at(extra_place::section, s);
        bool const takes_all = s == 0 && first_section_takes_unknown_keys() && !unknown_keys_stand_last();
        auto const* const unknown_keys = takes_all ? table_.unknown_keys : section.unknown_keys;
        auto const place = lines.empty() && !unknown_keys ? section.last : place_of_lines(section, part);
        for (std::size_t i = section.first;; ++i) {
            if (i == place) {
                write_unknown_keys(unknown_keys, takes_all ? record_ : part, open, out);
                if (!lines.empty()) open();
                write_lines(lines, out);
            }
            if (i == section.last) break;
            if (prints_line(section, i, part)) {
                open();
                write_field(section, i, part, out);
            }
            if (auto const after = lines_at(extra_place::after_field, i); !after.empty()) {
                open();
                write_lines(after, out);
            }
        }
        if (begun) blank_lines = how_.lines_between;
    }

    // The field before whose line lines of the section go: below all lines, but above texts of several lines, which would take them.
    std::size_t place_of_lines(section_entry const& section, void* part) const {
        std::size_t place = section.last;
        while (place != section.first) {
            auto const i = place - 1;
            if (prints_line(section, i, part) && !(table_.fields[i].rules->multiline && (has_value(i, table_.fields[i].member_of(part)) || spelling_of(section, i).empty()))) break;
            place = i;
        }
        return place;
    }

    field_style const* special_of(section_entry const& section, std::size_t i) const noexcept {
        return how_.find(section.heading, table_.fields[i].rules->key);
    }
    bool prints_line(section_entry const& section, std::size_t i, void* part) const {
        return has_value(i, table_.fields[i].member_of(part)) || (i == 0 && with_first_key) || !lines_at(extra_place::field, i).empty() || how_.absence_of(special_of(section, i)).has_line();
    }
    // How the field is printed without a value.
    std::string_view spelling_of(section_entry const& section, std::size_t i) const noexcept {
        auto const a = how_.absence_of(special_of(section, i));
        auto const& spellings = table_.fields[i].rules->absent;
        if (!a.spelling().empty() || !text::is_blank(table_.mark[0]) || spellings.size() == 0) return a.spelling();
        return spellings[0]; // a separator of blanks alone needs a value behind it
    }

    void write_field(section_entry const& section, std::size_t i, void* part, std::string& out) const {
        auto const& f = table_.fields[i];
        void const* const m = f.member_of(part);
        bool const is_present = has_value(i, m);
        if (auto const instead = lines_at(extra_place::field, i); !instead.empty()) {
            write_lines(instead, out);
            return;
        }
        auto const* const special = is_present && f.rules->aliases.size() == 0 ? nullptr : special_of(section, i);
        auto const around = frame_of(table_, f, special && !special->printed_key.empty() ? special->printed_key : f.rules->key);
        if (is_present) operations_[i]->write(f.codec, out, m, around);
        else if (f.rules->closing.empty()) write_absent(around.start, spelling_of(section, i), out);
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

    void begin_section(section_entry const& section, std::size_t blank_lines, std::string& out) const {
        auto const instead = lines_at(extra_place::heading, static_cast<std::size_t>(&section - table_.sections.data()));
        begin(instead.empty() ? section.heading : std::string_view(instead[0].line->text), blank_lines, out);
    }
    void begin(std::string_view heading, std::size_t blank_lines, std::string& out) const {
        if (!out.empty() && !table_.ends_at_blank_line()) out.append(blank_lines, '\n');
        if (heading.empty()) return;
        out += heading;
        out.append(1 + (table_.ends_at_blank_line() ? 0 : how_.lines_after_heading), '\n');
    }
    static void write_absent(std::string_view start, std::string_view spelling, std::string& out) {
        out += start;
        auto const at = out.size();
        out += spelling;
        drop_blanks_before(at, start.size(), out);
        out += '\n';
    }
    void write_other(unknown_keys_operations const& of, std::string_view key, std::string_view value, std::string& out) const {
        out += start_of(table_.rules, key, true);
        auto at = out.size();
        out += value;
        if (!of.verbatim) enclose(table_.rules, at, out); // the words show where it ends, whatever its codec makes of it
        at = settle(of.verbatim ? &table_.rules : nullptr, at, table_.rules.separator.size(), out);
        continue_lines(table_.rules, of.drops_indentation, at, out);
        out += '\n';
    }

    record_table const& table_;
    std::span<write_operations const* const> operations_;
    print_style const& how_;
    void* record_;
    extra_lines const* lines_;
    record_parts all_parts_;
};

} // namespace dossier::v0::detail
