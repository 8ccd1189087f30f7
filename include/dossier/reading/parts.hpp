// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/reading/bounds.hpp>
#include <dossier/reading/placement.hpp>
#include <dossier/reading/record_reader.hpp>

// Begins and ends the parts of sections that repeat, and the sections around others.
namespace dossier::inline v0::detail {

// Whether the key of a field at `p`, whose section is in a part that the record is not in, belongs to no part: a section that
// repeats is left for good, unless the key begins a part.
[[gnu::cold]] inline bool record_reader::is_foreign_part(std::size_t field, char const* p) const {
    std::size_t const s = table_.fields[field].section;
    bool const opens = table_.opens_part(field) && heading_of(s).empty();
    return opens ? !may_begin_around(s, p) : !may_enter(s, p);
}

// Begins section `around` at `place`, for a section in it. Its heading, or its first key, is missing.
[[gnu::cold]] inline void record_reader::begin_section_around(std::size_t around, char const* place) {
    auto const heading = heading_of(around);
    bool const again = state_.has(heading_bit(around)) && !table_.sections[around].parts;
    if (!heading.empty() && !again) told_.on_problem(diagnostic_code::missing_heading, {}, {place, 0}, heading, {});
    begin_section(around, place);
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

} // namespace dossier::v0::detail
