// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/reading/placement.hpp>
#include <dossier/reading/record_reader.hpp>
#include <dossier/text/nearest.hpp>

// Reads a line that is not the expected one.
namespace dossier::inline v0::detail {

[[gnu::noinline]] inline char const* record_reader::read_unexpected(char const* p) {
    char const* const next = text::skip_blank_lines(p, last_);
    bool const blank = next != p;
    if (told_.enough) return end(p);
    if (state_.met && text_.ends_at_blank_lines(p, next)) return table_.body ? (this->*table_.special->take_body)(p) : end(next);
    if (next == last_ || (state_.met && text_.ends_at(next))) return end(next);
    if (blank) return next;
    state_.end_run();
    told_.section = heading_of(state_.section);
    auto const l = text::line_at(p, last_);
    auto const line = classify(table_, l);
    if (table_.special) [[unlikely]]
        if (char const* const after = (this->*table_.special->take_bound)(line.kind, l)) return after;
    char const* after = l.next;
    switch (line.kind) {
    case line_kind::comment:
    case line_kind::end: break; // `take_bound` has read them
    case line_kind::title: take_title(l); break;
    case line_kind::heading: take_heading(line.section, l); break;
    case line_kind::key:
        state_.met = true;
        after = take_field(l, line.key, choose(line.key));
        return over_ ? (this->*table_.special->pass_over)(after) : after;
    case line_kind::other_key:
    case line_kind::unknown:
        if (embedded && (line.kind == line_kind::unknown || !stores_unknown_keys()) && (!state_.started || state_.has(table_.fields.size() - 1))) return end(p);
        state_.met = true;
        if (take_cut_line(l)) break;
        if (auto const key = without_blanks(line.key); key.entry) after = take_spaced_key(l, line.key.text, key);
        else after = line.kind == line_kind::unknown ? take_unknown(l) : take_other_key(l, line.key);
        break;
    }
    state_.met = true;
    return over_ ? (this->*table_.special->pass_over)(after) : after;
}

// A title inside a record belongs to it: the title of another record would have ended this one.
[[gnu::cold]] inline void record_reader::take_title(text::line const& l) {
    auto const key = table_.title->rules->key;
    auto const words = l.view().substr(0, key.size());
    auto const value = text::trim(l.view().substr(key.size()));
    if (state_.titled) {
        told_.on_extra(diagnostic_code::repeated_key, words, value, l.view());
        told_.on_problem(diagnostic_code::repeated_key, key, words, {}, {});
        return;
    }
    state_.titled = true;
    if (state_.started) told_.on_problem(diagnostic_code::misplaced_key, key, words, {}, {});
    begin(l.view());
    told_.on_title(value, l.view());
}

[[gnu::cold]] inline void record_reader::take_heading(std::size_t s, text::line const& l) {
    begin(l.view());
    s = meant_by_heading(table_, s, state_.section);
    bool const repeated = state_.has(heading_bit(s)) && !table_.sections[s].parts;
    begin_section(s, l.first, l.view());
    if (over_) return;
    state_.again = repeated;
    if (repeated) told_.on_problem(diagnostic_code::repeated_section, {}, text::trim(l.view()), {}, {});
}

inline char const* record_reader::take_field(text::line const& l, found_key const& key, chosen const& c) {
    if (c.foreign) return take_other_key(l, key, c.field);
    begin(l.view());
    bool const begun = is_inside(c.section) && state_.has(c.field);
    if (table_.opens_part(c.field) && (heading_of(c.section).empty() || begun)) begin_section(c.section, l.first);
    else enter_by_key(c, key);
    if (over_) return l.next;
    state_.last_key = c.field;
    auto const expected = c.section == state_.section ? c.field + 1 : state_.next;
    expect(c.field);
    auto const& r = rows_[c.field];
    char const* next = nullptr;
    bool const misplaced = c.section != state_.section; // each line with its key is told
    if (record_ && key.parameter.empty() && r.field->rules->closing.empty() && !c.repeated && !(misplaced && r.field->operations->adds) && !r.may_be_absent(key.value, last_)) next = r.read(*this, r, record_, key.value);
    if (!next) next = tell_field(l, key, c);
    state_.mark(c.field);
    if (state_.unread <= c.field) state_.unread = c.field + 1;
    expect(expected);
    return next;
}

// Tells the handler of a field, so that it judges a value that was not taken at once.
[[gnu::noinline]] inline char const* record_reader::tell_field(text::line const& l, found_key const& key, chosen const& c) {
    auto const& f = table_.fields[c.field];
    slice value{key.value, l.last, l.next, false};
    auto const rest = text::make_view(key.value, l.last);
    bool const found = table_.special && (this->*table_.special->find_lines)(c.field, key, l, value);
    if (!found && f.rules->multiline && (text::trim(rest).empty() || !f.absent(rest))) value = text_at(c.field, key.value);
    auto const last_field = table_.fields.size() - 1;
    bool const cut = is_cut(table_, value.last, last_) && c.field != last_field && !state_.has(last_field);
    told_.on_field({c.field, key.text, text::make_view(value.first, value.last), text::make_view(l.first, f.rules->closing.empty() ? value.last : text::trim_blank_lines(l.first, value.next)), c.repeated, cut, key.parameter});
    if (c.repeated) told_.on_problem(diagnostic_code::repeated_key, f.rules->key, key.text, {}, {});
    return value.next;
}

/// `key` without the blanks before its separator, if it is a known one then; else a key without an entry.
[[gnu::cold]] inline found_key record_reader::without_blanks(found_key key) const noexcept {
    key.text = text::trim(key.text);
    key.entry = table_.find(key.text);
    return key;
}

// A known key with blanks before its separator is read as that key. It ends no text: there, "word : word" is prose.
[[gnu::cold]] inline char const* record_reader::take_spaced_key(text::line const& l, std::string_view spelling, found_key const& key) {
    auto const meant = choose(key);
    begin(l.view());
    told_.on_problem(diagnostic_code::unknown_key, table_.fields[meant.field].rules->key, spelling, {}, {});
    return take_field(l, key, meant);
}

// An unknown key; or that of the field `foreign`, outside of the section that repeats. A misspelt key of a text takes as many lines
// as the text would, a foreign one does not: what may follow a text of its section does not follow here.
[[gnu::cold]] inline char const* record_reader::take_other_key(text::line l, found_key const& key, std::size_t foreign) {
    told_.section_index = state_.section;
    if (slice value; table_.special && (this->*table_.special->find_lines)(table_.fields.size(), key, l, value)) {
        l.last = value.last;
        l.next = value.next;
    }
    if (stores_unknown_keys()) {
        begin(l.view());
        told_.on_extra(diagnostic_code::unknown_key, key.text, text::make_view(key.value, l.last), l.view());
        return l.next;
    }
    if (foreign != progress::none) {
        begin(l.view());
        told_.on_extra(diagnostic_code::misplaced_key, key.text, text::make_view(key.value, l.last), l.view());
        told_.on_problem(diagnostic_code::misplaced_key, table_.fields[foreign].rules->key, key.text, heading_of(table_.fields[foreign].section), {});
        return l.next;
    }
    std::string_view suggestion;
    if (auto const meant = misspelt_key(key.text); meant != table_.fields.size()) {
        begin(l.view());
        auto const& rules = *table_.fields[meant].rules;
        suggestion = rules.key;
        if (rules.multiline && !table_.fields[meant].absent(text::make_view(key.value, l.last))) {
            auto const expected = state_.next;
            expect(meant);
            auto const text = text_at(meant, key.value);
            expect(expected);
            l.last = text.last;
            l.next = text.next;
        }
    }
    told_.on_extra(diagnostic_code::unknown_key, key.text, text::make_view(key.value, l.last), l.view());
    told_.on_problem(diagnostic_code::unknown_key, key.text, key.text, {}, suggestion);
    return l.next;
}

[[gnu::cold]] inline char const* record_reader::take_unknown(text::line const& l) {
    auto const whole = l.view();
    auto const text = text::trim(whole);
    if (!state_.started && misspells_title(text)) {
        state_.titled = true;
        begin(whole);
        told_.on_extra(diagnostic_code::unknown_heading, {}, {}, whole);
        told_.on_problem(diagnostic_code::unknown_heading, {}, text, {}, table_.title->rules->key);
        return l.next;
    }
    if (auto const s = misspelt_heading(table_, text); s != table_.sections.size()) { // or indented
        begin(whole);
        told_.on_extra(diagnostic_code::unknown_heading, {}, {}, whole);
        told_.on_problem(diagnostic_code::unknown_heading, {}, text, {}, table_.sections[s].heading);
        auto const& section = table_.sections[s];
        bool const again = section.parts ? state_.section >= section.group && state_.section < section.group_end : state_.has(heading_bit(s));
        if (section.parts ? comes_later(s) || again : comes_later(s) && !again) begin_section(s, l.first);
        if (over_) over_ = l.next; // the line has been told
        return l.next;
    }
    if (table_.rules.texts_end.has_form(whole)) {
        told_.on_extra(diagnostic_code::subheading, {}, {}, whole);
        return l.next;
    }
    bool const after_blank = text::follows_blank_line(text_.start, l.first);
    bool const blank_follows = text::skip_blank_lines(l.next, last_) != l.next || text_.ends_at(l.next);
    auto const reason = after_blank && blank_follows && text.size() <= 80 ? diagnostic_code::unknown_heading : diagnostic_code::stray_line;
    told_.on_extra(reason, {}, {}, whole);
    told_.on_problem(reason, {}, reason == diagnostic_code::unknown_heading ? text : whole, {}, {});
    return l.next;
}

[[gnu::cold]] inline bool record_reader::take_cut_line(text::line const& l) { // the beginning of a key, a heading or the title
    auto const text = l.view();
    auto const begins = [&](std::string_view whole) { return whole.substr(0, text.size()) == text; };
    if (!is_cut(table_, l.last, last_)) return false;
    bool found = table_.title && begins(table_.title->rules->key);
    for (auto const& s : table_.sections) found = found || begins(s.heading);
    for (std::size_t i = 0; i != table_.fields.size(); ++i) found = found || (!state_.has(i) && begins(table_.fields[i].rules->key));
    if (!found) return false;
    begin(text);
    told_.on_extra(diagnostic_code::cut_record, {}, {}, text);
    return true;
}

inline bool record_reader::misspells_title(std::string_view text) const noexcept {
    if (!table_.title) return false;
    auto const words = text.substr(0, text.find_last_of(" \t"));
    return text::misspells(words, table_.title->rules->key);
}

inline std::size_t record_reader::misspelt_key(std::string_view key) const { // the number of fields if there is none
    std::size_t meant = table_.fields.size();
    std::size_t least = 2 * text::no_misspelling;
    for (std::size_t i = 0; i != table_.fields.size(); ++i) {
        auto const edits = text::misspelling(key, table_.fields[i].rules->key);
        if (edits == text::no_misspelling) continue;
        // a field that was read counts as an edit farther, but one that differs in case alone stays the nearest
        auto const distance = 2 * edits + (!state_.has(i) ? 0 : edits == 0 ? 1 : 2);
        if (distance < least) least = distance, meant = i;
    }
    return meant;
}

} // namespace dossier::v0::detail
