// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/reading/record_reader.hpp>
#include <dossier/reading/special_boundary.hpp>
#include <dossier/reading/special_lines.hpp>

// Reads what a line or a word of its own bounds: the body of a record, lines between records, blocks and enclosed texts.
namespace dossier::inline v0::detail {

// Reads the line `l` of this kind if it is a comment, or bounds a record or what stands around it. Else returns nullptr.
[[gnu::cold]] inline char const* record_reader::take_bound(line_kind kind, text::line const& l) {
    if (is_armour(table_, l)) return take_armour(l);
    if (table_.begins != beginning::none && !state_.met && kind != line_kind::comment && begins_line(table_, l.first, last_, true) != boundary::yes)
        return take_lines_between(l.first);
    if (kind == line_kind::end) return take_end(l);
    if (kind != line_kind::comment) return nullptr;
    told_.on_comment(l.view());
    return l.next;
}

// Finds the lines of a value that may have several whatever its field is, or of a block. `field` is the number of fields for an
// unknown key. Else returns false.
[[gnu::cold]] inline bool record_reader::find_lines(std::size_t field, found_key const& key, text::line const& l, slice& value) {
    if (field != table_.fields.size() && !table_.fields[field].rules->closing.empty()) value = block_at(field, l);
    else if (opens(key.value)) value = enclosed_at(key, l);
    else if (table_.rules.continuation_lines) value = continued_at<true>(table_.rules, key.value, last_);
    else return false;
    return true;
}

// What stands above the body is over. All that follows the first empty line is the body, up to the next record.
[[gnu::cold]] inline char const* record_reader::take_body(char const* p) {
    auto const separator = [&](text::line const& l) { return table_.rules.blanks_continue() ? l.first == l.last : text::skip_blank_lines(l.first, l.next) == l.next; };
    auto l = text::line_at(p, last_);
    while (!separator(l)) l = text::line_at(l.next, last_);
    char const* const next = next_record(l.next);
    told_.on_body(text::make_view(l.next, next));
    return end(next);
}

/// The end of the record at or after `p`, with its body.
[[gnu::cold]] inline char const* record_reader::next_record(char const* p) const {
    while (!(table_.body ? p == last_ || text_.begins_next(p) : text_.ends_at(p))) p = text::line_at(p, last_).next;
    return p;
}

[[gnu::cold]] inline char const* record_reader::after_separator(char const* p) const {
    if (p == last_) return p;
    auto const l = text::line_at(p, last_);
    return is_separator(table_, l) ? text::skip_blank_lines(l.next, last_) : p;
}

// Lines that belong to no record, up to the next one.
[[gnu::cold]] inline char const* record_reader::take_lines_between(char const* p) {
    char const* const next = next_record(text::line_at(p, last_).next);
    told_.on_extra(diagnostic_code::between_records, {}, {}, text::make_view(p, text::trim_blank_lines(p, next)));
    return end(next);
}

[[gnu::cold]] inline char const* record_reader::take_end(text::line const& l) {
    begin(l.view());
    closed_ = true;
    auto const rest = text::trim(unindented(table_, l).view().substr(table_.rules.ends_at.size()));
    if (rest.size() <= table_.mark.size()) {
        told_.on_comment(l.view());
    } else { // a value, which no field has
        told_.on_extra(diagnostic_code::stray_line, {}, {}, l.view());
        told_.on_problem(diagnostic_code::stray_line, {}, l.view(), {}, {});
    }
    char const* const next = text::skip_blank_lines(l.next, last_);
    return next == last_ || text_.begins_next(next) ? end(next) : take_lines_between(next);
}

// The armour that begins with `l`: its headers and the blank line below them, or the lines of the signature. A signature without an
// end is its first line alone, so that no line below it is lost.
[[gnu::cold]] inline char const* record_reader::take_armour(text::line l) {
    auto const signature = table_.fields.size() + 1; // behind the fields and the closing word
    auto const first = l;
    auto const has_next = [&] { return l.next != last_ && !text_.ends_at(l.next); };
    if (text::trim_end(l.view()) == armour_header) {
        while (has_next() && after_words(armour_hash, l.next, last_)) l = text::line_at(l.next, last_);
        if (has_next() && text::skip_blank_lines(l.next, last_) != l.next) l = text::line_at(l.next, last_);
    } else if (!state_.is_unclosed(signature)) {
        while (has_next() && text::trim_end(l.view()) != armour_end) l = text::line_at(l.next, last_);
        if (text::trim_end(l.view()) != armour_end) {
            state_.mark_unclosed(signature);
            l = first;
        }
    }
    told_.on_comment(text::make_view(first.first, text::trim_blank_lines(first.first, l.next)));
    return l.next;
}

// The lines of a block that begins below `l`. Without a closing line it has none: its value begins and ends with `l`.
[[gnu::cold]] inline slice record_reader::block_at(std::size_t field, text::line const& l) {
    auto const closing = table_.fields[field].rules->closing;
    bool const unclosed = state_.is_unclosed(field);
    for (char const* p = l.next; !unclosed && p != last_ && !text_.ends_at(p);) {
        auto const line = text::line_at(p, last_);
        if (same_key(text::trim_end(line.view()), closing, table_.rules.ignore_case)) {
            char const* end = p == l.next ? p : p - 1;
            if (end[-1] == '\r') --end;
            return {l.next, end, line.next, true};
        }
        p = line.next;
    }
    state_.mark_unclosed(field);
    return {l.first, l.last, l.next, false};
}

// The value of a key whose text is enclosed, with the words around it. Without a closing word it is its first line.
[[gnu::cold]] inline slice record_reader::enclosed_at(found_key const& key, text::line const& l) {
    auto const closing = table_.rules.closing;
    auto const after_fields = table_.fields.size();
    bool const unclosed = state_.is_unclosed(after_fields);
    auto line = l;
    line.first = key.value + table_.rules.opening.size();
    while (!unclosed) {
        if (line.view().find(closing) != std::string_view::npos) return {key.value, line.last, line.next, true};
        if (line.next == last_ || text_.ends_at(line.next)) break;
        line = text::line_at(line.next, last_);
    }
    state_.mark_unclosed(after_fields);
    return {key.value, l.last, l.next, false};
}

} // namespace dossier::v0::detail
