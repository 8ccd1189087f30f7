// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/schema/slot.hpp>
#include <dossier/schema/table.hpp>

// Makes the operations of a field from its types.
namespace dossier::inline v0::detail {

/// The `value_operations` of a field with this codec and member.
template <class Codec, class Member>
struct operations_of {
    using to = access<Codec, Member>;
    using value_type = typename to::value_type;

    static bool read(void const* codec, void* place, std::string_view text, std::string_view parameter) {
        auto& member = *static_cast<Member*>(place);
        if constexpr (verbatim_codec<Codec, value_type>) {
            to::read(member, text, parameter);
            return true;
        } else {
            value_type value{};
            if (!decode(*static_cast<Codec const*>(codec), text, value)) return false;
            to::put(member, std::move(value), parameter);
            return true;
        }
    }
    static bool fits(void const* codec, std::string_view text) {
        if constexpr (verbatim_codec<Codec, value_type>) {
            return true;
        } else {
            value_type value{};
            return decode(*static_cast<Codec const*>(codec), text, value);
        }
    }
    static void clear(void* place) { to::clear(*static_cast<Member*>(place)); }
    static bool could_go_on(std::string_view text) {
        if constexpr (requires { Codec::could_go_on(text); }) return Codec::could_go_on(text);
        else return false;
    }
    static std::size_t count([[maybe_unused]] void const* place) {
        if constexpr (to::adds) return to::count(*static_cast<Member const*>(place));
        else return 0;
    }
    static std::string_view choice(std::size_t i) {
        if constexpr (requires { Codec::choices.size(); }) return i < Codec::choices.size() ? Codec::choices[i].name : std::string_view{};
        else return {};
    }
    [[gnu::cold]] static std::string why_not(void const* codec, std::string_view text) {
        return detail::why_not(*static_cast<Codec const*>(codec), text);
    }

    static std::string_view bare([[maybe_unused]] void const* codec, std::string_view text) {
        if constexpr (requires(Codec const& c) { c.bare(text); }) return static_cast<Codec const*>(codec)->bare(text);
        else return text;
    }

    static constexpr value_operations table{read, fits, clear, could_go_on, Codec::expected, choice, why_not,
                                            verbatim_codec<Codec, value_type>, count, to::adds, bare};
};

} // namespace dossier::v0::detail
