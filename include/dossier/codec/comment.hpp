// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/text/list.hpp>

// Values with a comment behind them, as in ontologies: "is_obsolete: true ! since June".
namespace dossier::inline v0 {

namespace detail {

/// The quote that ends what the one at `at` begins, or `npos` if none does. A backslash before a quote makes it a character.
constexpr std::size_t closing_quote(std::string_view line, std::size_t at) noexcept {
    for (++at; at < line.size() && line[at] != '"'; ++at)
        if (line[at] == '\\') ++at;
    return at < line.size() ? at : line.npos;
}

/// `line` without the comment at its end, and without the blanks before that. A comment begins with `mark`, behind a blank or at the
/// start of the line, and not between quotes.
constexpr std::string_view without_comment(std::string_view line, std::string_view mark) noexcept {
    if (line.find(mark) == line.npos) return line;
    bool quotes = true; // may come in pairs
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (quotes && line[at] == '"') {
            auto const end = closing_quote(line, at);
            if (end == line.npos) quotes = false;
            else at = end;
        } else if (line.substr(at, mark.size()) == mark && (at == 0 || text::is_blank(line[at - 1]))) {
            line = line.substr(0, at);
            while (!line.empty() && text::is_blank(line.back())) line.remove_suffix(1);
        }
    }
    return line;
}

// The names of an enumeration, for messages, if `Codec` has them.
template <class Codec>
struct choices_of {};
template <class Codec>
    requires requires { Codec::choices.size(); }
struct choices_of<Codec> {
    static constexpr auto const& choices = Codec::choices;
};

} // namespace detail

/// The codec that `uncommented` makes for values of type `T`, which `Inner` reads.
template <class Inner, class T>
struct uncommented_codec : detail::choices_of<Inner> {
    std::string_view mark;
    [[no_unique_address]] Inner inner{};

    constexpr uncommented_codec(std::string_view m, Inner const& i) : mark(m), inner(i) {}

    static constexpr bool changes_lines = true;
    static constexpr bool drops_indentation = detail::drops_indentation<Inner>;
    static constexpr bool joins = detail::joins<Inner>;
    static constexpr std::string_view expected = Inner::expected;

    static bool could_go_on(std::string_view text) {
        if constexpr (requires { Inner::could_go_on(text); }) return Inner::could_go_on(text);
        else return false;
    }
    /// `text` without its comment if it has one line, or if it is nothing but comments; else all of it.
    std::string_view bare(std::string_view text) const {
        if (text.find('\n') == text.npos) return detail::without_comment(text, mark);
        bool any = false;
        detail::for_each_line(text, [&](std::string_view line) { any = any || !text::trim(detail::without_comment(line, mark)).empty(); });
        return any ? text : text.substr(0, 0);
    }
    bool read(T& value, std::string_view text) const {
        if (text.find('\n') == text.npos) return detail::decode(inner, detail::without_comment(text, mark), value);
        auto const plain = without_comments(text);
        return detail::decode(inner, text::trim_space(plain), value);
    }
    std::string why_not(std::string_view text) const {
        auto const plain = without_comments(text);
        return detail::why_not(inner, text::trim_space(plain));
    }
    template <class Value>
    void write(std::string& out, Value const& value) const
        requires requires { inner.write(out, value); }
    {
        inner.write(out, value);
    }

    /// The same around another codec, for values of type `Other`.
    template <class Other, class Codec>
    constexpr auto around(Codec const& codec) const {
        return uncommented_codec<Codec, Other>(mark, codec);
    }

private:
    std::string without_comments(std::string_view text) const {
        std::string plain;
        bool first = true;
        detail::for_each_line(text, [&](std::string_view line) {
            auto const rest = detail::without_comment(line, mark);
            if (!first && rest.empty() && !line.empty()) return; // nothing but a comment
            if (!first) plain += '\n';
            first = false;
            plain += rest;
        });
        return plain;
    }
};

namespace detail {

/// What `uncommented` returns: a codec once the type of the member is known.
template <class Inner>
struct uncommented_values {
    using wrapped = Inner;
    std::string_view mark;
    [[no_unique_address]] Inner inner{};

    /// The codec for values of type `T`, which `codec` reads.
    template <class T, class Codec>
    constexpr auto around(Codec const& codec) const {
        return uncommented_codec<Codec, T>(mark, codec);
    }
};

} // namespace detail

/// A codec for values with a comment behind them. Reading removes it, on each line, with the blanks before it and those around the
/// value. A line of nothing but a comment goes. A value that is all comment is absent. A value that would read as one with a comment cannot be written.
///
///     field("is_obsolete", &term::is_obsolete).codec(uncommented("!"))
///
/// \param mark  what a comment begins with, behind a blank or at the start of the value, and not between two `"`, where it is text; it
///              must live as long as the program
/// \returns the codec, for `codec` or `texts`. What is left of the value is read by the codec of the member's type
constexpr auto uncommented(std::string_view mark) { return detail::uncommented_values<detail::default_inner>{mark}; }
/// The same. What is left of the value is read by `codec`.
template <class Codec>
constexpr auto uncommented(std::string_view mark, Codec const& codec) {
    return detail::uncommented_values<Codec>{mark, codec};
}

} // namespace dossier::v0
