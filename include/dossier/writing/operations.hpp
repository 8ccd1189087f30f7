// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/reading/make_table.hpp>
#include <dossier/writing/frame.hpp>

// What writing needs to know of the types of a record, beside the tables that reading uses. Reading needs none of it.
namespace dossier::inline v0::detail {

/// The operations on the values of one field.
struct write_operations {
    /// How many values the member has. Each is written on a line of its own.
    std::size_t (*count)(void const* member);
    /// How many characters the values take as text: exact for texts, a guess for others.
    std::size_t (*size)(void const* member);
    /// Appends each value as text in its frame. Blanks at the end of the frame's start are left out before an empty value or one
    /// that begins with a line end.
    void (*write)(void const* codec, std::string& out, void const* member, frame const& around);
    /// Whether the member that was written equals the one that was read back.
    bool (*came_back)(void const* written, void const* read);
    /// Assigns the member at `from` to the one at `to`; false if its type cannot be copied.
    bool (*copy)(void* to, void const* from);
};

/// Whether `read`, which may borrow where `written` owns, equals `written`.
template <class Written, class Read>
bool same_value(Written const& written, Read const& read) {
    if constexpr (text_type<Written> && text_type<Read>) {
        std::string_view const text = read;
        // a text that owns its characters is read with LF for CR LF, which one that borrows does not show
        if (!borrows<Written> && borrows<Read> && text.find("\r\n") != text.npos) return false;
        return std::string_view(written) == text;
    } else if constexpr (requires { written.first; written.second; read.first; read.second; }) {
        return same_value(written.first, read.first) && same_value(written.second, read.second);
    } else if constexpr (container_type<Written> && container_type<Read>) {
        if (written.size() != read.size()) return false;
        auto other = read.begin();
        for (auto const& value : written)
            if (!same_value(value, *other++)) return false;
        return true;
    } else {
        static_assert(requires { { written == read } -> std::convertible_to<bool>; },
                      "dossier: what is written is read back and compared: the type of the member needs operator==");
        return written == read;
    }
}

/// \tparam Member  the type of the member that is written
/// \tparam Read    its type in the record type that is read back
template <class Codec, class Member, class Read>
struct write_operations_of {
    using traits = slot<Member>;
    using held = typename traits::value_type;
    using from = access<Codec, Member>;

    static Member const& open(void const* member) noexcept { return *static_cast<Member const*>(member); }
    static held const& value_of(void const* member) noexcept {
        if constexpr (traits::optional) return *open(member);
        else return open(member);
    }

    static std::size_t count(void const* member) {
        if constexpr (traits::optional)
            if (!open(member).has_value()) return 0;
        if constexpr (from::adds && !from::adds_all) return value_of(member).size();
        else if constexpr (container_type<held>) return value_of(member).empty() ? 0 : 1; // an empty list is an absent value
        else return 1;
    }
    static std::size_t size(void const* member) {
        if constexpr (text_type<held>) return count(member) != 0 ? std::string_view(value_of(member)).size() : 0;
        else return 24 * (from::adds ? count(member) : 1);
    }
    static void write(void const* codec, std::string& out, void const* member, frame const& around) {
        static_assert(requires(Codec const& c, typename from::value_type const& value) { c.write(out, value); },
                      "dossier: to be written, a field needs a codec that has write(std::string&, value)");
        auto const write_one = [&](auto const& value, std::string_view start) {
            out += start;
            auto at = out.size();
            static_cast<Codec const*>(codec)->write(out, value);
            at = settle(around.exact, at, start.size(), out);
            if (around.continued) continue_lines(*around.continued, drops_indentation<Codec>, at, out);
            out += around.end;
        };
        if constexpr (from::pairs)
            for (auto const& [parameter, value] : value_of(member)) write_one(value, around.start_with(parameter));
        else if constexpr (from::adds && !from::adds_all)
            for (auto const& value : value_of(member)) write_one(value, around.start);
        else write_one(value_of(member), around.start);
    }
    static bool came_back(void const* written, void const* read) {
        auto const& other = *static_cast<Read const*>(read);
        if constexpr (traits::optional) return open(written).has_value() == other.has_value() && (!other || same_value(value_of(written), *other));
        else return same_value(value_of(written), other);
    }
    static bool copy(void* to, void const* from) {
        if constexpr (std::is_copy_assignable_v<Member>) {
            *static_cast<Member*>(to) = open(from);
            return true;
        } else {
            return false;
        }
    }

    static constexpr write_operations table{count, size, write, came_back, copy};
};

/// The record type that a written `Record` is read back as: one that borrows its texts, if there is one, so that none is copied.
template <class Record>
using read_back_type = typename borrowing<Record>::type;

/// The operations of the fields of `Record`, in the order of its description, and after them those of its title, or nullptr.
template <class Record>
struct write_tables {
    using plan_type = plan<Record>;
    using read_plan = plan<read_back_type<Record>>;
    static_assert(plan_type::fields == read_plan::fields && plan_type::has_title == read_plan::has_title,
                  "dossier: the record type that borrows has a description of its own");

    template <std::size_t I>
    static constexpr write_operations const* field() {
        using description = std::remove_cvref_t<decltype(plan_type::template field<I>())>;
        using read = std::remove_cvref_t<decltype(read_plan::template field<I>())>;
        return &write_operations_of<typename description::codec_type, typename description::member_type, typename read::member_type>::table;
    }
    static constexpr write_operations const* title() {
        if constexpr (plan_type::has_title) {
            using description = typename plan_type::description_type::title_type;
            using member = std::remove_cvref_t<decltype(std::declval<Record&>().*plan_type::description.title.member)>;
            using read = std::remove_cvref_t<decltype(std::declval<read_back_type<Record>&>().*read_plan::description.title.member)>;
            return &write_operations_of<std::remove_cvref_t<decltype(description::codec_used)>, member, read>::table;
        } else {
            return nullptr;
        }
    }
    // Whether the unknown keys of a section, or of the record, equal those that were read back.
    template <class Written, class Read>
    static bool same_unknown_keys(Written const& written, Read const& read) {
        if (written.size() != read.size()) return false;
        auto other = read.begin();
        for (auto const& [key, value] : written) {
            if (!same_value(key, other->first) || !same_value(value, other->second)) return false;
            ++other;
        }
        return true;
    }
    template <std::size_t S>
    static bool section_came_back(void const* written, void const* read) {
        using part = typename plan_type::template part_type<S>;
        using read_part = typename read_plan::template part_type<S>;
        return same_unknown_keys(static_cast<part const*>(written)->*plan_type::template section<S>().unknown_keys_member.member,
                                 static_cast<read_part const*>(read)->*read_plan::template section<S>().unknown_keys_member.member);
    }
    static bool record_came_back(void const* written, void const* read) {
        return same_unknown_keys(static_cast<Record const*>(written)->*plan_type::description.unknown_keys_member.member,
                                 static_cast<read_back_type<Record> const*>(read)->*read_plan::description.unknown_keys_member.member);
    }
    static bool nothing_came_back(void const*, void const*) { return true; }
    using unknown_keys_came_back = bool (*)(void const* written, void const* read);
    template <std::size_t S>
    static constexpr unknown_keys_came_back of_section() {
        if constexpr (collects_unknown_keys<std::remove_cvref_t<decltype(plan_type::template section<S>())>>) return section_came_back<S>;
        else return nothing_came_back;
    }
    static constexpr unknown_keys_came_back of_record() {
        if constexpr (!takes_unknown_keys<typename plan_type::description_type::unknown_keys_type>) return nothing_came_back;
        else return record_came_back;
    }
    /// Compares the unknown keys of each section's part, and after those the record's own.
    static constexpr auto unknown_keys = []<std::size_t... S>(std::index_sequence<S...>) {
        return std::array<unknown_keys_came_back, sizeof...(S) + 1>{of_section<S>()..., of_record()};
    }(std::make_index_sequence<plan_type::sections>{});

    static constexpr auto operations = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<write_operations const*, sizeof...(I) + 1>{field<I>()..., title()};
    }(std::make_index_sequence<plan_type::fields>{});
};

} // namespace dossier::v0::detail
