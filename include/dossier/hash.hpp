// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/for_each_field.hpp>

namespace dossier::inline v0 {

namespace detail {

template <class T>
concept hashable = requires(T const& value) {
    { std::hash<T>{}(value) } -> std::convertible_to<std::size_t>;
};

constexpr std::size_t mixed(std::size_t h, std::size_t value) noexcept { return h ^ (value + 0x9E3779B9u + (h << 6) + (h >> 2)); }

/// Hashes one value. Equal texts have equal hashes, whether they own their characters or borrow them.
template <class Codec, class Value>
std::size_t hash_of_value(Codec const& codec, Value const& value) {
    if constexpr (requires { value.first; value.second; } && has_parameter<Codec>) {
        return mixed(std::hash<std::string_view>{}(value.first), hash_of_value(codec, value.second));
    } else if constexpr (container_type<Value>) {
        std::size_t h = value.size();
        for (auto const& one : value) h = mixed(h, hash_of_value(codec, one));
        return h;
    } else if constexpr (text_type<Value>) {
        return std::hash<std::string_view>{}(value);
    } else if constexpr (hashable<Value>) {
        return std::hash<Value>{}(value);
    } else {
        static_assert(requires(std::string& out) { codec.write(out, value); },
                      "dossier: to be hashed, the type of a member needs std::hash or a codec that has write()");
        std::string text;
        codec.write(text, value);
        return std::hash<std::string_view>{}(text);
    }
}

} // namespace detail

/// Hashes all fields of `record`, its unknown keys and its body. Records with equal fields have equal hashes, even if one owns its texts and the other borrows
/// them, such as a `study` and a `study_view`.
///
/// A value whose type has no `std::hash` is hashed as the text that its codec writes. `boost::hash` finds this function for
/// records in namespace dossier. To give a record of your own a `std::hash`, write
///
///     template <>
///     struct std::hash<shipment> : dossier::record_hash {};
///
/// \param record  of a type that has a description
/// \par Complexity
/// Linear in the size of the texts.
/// \throws std::bad_alloc or an exception of a codec of your own
template <described_record Record>
std::size_t hash_value(Record const& record) {
    std::size_t h = 0;
    auto const mix = [&h](std::size_t value) { h = detail::mixed(h, value); };
    detail::for_each_description(record, [&](std::string_view, auto const& field, auto const& member) {
        if constexpr (detail::slot<std::remove_cvref_t<decltype(member)>>::optional) {
            mix(member.has_value());
            if (member) mix(detail::hash_of_value(field.codec_used, *member));
        } else {
            mix(detail::hash_of_value(field.codec_used, member));
        }
    });
    detail::for_each_unknown_key(record, [&](std::string_view, std::string_view key, std::string_view value) {
        mix(std::hash<std::string_view>{}(key));
        mix(std::hash<std::string_view>{}(value));
    });
    if (auto const* body = detail::body_of<Record>()) mix(body->holds(&record) ? std::hash<std::string_view>{}(body->text(&record)) : 0);
    return h;
}

/// `hash_value` as a function object, as in `std::unordered_set<dossier::study, dossier::record_hash>`.
struct record_hash {
    template <described_record Record>
    std::size_t operator()(Record const& record) const {
        return hash_value(record);
    }
};

} // namespace dossier::v0
