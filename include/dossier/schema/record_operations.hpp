// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/schema/plan.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/list.hpp>

// Makes the operations of members that no field fills: those for unknown keys, and the body.
namespace dossier::inline v0::detail {

/// The members for unknown keys of a record, and of its section `S`.
template <class Record>
struct unknown_keys_of_record {
    using part = Record;
    static constexpr auto const& description = plan<Record>::description.unknown_keys_member;
};
template <class Record, std::size_t S>
struct unknown_keys_of_section {
    using part = typename plan<Record>::template part_type<S>;
    static constexpr auto const& description = plan<Record>::template section<S>().unknown_keys_member;
};

/// The `unknown_keys_operations` of such a member.
template <class Keys>
struct unknown_keys_table {
    static constexpr auto const& description = Keys::description;

    static auto& all(void* part) { return static_cast<typename Keys::part*>(part)->*description.member; }
    static auto const& all(void const* part) { return static_cast<typename Keys::part const*>(part)->*description.member; }

    using value_codec = typename std::remove_cvref_t<decltype(description)>::codec_type;
    using entry = typename std::remove_cvref_t<decltype(description)>::member_type::value_type;
    using first = std::remove_const_t<typename entry::first_type>;
    using second = typename entry::second_type;

    static unknown_key_is add(void* part, std::string_view key, std::string_view value) {
        second v{};
        if (!decode(description.codec_used, verbatim_codec<value_codec, second> ? value : text::trim_space(value), v)) return unknown_key_is::unreadable;
        if (!part) return unknown_key_is::taken;
        first k{};
        codec<first>::read(k, key);
        auto& to = all(part);
        auto const before = to.size();
        to.insert(to.end(), entry{std::move(k), std::move(v)});
        return to.size() != before ? unknown_key_is::taken : unknown_key_is::refused;
    }
    static void visit(void const* part, void* to, void (*put)(void*, std::string_view, std::string_view)) {
        std::string shown;
        for (auto const& [key, value] : all(part)) {
            shown.clear();
            description.codec_used.write(shown, value);
            put(to, key, shown);
        }
    }
    static std::size_t count(void const* part) { return all(part).size(); }
    static std::string why_not(std::string_view text) { return detail::why_not(description.codec_used, text::trim_space(text)); }
    static constexpr unknown_keys_operations table{add, count, visit, value_codec::expected, why_not, drops_indentation<value_codec>, verbatim_codec<value_codec, second>};
};

template <class Record>
constexpr unknown_keys_operations const* unknown_keys_of() {
    if constexpr (takes_unknown_keys<typename plan<Record>::description_type::unknown_keys_type>) return &unknown_keys_table<unknown_keys_of_record<Record>>::table;
    else return nullptr;
}

/// The `body_operations` of a record.
template <class Record>
struct body_table {
    static constexpr auto const& member = plan<Record>::description.body_member;
    using slot_type = slot<std::remove_cvref_t<decltype(std::declval<Record&>().*member.member)>>;
    using value_type = typename slot_type::value_type;

    static void read(void* record, std::string_view text) { codec<value_type>::read(slot_type::open(static_cast<Record*>(record)->*member.member), text); }
    static void clear(void* record) {
        auto& to = static_cast<Record*>(record)->*member.member;
        if constexpr (slot_type::optional) to.reset();
        else to = value_type{};
    }
    static bool holds([[maybe_unused]] void const* record) {
        if constexpr (slot_type::optional) return (static_cast<Record const*>(record)->*member.member).has_value();
        else return !std::string_view(static_cast<Record const*>(record)->*member.member).empty();
    }
    static std::string_view text(void const* record) {
        if constexpr (slot_type::optional) return *(static_cast<Record const*>(record)->*member.member);
        else return static_cast<Record const*>(record)->*member.member;
    }
    static constexpr body_operations table{read, clear, holds, text};
};

template <class Record>
constexpr body_operations const* body_of() {
    if constexpr (std::is_same_v<typename plan<Record>::description_type::body_type, no_body>) return nullptr;
    else return &body_table<Record>::table;
}

} // namespace dossier::v0::detail
