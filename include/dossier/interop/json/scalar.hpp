// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/date.hpp>
#include <dossier/codec/iso_timestamp.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>
#include <dossier/result/diagnostic.hpp>
#include <dossier/text/nearest.hpp>
#include <dossier/text/utf8.hpp>
#include <dossier/value/enumeration.hpp>

#include <boost/json/serializer.hpp>
#include <boost/json/value.hpp>

// Single values out of a JSON document.
namespace dossier::inline v0::detail {

/// Why a value was not read.
struct json_problem {
    std::string expected;
    std::string reason{};
    std::string suggestion{};
};

/// What a value is, for messages.
[[gnu::cold]] inline std::string_view json_kind_name(boost::json::value const& v) noexcept {
    return v.is_object() ? "an object" : v.is_array() ? "an array" : v.is_string() ? "a string" : v.is_bool() ? "a boolean" : v.is_null() ? "null" : "a number";
}

/// The reason that a value of the wrong type is refused.
[[gnu::cold]] inline std::string json_mismatch(boost::json::value const& v, std::string_view expected) {
    return ((std::string(expected) += " is expected here, not ") += json_kind_name(v));
}

/// The text of a string, or the beginning of the value as JSON.
[[gnu::cold]] inline std::string json_excerpt(boost::json::value const& v) {
    if (auto const* const s = v.if_string()) return std::string(s->data(), s->size());
    char chars[diagnostic::max_found + 4];
    boost::json::serializer out;
    out.reset(&v);
    auto const piece = out.read(chars, sizeof chars);
    return std::string(piece.data(), piece.size());
}

/// Reads a number that `Number` holds exactly, or nearly so if it is a floating point type.
template <class Number>
bool read_json_number(boost::json::value const& v, Number& to) noexcept {
    if constexpr (std::floating_point<Number>) {
        double const d = v.is_int64() ? static_cast<double>(v.get_int64()) : v.is_uint64() ? static_cast<double>(v.get_uint64()) : v.get_double();
        to = static_cast<Number>(d);
        return std::isfinite(to);
    } else {
        auto const take = [&to](auto n) {
            if (!std::in_range<Number>(n)) return false;
            to = static_cast<Number>(n);
            return true;
        };
        if (v.is_int64()) return take(v.get_int64());
        if (v.is_uint64()) return take(v.get_uint64());
        double const d = v.get_double(); // such as 5.0 or 1e3
        constexpr double limit = 9007199254740992.0; // 2^53, below which every whole number is a double
        return d == std::trunc(d) && std::fabs(d) < limit && take(static_cast<std::int64_t>(d));
    }
}

template <named_enum E>
[[gnu::cold]] json_problem json_no_enumerator(std::string_view name) {
    json_problem p{"one of "};
    std::size_t least = text::no_misspelling;
    auto const& all = enumerators<E>;
    for (std::size_t i = 0; i != all.size(); ++i) {
        if (i != 0) p.expected += i + 1 == all.size() ? " or " : ", ";
        p.expected += all[i].name;
        if (auto const distance = text::misspelling(name, all[i].name); distance < least) least = distance, p.suggestion = all[i].name;
    }
    return p;
}

/// Reads a value that is neither an object nor an array.
/// \returns nothing if it was read
template <class Codec, class Value>
std::optional<json_problem> read_json_scalar(boost::json::value const& v, [[maybe_unused]] Codec const& codec, Value& to) {
    auto const wrong_type = [&v](std::string_view expected) { return json_problem{std::string(expected), json_mismatch(v, expected)}; };
    if constexpr (std::same_as<Value, bool>) {
        if (!v.is_bool()) return wrong_type("a boolean");
        to = v.get_bool();
        return {};
    } else if constexpr (integer_type<Value> || std::floating_point<Value>) {
        if (!v.is_number()) return wrong_type("a number");
        if (read_json_number(v, to)) return {};
        return json_problem{std::string(dossier::codec<Value>::expected)};
    } else {
        if (!v.is_string()) return wrong_type("a string");
        std::string_view const s(v.get_string().data(), v.get_string().size());
        if constexpr (text_type<Value>) {
            to.assign(s.data(), s.size());
            return {};
        } else if constexpr (named_enum<Value>) {
            auto const e = from_string<Value>(s);
            if (!e) return json_no_enumerator<Value>(s);
            to = *e;
            return {};
        } else {
            auto const by = [&](auto const& used) -> std::optional<json_problem> {
                if (decode(used, s, to)) return {};
                return json_problem{std::string(used.expected), why_not(used, s)};
            };
            if constexpr (std::same_as<Value, timestamp>) return by(iso_timestamp);
            else return by(codec);
        }
    }
}

} // namespace dossier::v0::detail
