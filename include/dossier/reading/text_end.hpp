// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/reading/progress.hpp>
#include <dossier/reading/record_boundary.hpp>
#include <dossier/schema/row.hpp>
#include <dossier/text/nearest.hpp>

// Finds the end of a text of several lines: the first well-formed line that can come next or, if there is none, the first that
// has the key or heading of what can come next.
namespace dossier::inline v0::detail {

class text_end { // the search for the end of one text
public:
    /// \param rows   the rows of the record
    /// \param field  the index of the text's field
    text_end(record_text const& text, row const* rows, progress& state, std::size_t field) noexcept
        : text_(text), table_(text.table), rows_(rows), state_(state), last_(text.last), field_(field), section_(table_.fields[field].section) {}

    /// The start of the line that ends the text whose first line begins at `p`, or `last`. Sets `crlf` if a line of the text may
    /// end with CR LF. All searches in a record take linear time together: `hurried` limits repeated searches of the same lines,
    /// which parts could cause.
    char const* find(char const* p, bool& crlf) {
        char const* const first = p;
        bool const in_a_hurry = hurried(p);
        auto const& letters = *rows_[field_].ends;
        bool const by_rule = rows_[field_].ends_by_rule;
        for (;; ++p) {
            p = text::find_line_start(p, last_, letters, crlf);
            char const* const at = p == last_ ? last_ : p + 1;
            if (at == last_ || text_.ends_at(at)) return close(first, at, table_.fields.size(), false);
            if (is_next(at)) return close(first, at, next_place_, true);
            candidate c;
            if (could_end(at)) {
                end_run();
                c = judge(text::line_at(at, last_));
                if (c.fitness == 2) return close(first, at, c.place, true);
            }
            if (by_rule && table_.special->ends_text(table_, table_.fields[field_].rules->until, text::line_at(at, last_))) return close(first, at, table_.fields.size(), true);
            if (c.fitness == 0) continue;
            postpone(c.place, at);
            if (in_a_hurry) return close(first, at, table_.fields.size(), false);
        }
    }

private:
    struct candidate {
        int fitness = 0;       // see `fitness`
        std::size_t place = 0; // the index of the field, or of the first field below the heading
    };
    struct postponed {
        std::size_t place;
        char const* at;
    };

    // Whether the searches so far cost so much that this one takes the first line with a key or heading that can come.
    bool hurried(char const* p) noexcept {
        constexpr std::size_t often = 64;
        if (state_.searched < p) state_.searched = p;
        return state_.spent / often > static_cast<std::size_t>(state_.searched - text_.start);
    }
    void spend(char const* first, char const* p) noexcept {
        state_.spent += static_cast<std::size_t>(p - first);
        if (state_.searched < p) state_.searched = p;
    }

    void end_run() noexcept { state_.mark(std::exchange(state_.run, field_), field_); }

    bool is_next(char const* p) { // the next key, or the next heading and its first key
        next_place_ = field_ + 1;
        if (next_place_ != table_.sections[section_].last) return has_good_line(next_place_, p);
        if (section_ + 1 == table_.sections.size()) return false;
        auto const& next = table_.sections[section_ + 1u];
        if (next.first == next.last) return false;
        if (next.heading.empty() && !rows_[next.first].alone) return false; // `judge` knows which it is
        if (!next.heading.empty()) {
            if (next.hidden || state_.has(table_.fields.size() + section_ + 1)) return false;
            char const* const after = after_heading(next, p, last_);
            if (!after) return false;
            p = text_.skip_blank_lines(text::skip_line_end(after, last_));
        }
        return has_good_line(next.first, p);
    }
    bool has_good_line(std::size_t i, char const* p) const {
        auto const& r = rows_[i];
        char const* value = nullptr;
        if (last_ - p >= row::key_reach && r.opening.stands_at(p)) [[likely]] value = p + r.opening.size;
        else value = r.value_at(p, last_, table_.after_key);
        if (!value || state_.has(i)) return false;
        return r.field->operations->verbatim || r.field->fits(text::make_view(value, text::line_at(value, last_).last));
    }

    bool stands_at(char const* p, std::string_view s) const noexcept {
        return *p == s[0] && static_cast<std::size_t>(last_ - p) >= s.size() && text::stands_at(p, s);
    }
    bool has_key(char const* p, std::size_t i) const noexcept {
        if (stands_at(p, table_.fields[i].rules->key)) return true;
        for (auto const spelling : table_.fields[i].rules->aliases)
            if (stands_at(p, spelling)) return true;
        return false;
    }
    [[gnu::noinline]] bool could_end(char const* p) const noexcept { // spares `judge` most lines of a text
        if (table_.rules.ignore_case || table_.rules.indented_keys) return true;
        for (auto const& s : table_.sections)
            if (!s.heading.empty() && stands_at(p, s.heading)) return true;
        auto const range = followers(table_, field_);
        for (auto f = range.first; f < range.last; ++f)
            if (f != field_ && has_key(p, f)) return true;
        if (table_.fields[field_].operations->adds && has_key(p, field_)) return true;
        auto const& section = table_.sections[section_];
        if (section.parts && has_key(p, section.first)) return true;
        return is_cut(table_, text::line_at(p, last_).last, last_);
    }

    bool comes_after(std::size_t field) const noexcept { // only then can it end the text
        auto const s = table_.fields[field].section;
        if (table_.opens_part(field) && (table_.is_within(section_, s) || shares_parts(s))) return true;
        if (field == field_) return table_.fields[field].operations->adds;
        if (s != section_ && table_.is_within(section_, s)) return !table_.in_order(); // of a section around this one
        if (s < section_) return false;
        if (table_.in_order() && field < field_) return false;
        for (auto i = section_ + 1; i <= s; ++i) // the keys of a later section with a heading come only after that
            if (!table_.sections[i].heading.empty() && (table_.is_within(s, i) || table_.sections[i].around == no_section)) return false;
        return true;
    }
    // Whether a part of section `s` without a heading may follow one of its group, in which the text is.
    bool shares_parts(std::size_t s) const noexcept {
        return table_.sections[s].heading.empty() && section_ >= table_.sections[s].group && section_ < table_.sections[s].group_end;
    }
    bool section_may_come(std::size_t s) const noexcept {
        auto const& section = table_.sections[s];
        if (section.heading.empty()) return false;
        if (section.parts) return !table_.in_order() || section_ < section.end;
        return (table_.in_order() ? s > section_ : s != section_) && !state_.has(table_.fields.size() + s);
    }

    candidate judge(text::line const& l) const {
        auto const line = classify(table_, l);
        if (line.kind == line_kind::heading) return judge_heading(line.section, l);
        if (line.kind == line_kind::key) {
            for (auto const* k = line.key.entry; k; k = table_.next(k)) {
                if (!comes_after(k->field)) continue;
                bool const good = table_.fields[k->field].fits(text::make_view(line.key.value, l.last));
                if (may_come(table_, state_, k->field)) return {good ? 2 : 1, k->field};
                if (good && state_.again) return {2, k->field};
            }
            return {};
        }
        bool const none = line.kind == line_kind::unknown || line.kind == line_kind::other_key;
        return none && is_cut(table_, l.last, last_) ? judge_cut(l) : candidate{};
    }
    candidate judge_heading(std::size_t s, text::line const& l) const {
        s = meant_by_heading(table_, s, section_);
        if (section_may_come(s)) return {heading_fitness(s, l), table_.sections[s].first};
        if (begins_at(s, text_.skip_blank_lines(l.next))) return {2, table_.fields.size()};
        return {};
    }
    candidate judge_cut(text::line const& l) const { // a last line that is the beginning of what can come was cut off
        for (std::size_t s = 0; s != table_.sections.size(); ++s)
            if (section_may_come(s) && table_.sections[s].heading.substr(0, l.view().size()) == l.view()) return {1, table_.sections[s].first};
        for (auto i = field_ + 1; i < table_.fields.size(); ++i)
            if (may_come(table_, state_, i) && comes_after(i) && table_.fields[i].rules->key.substr(0, l.view().size()) == l.view()) return {1, i};
        return {};
    }

    // Whether the first lines of section `s` stand at `p`, all well-formed. One or two may be quoted in a text; three are the
    // section, repeated or without its heading.
    [[gnu::cold, gnu::noinline]] bool begins_at(std::size_t s, char const* p) const {
        constexpr std::size_t lines = 3;
        auto const& section = table_.sections[s];
        for (std::size_t i = section.first; i != section.last && i != section.first + lines; ++i) {
            if (text_.ends_at(p)) return false;
            auto const l = text::line_at(p, last_);
            auto const line = classify(table_, l);
            auto const* k = line.key.entry;
            while (k && k->field != i) k = table_.next(k);
            if (!k || !table_.fields[i].fits(text::make_view(line.key.value, l.last))) return false;
            p = l.next;
        }
        return true;
    }

    [[gnu::noinline]] int heading_fitness(std::size_t s, text::line const& heading) const { // by the lines below it
        char const* const p = text_.skip_blank_lines(heading.next);
        if (text_.ends_at(p)) return table_.in_order() ? 1 : 0;
        auto const l = text::line_at(p, last_);
        auto const best = fitness(table_, s, l);
        if (best != 0) return best;
        // the section may not know the first line below, but the next ones
        constexpr int lines_looked_at = 8;
        char const* q = l.next;
        for (int n = 0; n != lines_looked_at && !text::at_line_end(q, last_) && !text_.ends_at(q); ++n) {
            auto const next = text::line_at(q, last_);
            if (fitness(table_, s, next) == 2) return 1;
            q = next.next;
        }
        if (!is_cut(table_, l.last, last_)) return 0;
        for (auto i = std::size_t{table_.sections[s].first}; i != table_.sections[s].last; ++i)
            if (table_.fields[i].rules->key.substr(0, l.view().size()) == l.view()) return 1;
        return 0;
    }

    void postpone(std::size_t place, char const* at) {
        for (auto const& p : postponed_)
            if (p.place == place) return;
        postponed_.push_back({place, at});
    }

    // Ends the text at `end`, where what has the index `place` comes. `well`: the line there is well-formed.
    char const* close(char const* first, char const* end, std::size_t place, bool well) {
        spend(first, end);
        if (postponed_.empty() && place == field_ + 1) [[likely]] return end; // nothing was skipped
        return look_back(first, end, place, well);
    }
    // A skipped line with the key of what comes before `place` is that field, with a value that does not fit: it ends the text.
    [[gnu::noinline]] char const* look_back(char const* first, char const* end, std::size_t place, bool well) {
        end_run();
        for (auto const& p : postponed_)
            if (!well || (table_.in_order() ? p.place < place : p.place != place)) {
                end = p.at;
                place = p.place;
                break;
            }
        return table_.in_order() ? misspelt(text::line_at(first, last_).next, end, place, well) : end;
    }

    // If a field that records always print was skipped, a line of the text may be it, misspelt or below a missing heading.
    [[gnu::cold, gnu::noinline]] char const* misspelt(char const* p, char const* end, std::size_t place, bool well) const {
        bool skipped = false;
        for (auto i = field_ + 1; i < place; ++i) skipped = skipped || !state_.has(i);
        if (!skipped) return end;
        while (p < end) {
            auto const l = text::line_at(p, last_);
            auto const line = classify(table_, l);
            if (line.kind == line_kind::key) {
                auto const s = table_.fields[line.key.entry->field].section;
                if (s > section_ && table_.sections[s].first < place && section_may_come(s) && begins_at(s, p)) return p;
            } else if (line.kind == line_kind::other_key && well) {
                for (auto i = field_ + 1; i < place; ++i)
                    if (may_come(table_, state_, i) && comes_after(i) && text::misspells(line.key.text, table_.fields[i].rules->key)) return p;
            } else if (line.kind == line_kind::unknown || line.kind == line_kind::other_key) {
                for (auto s = section_ + 1u; s < table_.sections.size() && table_.sections[s].first < place; ++s)
                    if (section_may_come(s) && text::misspells(text::trim(l.view()), table_.sections[s].heading) && heading_fitness(s, l) == 2)
                        return p;
            }
            p = l.next;
        }
        return end;
    }

    record_text const& text_;
    record_table const& table_;
    row const* rows_;
    progress& state_;
    char const* last_;
    std::size_t field_;
    std::size_t section_;
    std::size_t next_place_ = 0;
    std::vector<postponed> postponed_{};
};

} // namespace dossier::v0::detail
