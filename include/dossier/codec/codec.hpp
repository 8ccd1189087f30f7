// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include <dossier/grammar/whole.hpp>

namespace dossier::inline v0 {

/// How a value of type `T` is read, written and described; specialised for each type that a record may hold:
///
///     template <>
///     struct dossier::codec<money> {
///         static constexpr auto parser = x3::uint_ >> '.' >> x3::uint_;        // an X3 parser whose attribute is money
///         static constexpr std::string_view expected = "an amount such as 12.50"; // ends the sentence "expected ..."
///         static void write(std::string& out, money const& m);                 // appends what `parser` reads
///     };
///
/// X3's own parsers and operators come with <boost/spirit/home/x3.hpp>, or parts of it. `parser` is given the value without
/// the blanks around it, as `char const*` and with `x3::unused` for context, and has to match all of it. One that cannot be
/// a constant, such as `x3::symbols`, is `static inline auto const parser = ...`, or a variable elsewhere: see `by`. In place
/// of a parser a codec may have
/// - `static bool read(T&, std::string_view)`, which is given the same, and tells whether the value fits;
/// - `static constexpr bool verbatim = true` and `static void read(T&, std::string_view)`: every text is a value, and none of
///   it is trimmed.
/// It may also have
/// - `static constexpr bool within_line = true`: its parser stops by itself before the end of a line, so it may be tried
///   before that end has been looked for;
/// - `static bool could_go_on(std::string_view text)`: whether `text` could be the beginning of a longer value, even if it
///   reads well by itself, which matters where a record was cut.
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

/// A codec of `T`: it describes what it expects, and either has an X3 parser or reads a text itself.
template <class C, class T>
concept codec_for = detail::verbatim_codec<C, T> || detail::reading_codec<C, T> || detail::parser_codec<C, T>;

/// A type that has a codec.
template <class T>
concept encodable = codec_for<codec<T>, T>;

namespace detail {

/// Reads all of `text` into `value`, which is left in any state where it does not fit.
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

} // namespace detail

} // namespace dossier::v0
