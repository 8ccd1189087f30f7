// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <dossier/reading/handler.hpp>
#include <dossier/reading/progress.hpp>
#include <dossier/reading/text_end.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/nearest.hpp>

namespace dossier::inline v0::detail {

/// Reads the lines of a record one by one, in whatever order they come: what a canonical record needs none of. The text
/// that it is given holds no other record.
///
/// \complexity Linear in the text, times the number of fields whose text has several lines.
class walker {
public:
    /// \param first  where the record begins, or what stands before it
    walker(record_table const& l, walk_state& s, char const* first, char const* last, record_handler& e) noexcept
        : table_(l), state_(s), first_(first), last_(last), events_(e) {}

    bool embedded = false;                  ///< stop at a foreign line after the last key
    std::size_t resume_from = static_cast<std::size_t>(-1); ///< the first section at whose start to stop

    /// Walks from the start of a line at `p`, and leaves `p` where the walk ended.
    walk_end walk(char const*& p) {
        for (;;) {
            if (events_.enough) return walk_end::enough;
            p = text::skip_blank_lines(p, last_);
            if (p == last_) return walk_end::of_text;
            auto const line = text::line_at(p, last_);
            if (table_.is_comment(line)) {
                events_.on_comment(line.view());
            } else if (is_title(line)) {
                take_title(line);
            } else if (auto const s = heading_at(line); s != none) {
                if (resumes(s, line)) return walk_end::resume;
                take_heading(s, line);
            } else if (auto const key = key_at(table_, line); key.entry) {
                auto const choice = choose(key);
                if (choice.section != state_.section && resumes_at_field(choice, line)) return walk_end::resume;
                p = take_field(line, key, choice);
                continue;
            } else {
                bool const taken = table_.others && !key.text.empty();
                if (embedded && !taken && (!state_.started || state_.has(table_.fields.size() - 1))) return walk_end::foreign;
                p = take_unknown(line, key);
                continue;
            }
            p = line.next;
        }
    }

    /// Reports what only the end of the record shows; `p` is where it ended.
    void finish(char const* p) {
        finish_part();
        if (!table_.in_order() || table_.fields.empty() || state_.has(table_.fields.size() - 1)) return;
        auto const key = state_.last_key < table_.fields.size() ? table_.fields[state_.last_key].rules->key : std::string_view{};
        events_.on_problem(code::cut_record, key, {p, 0}, {}, {});
    }

    bool is_title(text::line const& l) const noexcept { return table_.title && title_at(table_, l); }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    struct chosen {
        std::size_t field;
        std::size_t section;
        bool repeated;
    };

    std::string_view heading_of(std::size_t s) const noexcept {
        return s < table_.sections.size() ? table_.sections[s].heading : std::string_view{};
    }
    std::size_t section_bit(std::size_t s) const noexcept { return table_.fields.size() + s; }

    [[gnu::noinline]] std::size_t heading_at(text::line const& l) const noexcept {
        auto const text = text::trim(l.view());
        for (std::size_t s = 0; s != table_.sections.size(); ++s)
            if (!table_.sections[s].heading.empty() && table_.sections[s].heading == text) return s;
        return none;
    }

    // Whether reading can go on at the start of section `s` as if nothing had been odd.
    bool resumes(std::size_t s, text::line const& l) {
        if (s < resume_from || (state_.section != walk_state::before_first && s <= state_.section)) return false;
        for (auto i = std::size_t{table_.sections[s].first}; i != table_.fields.size(); ++i)
            if (state_.has(i)) return false;
        for (auto i = s; i != table_.sections.size(); ++i)
            if (state_.has(section_bit(i))) return false;
        begin(l.view());
        state_.section = s;
        return true;
    }
    bool resumes_at_field(chosen const& c, text::line const& l) {
        return !c.repeated && table_.sections[c.section].heading.empty() && c.field == table_.sections[c.section].first &&
               resumes(c.section, l);
    }

    // The record begins, with or without its title.
    void begin(std::string_view line) {
        if (state_.started) return;
        state_.started = true;
        if (table_.title && !state_.titled)
            events_.on_problem(code::missing_title, {}, line, table_.title->rules->key, {});
    }

    // A title that is no first line does not begin another record, for that would have bounded this one.
    [[gnu::cold]] void take_title(text::line const& l) {
        auto const key = table_.title->rules->key;
        auto const value = text::trim(l.view().substr(key.size()));
        auto const words = l.view().substr(0, key.size());
        if (state_.titled) {
            events_.on_extra(code::repeated_key, words, value, l.view());
            events_.on_problem(code::repeated_key, key, words, {}, {});
            return;
        }
        state_.titled = true;
        if (state_.started) events_.on_problem(code::misplaced_key, key, words, {}, {});
        begin(l.view());
        events_.on_title(value, l.view());
    }

    [[gnu::cold]] void take_heading(std::size_t s, text::line const& l) {
        begin(l.view());
        bool const repeated = state_.has(section_bit(s)) && !table_.sections[s].parts;
        begin_section(s, l.first, l.view());
        state_.again = repeated;
        if (repeated) events_.on_problem(code::repeated_section, {}, text::trim(l.view()), {}, {});
    }

    // Another part of the section begins at `p`: all of its fields may come.
    void begin_part(std::size_t s, char const* p) {
        finish_part();
        for (auto i = table_.sections[s].first; i != table_.sections[s].last; ++i) state_.unmark(i);
        state_.part_of = s;
        state_.part = p;
    }
    // Reports what the part lacks that came last.
    [[gnu::cold]] void finish_part() {
        if (state_.part_of == walk_state::before_first) return;
        auto const& s = table_.sections[std::exchange(state_.part_of, walk_state::before_first)];
        for (std::size_t i = s.first; i != s.last; ++i)
            if (auto const& f = table_.fields[i]; f.rules->required && !state_.has(i))
                events_.on_problem(code::missing_field, f.rules->key, {state_.part, 0}, f.operations->expected, {});
    }

    // Which of the fields with this key a line means, see "Which section a key belongs to" in the documentation.
    chosen choose(found_key const& key) const {
        std::size_t best = none;
        int rank = 9;
        for (auto const* k = key.entry; k; k = table_.next(k)) {
            std::size_t const s = table_.fields[k->field].section;
            bool const later = state_.section == walk_state::before_first || s > state_.section;
            bool const here = s == state_.section;
            int const r = passed(table_, state_, k->field) ? (here ? 4 : 5) : here ? 0 : later ? (begins_later(s, key.text.data()) ? 6 : 1) : 2;
            if (r < rank) rank = r, best = k->field;
        }
        return {best, table_.fields[best].section, passed(table_, state_, best)};
    }

    // Whether the heading of section `s` is still to come, so that its keys cannot have begun. The search is made once
    // for each section: what it found holds for every place before it.
    [[gnu::cold, gnu::noinline]] bool begins_later(std::size_t s, char const* p) const {
        if (table_.sections[s].heading.empty() || state_.has(section_bit(s))) return false;
        if (s != sought_ || (found_ && found_ < p)) {
            sought_ = s;
            for (found_ = p; found_ != last_;) {
                auto const l = text::line_at(found_, last_);
                if (heading_at(l) == s) break;
                found_ = l.next;
            }
        }
        return found_ != last_;
    }

    char const* take_field(text::line const& l, found_key const& key, chosen const& c) {
        begin(l.view());
        auto const& f = table_.fields[c.field];
        char const* const value = key.value;
        char const* end = l.last;
        char const* next = l.next;
        char const* start = value;
        if (table_.opens_part(c.field) && (heading_of(c.section).empty() || (c.section == state_.section && state_.has(c.field)))) {
            begin_section(c.section, l.first);
        } else {
            enter(c, key);
        }
        state_.last_key = c.field;
        if (f.rules->multiline) {
            auto const rest = text::make_view(value, l.last);
            if (text::trim(rest).empty() || !f.absent(rest)) {
                next = text_end_search(table_, state_, last_, c.field).find(l.next);
                end = text::trim_blank_lines(value, next);
                if (end < l.last) end = l.last;
                if (text::trim(rest).empty()) start = text::skip_blank_lines(value, end);
            }
        }
        if (table_.rules.continuation_lines) {
            auto const whole = with_continuation(l, last_);
            end = whole.last;
            next = whole.next;
        }
        bool const cut = table_.in_order() && end == last_ && !state_.has(table_.fields.size() - 1) && c.field + 1 != table_.fields.size();
        events_.on_field({c.field, key.text, text::make_view(start, end), text::make_view(l.first, end), c.repeated, cut});
        if (c.repeated) events_.on_problem(code::repeated_key, f.rules->key, key.text, {}, {});
        state_.mark(c.field);
        return next;
    }

    // A section begins at `place`, or another part of it; `heading` has no data where that is missing or misspelt.
    void begin_section(std::size_t s, char const* place, std::string_view heading = {}) {
        if (table_.sections[s].parts) begin_part(s, place);
        state_.mark(section_bit(s));
        state_.again = false;
        state_.section = s;
        events_.on_heading(s, heading);
    }

    bool misspells_title(std::string_view text) const noexcept {
        if (!table_.title) return false;
        auto const words = text.substr(0, text.find_last_of(" \t"));
        return text::misspells(words, table_.title->rules->key);
    }

    // Notes in which section the record now is.
    [[gnu::noinline]] void enter(chosen const& c, found_key const& key) {
        if (c.repeated || c.section == state_.section) return;
        auto const& s = table_.sections[c.section];
        bool const headed = !s.heading.empty();
        bool const later = state_.section == walk_state::before_first || c.section > state_.section;
        if (headed && state_.has(section_bit(c.section))) {
            misplaced(c, key);
        } else if (headed && later && !begins_later(c.section, key.text.data())) {
            events_.on_problem(code::missing_heading, table_.fields[c.field].rules->key, key.text, s.heading, {});
            begin_section(c.section, key.text.data());
        } else if (headed) {
            misplaced(c, key);
        } else if (heading_of(state_.section).empty()) {
            state_.section = c.section;
        } else {
            misplaced(c, key);
        }
    }
    [[gnu::cold]] void misplaced(chosen const& c, found_key const& key) {
        events_.on_problem(code::misplaced_key, table_.fields[c.field].rules->key, key.text, table_.sections[c.section].heading, {});
    }

    [[gnu::cold]] char const* take_unknown(text::line const& l, found_key const& key) {
        auto const whole = l.view();
        if (table_.in_order() && !l.ended() && begins_something(table_, state_, whole)) {
            begin(whole);
            events_.on_extra(code::cut_record, {}, {}, whole);
            return l.next;
        }
        if (!key.text.empty()) return take_unknown_key(l, key);
        auto const text = text::trim(whole);
        if (!state_.started && misspells_title(text)) {
            state_.titled = true;
            begin(whole);
            events_.on_extra(code::unknown_heading, {}, {}, whole);
            events_.on_problem(code::unknown_heading, {}, text, {}, table_.title->rules->key);
            return l.next;
        }
        for (std::size_t s = 0; s != table_.sections.size(); ++s) {
            auto const heading = table_.sections[s].heading;
            if (heading.empty() || !text::misspells(text, heading)) continue;
            begin(whole);
            events_.on_extra(code::unknown_heading, {}, {}, whole);
            events_.on_problem(code::unknown_heading, {}, text, {}, heading);
            bool const later = state_.section == walk_state::before_first || s > state_.section;
            if (table_.sections[s].parts ? later || s == state_.section : later && !state_.has(section_bit(s))) begin_section(s, l.first);
            return l.next;
        }
        bool const after_blank = text::follows_blank_line(first_, l.first);
        bool const blank_follows = text::skip_blank_lines(l.next, last_) != l.next || l.next == last_;
        auto const reason = after_blank && blank_follows && text.size() <= 80 ? code::unknown_heading : code::stray_line;
        if (state_.started) begin(whole);
        events_.on_extra(reason, {}, {}, whole);
        events_.on_problem(reason, {}, reason == code::unknown_heading ? text : whole, {}, {});
        return l.next;
    }

    // A misspelt key of a text takes as many lines as the text would.
    [[gnu::cold]] char const* take_unknown_key(text::line l, found_key const& key) {
        if (table_.rules.continuation_lines) l = with_continuation(l, last_);
        if (table_.others) {
            begin(l.view());
            events_.on_extra(code::unknown_key, key.text, text::make_view(key.value, l.last), l.view());
            return l.next;
        }
        std::size_t meant = none;
        std::size_t distance = 4;
        for (std::size_t i = 0; i != table_.fields.size(); ++i) {
            auto const k = table_.fields[i].rules->key;
            if (!text::misspells(key.text, k)) continue;
            auto const d = text::edit_distance(key.text, k, 3) + (state_.has(i) ? 1 : 0);
            if (d < distance) distance = d, meant = i;
        }
        char const* next = l.next;
        char const* end = l.last;
        std::string_view suggestion;
        if (meant != none) {
            begin(l.view());
            auto const& f = table_.fields[meant];
            suggestion = f.rules->key;
            if (f.rules->multiline && !f.absent(text::make_view(key.value, l.last))) {
                next = text_end_search(table_, state_, last_, meant).find(l.next);
                end = text::trim_blank_lines(key.value, next);
            }
        }
        events_.on_extra(code::unknown_key, key.text, text::make_view(key.value, end), text::make_view(l.first, end));
        events_.on_problem(code::unknown_key, key.text, key.text, {}, suggestion);
        return next;
    }

    record_table const& table_;
    walk_state& state_;
    char const* first_;
    char const* last_;
    record_handler& events_;
    mutable std::size_t sought_ = none;
    mutable char const* found_ = nullptr;
};

} // namespace dossier::v0::detail
