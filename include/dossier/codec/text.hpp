// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <dossier/codec/codec.hpp>
#include <dossier/text/scan.hpp>

namespace dossier::inline v0 {

/// A type of text: `std::string_view`, `std::string` with any allocator, or any class that converts to `std::string_view` and has
/// `assign(char const*, std::size_t)`.
template <class T>
concept text_type = std::is_class_v<T> && std::convertible_to<T const&, std::string_view> &&
                    (std::is_same_v<T, std::string_view> || requires(T& t, char const* p, std::size_t n) { t.assign(p, n); });

/// Whether `T` borrows its characters from the text that was read. If so, that text must outlive the value.
template <class T>
inline constexpr bool borrows = std::is_same_v<T, std::string_view>;

/// The codec of texts. It reads and writes a text verbatim, except that a type that owns its characters gets LF for each CR LF.
///
/// \par Lifetime
/// A `std::string_view` points into the text that was read.
template <text_type Text>
struct codec<Text> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "text";

    /// Takes any text.
    static void read(Text& value, std::string_view text) {
        read_plain(value, text);
        if constexpr (!borrows<Text>)
            if (auto const at = text.find('\r'); at != text.npos) [[unlikely]] {
                char* const rest = &value[at];
                value.resize(at + static_cast<std::size_t>(text::copy_with_line_feeds(text.substr(at), rest) - rest));
            }
    }
    /// Like `read`, but faster.
    /// \pre `text` contains no CR LF
    static void read_plain(Text& value, std::string_view text) {
        if constexpr (borrows<Text>) value = text;
        else value.assign(text.data(), text.size());
    }
    static void write(std::string& out, std::string_view value) { out += value; }
};

} // namespace dossier::v0
