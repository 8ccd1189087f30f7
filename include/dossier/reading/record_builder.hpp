// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/options.hpp>
#include <dossier/reading/classify.hpp>
#include <dossier/reading/handler.hpp>
#include <dossier/reading/progress.hpp>
#include <dossier/result/report.hpp>
#include <dossier/text/list.hpp>
#include <dossier/text/nearest.hpp>

namespace dossier::inline v0::detail {

class record_builder final : public record_handler { // fills a record with what the reader tells, and reports what is wrong
public:
    /// \param record    the struct to fill, or nullptr to check the text only
    /// \param first     the start of the text, from which offsets count
    /// \param problems  where diagnostics and extras go, or nullptr
    record_builder(record_table const& l, void* record, char const* first, report* problems, options const& o) noexcept
        : table_(l), record_(record), first_(first), report_(problems), options_(o) {}

    void on_title(std::string_view value, std::string_view line) override { accept(*table_.title, value, line, false); }
    void on_heading(std::size_t s, std::string_view) override {
        if (table_.sections[s].parts && record_) (this->*table_.special->add_part)(s);
    }

    void on_body(std::string_view text) override {
        if (!text.empty()) (this->*table_.special->store_body)(text);
    }
    bool takes_part(std::size_t parts, char const* place) override {
        return !record_ || parts < options_.max_parts || (this->*table_.special->refuse_part)(place);
    }
    void on_field(found_field const& found) override {
        auto const& f = table_.fields[found.index];
        auto const value = f.operations->verbatim ? found.value : table_.rules.continuation_lines ? text::trim_space(found.value) : text::trim(found.value);
        if (found.repeated && options_.repeated_value == on_repeat::first) keep(diagnostic_code::repeated_key, found.key, found.value, found.text);
        else accept(f, value, found.text, found.cut, found.parameter);
    }

    [[gnu::cold]] void on_extra(diagnostic_code reason, std::string_view key, std::string_view value, std::string_view text) override {
        if (reason == diagnostic_code::unknown_key && table_.special && (this->*table_.special->take_unknown_key)(reason, key, value)) return;
        keep(reason, key, value, text);
    }

    [[gnu::cold]] void on_problem(diagnostic_code c, std::string_view key, std::string_view place, std::string_view expected, std::string_view suggestion) override {
        report_problem(c, key, place, expected, suggestion, {});
    }
    /// The same with a reason.
    [[gnu::cold]] void report_problem(diagnostic_code c, std::string_view key, std::string_view place, std::string_view expected, std::string_view suggestion,
                                      std::string&& reason) {
        if (!report_) return;
        auto const severity = severity_of(c);
        if (severity == report_as::ignore) return;
        diagnostic d;
        d.severity = severity == report_as::note ? severity::note : severity == report_as::warning ? severity::warning : severity::error;
        d.code = c;
        d.section = section;
        d.key = key;
        d.offset = static_cast<std::size_t>(place.data() - first_);
        d.length = place.size();
        d.found = beginning(place);
        d.expected = expected;
        d.suggestion = suggestion;
        d.reason.swap(reason);
        report_->add(std::move(d), options_.max_diagnostics);
    }

private:
    friend special_reading;

    report_as severity_of(diagnostic_code c) const noexcept {
        using enum diagnostic_code;
        switch (c) {
        case unknown_key: case unknown_heading: case stray_line: case misplaced_key: return options_.unknown;
        case repeated_key: case repeated_section: return options_.repeated;
        case missing_field: return options_.missing;
        case cut_record: case missing_title: case missing_heading: case further_record: return options_.incomplete;
        case invalid_utf8: return options_.invalid_utf8;
        case broken_relation: return options_.relations;
        case between_records: case subheading: return report_as::ignore;
        case bad_value: case cut_value: case not_a_record: case unwritable_value: case limit_exceeded: break;
        }
        return report_as::error;
    }

    void accept(field_entry const& f, std::string_view value, std::string_view text, bool cut, std::string_view parameter = {}) {
        if (table_.special) [[unlikely]] (this->*table_.special->accept)(f, value, text, cut, parameter);
        else store(f, value, value, text, cut, {});
    }

    // Stores `read`, which stands for `value`, unless it is absent, longer than its limit, perhaps cut off, or does not fit.
    void store(field_entry const& f, std::string_view value, std::string_view read, std::string_view text, bool cut, std::string_view parameter) {
        void* const member = record_ ? f.member_of(&f == table_.title ? record_ : table_.latest_part_of(f.section, record_)) : nullptr;
        if (f.is_absent(read)) {
            if (member) f.operations->clear(member);
            if (f.rules->required) on_problem(diagnostic_code::missing_field, f.rules->key, value, f.operations->expected, {});
            return;
        }
        bool const too_long = value.size() > options_.max_value;
        bool const unsure = cut && !f.operations->verbatim && could_go_on(f, read);
        bool const full = !too_long && !unsure && member && f.operations->adds && f.operations->count(member) >= options_.max_elements;
        if (!too_long && !unsure && !full && (member ? f.operations->read(f.codec, member, read, parameter) : f.operations->fits(f.codec, read))) return;
        if (member) f.operations->clear(member);
        refuse(too_long || full ? diagnostic_code::limit_exceeded : unsure ? diagnostic_code::cut_value : diagnostic_code::bad_value, f, value, text);
    }

    [[gnu::cold]] void refuse(diagnostic_code why, field_entry const& f, std::string_view value, std::string_view text) {
        if (!report_) return;
        std::string_view suggestion;
        auto const expected = why != diagnostic_code::limit_exceeded ? expectation(f, value, suggestion)
                              : value.size() > options_.max_value ? std::to_string(options_.max_value) + " bytes" : limit_of_elements();
        auto reason = why == diagnostic_code::bad_value ? why_bad(f, value) : std::string();
        report_problem(why, f.rules->key, value, expected, suggestion, std::move(reason));
        keep(why, f.rules->key, value, text);
    }

    [[gnu::cold]] std::string why_bad(field_entry const& f, std::string_view value) const {
        auto const title = beginning(title_within(table_, value)); // of the next record
        if (title.empty()) return f.operations->why_not(f.codec, value);
        return ("a line end is missing before \"" + std::string(title)) += '"';
    }

    std::string limit_of_elements() const { return std::to_string(options_.max_elements) + " elements"; }

    static bool could_go_on(field_entry const& f, std::string_view value) { // as a longer value, or as an absent one
        for (auto const spelling : f.rules->absent)
            if (text::is_beginning(value, spelling)) return true;
        return f.operations->could_go_on(value);
    }

    // What the field accepts. For an enumeration, these are its names, and `suggestion` becomes the one that was probably meant.
    [[gnu::cold]] static std::string expectation(field_entry const& f, std::string_view value, std::string_view& suggestion) {
        std::string out;
        std::size_t least = text::no_misspelling;
        for (std::size_t i = 0;; ++i) {
            auto const name = f.operations->choice(i);
            if (name.empty()) break;
            if (i != 0) out += f.operations->choice(i + 1).empty() ? " or " : ", ";
            out += name;
            if (auto const distance = text::misspelling(value, name); distance < least) least = distance, suggestion = name;
        }
        return out.empty() ? std::string(f.operations->expected) : "one of " + out;
    }

    static std::string_view beginning(std::string_view place) noexcept { // as a diagnostic shows it; no character is cut
        if (place.size() <= diagnostic::max_found) return place;
        std::size_t n = diagnostic::max_found;
        while (n > diagnostic::max_found - 3 && (static_cast<unsigned char>(place[n]) & 0xC0) == 0x80) --n;
        return place.substr(0, n);
    }

    [[gnu::cold]] void keep(diagnostic_code reason, std::string_view key, std::string_view value, std::string_view text) {
        if (!report_) return;
        auto& extras = report_->extras;
        if (extras.size() > options_.max_extras) { // the last extra takes all that follows: memory stays within the text's size
            auto& last = extras.back();
            char const* const from = first_ + last.offset + last.text.size();
            last.text.append(from, static_cast<std::size_t>(text.data() + text.size() - from));
            return;
        }
        extras.resize(extras.size() + 1);
        auto& e = extras.back();
        e.reason = reason;
        e.section = section;
        e.key = key;
        e.value = value;
        e.text = text;
        e.offset = static_cast<std::size_t>(text.data() - first_);
    }

    // ---- special_values.hpp: values that lines of their own bound, parts, unknown keys ----

    void add_part(std::size_t s);
    bool refuse_part(char const* place);
    void store_body(std::string_view text);
    bool take_unknown_key(diagnostic_code& reason, std::string_view key, std::string_view& value);
    void accept_specially(field_entry const& f, std::string_view value, std::string_view text, bool cut, std::string_view parameter);
    void report_unclosed(std::string_view key, std::string_view value, std::string_view closing);

    record_table const& table_;
    void* record_;
    char const* first_;
    report* report_;
    options const& options_;
};

} // namespace dossier::v0::detail
