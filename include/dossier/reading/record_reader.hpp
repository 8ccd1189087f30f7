// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/reading/handler.hpp>
#include <dossier/reading/progress.hpp>
#include <dossier/reading/record_boundary.hpp>
#include <dossier/schema/row.hpp>
#include <dossier/reading/text_end.hpp>

namespace dossier::inline v0::detail {

/// Reads one record. The grammar (record_grammar.hpp) reads the lines that come as the description expects them, right into the
/// record. Any other line is classified here and told to a handler; then the grammar goes on. The time is linear in the size of
/// the record, times the number of sections whose headings are missing.
class record_reader {
public:
    /// \param text    the text of the record, perhaps with others after it
    /// \param rows    one for each field of the table, then one for its title
    /// \param record  the struct to fill, as default constructed; nullptr to tell `told` every line
    /// \param state   as constructed
    /// \param told    is told of the lines that are not expected
    record_reader(record_text const& text, row const* rows, void* record, progress& state, record_handler& told, std::size_t max_value) noexcept
        : text_(text), table_(text.table), rows_(rows), record_(record), last_(text.last), state_(state), told_(told), max_value_(max_value) {}

    std::size_t max_elements = static_cast<std::size_t>(-1); ///< the limit of the values of one key that repeats
    bool embedded = false; ///< after the last key, stop at a line that is not of the record

    /// Reads one record from `p`, the start of a line, and returns its end. Defined in record_grammar.hpp.
    char const* read(char const* p);

    /// What of the record was read, in a text that ends it at `end`: less if it has too many parts.
    char const* read_to(char const* end) const noexcept { return over_ ? over_ : end; }

    // ---- for the grammar ----

    record_table const& table() const noexcept { return table_; }
    row const* rows() const noexcept { return rows_; }
    char const* last() const noexcept { return last_; }
    std::size_t max_value() const noexcept { return max_value_; }
    progress& state() noexcept { return state_; }
    bool ended() const noexcept { return ended_; }

    section_entry const* expected_section() const noexcept { // nullptr if no line is, or there is no record to fill
        bool const expects = record_ && state_.next != table_.fields.size() && (state_.started || !begins_by_line(table_));
        return expects ? &table_.sections[table_.fields[state_.next].section] : nullptr;
    }
    std::size_t index_of(section_entry const& s) const noexcept { return static_cast<std::size_t>(&s - table_.sections.data()); }
    bool is_in(section_entry const& s) const noexcept { return index_of(s) == state_.section; }
    bool can_begin(section_entry const& s) const noexcept { // here, with its heading or its first key
        if (!s.begins_at_once || state_.next != s.first) return false;
        return s.heading.empty() ? rows_[s.first].alone : !state_.has(heading_bit(index_of(s)));
    }

    void note_title() noexcept { state_.titled = state_.started = state_.met = true; }
    /// Notes that the fields of section `s` before `next` were read in order, `latest` last.
    void note_run(section_entry const& s, std::size_t latest, std::size_t next) noexcept {
        if (!is_in(s)) {
            if (!s.heading.empty()) state_.mark(heading_bit(index_of(s)));
            state_.section = index_of(s);
            state_.again = false;
        }
        state_.next = next;
        if (state_.unread < next) state_.unread = next;
        state_.last_key = latest;
        state_.started = state_.met = true;
    }

    /// The text of field `i`, without blank lines around it. It begins at `p`, after the key, or on a later line. The fields from
    /// `state().run` up to `i` have been read in order.
    [[gnu::noinline]] slice text_at(std::size_t i, char const* p) {
        slice text{p, p, p, false};
        text.next = text_end(text_, rows_, state_, i).find(p, text.crlf);
        text.last = text::trim_blank_lines(p, text.next);
        if (text.last == p) text.last = text::line_at(p, text.next).last;
        if ((text::at_line_end(p, last_) || text::is_blank(*p)) && text::trim(text::line_at(p, text.next).view()).empty())
            text.first = text::skip_blank_lines(p, text.last);
        return text;
    }
    /// Whether the value at `p` begins with the word that encloses texts.
    bool opens(char const* p) const noexcept { return !table_.rules.opening.empty() && after_words(table_.rules.opening, p, last_); }

    /// Reads blank lines, or an unexpected line with all that belongs to it. Returns the next line, or notes the record's end.
    char const* read_unexpected(char const* p);

private:
    friend special_reading;

    struct chosen {
        std::size_t field;
        std::size_t section;
        bool repeated;
        bool foreign; ///< it is a key of a section that repeats, outside of it
    };

    std::string_view heading_of(std::size_t s) const noexcept {
        return s < table_.sections.size() ? table_.sections[s].heading : std::string_view{};
    }
    std::size_t heading_bit(std::size_t s) const noexcept { return table_.fields.size() + s; }
    bool comes_later(std::size_t s) const noexcept { return state_.section == progress::none || s > state_.section; }

    // The record ends at `p`; a line between records belongs to the one above it.
    char const* end(char const* p) noexcept {
        ended_ = true;
        return table_.rules.separated_by.empty() ? p : (this->*table_.special->after_separator)(p);
    }

    void enter(std::size_t s) noexcept {
        state_.section = s;
        state_.again = false;
        told_.section = heading_of(s);
    }
    void expect(std::size_t field) noexcept { state_.run = state_.next = field; }

    // ---- unexpected_line.hpp: reads one line of each kind ----

    void take_title(text::line const& l);
    void take_heading(std::size_t s, text::line const& l);
    char const* take_field(text::line const& l, found_key const& key, chosen const& c);
    char const* tell_field(text::line const& l, found_key const& key, chosen const& c);
    bool stores_unknown_keys() const { return table_.special && table_.unknown_keys_in(state_.section, nullptr).to; }
    found_key without_blanks(found_key key) const noexcept;
    char const* take_spaced_key(text::line const& l, std::string_view spelling, found_key const& key);
    char const* take_other_key(text::line l, found_key const& key, std::size_t foreign = progress::none);
    char const* take_unknown(text::line const& l);
    bool take_cut_line(text::line const& l);
    bool misspells_title(std::string_view text) const noexcept;
    std::size_t misspelt_key(std::string_view key) const;

    // ---- bounds.hpp: what a line or a word of its own bounds ----

    char const* take_bound(line_kind kind, text::line const& l);
    char const* take_body(char const* p);
    char const* take_lines_between(char const* p);
    char const* take_end(text::line const& l);
    char const* take_armour(text::line l);
    char const* after_separator(char const* p) const;
    char const* next_record(char const* p) const;
    bool find_lines(std::size_t field, found_key const& key, text::line const& l, slice& value);
    slice block_at(std::size_t field, text::line const& l);
    slice enclosed_at(found_key const& key, text::line const& l);

    // ---- parts.hpp: the parts of sections that repeat, and sections in sections ----

    bool is_foreign_part(std::size_t field, char const* p) const;
    void begin_section_around(std::size_t around, char const* place);
    void begin_part(std::size_t s, char const* place);
    char const* pass_over(char const* p);
    void finish_parts(std::size_t s);

    // ---- placement.hpp: where a line belongs, and what begins and ends there ----

    chosen choose(found_key const& key) const;
    bool is_inside(std::size_t s) const noexcept { return table_.is_within(state_.section, s); }
    bool may_begin_around(std::size_t s, char const* p) const { return table_.sections[s].around == no_section || is_inside(table_.sections[s].around) || may_enter(table_.sections[s].around, p); }
    bool may_enter(std::size_t s, char const* p) const;
    [[gnu::noinline]] bool is_foreign(std::size_t field, char const* p) const {
        auto const part_of = table_.sections[table_.fields[field].section].part_of;
        return part_of != no_section && !is_inside(part_of) && (this->*table_.special->is_foreign)(field, p);
    }
    int rank(std::size_t field, found_key const& key) const;
    bool heading_comes(std::size_t s, char const* p) const;
    void enter_by_key(chosen const& c, found_key const& key);
    void begin(std::string_view line);
    void begin_around(std::size_t s, char const* place) {
        auto const around = table_.sections[s].around;
        if (around != no_section && !is_inside(around)) (this->*table_.special->begin_around)(around, place);
    }
    void begin_section(std::size_t s, char const* place, std::string_view heading = {});
    void finish(char const* p);
    void report_missing(std::size_t i, char const* place);

    record_text const& text_;
    record_table const& table_;
    row const* rows_;
    void* record_;
    char const* last_;
    progress& state_;
    record_handler& told_;
    std::size_t max_value_;
    bool closed_ = false;        ///< the line that ends the record has been read
    char const* over_ = nullptr; ///< where the part begins that the limit does not allow
    bool ended_ = false;
};

} // namespace dossier::v0::detail
