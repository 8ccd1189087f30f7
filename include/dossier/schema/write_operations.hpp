// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/plan.hpp>

// What writing needs of a record's types, beside the tables by which it is read. Reading uses none of it.
namespace dossier::inline v0::detail {

/// What can be done with the values of one field.
struct write_operations {
    /// Whether there is a value.
    bool (*present)(void const* member);
    /// How many characters the text has that it is; of what is none, a guess.
    std::size_t (*size)(void const* member);
    /// Appends the value as text.
    void (*write)(void const* codec, std::string& out, void const* member);
    /// Whether the member that was written and the one that was read from the text are the same.
    bool (*came_back)(void const* written, void const* read);
    /// Makes the member at `to` the same as the one at `from`; false where that cannot be done.
    bool (*copy)(void* to, void const* from);
};

/// Whether `read`, which may borrow where `written` owns, is what was written.
template <class Written, class Read>
bool same_value(Written const& written, Read const& read) {
    if constexpr (text_type<Written> && text_type<Read>) {
        std::string_view const text = read;
        // a text that owns what it reads would hold LF for CR LF
        if (!borrows<Written> && text.find("\r\n") != text.npos) return false;
        return std::string_view(written) == text;
    } else {
        static_assert(requires { { written == read } -> std::convertible_to<bool>; },
                      "dossier: what is written is read back and compared: the type of the member needs operator==");
        return written == read;
    }
}

/// \tparam Member  of the record that is written
/// \tparam Read    the same member of the record type that it is read back as
template <class Codec, class Member, class Read>
struct write_operations_of {
    using traits = slot<Member>;
    using value_type = typename traits::value_type;

    static Member const& open(void const* member) noexcept { return *static_cast<Member const*>(member); }
    static value_type const& value_of(void const* member) noexcept {
        if constexpr (traits::optional) return *open(member);
        else return open(member);
    }

    static bool present(void const* member) {
        if constexpr (traits::optional) return open(member).has_value();
        else return true;
    }
    static std::size_t size(void const* member) {
        if constexpr (text_type<value_type>) return present(member) ? std::string_view(value_of(member)).size() : 0;
        else return 24;
    }
    static void write(void const* codec, std::string& out, void const* member) {
        static_assert(requires(Codec const& c, value_type const& value) { c.write(out, value); },
                      "dossier: to be written, a field needs a codec that has write(std::string&, value)");
        static_cast<Codec const*>(codec)->write(out, value_of(member));
    }
    static bool came_back(void const* written, void const* read) {
        auto const& other = *static_cast<Read const*>(read);
        if constexpr (traits::optional) return present(written) == other.has_value() && (!other || same_value(value_of(written), *other));
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

    static constexpr write_operations table{present, size, write, came_back, copy};
};

/// The record type that a written `Record` is read back as: the twin that copies no text, where there is one.
template <class Record>
using read_back_type = typename borrowing<Record>::type;

/// The operations of every field of `Record`, in the order of its layout, and after them those of the title, if it has one.
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
            using description = typename plan_type::page_type::title_type;
            using member = std::remove_cvref_t<decltype(std::declval<Record&>().*plan_type::page.title.member)>;
            using read = std::remove_cvref_t<decltype(std::declval<read_back_type<Record>&>().*read_plan::page.title.member)>;
            return &write_operations_of<std::remove_cvref_t<decltype(description::codec_used)>, member, read>::table;
        } else {
            return nullptr;
        }
    }
    static constexpr auto operations = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<write_operations const*, sizeof...(I) + 1>{field<I>()..., title()};
    }(std::make_index_sequence<plan_type::fields>{});
};

} // namespace dossier::v0::detail
