// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/codec/text.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/list.hpp>

// Codecs for texts of several lines. Without them such a text keeps its line ends and its indentation. All but `trimmed` need a type
// that owns its characters, such as std::string.
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

/// Assigns the lines of `text` to `value`, each as `add` appends it: `add(std::string& to, std::string_view line, bool first)`.
template <class Text, class F>
void assign_lines(Text& value, std::string_view text, F&& add) {
    std::string plain;
    bool first = true;
    for_each_line(text, [&](std::string_view line) {
        add(plain, line, first);
        first = false;
    });
    value.assign(plain.data(), plain.size());
}

} // namespace detail

/// The type of the codec `joined`.
struct joined_codec {
    static constexpr bool verbatim = true;
    static constexpr bool joins = true;
    static constexpr std::string_view expected = "text";

    template <detail::owning_text Text>
    static void read(Text& value, std::string_view text) {
        if (text.find('\n') == text.npos) return void(value.assign(text.data(), text.size()));
        detail::assign_lines(value, text, [](std::string& to, std::string_view line, bool first) {
            if (!first && !line.empty() && text::is_blank(line.front())) line.remove_prefix(1);
            to += line;
        });
    }
    static void write(std::string& out, std::string_view value) { out += value; }
};
/// A codec for a text that was broken anywhere, even within a word, as in the manifests of Java archives and in LDIF. Reading
/// removes each line end and one blank after it. Writing does not fold.
///
/// Bytes of a character on both sides of such a line end are one character, and no `invalid_utf8`. A codec of your own says the
/// same with `static constexpr bool joins = true`.
///
///     field("Main-Class", &manifest::main_class).codec(joined)
inline constexpr joined_codec joined{};

/// The type of the codec `unfolded`.
struct unfolded_codec {
    static constexpr bool verbatim = true;
    static constexpr bool drops_indentation = true;
    static constexpr std::string_view expected = "text";

    template <detail::owning_text Text>
    static void read(Text& value, std::string_view text) {
        text = text::trim_space(text);
        if (text.find('\n') == text.npos) return void(value.assign(text.data(), text.size()));
        bool apart = false; // a line end has been written, or an empty line comes: no blank is needed
        detail::assign_lines(value, text, [&](std::string& to, std::string_view line, bool first) {
            auto const words = text::trim(line);
            if (line.empty()) {
                to += apart ? "\n" : "\n\n";
                apart = true;
            } else if (!words.empty()) {
                if (!first && !apart) to += ' ';
                to += words;
                apart = false;
            }
        });
    }
    static void write(std::string& out, std::string_view value) { out += value; }
};
/// A codec for a text that was folded between words, as in mail headers (RFC 5322, 2.2.3) and in the DESCRIPTION of R packages.
/// Reading makes one blank of each line end and the blanks around it, and removes the blanks around the text. An empty line stays:
/// it parts paragraphs. Writing does not fold.
///
///     field("Subject", &message::subject).codec(unfolded)
inline constexpr unfolded_codec unfolded{};

/// The type of the codec `trimmed`.
struct trimmed_codec {
    static constexpr bool verbatim = true;
    static constexpr bool changes_lines = true;
    static constexpr bool drops_indentation = true;
    static constexpr std::string_view expected = "text";

    template <text_type Text>
    static void read(Text& value, std::string_view text) {
        text = text::trim(text);
        if constexpr (borrows<Text>) {
            value = text;
        } else {
            if (text.find('\n') == text.npos) return void(value.assign(text.data(), text.size()));
            detail::assign_lines(value, text, [](std::string& to, std::string_view line, bool first) {
                if (!first) to += '\n';
                to += text::trim(line);
            });
        }
    }
    static void write(std::string& out, std::string_view value) { out += value; }
};
/// A codec for a text without the blanks around it. Where it has several lines, none keeps the blanks around it. Only a text of one
/// line can be a `std::string_view`.
///
///     field("Name", &cpu::name).codec(trimmed)
inline constexpr trimmed_codec trimmed{};

/// The type of the codec `indented`.
struct indented_codec {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "text";

    template <detail::owning_text Text>
    static void read(Text& value, std::string_view text) {
        if (text.find('\n') == text.npos) return void(value.assign(text.data(), text.size()));
        detail::assign_lines(value, text, [](std::string& to, std::string_view line, bool first) {
            if (!first) {
                to += '\n';
                if (!line.empty() && text::is_blank(line.front())) line.remove_prefix(1);
                if (line == ".") line = {};
            }
            to += line;
        });
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
