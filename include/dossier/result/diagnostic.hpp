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

/// How bad a problem is. A result with an error is false; warnings and notes leave it true.
enum class severity : std::uint8_t { note, warning, error };

template <>
inline constexpr auto enumerators<severity> =
    names<severity>({{severity::note, "note"}, {severity::warning, "warning"}, {severity::error, "error"}});

/// What is wrong. The severity named is the default; options may change it.
enum class code : std::uint8_t {
    bad_value,        ///< error: the value does not fit its field; the member is empty, the value kept in the extras
    cut_value,        ///< error: the text ends in this value, which may have been longer; treated as a bad value
    missing_field,    ///< error: a required field does not occur, or has no value
    not_a_record,     ///< error: no title, heading or key of the record occurs in the text
    unwritable_value, ///< error: of writing: the value, printed, would not read back the same
    limit_exceeded,   ///< error: the record, a value or the number of problems is over its limit
    missing_title,    ///< warning: the record does not begin with its title line
    missing_heading,  ///< warning: a key of a section occurs without the section's heading
    repeated_key,     ///< warning: the key occurred before; this value is kept in the extras
    repeated_section, ///< warning: the heading occurred before
    cut_record,       ///< warning: the text ends before the record's last key
    invalid_utf8,     ///< warning: bytes that are not UTF-8
    broken_relation,  ///< warning: two fields contradict each other
    further_record,   ///< warning: another record follows where one was asked for; it is not read
    misplaced_key,    ///< note: a key under the heading of another section; its value is taken
    unknown_key,      ///< note: no field has this key
    unknown_heading,  ///< note: no section has this heading
    stray_line,       ///< note: a line that is neither key nor heading, and belongs to no text
};

template <>
inline constexpr auto enumerators<code> = names<code>({
    {code::bad_value, "bad_value"},
    {code::cut_value, "cut_value"},
    {code::missing_field, "missing_field"},
    {code::not_a_record, "not_a_record"},
    {code::unwritable_value, "unwritable_value"},
    {code::limit_exceeded, "limit_exceeded"},
    {code::missing_title, "missing_title"},
    {code::missing_heading, "missing_heading"},
    {code::repeated_key, "repeated_key"},
    {code::repeated_section, "repeated_section"},
    {code::cut_record, "cut_record"},
    {code::invalid_utf8, "invalid_utf8"},
    {code::broken_relation, "broken_relation"},
    {code::further_record, "further_record"},
    {code::misplaced_key, "misplaced_key"},
    {code::unknown_key, "unknown_key"},
    {code::unknown_heading, "unknown_heading"},
    {code::stray_line, "stray_line"},
});

/// The severity of `c` where no option says otherwise.
constexpr severity default_severity(code c) noexcept {
    return c <= code::limit_exceeded ? severity::error : c <= code::further_record ? severity::warning : severity::note;
}

/// One problem of a record, and its place in the text that was read.
struct diagnostic {
    dossier::severity severity = severity::error;
    dossier::code code = code::bad_value;
    std::string section;    ///< the heading of the section; empty before the first
    std::string key;        ///< the key as the description spells it; for an unknown one as the text does
    std::size_t offset = 0; ///< of the offending bytes, from the start of the text
    std::size_t length = 0; ///< of the offending bytes: the value, for a key problem the key, else the line
    std::string found;      ///< the offending bytes; of more than `max_found` as many whole characters
    std::string expected;   ///< what would have been right, such as "a date such as 2025-09 or 2025-09-08"
    std::string suggestion; ///< the key, heading or name that was probably meant, or empty

    static constexpr std::size_t max_found = 200;

    /// One sentence for people, without the place: `Status: "RECRUTING" is not one of ...; did you mean RECRUITING?`
    [[gnu::cold]] std::string message() const;

    friend bool operator==(diagnostic const&, diagnostic const&) = default;
    [[gnu::cold]] friend void swap(diagnostic& a, diagnostic& b) noexcept {
        std::swap(a.severity, b.severity);
        std::swap(a.code, b.code);
        std::swap(a.offset, b.offset);
        std::swap(a.length, b.length);
        for (auto const text : {&diagnostic::section, &diagnostic::key, &diagnostic::found, &diagnostic::expected, &diagnostic::suggestion})
            (a.*text).swap(b.*text);
    }
};

namespace detail {

/// The sentence of a problem. In it `%k`, `%f`, `%e` and `%s` stand for the key, what was found, what was expected and the
/// section, in quotes, `%E` for what was expected as it is, `%n` for the length, `%:` for the key and a colon where there is
/// a key.
constexpr std::string_view sentence(diagnostic const& d) noexcept {
    using enum code;
    switch (d.code) {
    case bad_value: return "%:%f is not %E";
    case cut_value: return "%:%f may have been cut short; expected %E";
    case missing_field: return "the required field %k is missing";
    case not_a_record: return "this text holds no line of the record; expected %e";
    case unwritable_value: return d.key.empty() ? "the record cannot be written; expected %E" : "%:%f cannot be written; expected %E";
    case limit_exceeded: return "%:over the limit of %E";
    case missing_title: return "the record does not begin with its title %e";
    case missing_heading: return "%k stands here without the heading %e";
    case repeated_key: return "the key %k occurred before";
    case repeated_section: return "the section %s occurred before";
    case cut_record: return d.key.empty() ? "the record ends before its last key" : "the record ends before its last key; the last one seen is %k";
    case invalid_utf8: return d.length == 1 ? "a byte that is not UTF-8" : "%n bytes that are not UTF-8";
    case broken_relation: return "%:%f; expected %E";
    case further_record: return "another record begins here and is not read";
    case misplaced_key: return d.expected.empty() ? "the key %k belongs before the first heading" : "the key %k belongs under %e";
    case unknown_key: return "unknown key %f";
    case unknown_heading: return "unknown heading %f";
    case stray_line: break;
    }
    return "a line that is neither key nor heading";
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
