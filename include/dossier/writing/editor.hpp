// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/reading/handler.hpp>
#include <dossier/schema/print_style.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/list.hpp>
#include <dossier/writing/frame.hpp>

// Changes the lines of one field in the text of a record, and leaves all other bytes alone. Whether the new text reads as it
// should is not checked here.
namespace dossier::inline v0::detail {

/// Notes the lines of a record: those of its fields, its headings and its title, and where the last line of any kind ends.
class line_map final : public record_handler {
public:
    enum class kind : std::uint8_t { title, heading, field };
    struct entry {
        line_map::kind kind;
        std::size_t index;      ///< of the section of a heading, or of the field
        std::string_view text;  ///< all of it, without the last line end
        std::string_view key;   ///< of a field
        std::string_view value; ///< of a title or a field
        bool in_place;          ///< it stands in its section
        std::string_view parameter{}; ///< of the key
    };

    explicit line_map(record_table const& table) noexcept : table_(table) {}

    std::vector<entry> entries{};
    char const* first = nullptr; ///< where the first line of the record begins
    char const* last = nullptr;  ///< where its last line ends, before the line end

    /// The start of the title line; nullptr if there is none.
    char const* title() const noexcept {
        for (auto const& e : entries)
            if (e.kind == kind::title) return e.text.data();
        return nullptr;
    }

    void on_title(std::string_view value, std::string_view line) override { add({kind::title, 0, line, {}, value, true}); }
    void on_heading(std::size_t s, std::string_view line) override {
        if (line.data()) add({kind::heading, s, line, {}, {}, true});
    }
    void on_field(found_field const& f) override {
        auto const& own = table_.sections[table_.fields[f.index].section].heading;
        if (f.repeated) reach(f.text);
        else add({kind::field, f.index, f.text, f.key, f.value, section == own, f.parameter});
    }
    void on_comment(std::string_view line) override { reach(line); }
    void on_extra(diagnostic_code, std::string_view, std::string_view, std::string_view text) override { reach(text); }

private:
    void add(entry const& e) {
        entries.push_back(e);
        reach(e.text);
    }
    void reach(std::string_view line) noexcept {
        if (!first) first = line.data();
        last = line.data() + line.size();
    }

    record_table const& table_;
};

/// A value as text, and the parameter of its key.
struct written_value {
    std::string parameter{};
    std::string text{};
};

class editor {
public:
    /// \param text  the text that `lines` was made from
    editor(record_table const& table, line_map const& lines, std::string_view text, print_style const& how) noexcept
        : table_(table), lines_(lines), text_(text), how_(how) {
        auto const feed = text.find('\n');
        if (feed != text.npos && feed != 0 && text[feed - 1] == '\r') line_end_ = "\r\n";
    }

    /// A place in the text whose bytes are replaced.
    struct edit {
        std::size_t offset;
        std::size_t length;
        std::string bytes;
    };

    /// Makes `values` the values of field `i`, or of the title. Several values go to the lines that are there, one by one; lines
    /// are added or go. Without a value, the line shows an absent one or goes, as the style says.
    /// \pre it has not been called before
    void set(std::size_t i, std::span<written_value const> values) {
        i == table_.fields.size() ? set_title(values) : set_field(i, values);
    }

    /// The text with all changes made.
    std::string text() const {
        std::string out;
        std::size_t done = 0;
        for (auto const& e : edits_) {
            out += text_.substr(done, e.offset - done);
            out += e.bytes;
            done = e.offset + e.length;
        }
        return out += text_.substr(done);
    }
    /// The changes, in the order of the text.
    std::span<edit const> edits() const noexcept { return edits_; }

private:
    using entry = line_map::entry;
    using kind = line_map::kind;

    std::size_t offset_of(char const* p) const noexcept { return static_cast<std::size_t>(p - text_.data()); }
    char const* last() const noexcept { return text_.data() + text_.size(); }
    char const* next_line(char const* p) const noexcept { return text::line_at(p, last()).next; }

    void replace(char const* from, char const* to, std::string_view bytes) {
        std::string own;
        for (std::size_t at = 0; at != bytes.size(); ++at) { // its line ends become those of the text
            if (bytes.substr(at, 2) == "\r\n") ++at;
            if (bytes[at] == '\n') own += line_end_;
            else own += bytes[at];
        }
        if (!edits_.empty() && offset_of(from) < edits_.back().offset + edits_.back().length) from = text_.data() + edits_.back().offset + edits_.back().length;
        edits_.push_back({offset_of(from), static_cast<std::size_t>(to - from), std::move(own)});
    }
    static std::string blank_lines(std::size_t n) { return std::string(n, '\n'); }
    std::size_t gap(std::size_t n) const noexcept { return table_.ends_at_blank_line() ? 0 : n; }

    void set_title(std::span<written_value const> values) {
        auto const words = table_.title->rules->key;
        auto const line = values.empty() ? std::string(words) : std::string(words) + ' ' + values[0].text;
        for (auto const& e : lines_.entries) {
            if (e.kind != kind::title) continue;
            if (values.empty() && e.value.empty()) return;
            if (!values.empty() && !e.value.empty()) replace(e.value.data(), e.value.data() + e.value.size(), values[0].text);
            else replace(e.text.data(), e.text.data() + e.text.size(), line);
            return;
        }
        if (!values.empty()) replace(lines_.first, lines_.first, line + '\n' + blank_lines(gap(how_.lines_after_title)));
    }

    void set_field(std::size_t i, std::span<written_value const> values) {
        bool const adds = table_.fields[i].operations->adds;
        entry const* latest = nullptr;
        std::size_t n = 0; // how many lines have been met
        for (auto const& e : lines_.entries) {
            if (e.kind != kind::field || e.index != i || (latest && !adds)) continue;
            latest = &e;
            if (n < values.size()) set_value(e, values[n]);
            else if (n == 0) set_absent(e);
            else drop(e);
            ++n;
        }
        if (n >= values.size()) return;
        std::string lines;
        for (; n != values.size(); ++n) lines += line_of(i, values[n]) + '\n';
        if (latest) insert_behind(latest->text.data() + latest->text.size(), lines);
        else insert(i, lines);
    }

    std::string line_of(std::size_t i, written_value const& v) const {
        auto const& f = table_.fields[i];
        auto around = frame_of(table_, f, f.rules->key);
        std::string_view const value = v.text;
        auto out = v.parameter.empty() ? std::move(around.start) : around.start_with(v.parameter);
        auto const at = out.size();
        out += value;
        settle(around.exact, at, at, out);
        out += around.end;
        out.pop_back();
        return out;
    }
    std::string separator(std::string_view value, bool exact) const { // no blank stands before nothing
        std::string out(value.empty() || value[0] == '\n' ? table_.after_key : table_.rules.separator);
        return exact && needs_blank_before(table_.rules, value) ? out += ' ' : out;
    }

    void set_value(entry const& e, written_value const& written) {
        auto const& f = table_.fields[e.index];
        std::string_view const value = written.text;
        if (written.parameter != e.parameter) {
            auto const around = e.parameter.empty() ? 0 : f.rules->parameter_open.size() + e.parameter.size() + f.rules->parameter_close.size();
            auto const key = e.key.substr(0, e.key.size() - around);
            replace(e.key.data(), e.key.data() + e.key.size(), with_parameter(key, *f.rules, written.parameter));
        }
        if (!f.rules->closing.empty() && value.empty()) return drop(e);
        auto const old = f.operations->verbatim ? e.value : text::trim(e.value);
        if (f.operations->verbatim && f.rules->closing.empty() && !table_.rules.opening.empty()) {
            std::string text(value);
            enclose(table_.rules, 0, text);
            return replace(e.key.data() + e.key.size(), e.value.data() + e.value.size(), separator(text, true).append(text));
        }
        bool const stands = !text::trim_space(old).empty();
        char const* const key_end = e.key.data() + e.key.size();
        bool const keeps_separator = !f.operations->verbatim || !f.rules->closing.empty() || value.empty() || !text::is_blank(value[0]);
        if (stands && !value.empty() && keeps_separator) return replace(old.data(), old.data() + old.size(), value);
        char const* const end = stands ? e.value.data() + e.value.size() : text::line_at(key_end, last()).last;
        replace(key_end, end, separator(value, f.operations->verbatim).append(value));
    }
    void set_absent(entry const& e) {
        auto const& f = table_.fields[e.index];
        if (f.absent(e.value)) return;
        auto const absent = how_.absence_of(how_.find(table_.sections[f.section].heading, f.rules->key));
        if (!absent.has_line()) return drop(e);
        char const* const key_end = e.key.data() + e.key.size();
        replace(key_end, e.value.data() + e.value.size(), separator(absent.spelling(), false).append(absent.spelling()));
    }
    void drop(entry const& e) {
        char const* first = e.text.data();
        char const* const end = e.text.data() + e.text.size();
        char const* const next = next_line(end);
        if (next == end && first != text_.data()) { // the last line has no line end: nor shall the one before
            --first;
            if (first != text_.data() && first[-1] == '\r') --first;
        }
        replace(first, next, {});
    }

    // Inserts lines, each with its line end, below the line that ends at `end`.
    void insert_behind(char const* end, std::string lines) {
        char const* const next = next_line(end);
        if (next != last() || (next != text_.data() && next[-1] == '\n')) return replace(next, next, lines);
        lines.pop_back();
        replace(next, next, '\n' + lines);
    }

    // Inserts the first lines of field `i`: before the next field of its section that is there, or else below the one before it.
    void insert(std::size_t i, std::string const& lines) {
        std::size_t const s = table_.fields[i].section;
        entry const* before = nullptr;
        entry const* heading = nullptr;
        entry const* next_section = nullptr;
        for (auto const& e : lines_.entries) {
            if (e.kind == kind::title || !e.in_place) continue;
            auto const own = e.kind == kind::heading ? e.index : table_.fields[e.index].section;
            if (own > s && !next_section) next_section = &e;
            if (own != s) continue;
            if (e.kind == kind::heading) heading = &e;
            else if (e.index > i) return replace(e.text.data(), e.text.data(), lines);
            else before = &e;
        }
        if (before) return insert_behind(before->text.data() + before->text.size(), lines);
        auto const below_heading = blank_lines(gap(how_.lines_after_heading)) + lines;
        if (heading) return insert_behind(heading->text.data() + heading->text.size(), below_heading);
        auto const& words = table_.sections[s].heading;
        auto const section = words.empty() ? lines : std::string(words) + '\n' + below_heading;
        if (next_section) return replace(next_section->text.data(), next_section->text.data(), section + blank_lines(gap(how_.lines_between)));
        bool const behind_title = !lines_.entries.empty() && lines_.entries.back().kind == kind::title;
        insert_behind(lines_.last, blank_lines(gap(behind_title ? how_.lines_after_title : how_.lines_between)) + section);
    }

    record_table const& table_;
    line_map const& lines_;
    std::string_view text_;
    print_style const& how_;
    std::string_view line_end_ = "\n";
    std::vector<edit> edits_{};
};

} // namespace dossier::v0::detail
