// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <dossier/codec/codec.hpp>

namespace dossier::inline v0 {

/// What a text member may be: `std::string` with any allocator, `std::string_view`, or a type that is made from a view
/// of characters and gives one back.
template <class T>
concept text_type = std::is_class_v<T> && std::convertible_to<T const&, std::string_view> &&
                    (std::is_same_v<T, std::string_view> || requires(T& t, char const* p, std::size_t n) { t.assign(p, n); });

/// Whether `T` borrows its characters from the text that was read, which must then outlive it.
template <class T>
inline constexpr bool borrows = std::is_same_v<T, std::string_view>;

/// Text is kept as it stands. One that owns its characters holds LF where the source ends a line with CR LF; a
/// `std::string_view` shows the source's own bytes.
template <text_type Text>
struct codec<Text> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "text";

    static void read(Text& value, std::string_view text) {
        if constexpr (borrows<Text>) {
            value = text;
        } else {
            value.assign(text.data(), text.size());
            if (text.find('\r') != text.npos) [[unlikely]] unify_line_ends(value);
        }
    }
    static void write(std::string& out, std::string_view value) { out += value; }

private:
    static void unify_line_ends(Text& value) {
        std::size_t to = 0;
        for (std::size_t from = 0; from != value.size(); ++from)
            if (value[from] != '\r' || from + 1 == value.size() || value[from + 1] != '\n') value[to++] = value[from];
        value.resize(to);
    }
};

} // namespace dossier::v0
