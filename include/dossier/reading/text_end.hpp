// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <dossier/reading/progress.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/nearest.hpp>

// Where a text of several lines ends: at the first line that could be what comes next and reads well; where no such line
// follows, at the first that has the form at all. The documentation states the rule for users.
namespace dossier::inline v0::detail {

/// The key that a line begins with, known or not.
struct found_key {
    key_entry const* entry = nullptr; ///< of a known key
    std::string_view text;            ///< the key as it is spelled; empty where the line has none
    char const* value = nullptr;      ///< after the colon and one blank
};

/// Whether a blank must follow the separator, for a line with a key that is not known.
inline bool wants_blank(page_rules const& rules) noexcept { return text::is_blank(rules.separator.back()) && !rules.continuation_lines; }

/// The line `l` with those that continue it: that begin with a blank, and hold more.
inline text::line with_continuation(text::line l, char const* last) noexcept {
    while (l.next != last && text::is_blank(*l.next)) {
        auto const more = text::line_at(l.next, last);
        if (text::trim(more.view()).empty()) break;
        l.last = more.last;
        l.next = more.next;
    }
    return l;
}

/// The key of a line: what stands before its first colon, unless that is longer than any key could be.
[[gnu::noinline]] inline found_key key_at(record_table const& table, text::line const& l) noexcept {
    constexpr std::size_t longest_unknown = 80;
    auto const longest = table.longest_key > longest_unknown ? table.longest_key : longest_unknown;
    auto const mark = table.rules.mark();
    auto const head = l.view().substr(0, longest + mark.size());
    auto const at = mark.size() == 1 ? head.find(mark[0]) : head.find(mark);
    if (at == head.npos || at == 0 || text::is_blank(l.first[0])) return {};
    found_key key;
    key.value = l.first + at + mark.size();
    key.text = head.substr(0, at);
    if (text::is_blank(table.rules.separator.front())) key.text = text::trim(key.text);
    key.entry = table.find(key.text);
    if (key.value != l.last && text::is_blank(*key.value)) ++key.value;
    else if (key.value != l.last && !key.entry && wants_blank(table.rules)) return {}; // such as "12:30" or "https://"
    return key;
}

/// Whether a line has the form of the title: its words, then a blank or the line's end.
inline bool title_at(record_table const& table, text::line const& l) noexcept {
    auto const prefix = table.title->rules->key;
    auto const text = l.view();
    return text.substr(0, prefix.size()) == prefix && (text.size() == prefix.size() || text::is_blank(text[prefix.size()]));
}

/// How well a line does as the next line of section `s`: 2 reads well, 1 has the key, 0 has not.
[[gnu::noinline]] inline int fitness(record_table const& table, std::size_t s, text::line const& l) {
    auto const key = key_at(table, l);
    int best = 0;
    for (auto const* k = key.entry; k && best < 2; k = table.next(k))
        if (auto const& f = table.fields[k->field]; f.section == s) best = f.fits(text::make_view(key.value, l.last)) ? 2 : 1;
    return best;
}

/// Whether field `i` has had its value, and cannot have another one.
inline bool passed(record_table const& table, walk_state const& state, std::size_t i) noexcept { return state.has(i) && !table.repeats(i); }

/// Whether a last line without a line end could be a key or heading that was cut.
[[gnu::cold, gnu::noinline]] inline bool begins_something(record_table const& table, walk_state const& state, std::string_view text) noexcept {
    if (text.empty()) return false;
    auto const begins = [&](std::string_view whole) { return whole.substr(0, text.size()) == text; };
    for (std::size_t i = 0; i != table.fields.size(); ++i)
        if (!state.has(i) && begins(table.fields[i].rules->key)) return true;
    for (auto const& s : table.sections)
        if (begins(s.heading)) return true;
    return table.title && begins(table.title->rules->key);
}

/// The search for the end of one text.
class text_end_search {
public:
    text_end_search(record_table const& l, walk_state const& s, char const* last, std::size_t field)
        : table_(l), state_(s), last_(last), field_(field), section_(l.fields[field].section) {}

    /// The start of the line that ends the text whose later lines begin at `p`: what comes next, or `last`.
    char const* find(char const* p) {
        char const* const first = p;
        // Parts that repeat could have the same text looked through again and again: what was spent is spent.
        constexpr std::size_t often = 64;
        if (state_.search_limit == 0) state_.search_limit = often * static_cast<std::size_t>(last_ - first) + 1;
        auto const spend = [&] {
            auto const spent = static_cast<std::size_t>(p - first);
            state_.search_limit = spent < state_.search_limit ? state_.search_limit - spent : 1;
        };
        for (; p != last_;) {
            auto const l = text::line_at(p, last_);
            if (l.first == l.last) {
                if (table_.rules.blank_line_ends) break;
            } else {
                auto const c = judge(l);
                if (c.fitness == 2) {
                    spend();
                    return close(first, p, c.place, true);
                }
                if (c.fitness == 1) {
                    postpone(c.place, p);
                    if (state_.search_limit == 1) break;
                }
            }
            p = l.next;
        }
        spend();
        return close(first, p, table_.fields.size(), false);
    }

private:
    struct candidate {
        int fitness = 0;       // as of `fitness`
        std::size_t place = 0; // in the order of the description: of the field, or of a heading's first field
    };
    struct postponed {
        std::size_t place;
        char const* at;
    };

    // Only what may still come can end a text: a key that has passed never opens again, unless it may have many values.
    bool may_come(std::size_t field) const noexcept { return !passed(table_, state_, field) && comes_after(field); }
    bool comes_after(std::size_t field) const noexcept {
        auto const s = table_.fields[field].section;
        if (s == section_ && table_.opens_part(field)) return true;
        if (field == field_) return false;
        if (table_.in_order() ? field < field_ : s < section_) return false;
        for (auto i = section_; i < s; ++i) // of the following sections, those whose keys need no heading
            if (!table_.sections[i + 1u].heading.empty()) return false;
        return true;
    }
    bool may_come_section(std::size_t s) const noexcept {
        auto const& entry = table_.sections[s];
        if (entry.heading.empty()) return false;
        if (entry.parts) return !table_.in_order() || s >= section_;
        return (table_.in_order() ? s > section_ : s != section_) && !state_.has(table_.fields.size() + s);
    }

    candidate judge(text::line const& l) const {
        if (auto const key = key_at(table_, l); key.entry) {
            for (auto const* k = key.entry; k; k = table_.next(k)) {
                if (!comes_after(k->field)) continue;
                bool const good = table_.fields[k->field].fits(text::make_view(key.value, l.last));
                if (!passed(table_, state_, k->field)) return {good ? 2 : 1, k->field};
                if (good && state_.again) return {2, k->field};
            }
            return {};
        }
        auto const text = text::trim(l.view());
        for (std::size_t s = 0; s != table_.sections.size(); ++s) {
            auto const& entry = table_.sections[s];
            if (!may_come_section(s)) {
                if (!entry.heading.empty() && entry.heading == text && begins_at(s, text::skip_blank_lines(l.next, last_))) return {2, table_.fields.size()};
                continue;
            }
            if (entry.heading.substr(0, text.size()) != text) continue;
            if (entry.heading.size() == text.size()) return {heading_fitness(s, l), entry.first};
            if (was_cut(l)) return {1, entry.first};
        }
        if (was_cut(l))
            for (auto i = field_ + 1; i < table_.fields.size(); ++i)
                if (may_come(i) && table_.fields[i].rules->key.substr(0, l.view().size()) == l.view()) return {1, i};
        return {};
    }

    // Where records are printed in order, a last line without a line end that is the beginning of what comes next was cut.
    bool was_cut(text::line const& l) const noexcept { return table_.in_order() && l.last == last_; }

    // Whether the first lines of section `s` stand at `p`, all well-formed. A line or two of it would be a text that quotes
    // them; three are the section, printed again, or one that has lost its heading.
    [[gnu::cold, gnu::noinline]] bool begins_at(std::size_t s, char const* p) const {
        constexpr std::size_t lines = 3;
        auto const& entry = table_.sections[s];
        std::size_t const last = entry.first + lines < entry.last ? entry.first + lines : entry.last;
        for (std::size_t i = entry.first; i != last; ++i) {
            if (p == last_) return false;
            auto const l = text::line_at(p, last_);
            auto const key = key_at(table_, l);
            auto const* k = key.entry;
            while (k && k->field != i) k = table_.next(k);
            if (!k || !table_.fields[i].fits(text::make_view(key.value, l.last))) return false;
            p = l.next;
        }
        return true;
    }

    [[gnu::noinline]] int heading_fitness(std::size_t s, text::line const& heading) const {
        char const* const p = text::skip_blank_lines(heading.next, last_);
        if (p == last_) return table_.in_order() ? 1 : 0;
        auto const l = text::line_at(p, last_);
        auto const best = fitness(table_, s, l);
        if (best != 0) return best;
        // below a line that the section does not know, it may still go on
        constexpr int lines_looked_at = 8;
        char const* q = l.next;
        for (int n = 0; n != lines_looked_at && q != last_ && !text::at_line_end(q, last_); ++n) {
            auto const next = text::line_at(q, last_);
            if (fitness(table_, s, next) == 2) return 1;
            q = next.next;
        }
        if (!was_cut(l)) return 0;
        for (auto i = std::size_t{table_.sections[s].first}; i != table_.sections[s].last; ++i)
            if (table_.fields[i].rules->key.substr(0, l.view().size()) == l.view()) return 1;
        return 0;
    }

    void postpone(std::size_t place, char const* at) {
        for (auto const& p : postponed_)
            if (p.place == place) return;
        postponed_.push_back({place, at});
    }

    // The text could end at `end`, where what has `place` comes. A line before it that has the form of something which
    // comes earlier is that thing, with a value that does not fit: it does not follow any more.
    char const* close(char const* first, char const* end, std::size_t place, bool well) const {
        for (auto const& p : postponed_)
            if (!well || (table_.in_order() ? p.place < place : p.place != place)) {
                end = p.at;
                place = p.place;
                break;
            }
        return table_.in_order() ? misspelt(first, end, place, well) : end;
    }

    // Where something that always comes was passed over, a line of the text may be it, misspelt or without its heading.
    [[gnu::cold]] char const* misspelt(char const* first, char const* end, std::size_t place, bool well) const {
        bool skipped = false;
        for (auto i = field_ + 1; i < place; ++i) skipped = skipped || !state_.has(i);
        if (!skipped) return end;
        for (char const* p = first; p != end;) {
            auto const l = text::line_at(p, last_);
            auto const key = key_at(table_, l);
            if (key.entry) {
                auto const s = table_.fields[key.entry->field].section;
                if (s > section_ && table_.sections[s].first < place && may_come_section(s) && begins_at(s, p)) return p;
            } else if (well && !key.text.empty()) {
                for (auto i = field_ + 1; i < place; ++i)
                    if (may_come(i) && text::misspells(key.text, table_.fields[i].rules->key)) return p;
            } else {
                for (auto s = section_ + 1; s < table_.sections.size() && table_.sections[s].first < place; ++s)
                    if (may_come_section(s) && text::misspells(text::trim(l.view()), table_.sections[s].heading) && heading_fitness(s, l) == 2)
                        return p;
            }
            p = l.next;
        }
        return end;
    }

    record_table const& table_;
    walk_state const& state_;
    char const* last_;
    std::size_t field_;
    std::size_t section_;
    std::vector<postponed> postponed_{};
};

} // namespace dossier::v0::detail
