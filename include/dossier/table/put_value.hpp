// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/codec/iso_timestamp.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>
#include <dossier/schema/slot.hpp>
#include <dossier/value/enumeration.hpp>
#include <dossier/value/timestamp.hpp>

// The form of a value outside of records: the same in JSON, tables and differences.
namespace dossier::inline v0::detail {

/// The codec of the elements of a container with this codec, which may be a list within another codec.
template <class Codec>
constexpr auto const& element_codec(Codec const& codec) noexcept {
    if constexpr (requires { codec.element; }) return codec.element;
    else if constexpr (requires { codec.inner; }) return element_codec(codec.inner);
    else return codec;
}
template <class Codec>
inline constexpr bool holds_list = requires(Codec const& c) { c.element; c.separator; };
template <class Codec>
    requires(!requires(Codec const& c) { c.element; }) && requires(Codec const& c) { c.inner; }
inline constexpr bool holds_list<Codec> = holds_list<std::remove_cvref_t<decltype(std::declval<Codec const&>().inner)>>;

/// A container that is a list for `put_value`. One whose codec reads all of it in another way is a text.
template <class Value, class Codec>
concept value_list = container_type<Value> && (adds_one<Codec, Value>() || holds_list<Codec>);

/// A value with the parameter of its key.
template <class Value>
concept value_pair = requires(Value const& value) {
    { value.first } -> std::convertible_to<std::string_view>;
    value.second;
};

/// Whether there is nothing in a text or a container.
template <class Value>
constexpr bool is_empty_value(Value const& value) noexcept {
    if constexpr (text_type<Value>) return std::string_view(value).empty();
    else if constexpr (container_type<Value>) return value.size() == 0;
    else return false;
}

/// Hands a value to `out` in the form that it has in every output but a record's own text:
///
/// - a text, the name of an enumerator, and what a codec writes, such as a date: `out.string(text)`
/// - a time: `out.string(text)` in the form of ISO 8601, `2025-12-25T00:26`, whatever the field's codec
/// - `out.boolean(value)`, `out.number(value)`
/// - a container: `out.array(n, f)`, which calls `f`; that calls `out.element(g)` for each element, and `g` hands it over
/// - a value with the parameter of its key: `out.string(text)`, with `parameter: ` before the value
/// - a number that is not finite, an enumerator without a name: `out.unwritable(found, expected)`
template <class Out, class Codec, class Value>
void put_value(Out& out, Codec const& codec, Value const& value) {
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
    } else if constexpr (value_pair<Value>) {
        auto& text = out.scratch();
        text = value.first;
        if (!text.empty()) text += ": ";
        codec.write(text, value.second);
        out.string(text);
    } else if constexpr (value_list<Value, Codec>) {
        out.array(value.size(), [&] {
            for (auto const& one : value) out.element([&] { put_value(out, element_codec(codec), one); });
        });
    } else {
        auto& text = out.scratch();
        text.clear();
        if constexpr (std::same_as<Value, timestamp>) {
            iso_timestamp.write(text, value);
        } else {
            static_assert(requires { codec.write(text, value); }, "dossier: to be written out, a member of this type needs a codec that has write()");
            codec.write(text, value);
        }
        out.string(text);
    }
}

} // namespace dossier::v0::detail
