// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

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

// Begins section `s`, or a part of it, at `place`. `heading` is null if the heading is missing or misspelt.
inline void record_reader::begin_section(std::size_t s, char const* place, std::string_view heading) {
    begin_around(s, place);
    if (over_) return;
    if (table_.sections[s].parts) {
        (this->*table_.special->begin_part)(s, place);
        if (over_) return;
    }
    for (auto one = table_.sections[s].group; one < table_.sections[s].group_end; one = table_.sections[one].end) state_.mark(heading_bit(one));
    enter(s);
    expect(table_.sections[s].first);
    told_.on_heading(s, heading);
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
    if (!cut && table_.required.empty()) [[likely]] return;
    if (state_.part_of != progress::none) (this->*table_.special->finish_parts)(no_section);
    if (cut) {
        auto const key = state_.last_key < fields ? table_.fields[state_.last_key].rules->key : std::string_view{};
        told_.section = heading_of(state_.section);
        told_.on_problem(diagnostic_code::cut_record, key, {p, 0}, {}, {});
    }
    for (auto const i : table_.required)
        if (!state_.has(i) && table_.sections[table_.fields[i].section].part_of == no_section) report_missing(i, text_.start);
}

} // namespace dossier::v0::detail
