// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/reading/record_builder.hpp>
#include <dossier/reading/special_lines.hpp>

// Stores what only some descriptions have: parts, a body, unknown keys, values between words or lines that bound them.
namespace dossier::inline v0::detail {

inline void record_builder::add_part(std::size_t s) { table_.sections[s].parts->begin(table_.owner_of(s, record_)); }

[[gnu::cold]] inline bool record_builder::refuse_part(char const* place) {
    on_problem(diagnostic_code::limit_exceeded, {}, {place, 0}, std::to_string(options_.max_parts) + " parts", {});
    return false;
}

inline void record_builder::store_body(std::string_view text) {
    if (text.size() > options_.max_value) {
        on_problem(diagnostic_code::limit_exceeded, {}, text, std::to_string(options_.max_value) + " bytes", {});
        keep(diagnostic_code::limit_exceeded, {}, {}, text);
    } else if (record_) {
        table_.body->read(record_, text);
    }
}

// Stores an unknown key, if there is a member that takes it. Else `reason` and `value` become those of an extra.
inline bool record_builder::take_unknown_key(diagnostic_code& reason, std::string_view key, std::string_view& value) {
    auto const place = table_.unknown_keys_in(section_index, record_);
    if (!place.to) return false;
    auto const whole = enclosed(table_.rules, value);
    if (whole.opened && !whole.closed) {
        report_unclosed(key, value, table_.rules.closing);
        reason = diagnostic_code::bad_value;
        return false;
    }
    value = whole.text;
    bool const full = record_ && place.to->count(place.part) >= options_.max_elements;
    std::string own;
    auto const is = full ? unknown_key_is::refused : place.to->add(place.part, key, without_signs(table_.rules, value, false, own));
    if (is == unknown_key_is::taken) return true;
    if (is == unknown_key_is::unreadable) {
        reason = diagnostic_code::bad_value;
        report_problem(reason, key, text::trim_space(value), place.to->expected, {}, place.to->why_not(value));
    } else {
        reason = full ? diagnostic_code::limit_exceeded : diagnostic_code::repeated_key;
        on_problem(reason, key, key, full ? limit_of_elements() : std::string(), {});
    }
    return false;
}

// Stores a value without the words around it and the signs of its lines, unless a closing word or line is missing.
inline void record_builder::accept_specially(field_entry const& f, std::string_view value, std::string_view text, bool cut, std::string_view parameter) {
    auto const whole = enclosed(table_.rules, value);
    bool const is_block = !f.rules->closing.empty();
    bool const unclosed = is_block ? text.data() == value.data() : whole.opened && !whole.closed;
    if (unclosed) {
        report_unclosed(f.rules->key, value, is_block ? f.rules->closing : table_.rules.closing);
        return keep(diagnostic_code::bad_value, f.rules->key, value, text);
    }
    if (!is_block) value = whole.text;
    bool const below = !table_.rules.other_signs.empty() && !value.empty() && value.data() != text.data() && value.data()[-1] == '\n';
    std::string own;
    auto read = is_block ? value : without_signs(table_.rules, value, below, own);
    if (!f.operations->verbatim && read.data() != value.data()) read = text::trim_space(read);
    store(f, value, read, text, cut, parameter);
}

[[gnu::cold]] inline void record_builder::report_unclosed(std::string_view key, std::string_view value, std::string_view closing) {
    report_problem(diagnostic_code::bad_value, key, value, "a text that ends with \"" + std::string(closing) + '"', {},
                   "no \"" + std::string(closing) + "\" ends it");
}

} // namespace dossier::v0::detail
