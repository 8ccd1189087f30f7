// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0 {

/// How bad a problem is. An error makes `ok()` of a `result` false; warnings and notes do not.
enum class severity : std::uint8_t { note, warning, error };

/// The names of the severities.
template <>
inline constexpr auto enumerators<severity> =
    names<severity>({{severity::note, "note"}, {severity::warning, "warning"}, {severity::error, "error"}});

/// The kind of a problem. The severities below are the defaults; `options` can change some of them.
enum class diagnostic_code : std::uint8_t {
    bad_value,        ///< error: the value cannot be read; the value is kept in the extras
    cut_value,        ///< error: the text ends in this value, which may have been longer; it is treated as a bad value
    missing_field,    ///< error: a required field is missing or has no value
    not_a_record,     ///< error: the text has no title line, heading or key of the record
    unwritable_value, ///< error: the value cannot be written, because it would not read back the same
    limit_exceeded,   ///< error: the record, a value or the number of diagnostics exceeds a limit of `options`
    missing_title,    ///< warning: the record does not begin with its title line
    missing_heading,  ///< warning: a key occurs without the heading of its section
    repeated_key,     ///< warning: the key occurred before; by default this value is not used, but kept in the extras
    repeated_section, ///< warning: the heading occurred before
    cut_record,       ///< warning: the text ends before the last key of the record
    invalid_utf8,     ///< warning: bytes that are not UTF-8
    broken_relation,  ///< warning: a relation of the description does not hold
    further_record,   ///< warning: another record follows although only one was asked for; it is not read
    misplaced_key,    ///< note: a key in another section than its own; its value is read all the same
    unknown_key,      ///< note: no field has this key, or one has it without the blanks before the separator; then its value is read
    unknown_heading,  ///< note: no section has this heading
    stray_line,       ///< note: a line that is neither a key nor a heading, and not part of a text
    between_records,  ///< not reported: lines before or behind a record, which belong to none; they are kept in the extras
    subheading,       ///< not reported: a line of the form at which texts end, without a key; it is kept in the extras
};

/// The names of the codes.
template <>
inline constexpr auto enumerators<diagnostic_code> = names<diagnostic_code>({
    {diagnostic_code::bad_value, "bad_value"},
    {diagnostic_code::cut_value, "cut_value"},
    {diagnostic_code::missing_field, "missing_field"},
    {diagnostic_code::not_a_record, "not_a_record"},
    {diagnostic_code::unwritable_value, "unwritable_value"},
    {diagnostic_code::limit_exceeded, "limit_exceeded"},
    {diagnostic_code::missing_title, "missing_title"},
    {diagnostic_code::missing_heading, "missing_heading"},
    {diagnostic_code::repeated_key, "repeated_key"},
    {diagnostic_code::repeated_section, "repeated_section"},
    {diagnostic_code::cut_record, "cut_record"},
    {diagnostic_code::invalid_utf8, "invalid_utf8"},
    {diagnostic_code::broken_relation, "broken_relation"},
    {diagnostic_code::further_record, "further_record"},
    {diagnostic_code::misplaced_key, "misplaced_key"},
    {diagnostic_code::unknown_key, "unknown_key"},
    {diagnostic_code::unknown_heading, "unknown_heading"},
    {diagnostic_code::stray_line, "stray_line"},
    {diagnostic_code::between_records, "between_records"},
    {diagnostic_code::subheading, "subheading"},
});

/// The severity of `c`, unless `options` change it.
constexpr severity default_severity(diagnostic_code c) noexcept {
    return c <= diagnostic_code::limit_exceeded ? severity::error : c <= diagnostic_code::further_record ? severity::warning : severity::note;
}

/// A problem in a record and its place in the text. It owns its strings.
struct diagnostic {
    dossier::severity severity = severity::error; ///< how bad it is
    dossier::diagnostic_code code = diagnostic_code::bad_value;         ///< the kind of problem
    std::string section;    ///< the heading of the section; empty before the first heading
    std::string key;        ///< the key as the description spells it; an unknown key as the text spells it
    std::size_t offset = 0; ///< where the bytes at fault begin, in bytes from the start of the text
    std::size_t length = 0; ///< the number of bytes at fault: the value, the key if that is the problem, or the line
    std::string found;      ///< the bytes at fault, up to `max_found` of them; never a part of a character
    std::string expected;   ///< what would be right, such as "a date such as 2025-09 or 2025-09-08"
    std::string suggestion; ///< the key, heading or name that was probably meant, or empty
    std::string reason;     ///< what is wrong with the bytes at fault, such as "there is no 30 February"; empty where `expected` says it all

    static constexpr std::size_t max_found = 200; ///< the greatest size of `found`, in bytes

    /// The problem as one sentence for people, without its place:
    /// `Status: "RECRUTING" is not one of ...; did you mean "RECRUITING"?`, or with a reason
    /// `First Post: "2025-02-30": there is no 30 February (dates look like 2025-09 or 2025-09-08)`
    /// \throws std::bad_alloc
    [[gnu::cold]] std::string message() const;

    friend bool operator==(diagnostic const&, diagnostic const&) = default;
    [[gnu::cold]] friend void swap(diagnostic& a, diagnostic& b) noexcept {
        std::swap(a.severity, b.severity);
        std::swap(a.code, b.code);
        std::swap(a.offset, b.offset);
        std::swap(a.length, b.length);
        for (auto const text : {&diagnostic::section, &diagnostic::key, &diagnostic::found, &diagnostic::expected, &diagnostic::suggestion, &diagnostic::reason})
            (a.*text).swap(b.*text);
    }
};

namespace detail {

/// The sentence of a problem. `%k`, `%f`, `%e` and `%s` stand for `key`, `found`, `expected` and `section` in quotes, `%E` for
/// `expected` without quotes, `%r` for `reason`, `%n` for `length`, and `%:` for `key` and a colon if there is a key.
constexpr std::string_view sentence(diagnostic const& d) noexcept {
    using enum diagnostic_code;
    switch (d.code) {
    case bad_value: return d.reason.empty() ? "%:%f is not %E" : "%:%f: %r";
    case cut_value: return "%:%f may have been cut short; expected %E";
    case missing_field: return "the required field %k is missing";
    case not_a_record: return d.reason.empty() ? "no record found: expected a line such as %e" : "no record found: %r";
    case unwritable_value: return d.key.empty() ? "the record cannot be written; expected %E" : "%:%f cannot be written; expected %E";
    case limit_exceeded: return "%:over the limit of %E";
    case missing_title: return "the record does not begin with its title %e";
    case missing_heading: return "the heading %e is missing above %k";
    case repeated_key: return "the key %k occurred before";
    case repeated_section: return "the section %s occurred before";
    case cut_record: return d.key.empty() ? "the record ends before its last key" : "the record ends before its last key; the last one seen is %k";
    case invalid_utf8: return d.length == 1 ? "a byte that is not UTF-8" : "%n bytes that are not UTF-8";
    case broken_relation: return "%:%f; expected %E";
    case further_record: return "another record begins here; it is not read";
    case misplaced_key: return d.expected.empty() ? "the key %k belongs before the first heading" : "the key %k belongs under %e";
    case unknown_key: return std::string_view(d.key).substr(0, d.found.size()) == d.found ? "unknown key %f" : "unknown key %f, read as %k";
    case unknown_heading: return "unknown heading %f";
    case stray_line: case between_records: case subheading: break;
    }
    return "this line is neither a field nor a heading";
}

} // namespace detail

inline std::string diagnostic::message() const {
    std::string out;
    auto const put = [&](std::string_view s, std::string_view before, std::string_view after) { ((out += before) += s) += after; };
    std::string_view rest = detail::sentence(*this);
    for (auto at = rest.find('%'); at != rest.npos; at = rest.find('%')) {
        out += rest.substr(0, at);
        switch (rest[at + 1]) {
        case 'k': put(key, "\"", "\""); break;
        case 'f': put(found, "\"", found.size() < length ? "...\"" : "\""); break;
        case 'e': put(expected, "\"", "\""); break;
        case 's': put(section, "\"", "\""); break;
        case 'E': out += expected; break;
        case 'r': out += reason; break;
        case 'n': out += std::to_string(length); break;
        case ':': if (!key.empty()) put(key, "", ": "); break;
        }
        rest.remove_prefix(at + 2);
    }
    out += rest;
    if (!suggestion.empty()) put(suggestion, "; did you mean \"", "\"?");
    return out;
}

} // namespace dossier::v0
