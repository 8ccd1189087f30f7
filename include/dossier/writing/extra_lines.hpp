// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/reading/classify.hpp>
#include <dossier/reading/field_finder.hpp>
#include <dossier/result/extra.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/nearest.hpp>

// Finds places for the lines of a record that no member holds. An extra has a section but no place in it, so that its place is
// known only as far as its key or its section tells it.
namespace dossier::inline v0::detail {

enum class extra_place : std::uint8_t {
    title,       ///< in place of the title line
    start,       ///< below the title line, if a heading follows
    heading,     ///< in place of the heading of section `index`, which it misspells
    field,       ///< in place of the line of field `index`, which has no value
    after_field, ///< below the line of field `index`
    section,     ///< below the last field of section `index` that is not a text of several lines
    behind,      ///< below the line that ends the record
    end,         ///< at the end of the record, without a line end
    nowhere,     ///< its part of a section that repeats is not known
};

struct placed_extra {
    extra_place place = extra_place::start;
    std::size_t index = 0;
    extra const* line = nullptr;
};

class extra_lines {
public:
    extra_lines() = default;
    /// Borrows `extras`.
    ///
    /// \param changed  tells of a field, or with the number of fields of the title, whether its member has got a value since it
    ///                 was refused. The refused one is dropped then
    /// \param parts    tells how many parts a section has
    template <class Changed, class Parts>
    extra_lines(record_table const& table, std::span<extra const> extras, Changed&& changed, Parts&& parts) {
        lines_.reserve(extras.size());
        for (auto const& e : extras) {
            auto p = placed(table, e);
            if (auto const s = section_of(table, p); s != table.sections.size() && table.sections[s].parts && parts(s) != 1) {
                lines_.push_back({extra_place::nowhere, 0, &e});
                continue;
            }
            bool const is_title = p.place == extra_place::title;
            bool const for_value = is_title || p.place == extra_place::field;
            bool const taken = for_value && changed(is_title ? table.fields.size() : p.index);
            if (taken && e.reason != diagnostic_code::unknown_heading) continue;
            if (taken || ((for_value || p.place == extra_place::heading) && has(p))) p = in_section(table, e);
            lines_.push_back(p);
        }
        std::sort(lines_.begin(), lines_.end(), [](placed_extra const& a, placed_extra const& b) {
            return before(a, b) || (!before(b, a) && a.line < b.line); // as they stand in `extras`
        });
    }

    bool empty() const noexcept { return lines_.empty(); }
    std::span<placed_extra const> all() const noexcept { return lines_; }

    /// The lines at a place, in the order of the text that they were read from.
    std::span<placed_extra const> at(extra_place place, std::size_t index = 0) const noexcept {
        auto const range = std::equal_range(lines_.begin(), lines_.end(), placed_extra{place, index, nullptr}, before);
        return {range.first, range.second};
    }

private:
    static bool before(placed_extra const& a, placed_extra const& b) noexcept {
        return std::pair(a.place, a.index) < std::pair(b.place, b.index);
    }

    static placed_extra placed(record_table const& table, extra const& e) {
        using enum diagnostic_code;
        bool const refused = e.reason == bad_value || e.reason == cut_value || e.reason == limit_exceeded;
        if (e.reason == cut_record) return {extra_place::end, 0, &e};
        if (e.reason == between_records) return {extra_place::behind, 0, &e};
        if (table.title && refused && e.key == table.title->rules->key) return {extra_place::title, 0, &e};
        if (refused || e.reason == repeated_key)
            if (auto const i = field_of(table, e); i != table.fields.size()) {
                bool const alone = refused && !table.fields[i].operations->adds;
                return {alone ? extra_place::field : extra_place::after_field, i, &e};
            }
        if (e.reason == unknown_heading) {
            auto const text = text::trim(e.text);
            if (table.title && text::misspells(text.substr(0, text.find_last_of(" \t")), table.title->rules->key)) return {extra_place::title, 0, &e};
            if (auto const s = misspelt_heading(table, text); s != table.sections.size()) return {extra_place::heading, s, &e};
        }
        return in_section(table, e);
    }
    static placed_extra in_section(record_table const& table, extra const& e) {
        for (std::size_t s = 0; s != table.sections.size(); ++s)
            if (table.sections[s].heading == e.section && !e.section.empty()) return {extra_place::section, s, &e};
        std::size_t before_headings = 0;
        while (before_headings != table.sections.size() && table.sections[before_headings].heading.empty()) ++before_headings;
        if (before_headings == 0) return {extra_place::start, 0, &e};
        return {extra_place::section, before_headings - 1, &e};
    }

    // The section of a place; the number of sections if it is in none.
    static std::size_t section_of(record_table const& table, placed_extra const& p) noexcept {
        using enum extra_place;
        if (p.place == field || p.place == after_field) return table.fields[p.index].section;
        return p.place == heading || p.place == section ? p.index : table.sections.size();
    }
    // Whether there is a line at this place. There are few of these places.
    bool has(placed_extra const& p) const noexcept {
        for (auto const& l : lines_)
            if (l.place == p.place && l.index == p.index) return true;
        return false;
    }

    // The field whose key `e` has: in its section, or else the first in any. The number of fields if there is none.
    static std::size_t field_of(record_table const& table, extra const& e) {
        auto const* k = table.find(e.key);
        if (!k) return table.fields.size();
        for (auto const* other = k; other; other = table.next(other))
            if (table.sections[table.fields[other->field].section].heading == e.section) return other->field;
        return k->field;
    }

    std::vector<placed_extra> lines_;
};

/// The extras of a text that was read back, to be taken out one by one.
class came_back_lines {
public:
    /// Borrows `read`.
    explicit came_back_lines(std::span<extra const> read) : taken_(read.size()) {
        for (auto const& e : read) sorted_.push_back(&e);
        std::sort(sorted_.begin(), sorted_.end(), before);
    }
    /// Takes out an extra with the same bytes that was left over for the same kind of reason; false if there is none.
    bool take(extra const& written) {
        auto const range = std::equal_range(sorted_.begin(), sorted_.end(), &written, before);
        auto const first = static_cast<std::size_t>(range.first - sorted_.begin());
        auto const count = static_cast<std::size_t>(range.second - range.first);
        if (count == 0 || taken_[first] == count) return false;
        ++taken_[first];
        return true;
    }
    /// How many have not been taken.
    std::size_t left() const noexcept {
        auto n = sorted_.size();
        for (auto const t : taken_) n -= t;
        return n;
    }

private:
    // A value that is cut, or too long, is bad in another place; a heading nobody knows is a stray line.
    static diagnostic_code kind(diagnostic_code c) noexcept {
        using enum diagnostic_code;
        return c == cut_value || c == limit_exceeded ? bad_value : c == unknown_heading ? stray_line : c;
    }
    static bool before(extra const* a, extra const* b) noexcept {
        return std::pair(kind(a->reason), std::string_view(a->text)) < std::pair(kind(b->reason), std::string_view(b->text));
    }

    std::vector<extra const*> sorted_;
    std::vector<std::size_t> taken_; // for the first of those that are alike: how many
};

} // namespace dossier::v0::detail
