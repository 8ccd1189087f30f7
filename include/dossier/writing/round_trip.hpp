// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/reading/read_record.hpp>
#include <dossier/reading/special_lines.hpp>
#include <dossier/text/utf8.hpp>
#include <dossier/writing/writer.hpp>

// Writes a record and reads it back. Only reading can tell whether a value survives: a line of a text may end it, and which line
// does depends on all lines that follow.
namespace dossier::inline v0::detail {

/// Reads the one record of a text, for a comparison of its values and extras.
template <class Record>
result<Record> read_back(std::string_view text) {
    options how;
    how.relations = how.invalid_utf8 = report_as::ignore; // the values are the same, whatever they are
    how.max_extras = static_cast<std::size_t>(-1);
    return result_reader::read_only<Record>(text, how);
}

/// Whether every line of `value` after the first continues the line before it.
inline bool continues(std::string_view value, record_rules const& rules) noexcept {
    char const* const last = value.data() + value.size();
    auto const l = text::line_at(value.data(), last);
    return with_continuation(l, last, rules).next == last && value.back() != '\n';
}

/// Says what could be written in place of `value`, which alone reads as `read`: the end of a sentence "expected ...".
/// `read` has no data if the field was not found at all.
[[gnu::cold]] inline std::string why_unwritable(record_rules const& rules, field_entry const& f, std::string_view value, std::string_view read) {
    bool const is_text = f.operations->verbatim;
    if (!read.data()) return "a layout that prints its key as the description spells it";
    if (value.empty()) return is_text ? "a text that is not empty" : std::string(f.operations->expected);
    if (f.absent(value)) return "a value that does not read as an absent one";
    if (f.operations->adds) return is_text ? "texts of one line each that are not empty" : std::string(f.operations->expected);
    if (!f.rules->closing.empty()) return "lines without \"" + std::string(f.rules->closing) + '"';
    auto const end_of_line = value.find('\n');
    if (is_text && !rules.opening.empty() && value.find(rules.closing) != value.npos) return "a text without \"" + std::string(rules.closing) + '"';
    if (rules.continuation_lines) {
        if (is_text && !continues(value, rules)) return "a text whose lines but the first begin with a blank and hold more";
    } else if (end_of_line != value.npos && !f.rules->multiline) return is_text ? "a text of one line" : std::string(f.operations->expected);
    if (!is_text) return std::string(f.operations->expected);
    if (value.find("\r\n") != value.npos || value.back() == '\r') return "a text whose lines end without a carriage return";
    char const* const first = value.data();
    char const* const last = first + value.size();
    if (text::skip_blank_lines(first, last) != first || text::trim_blank_lines(first, last) != last) return "a text without blank lines around it";
    if (f.absent(value.substr(0, end_of_line))) return "a text whose first line does not read as an absent value";
    if (read.size() < value.size() && value.substr(0, read.size()) == read) {
        auto const line = text::line_at(text::skip_blank_lines(first + read.size(), last), last).view();
        return "a text without the line \"" + std::string(text::first_bytes(line, 80)) + '"';
    }
    return "a text that reads back the same";
}

/// An error about a value that cannot be written.
[[gnu::cold]] inline diagnostic unwritable(std::string_view section, std::string_view key, std::string_view value, std::string expected) {
    diagnostic d;
    d.code = diagnostic_code::unwritable_value;
    d.section = section;
    d.key = key;
    d.length = value.size();
    d.found = text::first_bytes(value, diagnostic::max_found);
    d.expected = std::move(expected);
    return d;
}

/// Writes records of one type and reads them back.
template <class Record>
class round_trip {
public:
    explicit round_trip(print_style const& how) noexcept : how_(how) {}

    /// The text of `record` and of `extras`, the lines that no member holds. If it does not read back the same, the text is empty and
    /// `problems` says why.
    std::string write(Record const& record, std::vector<diagnostic>& problems, std::span<extra const> extras = {}) const {
        auto const lines = extras.empty() ? extra_lines() : places_of(record, extras);
        auto from = writer_of(record, &lines);
        auto text = from.text();
        if (!is_begun(text, lines)) [[unlikely]] {
            from.with_first_key = true;
            text = from.text();
            if (!is_begun(text, lines)) problems.push_back(no_head(from, lines));
        }
        auto const result = read_back<twin>(text);
        came_back_record const back(*result);
        std::vector<std::size_t> lost;
        for (std::size_t i = 0; i != count; ++i)
            if (!back.has(from, i)) lost.push_back(i);
        if (!extras.empty()) blame_lines(lines, result.extras(), lost, problems);
        if (!lost.empty()) [[unlikely]] blame(from, lost, problems);
        else if (!back.has_unknown_keys(from)) [[unlikely]] problems.push_back(unwritable({}, {}, {}, "other keys that are none of the description's, and values that read back the same"));
        else if (!body_came_back(record, *result)) [[unlikely]] problems.push_back(unwritable({}, {}, body_of(record), "a body that reads back the same, below at least one field"));
        else if (text.empty()) [[unlikely]] problems.push_back(unwritable({}, {}, {}, "a value in at least one field"));
        else if (extras.empty() && !reads_well(result)) [[unlikely]] blame_layout(result, problems);
        if (!problems.empty()) text.clear();
        return text;
    }

private:
    using twin = read_back_type<Record>;
    static constexpr record_table const& fields = table_of<Record>;
    static constexpr std::size_t count = plan<Record>::fields + (plan<Record>::has_title ? 1 : 0);

    writer writer_of(Record const& record, extra_lines const* lines = nullptr) const {
        return {fields, write_tables<Record>::operations, how_, const_cast<Record*>(&record), lines}; // the writer changes no member
    }

    // Whether the record is found among others: a head follows its title line, whatever comes behind the record. A title line
    // alone is found, too: before another title line, or at the end of the text.
    static bool is_begun(std::string_view text, extra_lines const& lines) {
        if (!begins_by_line(fields) || !lines.at(extra_place::title).empty()) return true;
        char const* const last = text.data() + text.size();
        if (boundary_at(fields, text.data(), last, false) == boundary::yes) return true;
        if (!text.empty() && text.back() != '\n') return is_begun(std::string(text) + '\n', lines); // as others will follow
        bool const alone = text::line_at(text.data(), last).next == last;
        return alone && boundary_at(fields, text.data(), last, true) == boundary::yes;
    }
    [[gnu::cold]] static diagnostic no_head(writer const& from, extra_lines const& lines) {
        if (auto const between = lines.at(extra_place::start); !between.empty())
            return unwritable({}, between[0].line->key, between[0].line->text, "no line between the title line and the first section");
        if (fields.fields.empty()) return unwritable({}, fields.title->rules->key, {}, "a description with a field, or one that says begins_at for its title");
        auto const begin = fields.begins == beginning::key ? fields.begins_with : 0;
        return unwritable(from.heading(begin), fields.fields[begin].rules->key, {},
                          fields.begins != beginning::none ? "a value, without which no record begins" : "a value, without which no record begins at the title line");
    }

    extra_lines places_of(Record const& record, std::span<extra const> extras) const {
        auto const from = writer_of(record);
        twin unread{};
        for (std::size_t s = 0; s != fields.sections.size(); ++s)
            if (auto const* p = table_of<twin>.sections[s].parts; p && from.all_parts().of(s).size() == 1) p->begin(table_of<twin>.owner_of(s, &unread));
        came_back_record const back(unread);
        auto const changed = [&](std::size_t i) { return from.parts(i) != 0 && !back.has(from, i); };
        return {fields, extras, changed, [&](std::size_t s) { return from.all_parts().of(s).size(); }};
    }

    // Names the lines that do not come back, and takes their fields out of `lost`.
    [[gnu::cold]] static void blame_lines(extra_lines const& lines, std::vector<extra> const& read, std::vector<std::size_t>& lost, std::vector<diagnostic>& problems) {
        came_back_lines back(read);
        for (auto const& l : lines.all()) {
            if (l.place != extra_place::nowhere && back.take(*l.line)) continue;
            if (l.place == extra_place::field) std::erase(lost, l.index);
            problems.push_back(unwritable(l.line->section, l.line->key, l.line->text, "a line that reads back as it was read"));
        }
        if (problems.empty() && back.left() != 0) problems.push_back(unwritable({}, {}, {}, "lines that read back as they were read"));
    }

    // A record that was read back, to be compared with the one that was written.
    class came_back_record {
    public:
        explicit came_back_record(twin const& read) : read_(const_cast<twin*>(&read)), parts_(table_of<twin>, read_) {} // only read here

        bool has(writer const& from, std::size_t i) const {
            auto const same = [&](void const* written, void const* read) { return write_tables<Record>::operations[i]->came_back(written, read); };
            // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): without a title no number is that of the title
            if (i == fields.fields.size()) return same(from.member(i), table_of<twin>.title->member_of(read_));
            auto const& entry = table_of<twin>.fields[i];
            if (!same_parts(entry.section, from.all_parts(), parts_)) return false;
            for (std::size_t part = 0; part != from.parts(i); ++part)
                if (!same(from.member(i, part), entry.member_of(parts_.of(entry.section)[part].part))) return false;
            return true;
        }
        bool has_unknown_keys(writer const& from) const {
            auto const& same = write_tables<Record>::unknown_keys;
            for (std::size_t s = 0; s != fields.sections.size(); ++s) {
                if (!same_parts(s, from.all_parts(), parts_)) return false;
                for (std::size_t part = 0; part != parts_.of(s).size(); ++part)
                    if (!same[s](from.all_parts().of(s)[part].part, parts_.of(s)[part].part)) return false;
            }
            return same.back()(from.record(), read_);
        }

    private:
        twin* read_;
        record_parts parts_;
    };

    // Makes as many parts of section `s`, and of those around it, in `one`, which is as constructed. They are of the same kind.
    static void make_parts(writer const& from, std::size_t s, Record& one) {
        if (fields.sections[s].around != no_section) make_parts(from, fields.sections[s].around, one);
        record_parts const made(fields, &one);
        auto const owner = [&](std::size_t i) -> void* { return fields.sections[s].around == no_section ? &one : made.of(fields.sections[s].around)[i].part; };
        if (fields.sections[s].parts)
            for (auto const& part : from.all_parts().of(s)) fields.sections[s].parts->begin(owner(part.owner));
    }
    // Copies field `i` to that of `alone`, which has as many parts; false if its type cannot be copied.
    static bool copy(writer const& from, std::size_t i, writer const& alone) {
        for (std::size_t part = 0; part != from.parts(i); ++part)
            if (!write_tables<Record>::operations[i]->copy(alone.member(i, part), from.member(i, part))) return false;
        return true;
    }

    static std::string_view body_of(Record const& record) {
        auto const* body = fields.body;
        return body && body->holds(&record) ? body->text(&record) : std::string_view{};
    }
    static bool body_came_back(Record const& record, twin const& read) {
        auto const* body = table_of<twin>.body;
        return body_of(record) == (body && body->holds(&read) ? body->text(&read) : std::string_view{});
    }

    // A record whose last key is absent reports a cut record. That is no fault of the text.
    static bool reads_well(result<twin> const& r) noexcept {
        for (auto const& d : r.diagnostics())
            if (d.code != diagnostic_code::cut_record) return false;
        return r.extras().empty();
    }
    // All values came back, but the text has problems: the print style or a codec is to blame.
    [[gnu::cold]] static void blame_layout(result<twin> const& r, std::vector<diagnostic>& problems) {
        auto const expected = "a layout and codecs that print what the description reads";
        for (auto const& d : r.diagnostics())
            problems.push_back(unwritable(d.section, d.key, d.found, d.code == diagnostic_code::missing_field ? "a value, which this field is required to have" : expected));
        if (problems.empty()) problems.push_back(unwritable({}, {}, {}, expected));
    }

    // Names the lost fields that do not come back even when written alone: they cause the loss of the others. If there are none,
    // the fields are lost only together, and all are named.
    [[gnu::cold, gnu::noinline]] void blame(writer const& from, std::vector<std::size_t> const& lost, std::vector<diagnostic>& problems) const {
        for (auto const i : lost) {
            Record one{};
            if (i != fields.fields.size()) make_parts(from, fields.fields[i].section, one);
            auto const alone = writer_of(one);
            if (!copy(from, i, alone)) continue;
            auto const text = alone.text();
            auto const result = read_back<twin>(text);
            if (came_back_record(*result).has(alone, i)) continue;
            field_finder finder(i, i == fields.fields.size());
            tell_record<twin>(text.data(), text.data() + text.size(), finder);
            problems.push_back(unwritable_field(from, i, &finder.value));
        }
        if (!problems.empty()) return;
        for (auto const i : lost) problems.push_back(unwritable_field(from, i, nullptr));
    }

    // `read` is what the value reads back as, if that is known.
    [[gnu::cold]] static diagnostic unwritable_field(writer const& from, std::size_t i, std::string_view const* read) {
        auto const& f = from.entry(i);
        std::string value;
        if (from.parts(i) == 0 || !from.present(i))
            return unwritable(from.heading(i), f.rules->key, read ? *read : value, "a layout that spells an absent value as the description does");
        from.write_value(i, value);
        return unwritable(from.heading(i), f.rules->key, value, why_unwritable(fields.rules, f, value, read ? *read : value));
    }
    print_style const& how_;
};

} // namespace dossier::v0::detail
