// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <dossier/reading/expected_line.hpp>
#include <dossier/reading/record_boundary.hpp>
#include <dossier/reading/record_builder.hpp>
#include <dossier/reading/terminators.hpp>

// A record as its source prints it is read in a straight line, one field after the other in the order of the description.
// At the first thing that is otherwise the walker takes over, until a section begins as it should.
namespace dossier::inline v0::detail {

/// Whether the title of a record stands at `p`, so that there is one, whatever follows.
inline bool begins_with_title(record_table const& l, char const* p, char const* last) noexcept {
    if (!l.title) return false;
    auto const words = l.title->rules->key;
    return static_cast<std::size_t>(last - p) > words.size() && text::stands_at(p, words) && p[words.size()] == ' ';
}

class straight_line {
public:
    /// Reads from `start` into the struct at `record`, which must be as default constructed; offsets count from `first`.
    ///
    /// \param steps  one for each field of `l`, then one for its title
    /// \param seen   as many bits as `l` has fields and sections, all zero
    straight_line(record_table const& l, step const* steps, void* record, std::span<std::uint64_t> seen, char const* first, char const* start,
                  char const* last, report* problems, options const& o) noexcept
        : table_(l), steps_(steps), record_(record), first_(first), start_(start), p_(start), last_(last), report_(problems), options_(o), state_{seen} {
        note_roomy();
    }

    /// Stop at a line that is not of the record once its last key has been read.
    bool embedded = false;
    /// Let the walker read everything; the result is the same.
    bool careful = false;

    /// Reads one record, up to where another begins or the end of the text. Returns whether any line of a record was there;
    /// where none was, lines that are of no record have been passed.
    [[gnu::noinline]] bool read() {
        std::size_t const sections = table_.sections.size();
        if (careful || !read_title()) walk(careful ? sections : 0);
        for (std::size_t s = section_; s < sections && !ended_; s = section_ > s ? section_ : s + 1)
            if (!read_section(s)) walk(s + 1);
        if (!ended_ && !at_end()) walk(sections);
        if (odd_) [[unlikely]] finish();
        return state_.started;
    }

    /// Where the record ended.
    char const* place() const noexcept { return p_; }

    /// Whether all of it was read in a straight line.
    bool straight() const noexcept { return !odd_; }

    // ---- for what reads values ----

    record_table const& described() const noexcept { return table_; }
    char const* last() const noexcept { return last_; }
    std::size_t max_value() const noexcept { return options_.max_value; }

    /// Reads a value that its own parser did not take at once: absent, or to be told from what is around it first.
    [[gnu::noinline]] static char const* read_line(straight_line& line, step const& s, void* member, char const* p) {
        auto const& f = *s.field;
        if (auto const next = line.skip_absent(*f.rules, p)) [[likely]] return next;
        auto const l = text::line_at(p, line.last_);
        auto const value = text::trim(l.view());
        if (f.absent(value)) return f.rules->required ? nullptr : l.next;
        // what does not fit, or ends the text and may be cut, is for the walker to judge
        if ((line.table_.in_order() && l.last == line.last_) || value.size() > line.max_value() || !f.operations->read(f.codec, member, value)) return nullptr;
        return l.next;
    }

    struct found_text {
        std::string_view text{}; ///< without data where it is not for the straight line, empty where it is absent
        char const* next;        ///< the line that ends it
        bool plain;              ///< holds no CR LF, and is not absent
    };

    /// The text of several lines that begins at `p`.
    [[gnu::noinline]] found_text text_at(step const& s, char const* p) {
        if (!text::at_line_end(p, last_) && may_be_absent(*s.field->rules, p)) {
            auto const l = text::line_at(p, last_);
            if (!text::trim(l.view()).empty() && s.field->absent(l.view())) return {{p, 0}, l.next, false};
        }
        auto const i = static_cast<std::size_t>(&s - steps_);
        bool crlf = false;
        char const* next = terminators(table_, steps_, i).find(p, last_, crlf);
        if (!next) {
            next = search_text_end(i, p);
            crlf = true; // there may be
        }
        if (text::at_line_end(p, next) || text::is_blank(*p)) p = start_of_text(p, next);
        auto const text = text::make_view(p, text::trim_blank_lines(p, next));
        return {text.size() > max_value() ? std::string_view{} : text, next, !crlf && !text.empty()};
    }

    /// The end of a value that begins at `p` and goes on in lines which begin with a blank: its last LF, or the end of the text.
    char const* end_of_continued(char const* p) const noexcept {
        char const* const feed = text::find_short_line_feed(p, last_);
        if (last_ - feed <= 1 || !text::is_blank(feed[1])) return feed;
        auto const l = with_continuation({feed, feed, feed + 1}, last_);
        return l.next[-1] == '\n' ? l.next - 1 : l.next;
    }

    /// Whether a value that begins at `p` may be a spelling of an absent one, or have blanks before it.
    static bool may_be_absent(field_rules const& rules, char const* p) noexcept {
        if (text::is_blank(*p)) return true;
        for (auto const spelling : rules.absent)
            if (spelling[0] == *p) return true;
        return false;
    }

private:
    // Where the text at `p` begins, if not on the line of its key then on a later one.
    [[gnu::noinline]] static char const* start_of_text(char const* p, char const* last) noexcept {
        return text::trim(text::line_at(p, last).view()).empty() ? text::skip_blank_lines(p, last) : p;
    }

    // The next line, where all that is left of the line at `p` is a spelling of an absent value; else nullptr.
    char const* skip_absent(field_rules const& rules, char const* p) const noexcept {
        if (rules.required) return nullptr; // for the walker to report
        if (auto const next = text::next_line(p, last_)) return next;
        for (auto const spelling : rules.absent)
            if (*p == spelling[0] && static_cast<std::size_t>(last_ - p) >= spelling.size() && text::stands_at(p, spelling))
                if (auto const next = text::next_line(p + spelling.size(), last_)) return next;
        return nullptr;
    }

    static char const* skip_empty_lines(char const* p, char const* last) noexcept {
        while (p != last && (*p == '\n' || (*p == '\r' && last - p > 1 && p[1] == '\n'))) p += *p == '\r' ? 2 : 1;
        return p;
    }

    bool read_title() {
        if (!table_.title) return true;
        if (!begins_with_title(table_, p_, last_)) return false;
        auto const& title = steps_[table_.fields.size()];
        char const* const p = title.read(*this, title, record_, p_ + title.field->rules->key.size() + 1);
        if (!p) return false;
        p_ = p;
        state_.titled = state_.started = true;
        return true;
    }

    // Where a blank line ends the record, only those before it are skipped.
    char const* skip(char const* p) const noexcept {
        return table_.rules.blank_line_ends && state_.started ? p : skip_empty_lines(p, last_);
    }

    // Whether the record ends here as it should, after its last section.
    bool at_end() noexcept {
        if (table_.rules.blank_line_ends) {
            char const* const next = text::skip_blank_lines(p_, last_);
            if (next == p_ && p_ != last_) return false;
            p_ = next;
            return true;
        }
        p_ = skip_empty_lines(p_, last_);
        if (p_ == last_) return true;
        if (!begins_with_title(table_, p_, last_)) return false;
        char const* const p = skip_empty_lines(text::find_short_line_feed(p_, last_), last_);
        if (p - p_ < head_reach && last_ - p >= step::reach && steps_[0].opening.stands_at(p)) return true; // the usual head
        return boundary_at(table_, first_, p_, last_, true) == boundary::yes;
    }

    bool read_section(std::size_t s) {
        auto const& section = table_.sections[s];
        char const* p = skip(p_);
        if (section.parts) return leave(s, section.first, p);
        if (!section.heading.empty()) {
            char const* const first = after_heading(section.heading, p, last_);
            if (!first) return leave(s, section.first, p);
            p = skip(first);
            state_.mark(table_.fields.size() + s);
        }
        step const* const end = steps_ + section.last;
        for (step const* i = steps_ + section.first; i != end; ++i) {
            char const* value = nullptr;
            if (p < roomy_end_) [[likely]] {
                if (auto const other = i->opening.difference(p); other == 0) [[likely]] {
                    value = p + i->opening.size;
                    if (i->absent.stands_at(value))
                        if (auto const next = text::next_line(value + i->absent.size, last_)) {
                            p = next;
                            continue;
                        }
                } else if (other == i->opening.last_bit() && !text::is_blank(p[i->opening.size - 1])) {
                    value = p + i->opening.size - 1; // only the blank is missing
                } else if (i + 1 != end && i[1].opening.stands_at(p)) { // a line that not every record has
                    pass_over(i, i + 1);
                    value = p + (++i)->opening.size;
                }
            }
            if (!value) value = i->value_at(p, last_);
            if (!value) {
                auto const found = look_around(s, i, p);
                i = found.at;
                p = found.line;
                if (i == end) break;
                value = found.value;
                if (!value) return leave(s, static_cast<std::size_t>(i - steps_), p);
            }
            char const* const next = i->read(*this, *i, record_, value);
            if (!next) [[unlikely]] return leave(s, static_cast<std::size_t>(i - steps_), p);
            p = next;
        }
        read_ = section.last;
        bool const cut = unmarked_ == section.last; // its last lines are not there
        bool const any = !cut || note_last_key(section.first, section.last);
        if (!cut) state_.last_key = section.last - 1u;
        p_ = p;
        if (!any && section.heading.empty() && !table_.in_order()) return true;
        state_.section = s;
        state_.started = true;
        return true;
    }

    // ---- what is rare ----

    struct found_step {
        step const* at;    // the field, or the end of the section
        char const* line;  // where its line is
        char const* value; // no data where the line is none of this section
    };

    // What comes at `p` in place of the field at `i`, as not every record has all lines: a later one of this section, or its
    // end.
    [[gnu::noinline]] found_step look_around(std::size_t s, step const* i, char const* p) {
        auto const found = table_.in_order() ? find_in_order(s, i, p) : find_field(s, i, p);
        if (found.at != i) pass_over(i, found.at);
        return found;
    }

    // Notes that the fields [from, to) have no line.
    void pass_over(step const* from, step const* to) noexcept {
        mark(static_cast<std::size_t>(from - steps_));
        unmarked_ = static_cast<std::size_t>(to - steps_);
        for (; from != to; ++from) odd_ = odd_ || from->field->rules->required;
    }

    found_step find_in_order(std::size_t s, step const* i, char const* p) const noexcept {
        step const* const end = steps_ + table_.sections[s].last;
        p = skip_empty_lines(p, last_);
        for (step const* at = i; at != end; ++at)
            if (auto const value = at->value_at(p, last_)) return {at, p, value};
        return {begins_section(s + 1, p) ? end : i, p, nullptr};
    }

    bool begins_section(std::size_t s, char const* p) const noexcept {
        if (s == table_.sections.size()) return false;
        auto const& section = table_.sections[s];
        if (!section.heading.empty()) return after_heading(section.heading, p, last_);
        return section.first != section.last && steps_[section.first].value_at(p, last_);
    }

    // The same where no order is promised; lines of other keys are taken.
    found_step find_field(std::size_t s, step const* i, char const* p) {
        auto const first = static_cast<std::size_t>(i - steps_);
        std::size_t const end = table_.sections[s].last;
        for (;;) {
            if (text::at_line_end(p, last_)) {
                if (first != 0 || state_.started || p == last_) return {steps_ + end, p, nullptr};
                p = text::skip_blank_lines(p, last_); // the record has not begun
                continue;
            }
            auto const l = text::line_at(p, last_);
            if (table_.is_comment(l)) {
                p = l.next;
                continue;
            }
            auto const key = key_at(table_, l);
            if (!key.entry && !key.text.empty() && table_.others) {
                auto const whole = table_.rules.continuation_lines ? with_continuation(l, last_) : l;
                if (!table_.others->add(record_, key.text, text::make_view(key.value, whole.last))) return {i, p, nullptr};
                state_.started = true;
                p = whole.next;
                continue;
            }
            auto const* k = key.entry;
            while (k && !may_come(k->field, s, first)) k = table_.next(k);
            if (k && k->field >= first) return {steps_ + k->field, p, key.value};
            if (k) { // one that was passed over, or that may have many values
                auto const& earlier = steps_[k->field];
                char const* const next = earlier.read(*this, earlier, record_, key.value);
                if (!next) return {i, p, nullptr};
                mark(first);
                state_.mark(k->field);
                p = next;
                continue;
            }
            return {begins_later(s, l, key) ? steps_ + end : i, p, nullptr};
        }
    }

    // Whether field `k` can have a value in section `s`, where the line of field `i` was expected.
    bool may_come(std::size_t k, std::size_t s, std::size_t i) const noexcept {
        if (table_.fields[k].section != s) return false;
        if (k >= i || table_.repeats(k)) return true;
        return k < unmarked_ && !state_.has(k) && !table_.fields[k].rules->multiline; // what ends such a text is for the walker
    }

    // Whether the line begins what follows section `s`: the next section, or another record.
    bool begins_later(std::size_t s, text::line const& l, found_key const& key) const noexcept {
        if (table_.title && title_at(table_, l)) return true;
        if (s + 1 == table_.sections.size()) return false;
        auto const heading = table_.sections[s + 1].heading;
        if (!heading.empty()) return heading == text::trim(l.view());
        for (auto const* k = key.entry; k; k = table_.next(k))
            if (table_.fields[k->field].section == s + 1) return true;
        return false;
    }

    // Notes that the fields before `i` were read, which only the walker asks for.
    void mark(std::size_t i) noexcept {
        for (; unmarked_ < i; ++unmarked_) state_.mark(unmarked_);
        read_ = i;
    }

    bool note_last_key(std::size_t first, std::size_t end) noexcept {
        bool any = false;
        for (std::size_t k = first; k != end; ++k)
            if (state_.has(k)) state_.last_key = k, any = true;
        return any;
    }

    // The line at `p` is not what field `i` of section `s` looks like.
    [[gnu::cold, gnu::noinline]] bool leave(std::size_t s, std::size_t i, char const* p) noexcept {
        auto const first = table_.sections[s].first;
        mark(i);
        p_ = p;
        if (note_last_key(first, i) || state_.has(table_.fields.size() + s)) {
            state_.section = s;
            state_.started = true;
        }
        return false;
    }

    // Where something is odd, all that follows is read as if the text ended with the record. What the straight line has read
    // holds no line that begins another.
    void bound() {
        if (bounded_) return;
        bounded_ = true;
        last_ = state_.started ? next_boundary(table_, first_, p_, last_) : record_end(table_, first_, p_, last_);
        note_roomy();
    }
    void note_roomy() noexcept { roomy_end_ = last_ - start_ >= step::reach ? last_ - step::reach + 1 : nullptr; }

    // Lets the walker read on, up to the start of a section from `resume_from` on that is in order.
    [[gnu::noinline]] void walk(std::size_t resume_from) {
        odd_ = true;
        bound();
        mark(read_);
        record_builder r(table_, record_, first_, report_, options_);
        r.enter(state_.section);
        walker w(table_, state_, start_, last_, r);
        w.embedded = embedded;
        w.resume_from = resume_from;
        ended_ = w.walk(p_) != walk_end::resume;
        section_ = state_.section;
        if (!ended_) unmarked_ = read_ = table_.sections[section_].first;
    }

    [[gnu::cold, gnu::noinline]] void finish() {
        mark(read_);
        if (!state_.started) return;
        record_builder r(table_, record_, first_, report_, options_);
        r.enter(state_.section);
        walker(table_, state_, start_, last_, r).finish(p_);
        r.report_missing(state_, start_);
    }

    // The line that ends the text of field `i` whose first line begins at `p`, by the general search.
    [[gnu::noinline]] char const* search_text_end(std::size_t i, char const* p) {
        bound();
        mark(i);
        return text_end_search(table_, state_, last_, i).find(text::line_at(p, last_).next);
    }

    record_table const& table_;
    step const* steps_;
    void* record_;
    char const* first_;
    char const* start_;
    char const* p_;
    char const* last_;
    char const* roomy_end_ = nullptr; // before it `step::reach` bytes can be read from each place
    report* report_;
    options const& options_;
    walk_state state_;
    std::size_t section_ = 0;  // the next section to be read in a straight line
    std::size_t unmarked_ = 0; // the fields from here on, and before `read_`, were read and are not marked yet
    std::size_t read_ = 0;
    bool ended_ = false;
    bool bounded_ = false; // `last_` is where the record ends
    bool odd_ = false; // the walker was needed, or a required field was not there
};

} // namespace dossier::v0::detail
