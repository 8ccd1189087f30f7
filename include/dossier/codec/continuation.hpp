// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/codec/text.hpp>
#include <dossier/text/line.hpp>

// Two ways in which formats with continuation lines mean a text; without a codec it is kept as it stands. Both are for
// texts that own their characters.
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
        more = l.next != l.last; // after a line end stands a line, be it empty
        p = l.next;
    }
}

} // namespace detail

/// A text that stands on one line, however it was folded: what mail headers are (RFC 5322, 2.2.3). The blanks that a line
/// begins with stay, its line end goes.
///
///     field("Subject", &message::subject).codec(unfolded)
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
inline constexpr unfolded_codec unfolded{};

/// A text of several lines, each but the first indented by one blank, and a full stop in place of an empty one: what the
/// descriptions of Debian packages are (Debian Policy, 5.6.13).
///
///     field("Description", &package::description).codec(indented)
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
inline constexpr indented_codec indented{};

} // namespace dossier::v0
