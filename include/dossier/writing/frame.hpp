// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/reading/special_lines.hpp>
#include <dossier/schema/table.hpp>

// What is printed around a value.
namespace dossier::inline v0::detail {

struct frame {
    /// What is printed before the value of a key with a parameter.
    std::string start_with(std::string_view parameter) const;

    std::string start{};                ///< before the value: the key and the separator, or the line that begins a block
    std::string end = "\n";             ///< behind it: the line end, and of a block the line that ends it
    record_rules const* continued = nullptr; ///< those by which lines continue the value
    std::string_view key{};                  ///< as it is printed
    field_rules const* field = nullptr;
    record_rules const* rules = nullptr;     ///< those of the record, where a key can have a parameter
    bool indented = false;
    record_rules const* exact = nullptr;     ///< those of the record, where the value is read as it is
};

/// What is printed before a value: the key, as `indented` or not, and the separator.
inline std::string start_of(record_rules const& rules, std::string_view key, bool indented) {
    std::string out(indented ? rules.indentation : std::string_view{});
    out += key;
    if (key.size() < rules.key_width) out.append(rules.key_width - key.size(), ' ');
    return out += rules.separator;
}

/// A key with its parameter, if that is not empty.
inline std::string with_parameter(std::string_view key, field_rules const& field, std::string_view parameter) {
    std::string out(key);
    if (!parameter.empty()) ((out += field.parameter_open) += parameter) += field.parameter_close;
    return out;
}
inline std::string frame::start_with(std::string_view parameter) const {
    return field && rules ? start_of(*rules, with_parameter(key, *field, parameter), indented) : start;
}

/// The frame of the value of a field in a record.
inline frame frame_of(record_table const& table, field_entry const& f, std::string_view printed_key) {
    frame out;
    auto const i = static_cast<std::size_t>(&f - table.fields.data());
    bool const indented = !table.rules.indentation.empty() && !table.begins_section(i);
    if (!f.rules->closing.empty()) {
        (out.start += indented ? table.rules.indentation : std::string_view{}) += printed_key;
        out.start += '\n';
        (out.end += f.rules->closing) += '\n';
        return out;
    }
    out.start = start_of(table.rules, printed_key, indented);
    out.key = printed_key;
    out.field = f.rules;
    out.rules = &table.rules;
    out.indented = indented;
    if (table.rules.continuation_lines) out.continued = &table.rules;
    if (f.operations->verbatim) out.exact = &table.rules;
    return out;
}

/// Puts the words that enclose texts around the value from `at` on, if it needs them: it has several lines, or blanks around it.
inline void enclose(record_rules const& rules, std::size_t at, std::string& out) {
    std::string_view const value = std::string_view(out).substr(at);
    if (rules.opening.empty() || value.empty() || (value.find('\n') == value.npos && text::trim(value).size() == value.size() && !enclosed(rules, value).opened)) return;
    out.insert(at, rules.opening);
    out += rules.closing;
}

/// Makes the lines of the value that begins at `at` continue its first line, where only a sign before them is missing: an empty line
/// gets the sign that stands alone, and a line whose indentation reading drops gets a blank.
inline void continue_lines(record_rules const& rules, bool drops_indentation, std::size_t at, std::string& out) {
    auto feed = rules.continuation_lines ? out.find('\n', at) : out.npos;
    if (feed == out.npos) return;
    std::string lines = out.substr(feed);
    out.resize(feed);
    for (feed = 0; feed != lines.size();) {
        auto const next = (std::min)(lines.find('\n', feed + 1), lines.size());
        out += '\n';
        if (next == feed + 1) out += rules.other_signs.substr(0, 1);
        else if (drops_indentation && !rules.is_sign(lines[feed + 1])) out += ' ';
        out.append(lines, feed + 1, next - feed - 1);
        feed = next;
    }
}

/// Erases up to `room` blanks before the value that begins at `at`, if it is empty or begins with a line end. Returns where it
/// begins then.
inline std::size_t drop_blanks_before(std::size_t at, std::size_t room, std::string& out) {
    if (at != out.size() && out[at] != '\n') return at;
    auto const end = at;
    for (; room != 0 && text::is_blank(out[at - 1]); --room) --at;
    out.erase(at, end - at);
    return at;
}

/// Whether reading would take the blank that `value` begins with for one behind the separator, of which no blank is printed there.
inline bool needs_blank_before(record_rules const& rules, std::string_view value) noexcept {
    return !value.empty() && text::is_blank(value[0]) && rules.separator.size() == rules.after_key().size();
}
/// Puts the value that begins at `at` behind its key and up to `room` blanks so that it reads back the same: with the words that
/// enclose it, with a blank more or with none. `exact` is that of its frame. Returns where it begins then.
inline std::size_t settle(record_rules const* exact, std::size_t at, std::size_t room, std::string& out) {
    if (exact) enclose(*exact, at, out);
    if (!exact || !needs_blank_before(*exact, std::string_view(out).substr(at))) return drop_blanks_before(at, room, out);
    out.insert(at, 1, ' ');
    return at + 1;
}

} // namespace dossier::v0::detail
