// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include <dossier/grammar/whole.hpp>

namespace dossier::inline v0 {

/// How values of type `T` are read and written. Specialise it for each type of your own that a member of a record has:
///
///     template <>
///     struct dossier::codec<money> {
///         static constexpr auto parser = x3::uint_ >> '.' >> x3::uint_;        // an X3 parser whose attribute is money
///         static constexpr std::string_view expected = "an amount such as 12.50"; // ends the sentence "expected ..."
///         static void write(std::string& out, money const& m);                 // appends what `parser` reads
///     };
///
/// A codec has these members:
/// - `expected`: what a value looks like, for messages.
/// - `parser`: an X3 parser. It gets the text of the value without the blanks around it, and must match all of it. Its iterator
///   is `char const*`, its context `x3::unused`. X3's own parsers need `<boost/spirit/home/x3.hpp>` or a part of it. A parser
///   that cannot be a constant, such as `x3::symbols`, is `static inline auto const parser = ...`, or a variable: see `by`.
/// - `write`: appends the value as text. Only writing records needs it.
///
/// In place of `parser` it can have one of these:
/// - `static bool read(T&, std::string_view)`: gets the same text, and returns whether it is a value.
/// - `static constexpr bool verbatim = true` and `static void read(T&, std::string_view)`: gets the text with the blanks around
///   it, and takes every text.
///
/// These members are optional:
/// - `static constexpr bool within_line = true`: the parser never reads past the end of a line. Then it can run before the end
///   of the line has been searched for, which is faster.
/// - `static bool could_go_on(std::string_view text)`: whether `text`, though it may be a value, could be the beginning of a
///   longer one. If so, a value at which the text ends may have been cut short, and is reported as `cut_value`.
/// - `static constexpr bool changes_lines = true`: what is read from several lines is not a part of the text, so that no
///   `std::string_view` can hold it.
/// - `static constexpr bool drops_indentation = true`: reading removes the blanks at the start of each line. Then writing may
///   indent a line, where only that makes it continue the value.
/// - `static constexpr bool joins = true`: reading joins lines within words, so that a character may stand on both sides of a line
///   end.
/// - `static std::string why_not(std::string_view text)`: why `text`, which could not be read, is not a value, as a clause such as
///   "there is no 30 February", or an empty string if `expected` says it all. It is for messages.
///
/// \par Exception safety
/// Each of these functions may throw, and so may the parser, the type of the values and its comparison. The function that was
/// called, such as `parse` or `write`, passes the exception on. A range passes it on from `next()`, or from `begin()` or `++` of
/// its iterator; its current record is unspecified then. Asked on, the range reads the same record again: none is lost, and none
/// is given twice. A codec without state of its own works afterwards as before.
///
/// \tparam T  the type of the values
template <class T>
struct codec;

namespace detail {

template <class C>
concept described = requires {
    { C::expected } -> std::convertible_to<std::string_view>;
};

template <class C, class T>
concept verbatim_codec = described<C> && C::verbatim && requires(T& value, std::string_view text) { C::read(value, text); };

template <class C, class T>
concept reading_codec = described<C> && requires(C const& codec, T& value, std::string_view text) {
    { codec.read(value, text) } -> std::same_as<bool>;
};

template <class C, class T>
concept parser_codec = described<C> && requires { C::parser; };

} // namespace detail

/// A codec of `T`: it has `expected`, and either a parser or a `read` function. See `codec`.
template <class C, class T>
concept codec_for = detail::verbatim_codec<C, T> || detail::reading_codec<C, T> || detail::parser_codec<C, T>;

/// A type for which `codec` is specialised.
template <class T>
concept encodable = codec_for<codec<T>, T>;

namespace detail {

/// Whether reading removes the blanks at the start of each line.
template <class Codec>
inline constexpr bool drops_indentation = requires { requires Codec::drops_indentation; };

/// Whether reading makes of several lines what is no part of the text.
template <class Codec>
inline constexpr bool changes_lines = requires { requires Codec::changes_lines; };

/// Whether reading joins lines within words.
template <class Codec>
inline constexpr bool joins = requires { requires Codec::joins; };

/// Within a codec around another one: the codec of the member's type.
struct default_inner {};

/// Reads `value` from all of `text`. Returns whether `text` is a value; if not, `value` is unspecified.
template <class Codec, class T>
bool decode([[maybe_unused]] Codec const& codec, std::string_view text, T& value) {
    if constexpr (verbatim_codec<Codec, T>) {
        Codec::read(value, text);
        return true;
    } else if constexpr (reading_codec<Codec, T>) {
        return codec.read(value, text);
    } else {
        return grammar::match_whole(codec.parser, text, value);
    }
}

/// Why `text`, which could not be read, is not a value: what `why_not` of the codec returns, or an empty string if it has none.
template <class Codec>
[[gnu::cold]] std::string why_not([[maybe_unused]] Codec const& codec, [[maybe_unused]] std::string_view text) {
    if constexpr (requires { codec.why_not(text); }) return codec.why_not(text);
    else return {};
}

} // namespace detail

} // namespace dossier::v0
