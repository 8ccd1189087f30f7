// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <dossier/reading/bounds.hpp>
#include <dossier/reading/record_reader.hpp>

// Decides which field a line with a key means, and which section it stands in; begins and ends sections, parts and the record.
namespace dossier::inline v0::detail {

// Chooses among the fields with this key. One that may come is preferred: in this section, then in one around it, then in a later
// one unless its heading follows, then in an earlier one. If none may come, the line repeats a field.
inline record_reader::chosen record_reader::choose(found_key const& key) const {
    std::size_t best = key.entry->field;
    if (int least = 9; key.entry->next != 0)
        for (auto const* k = key.entry; k; k = table_.next(k))
            if (int const r = rank(k->field, key); r < least) least = r, best = k->field;
    return {best, table_.fields[best].section, !may_come(table_, state_, best), is_foreign(best, key.text.data())};
}

// Whether a key of section `s` at `p` begins that section, which the record is not in.
inline bool record_reader::may_enter(std::size_t s, char const* p) const {
    if (!may_begin_around(s, p)) return false;
    bool const later = comes_later(s);
    if (table_.sections[s].parts && state_.has(heading_bit(s))) return false;
    if (heading_of(s).empty()) return later || (!table_.sections[s].parts && heading_of(state_.section).empty());
    return later && !state_.has(heading_bit(s)) && !heading_comes(s, p);
}

// A section that repeats is left for good: a key of it belongs to no part, unless it begins one.
inline bool record_reader::is_foreign(std::size_t field, char const* p) const {
    std::size_t const s = table_.fields[field].section;
    auto const part_of = table_.sections[s].part_of;
    if (part_of == no_section || is_inside(part_of)) return false;
    bool const opens = table_.opens_part(field) && heading_of(s).empty();
    return opens ? !may_begin_around(s, p) : !may_enter(s, p);
}

inline int record_reader::rank(std::size_t field, found_key const& key) const {
    std::size_t const s = table_.fields[field].section;
    bool const here = s == state_.section;
    if (is_foreign(field, key.text.data())) return 8;
    if (!may_come(table_, state_, field)) return here ? 5 : 6;
    if (here) return 0;
    if (is_inside(s)) return 1;
    return !comes_later(s) ? 3 : heading_comes(s, key.text.data()) ? 7 : 2;
}

// Whether the heading of section `s` still follows, so that its keys cannot stand here. The place found is kept: it holds for
// every line before it, so each heading is searched for once.
[[gnu::cold, gnu::noinline]] inline bool record_reader::heading_comes(std::size_t s, char const* p) const {
    auto const& section = table_.sections[s];
    if (section.heading.empty() || section.hidden || state_.has(heading_bit(s))) return false;
    auto& found = state_.headings[s];
    if (!found || found < p) {
        found = text::line_at(p, last_).next;
        while (!text_.ends_at(found)) {
            auto const l = text::line_at(found, last_);
            if (after_heading(section, unindented(table_, l).first, l.next)) return true;
            found = l.next;
        }
        found = last_;
    }
    return found != last_;
}

// Enters the section of the line's key, or reports that the line stands in another one.
[[gnu::noinline]] inline void record_reader::enter_by_key(chosen const& c, found_key const& key) {
    if (c.repeated || c.section == state_.section) return;
    if (is_inside(c.section)) return enter(c.section);
    auto const heading = heading_of(c.section);
    auto const known = table_.fields[c.field].rules->key;
    if (!may_enter(c.section, key.text.data())) return told_.on_problem(diagnostic_code::misplaced_key, known, key.text, heading, {});
    if (!heading.empty()) told_.on_problem(diagnostic_code::missing_heading, known, key.text, heading, {});
    if (!heading.empty() || table_.sections[c.section].parts) return begin_section(c.section, key.text.data());
    begin_around(c.section, key.text.data());
    if (!over_) enter(c.section);
}

inline void record_reader::begin(std::string_view line) {
    if (state_.started) return;
    state_.started = true;
    if (table_.title && !state_.titled) told_.on_problem(diagnostic_code::missing_title, {}, line, table_.title->rules->key, {});
}

// Begins the section around section `s` at `place`, if the record is not in it. Its heading, or its first key, is missing.
inline void record_reader::begin_around(std::size_t s, char const* place) {
    auto const around = table_.sections[s].around;
    if (around == no_section || is_inside(around)) return;
    auto const heading = heading_of(around);
    bool const again = state_.has(heading_bit(around)) && !table_.sections[around].parts;
    if (!heading.empty() && !again) told_.on_problem(diagnostic_code::missing_heading, {}, {place, 0}, heading, {});
    begin_section(around, place);
}

// Begins section `s`, or a part of it, at `place`. `heading` is null if the heading is missing or misspelt.
inline void record_reader::begin_section(std::size_t s, char const* place, std::string_view heading) {
    begin_around(s, place);
    if (over_) return;
    if (table_.sections[s].parts) {
        begin_part(s, place);
        if (over_) return;
    }
    for (auto one = table_.sections[s].group; one < table_.sections[s].group_end; one = table_.sections[one].end) state_.mark(heading_bit(one));
    enter(s);
    expect(table_.sections[s].first);
    told_.on_heading(s, heading);
}

inline void record_reader::begin_part(std::size_t s, char const* place) { // every field of the section may come again
    finish_parts(s);
    auto const& section = table_.sections[s];
    auto& parts = state_.parts[section.group];
    told_.section = heading_of(s);
    if (!told_.takes_part(parts.count, place)) {
        over_ = place;
        return;
    }
    for (std::size_t i = section.first; i != table_.sections[section.end - 1].last; ++i) state_.unmark(i);
    for (auto inner = s + 1; inner != section.end; ++inner) state_.unmark(heading_bit(inner));
    state_.part_of = s;
    ++parts.count;
    parts.latest = place;
}

// Tells all of the record from the part on that the limit does not allow, up to its end behind `p`, the next line.
[[gnu::cold, gnu::noinline]] inline char const* record_reader::pass_over(char const* p) {
    p = next_record(p);
    auto const rest = text::make_view(over_, p == over_ ? p : text::trim_blank_lines(over_, p));
    if (!rest.empty()) told_.on_extra(diagnostic_code::limit_exceeded, {}, {}, rest);
    told_.enough = true;
    return end(text::skip_blank_lines(p, last_));
}

// Ends the latest parts, but for those that section `s` is in: reports the required fields that they lack.
[[gnu::cold]] inline void record_reader::finish_parts(std::size_t s) {
    while (state_.part_of != progress::none && (state_.part_of == s || !table_.is_within(s, state_.part_of))) {
        auto const ended = state_.part_of;
        auto const& section = table_.sections[ended];
        for (auto inner = ended; inner != section.end; ++inner)
            for (std::size_t i = table_.sections[inner].first; table_.sections[inner].part_of == ended && i != table_.sections[inner].last; ++i)
                report_missing(i, state_.parts[section.group].latest);
        told_.section = heading_of(state_.section);
        state_.part_of = section.around == no_section ? progress::none : table_.sections[section.around].part_of;
    }
}

inline void record_reader::report_missing(std::size_t i, char const* place) {
    auto const& f = table_.fields[i];
    if (!f.rules->required || state_.has(i)) return;
    told_.section = heading_of(f.section);
    told_.on_problem(diagnostic_code::missing_field, f.rules->key, {place, 0}, f.operations->expected, {});
}

inline void record_reader::finish(char const* p) {
    if (!state_.started || told_.enough) return;
    state_.end_run();
    auto const fields = table_.fields.size();
    bool const open = !table_.rules.ends_at.empty() && !closed_;
    bool const cut = open || (table_.in_order() && fields != 0 && !state_.has(fields - 1));
    if (state_.part_of == progress::none && !cut && table_.required.empty()) [[likely]] return;
    finish_parts(no_section);
    if (cut) {
        auto const key = state_.last_key < fields ? table_.fields[state_.last_key].rules->key : std::string_view{};
        told_.section = heading_of(state_.section);
        told_.on_problem(diagnostic_code::cut_record, key, {p, 0}, {}, {});
    }
    for (auto const i : table_.required)
        if (!state_.has(i) && table_.sections[table_.fields[i].section].part_of == no_section) report_missing(i, text_.start);
}

} // namespace dossier::v0::detail
