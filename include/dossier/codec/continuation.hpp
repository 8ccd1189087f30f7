// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/codec/text.hpp>
#include <dossier/text/line.hpp>

// Codecs for texts with continuation lines, for two common formats. Without these codecs such a text keeps its line ends and its
// indentation. Both need a type that owns its characters, such as std::string.
namespace dossier::inline v0 {

namespace detail {

template <class T>
concept owning_text = text_type<T> && !borrows<T>;

/// Calls `f` with each line of `text`, without its line end.
template <class F>
void for_each_line(std::string_view text, F&& f) {
    char const* const last = text.data() + text.size();
    char const* p = text.data();
    for (bool more = true; more;) {
        auto const l = text::line_at(p, last);
        f(l.view());
        more = l.next != l.last; // after a line end there is another line, even if it is empty
        p = l.next;
    }
}

} // namespace detail

/// The type of the codec `unfolded`.
struct unfolded_codec {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "text";

    template <detail::owning_text Text>
    static void read(Text& value, std::string_view text) {
        if (text.find('\n') == text.npos) return void(value.assign(text.data(), text.size()));
        std::string joined;
        detail::for_each_line(text, [&](std::string_view line) { joined += line; });
        value.assign(joined.data(), joined.size());
    }
    static void write(std::string& out, std::string_view value) { out += value; }
};
/// A codec for a text of one line that was folded over several, as in mail headers (RFC 5322, 2.2.3). Reading removes the line
/// ends and keeps the blanks after them. Writing does not fold.
///
///     field("Subject", &message::subject).codec(unfolded)
inline constexpr unfolded_codec unfolded{};

/// The type of the codec `indented`.
struct indented_codec {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "text";

    template <detail::owning_text Text>
    static void read(Text& value, std::string_view text) {
        if (text.find('\n') == text.npos) return void(value.assign(text.data(), text.size()));
        std::string plain;
        bool first = true;
        detail::for_each_line(text, [&](std::string_view line) {
            if (!first) {
                plain += '\n';
                if (!line.empty() && text::is_blank(line.front())) line.remove_prefix(1);
                if (line == ".") line = {};
            }
            first = false;
            plain += line;
        });
        value.assign(plain.data(), plain.size());
    }
    static void write(std::string& out, std::string_view value) {
        bool first = true;
        detail::for_each_line(value, [&](std::string_view line) {
            if (!first) out += line.empty() ? "\n ." : "\n ";
            first = false;
            out += line;
        });
    }
};
/// A codec for a text of several lines, as in the descriptions of Debian packages (Debian Policy, 5.6.13). Every line after the
/// first is indented by a blank, and an empty line is written as a full stop. Reading removes both; writing adds them.
///
///     field("Description", &package::description).codec(indented)
inline constexpr indented_codec indented{};

} // namespace dossier::v0
