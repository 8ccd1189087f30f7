// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/for_each_field.hpp>
#include <dossier/text/fixed_string.hpp>

// The names in a JSON document, and the places that they lead to.
namespace dossier::inline v0::detail {

/// The name of a member of a JSON object, as it is written: `,"name":`.
struct json_key {
    std::string_view written; ///< lives as long as the program

    constexpr std::string_view name() const noexcept { return written.substr(2, written.size() - 4); }
    /// What is written for the first member of an object, or for a later one.
    constexpr std::string_view after(bool others) const noexcept { return written.substr(others ? 0 : 1); }
};

/// The characters of a key with this name, which has `Size`.
template <std::size_t Size>
constexpr auto json_key_with(std::string_view name) noexcept {
    return joined<Size + 4>({",\"", name, "\":"});
}

template <fixed_string Name>
inline constexpr auto json_key_chars = json_key_with<Name.size()>(Name.view());

/// A key with this name, which holds neither quotes, backslashes nor control characters.
template <fixed_string Name>
inline constexpr json_key json_name{json_key_chars<Name>.view()};

template <auto Member>
inline constexpr auto json_member_chars = [] {
    constexpr auto name = member_name<Member>();
    static_assert(!name.empty(), "dossier: this compiler does not tell the names of members, by which JSON names them");
    return json_key_with<name.size()>(name);
}();

/// The key of the member that `Member` points to.
template <auto Member>
inline constexpr json_key json_member_name{json_member_chars<Member>.view()};

/// The name of a type, without its namespaces and template arguments, as g++ and clang spell it.
template <class Type>
consteval std::string_view type_name() noexcept {
#if defined(__GNUC__) || defined(__clang__)
    std::string_view name = __PRETTY_FUNCTION__; // ... [with Type = space::part; ...]
    name.remove_prefix(name.find("Type = ") + 7);
    name = name.substr(0, name.find_first_of(";]<"));
    return name.substr(name.rfind(':') + 1);
#else
    return {};
#endif
}

template <class Type>
inline constexpr auto json_type_chars = [] {
    constexpr auto name = type_name<Type>();
    static_assert(!name.empty(), "dossier: this compiler does not tell the names of types, by which JSON names the kinds of parts");
    return json_key_with<name.size()>(name);
}();

/// The key that is the name of a type.
template <class Type>
inline constexpr json_key json_type_name{json_type_chars<Type>.view()};

/// A place in a JSON document: the members and elements that lead to it.
///
/// \par Lifetime
/// Each place refers to the one around it. All of them live on the stack of the functions that visit a document.
struct json_place {
    json_place const* around = nullptr;
    std::string_view name{};
    std::size_t index = 0;
    bool is_element = false; ///< an element of an array; else a member of an object

    /// The JSON pointer (RFC 6901) of the place; it is empty for the whole document.
    /// \throws std::bad_alloc
    [[gnu::cold]] std::string pointer() const {
        std::string out;
        append(out);
        return out;
    }

private:
    void append(std::string& out) const {
        if (!around) return;
        around->append(out);
        out += '/';
        if (is_element) out += std::to_string(index);
        for (char const c : name) {
            if (c == '~') out += "~0";
            else if (c == '/') out += "~1";
            else out += c;
        }
    }
};

} // namespace dossier::v0::detail
