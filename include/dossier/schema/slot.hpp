// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/text.hpp>

namespace dossier::inline v0 {

/// How a member holds its value: directly, or in a `std::optional` that may be empty.
template <class Member>
struct slot {
    using value_type = Member;
    static constexpr bool optional = false;
    static constexpr Member& open(Member& m) { return m; }
    static constexpr void clear(Member&) noexcept {}
};

template <class Value>
struct slot<std::optional<Value>> {
    using value_type = Value;
    static constexpr bool optional = true;
    static constexpr Value& open(std::optional<Value>& m) { return m ? *m : m.emplace(); }
    static constexpr void clear(std::optional<Value>& m) noexcept { m.reset(); }
};

namespace detail {

/// The codec that the type of a member chooses; empty for a type that has none, so that `.codec(...)` can name one.
template <class Value>
struct default_codec {};
template <encodable Value>
struct default_codec<Value> : codec<Value> {};

/// A codec made from a bare X3 parser. How it is written comes from the type's own codec, where it has one; what that
/// writes and the parser does not take is refused when it is read back.
template <class Parser, class Value>
struct codec_of_parser {
    Parser parser;
    static constexpr std::string_view expected = "a value that its parser takes";
};
template <class Parser, encodable Value>
struct codec_of_parser<Parser, Value> {
    Parser parser;
    static constexpr std::string_view expected = "a value that its parser takes";
    static void write(std::string& out, Value const& value) { codec<Value>::write(out, value); }
};

template <class C, class Value>
struct adapted {
    using type = codec_of_parser<C, Value>;
};
template <class C, class Value>
    requires codec_for<C, Value>
struct adapted<C, Value> {
    using type = C;
};
template <class C, class Value>
using adapted_codec = typename adapted<C, Value>::type;

} // namespace detail

} // namespace dossier::v0
