// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/codec/iso_timestamp.hpp>
#include <dossier/codec/list.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>
#include <dossier/result/diagnostic.hpp>
#include <dossier/schema/slot.hpp>
#include <dossier/value/enumeration.hpp>
#include <dossier/value/timestamp.hpp>

// What the values of members are in JSON.
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

/// The codec of the elements of a container with this codec.
template <class Codec>
constexpr auto const& json_element_codec(Codec const& codec) noexcept {
    if constexpr (requires { codec.element; }) return codec.element;
    else return codec;
}

/// A container that is an array in JSON. One whose codec reads all of it in another way is a string.
template <class Value, class Codec>
concept json_list = container_type<Value> && (adds_one<Codec, Value>() || requires(Codec const& c) { c.element; c.separator; });

/// Whether there is nothing in a text or a container.
template <class Value>
constexpr bool is_empty_json(Value const& value) noexcept {
    if constexpr (text_type<Value>) return std::string_view(value).empty();
    else if constexpr (container_type<Value>) return value.size() == 0;
    else return false;
}

/// Whether a member is left out of its object.
template <class Member, class Codec>
bool is_left_out(Member const& m, json_field<Codec> const& field) {
    if constexpr (slot<Member>::optional) return !m;
    else return is_empty_json(m) && !field.required && (!field.is_empty_at_first || field.is_empty_at_first());
}

/// Hands a value to `out` as the JSON that stands for it:
///
/// - a text, the name of an enumerator, and what a codec writes, such as a date: `out.string(text)`
/// - a time: `out.string(text)` in the form of ISO 8601, `2025-12-25T00:26`, whatever the field's codec
/// - `out.boolean(value)`, `out.number(value)`
/// - a container: `out.array(n, f)`, which calls `f`; that calls `out.element(g)` for each element, and `g` hands it over
/// - what JSON cannot hold: `out.unwritable(found, expected)`
template <class Out, class Codec, class Value>
void put_json(Out& out, Codec const& codec, Value const& value) {
    if constexpr (text_type<Value>) {
        out.string(value);
    } else if constexpr (std::same_as<Value, bool>) {
        out.boolean(value);
    } else if constexpr (integer_type<Value>) {
        out.number(value);
    } else if constexpr (std::floating_point<Value>) {
        if (std::isfinite(value)) out.number(value);
        else out.unwritable(std::to_string(value), "a finite number");
    } else if constexpr (named_enum<Value>) {
        auto const name = to_string(value);
        if (!name.empty()) out.string(name);
        else out.unwritable(std::to_string(static_cast<long long>(value)), "an enumerator that has a name");
    } else if constexpr (json_list<Value, Codec>) {
        out.array(value.size(), [&] {
            for (auto const& one : value) out.element([&] { put_json(out, json_element_codec(codec), one); });
        });
    } else {
        auto& text = out.scratch();
        text.clear();
        if constexpr (std::same_as<Value, timestamp>) {
            iso_timestamp.write(text, value);
        } else {
            static_assert(requires { codec.write(text, value); }, "dossier: to be JSON, a member of this type needs a codec that has write()");
            codec.write(text, value);
        }
        out.string(text);
    }
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
