// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/codec/text.hpp>
#include <dossier/result/diagnostic.hpp>
#include <dossier/schema/slot.hpp>
#include <dossier/table/put_value.hpp>
#include <dossier/text/utf8.hpp>

// Which members JSON leaves out, and what is wrong with a document. What a value is in JSON says `put_value`.
namespace dossier::inline v0::detail {

/// What is known of a field apart from its member.
template <class Codec>
struct json_field {
    Codec const& codec;
    bool required = false;
    /// Whether the member of a new record is empty: then an empty text or container can be left out. Null if it always can.
    bool (*is_empty_at_first)() = nullptr;
};

/// The field of a member that nothing more is known of.
template <class Value>
inline constexpr default_codec<Value> json_codec{};
template <class Value>
constexpr json_field<default_codec<Value>> plain_json_field() noexcept {
    return {json_codec<Value>};
}

/// The field of a text that is always written.
constexpr json_field<default_codec<std::string>> required_json_text() noexcept { return {json_codec<std::string>, true}; }

/// Whether a member is left out of its object.
template <class Member, class Codec>
bool is_left_out(Member const& m, json_field<Codec> const& field) {
    if constexpr (slot<Member>::optional) return !m;
    else return is_empty_value(m) && !field.required && (!field.is_empty_at_first || field.is_empty_at_first());
}

/// A diagnostic at a place in a document.
[[gnu::cold]] inline diagnostic json_diagnostic(diagnostic_code code, std::string pointer, std::string_view found, std::string_view expected) {
    diagnostic d;
    d.severity = default_severity(code);
    d.code = code;
    d.key = std::move(pointer);
    d.length = found.size();
    d.found = text::first_bytes(found, diagnostic::max_found);
    d.expected = expected;
    return d;
}

} // namespace dossier::v0::detail
