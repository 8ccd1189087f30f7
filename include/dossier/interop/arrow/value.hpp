// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/codec/number.hpp>
#include <dossier/interop/arrow/column.hpp>
#include <dossier/table/put_value.hpp>
#include <dossier/value/enumeration.hpp>
#include <dossier/value/timestamp.hpp>

// The column of a type of value, and how a value gets into it.
namespace dossier::inline v0::detail {

template <class Value>
concept arrow_day = std::same_as<Value, std::chrono::year_month_day> || std::same_as<Value, std::chrono::sys_days>;

/// The number that stands for an enumerator: its row in the table.
template <named_enum E>
using arrow_index = std::conditional_t<(enumerators<E>.size() < 128), std::int8_t, std::conditional_t<(enumerators<E>.size() < 32768), std::int16_t, std::int32_t>>;

/// The letter of a whole number.
template <class Number>
constexpr char arrow_letter() noexcept {
    constexpr std::size_t size = sizeof(Number) == 1 ? 0 : sizeof(Number) == 2 ? 1 : sizeof(Number) == 4 ? 2 : 3;
    return std::is_signed_v<Number> ? "csil"[size] : "CSIL"[size];
}

/// Makes a column for values of this type.
template <class Value, class Codec>
std::unique_ptr<arrow_column> make_arrow_column(std::string_view name, bool nullable) {
    auto const of = [&](std::string_view format) { return std::make_unique<arrow_column>(std::string(format), name, nullable); };
    if constexpr (std::same_as<Value, bool>) {
        return of("b");
    } else if constexpr (integer_type<Value>) {
        char const letter = arrow_letter<Value>();
        return of({&letter, 1});
    } else if constexpr (std::floating_point<Value>) {
        return of(sizeof(Value) == 4 ? "f" : "g");
    } else if constexpr (named_enum<Value>) {
        nullable = true; // for a value that has no name
        char const letter = arrow_letter<arrow_index<Value>>();
        auto column = of({&letter, 1});
        column->dictionary = std::make_unique<arrow_column>("U", "", false);
        for (auto const& e : enumerators<Value>) column->dictionary->put_text(e.name);
        return column;
    } else if constexpr (arrow_day<Value>) {
        return of("tdD");
    } else if constexpr (std::same_as<Value, timestamp>) {
        return of("tss:");
    } else if constexpr (value_list<Value, Codec>) {
        auto column = of("+L");
        using element_type = std::remove_cvref_t<decltype(element_codec(std::declval<Codec const&>()))>;
        column->children.push_back(make_arrow_column<typename Value::value_type, element_type>("item", false));
        return column;
    } else if constexpr (value_pair<Value>) {
        auto column = of("+s");
        column->add_child("U", "parameter", false);
        column->children.push_back(make_arrow_column<decltype(Value::second), Codec>("value", false));
        return column;
    } else {
        return of("U");
    }
}

/// Adds a value to a column that was made for its type.
/// \param scratch  memory that is kept from value to value
template <class Codec, class Value>
void put_arrow_value(arrow_column& to, Codec const& codec, Value const& value, std::string& scratch) {
    if constexpr (std::same_as<Value, bool>) {
        to.put_bool(value);
    } else if constexpr (integer_type<Value>) {
        to.put_number(value);
    } else if constexpr (std::floating_point<Value>) {
        to.put_number(static_cast<std::conditional_t<sizeof(Value) == 4, float, double>>(value));
    } else if constexpr (named_enum<Value>) {
        auto const& table = enumerators<Value>;
        for (std::size_t i = 0; i != table.size(); ++i)
            if (table[i].value == value) return to.put_number(static_cast<arrow_index<Value>>(i));
        to.put_null();
    } else if constexpr (arrow_day<Value>) {
        to.put_number(static_cast<std::int32_t>(std::chrono::sys_days(value).time_since_epoch().count()));
    } else if constexpr (std::same_as<Value, timestamp>) {
        auto const date = value.date();
        std::chrono::year_month_day const day{std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(*date.month())), std::chrono::day(static_cast<unsigned>(*date.day()))};
        auto const minutes = std::int64_t{std::chrono::sys_days(day).time_since_epoch().count()} * 1440 + value.hour() * 60 + value.minute();
        to.put_number(minutes * 60);
    } else if constexpr (value_list<Value, Codec>) {
        for (auto const& one : value) put_arrow_value(*to.children[0], element_codec(codec), static_cast<typename Value::value_type const&>(one), scratch);
        to.put_whole();
    } else if constexpr (value_pair<Value>) {
        to.children[0]->put_text(value.first);
        put_arrow_value(*to.children[1], codec, value.second, scratch);
        to.put_whole();
    } else if constexpr (text_type<Value>) {
        to.put_text(value);
    } else {
        static_assert(requires { codec.write(scratch, value); }, "dossier: to be written out, a member of this type needs a codec that has write()");
        scratch.clear();
        codec.write(scratch, value);
        to.put_text(scratch);
    }
}

} // namespace dossier::v0::detail
