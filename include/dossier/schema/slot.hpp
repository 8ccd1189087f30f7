// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/text.hpp>
#include <dossier/grammar/attribute.hpp>

namespace dossier::inline v0 {

/// A container: `std::vector`, `std::deque`, `std::list`, `std::set` and the like. Texts are not containers here.
template <class T>
concept container_type = !text_type<T> && requires(T& t, typename T::value_type value) {
    t.insert(t.end(), std::move(value));
    t.begin();
    t.size();
    t.clear();
};

namespace detail {

/// How a member holds its value: directly, or in a `std::optional`.
template <class Member>
struct slot {
    using value_type = Member;
    static constexpr bool optional = false;
    /// The value in the member. An empty `std::optional` gets one.
    static constexpr Member& open(Member& m) { return m; }
    /// Empties a `std::optional`. Other members keep their value.
    static constexpr void clear(Member&) noexcept {}
};

/// A member that is a `std::optional`.
template <class Value>
struct slot<std::optional<Value>> {
    using value_type = Value;
    static constexpr bool optional = true;
    static constexpr Value& open(std::optional<Value>& m) { return m ? *m : m.emplace(); }
    static constexpr void clear(std::optional<Value>& m) noexcept { m.reset(); }
};

/// The codec that the type of a member selects. For a container without a codec it is the codec of its elements. It is empty for
/// a type without a codec, so that `.codec(...)` can still give it one.
template <class Value>
struct default_codec {};
template <encodable Value>
struct default_codec<Value> : codec<Value> {};
template <container_type Value>
    requires(!encodable<Value> && encodable<typename Value::value_type>)
struct default_codec<Value> : codec<typename Value::value_type> {};

/// Whether a parser reads one element of a container, not all of it.
template <class Parser, class Value>
constexpr bool reads_one() {
    if constexpr (container_type<Value>) return !container_type<grammar::attribute_of<Parser>>;
    else return false;
}

/// Whether a field with this codec adds its values to a container one by one, instead of reading all of them at once.
template <class Codec, class Value>
constexpr bool adds_one() {
    if constexpr (!container_type<Value>) return false;
    else if constexpr (verbatim_codec<Codec, Value> || reading_codec<Codec, Value>) return false;
    else if constexpr (parser_codec<Codec, Value>) return reads_one<decltype(Codec::parser), Value>();
    else return true;
}

/// Whether a codec reads a container whose elements are added to those of the lines before.
template <class Codec>
inline constexpr bool appends = requires { requires Codec::appends; };

/// What a codec reads for a member that holds `Held`: all of it, or if it adds, one element.
template <class Held, bool Adds>
struct read_type {
    using type = Held;
};
template <class Held>
struct read_type<Held, true> {
    using type = typename Held::value_type;
};

/// The codec of a field whose key has a parameter: that of the second elements of its pairs.
template <class Codec>
struct parameter_codec : Codec {
    static constexpr bool pairs = true;
};
template <class Codec>
inline constexpr bool has_parameter = requires { requires Codec::pairs; };
/// The codec of the second elements.
template <class Codec>
constexpr Codec const& codec_of_values(parameter_codec<Codec> const& codec) noexcept {
    return codec;
}

/// A container of pairs that takes any of them.
template <class T>
concept sequence_of_pairs = container_type<T> && !requires { typename T::key_type; } && requires(typename T::value_type const& entry) {
    requires text_type<std::remove_cvref_t<decltype(entry.first)>>;
    entry.second;
};

/// What a codec of a field reads values for: the member, or the second elements of its pairs.
template <class Codec, class Value>
struct target {
    using type = Value;
};
template <class Codec, class Value>
    requires has_parameter<Codec>
struct target<Codec, Value> {
    using type = typename Value::value_type::second_type;
};
template <class Codec, class Value>
using target_type = typename target<Codec, Value>::type;

/// The type that a codec reads for a member with values of type `Value`.
template <class Codec, class Value>
using read_by = typename read_type<Value, adds_one<Codec, Value>()>::type;

/// Puts a value that a codec has read into its member.
template <class Codec, class Member>
struct access {
    using traits = slot<Member>;
    using held = typename traits::value_type;
    static constexpr bool adds_all = appends<Codec>; ///< all elements of a line are added
    static constexpr bool pairs = has_parameter<Codec>; ///< they are the second elements of pairs
    static constexpr bool adds = pairs || adds_all || adds_one<Codec, held>();

    /// What the codec reads.
    using value_type = typename read_type<target_type<Codec, held>, adds && !adds_all && !pairs>::type;

    /// How many elements the container holds.
    static std::size_t count(Member const& m)
        requires adds
    {
        if constexpr (traits::optional) return m ? m->size() : 0;
        else return m.size();
    }
    static void put(Member& m, value_type&& value, [[maybe_unused]] std::string_view parameter = {}) {
        if constexpr (pairs) {
            using pair = typename held::value_type;
            typename pair::first_type name{};
            codec<typename pair::first_type>::read(name, parameter);
            auto& all = traits::open(m);
            all.insert(all.end(), pair{std::move(name), std::move(value)});
        } else if constexpr (adds_all) {
            auto& all = traits::open(m);
            for (auto& element : value) all.insert(all.end(), std::move(element));
        } else if constexpr (adds) {
            auto& all = traits::open(m);
            all.insert(all.end(), std::move(value));
        } else {
            traits::open(m) = std::move(value);
        }
    }
    static void read(Member& m, std::string_view text, std::string_view parameter = {})
        requires verbatim_codec<Codec, value_type>
    {
        if constexpr (adds) {
            value_type value{};
            Codec::read(value, text);
            put(m, std::move(value), parameter);
        } else {
            Codec::read(traits::open(m), text);
        }
    }
    /// Like `read`, but faster. The text must not contain CR LF, and the member must be default-constructed.
    static void read_plain(Member& m, std::string_view text) {
        if constexpr (!adds && requires(held& value) { Codec::read_plain(value, text); }) {
            if constexpr (traits::optional && std::is_constructible_v<held, char const*, std::size_t>) m.emplace(text.data(), text.size());
            else Codec::read_plain(traits::open(m), text);
        } else {
            read(m, text);
        }
    }
    /// Empties the member, unless values are added to it: these stay.
    static void clear(Member& m) {
        if constexpr (!adds) traits::clear(m);
    }
};

/// A codec made from an X3 parser. It writes as the codec of the type does, if there is one. If the parser cannot read what that
/// writes, `write` refuses the value.
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

/// The codec for a field whose `codec` gets `C`: `C` itself, or one made from the parser `C`.
template <class C, class Value>
struct adapted {
    using type = codec_of_parser<C, typename read_type<Value, reads_one<C, Value>()>::type>;
};
template <class C, class Value>
    requires described<C>
struct adapted<C, Value> {
    using type = C;
};
/// The codec for a field with values of type `Value` whose `codec` gets `c`.
template <class Value, class C>
constexpr auto adapt(C const& c) {
    if constexpr (requires { typename C::wrapped; }) { // it becomes a codec around another one
        if constexpr (std::is_same_v<typename C::wrapped, default_inner>) {
            return c.template around<read_by<default_codec<Value>, Value>>(default_codec<Value>{});
        } else {
            auto const inner = adapt<Value>(c.inner);
            return c.template around<read_by<std::remove_const_t<decltype(inner)>, Value>>(inner);
        }
    } else {
        return typename adapted<C, Value>::type{c};
    }
}
/// The type of one value of a member with values of type `Value`: of an element, if the codec adds them one by one.
template <class Codec, class Value>
using single_type = typename access<Codec, Value>::value_type;

template <class C, class Value>
using adapted_codec = decltype(adapt<Value>(std::declval<C const&>()));

/// Whether `Codec` can read a `Value`, as far as that can be told. For a parser with several attributes only X3 can tell, so the
/// result is true.
template <class Codec, class Value>
constexpr bool suits() {
    if constexpr (has_parameter<Codec> && sequence_of_pairs<Value>) {
        return suits<Codec, typename Value::value_type::second_type>();
    } else if constexpr (adds_one<Codec, Value>()) {
        return suits<Codec, typename Value::value_type>();
    } else if constexpr (verbatim_codec<Codec, Value> || reading_codec<Codec, Value>) {
        return true;
    } else if constexpr (!parser_codec<Codec, Value>) {
        return false;
    } else {
        using attribute = grammar::attribute_of<decltype(Codec::parser)>;
        constexpr bool plain = !requires { typename attribute::value_type; } && !requires { typename attribute::fusion_tag; };
        if constexpr (std::is_same_v<attribute, grammar::x3::unused_type> || std::is_convertible_v<attribute, Value>) return true;
        else if constexpr (text_type<Value>) return !plain || std::is_same_v<attribute, char>;
        else if constexpr (text_type<attribute>) return false;
        else return !plain || (std::is_class_v<Value> && !encodable<Value>);
    }
}

} // namespace detail

} // namespace dossier::v0
