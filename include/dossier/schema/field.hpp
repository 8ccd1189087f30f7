// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/codec/list.hpp>
#include <dossier/schema/record_rules.hpp>
#include <dossier/schema/slot.hpp>
#include <dossier/text/demand.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

namespace detail {

/// Spellings of a key or of an absent value.
template <std::size_t N>
using spelling_list = std::array<std::string_view, N>;

/// `list` with `more` at its end.
template <class T, std::size_t N>
constexpr std::array<T, N + 1> append(std::array<T, N> const& list, T const& more) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<T, N + 1>{list[I]..., more};
    }(std::make_index_sequence<N>{});
}

/// Whether `s` can be a key or the spelling of a value: it is not empty, has no line end, and no blanks around it.
constexpr bool can_stand_alone(std::string_view s) noexcept {
    return !s.empty() && s.size() == text::trim(s).size() && s.find('\n') == s.npos && s.find('\r') == s.npos;
}

/// A list of what `codec` reads, split at `separator`. A codec around another one goes around the list.
template <class Container, class Codec>
constexpr auto list_of(Codec const& codec, std::string_view separator) {
    using list = list_codec<Container, Codec>;
    if constexpr (requires(list const& l) { codec.template around<Container>(l); })
        return codec.template around<Container>(list_codec<Container, std::remove_cvref_t<decltype(codec.inner)>>{codec.inner, separator});
    else
        return list{codec, separator};
}

/// Whether a codec reads a list.
template <class Codec>
inline constexpr bool is_list = false;
template <class Container, class Codec>
inline constexpr bool is_list<list_codec<Container, Codec>> = true;
template <class Codec>
inline constexpr bool is_list<repeating_codec<Codec>> = true;
template <class Codec>
    requires requires(Codec const& c) { c.inner; }
inline constexpr bool is_list<Codec> = is_list<std::remove_cvref_t<decltype(std::declval<Codec const&>().inner)>>;

/// The part of a field's description that does not depend on the type of its member. The spans refer to the description.
struct field_rules {
    std::string_view key;
    std::span<std::string_view const> aliases{}; ///< other spellings of the key
    std::span<std::string_view const> absent{};  ///< spellings of an absent value: those of the record, then those of the field
    bool required = false;                       ///< a missing value is an error
    bool multiline = false;                      ///< the text may have several lines
    text_limit until{};                          ///< what ends it then
    std::string_view parameter_open{};           ///< what stands between the key and its parameter; empty if it has none
    std::string_view parameter_close{};          ///< what stands behind the parameter
    std::string_view closing{};                  ///< of a block: the line that ends it; `key` is the line that begins it
};

/// The same, as a description stores it.
template <std::size_t Aliases, std::size_t Absent>
struct stored_field_rules {
    std::string_view key;
    spelling_list<Aliases> aliases{};
    spelling_list<Absent> absent{}; ///< those of the field alone
    bool required = false;
    bool multiline = false;
    text_limit until{};
    std::string_view parameter_open{}, parameter_close{};
    std::string_view closing{};
};

/// Takes the place of a field or a section with a mistake. The compiler has reported it then, and reports nothing else.
struct mistaken {
    constexpr mistaken alias(std::string_view) const { return {}; }
    constexpr mistaken absent(std::string_view) const { return {}; }
    constexpr mistaken required() const { return {}; }
    constexpr mistaken multiline(text_limit = {}) const { return {}; }
    constexpr mistaken split(std::string_view) const { return {}; }
    constexpr mistaken repeats() const { return {}; }
    constexpr mistaken parameter(std::string_view, std::string_view = {}) const { return {}; }
    template <class C>
    constexpr mistaken codec(C const&) const { return {}; }
};

} // namespace detail

/// The description of a field, as `field` makes it. Each member function returns a changed copy. A mistake, such as an empty key,
/// is a compile-time error that names the key.
///
/// \tparam Owner   the struct that the member belongs to
/// \tparam Member  the type of the member
/// \tparam Codec   the codec of its values
/// \tparam Aliases, Absent  the numbers of spellings that `alias` and `absent` added
template <class Owner, class Member, class Codec, std::size_t Aliases = 0, std::size_t Absent = 0>
struct field_description {
    using owner = Owner;
    using member_type = Member;
    using codec_type = Codec;
    using value_type = typename detail::slot<Member>::value_type;

    detail::stored_field_rules<Aliases, Absent> rules; ///< the key and what the functions below have set
    Member Owner::*member;                             ///< the member that gets the value
    [[no_unique_address]] Codec codec_used{};

    /// Adds another spelling of the key. It is read like the key itself. `write` prints it only where a `field_style` asks for
    /// it.
    ///
    /// \param spelling  the spelling; it must live as long as the program
    constexpr auto alias(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), spelling, "dossier: a key has at least a letter, no blanks around it and no line end");
        return field_description<Owner, Member, Codec, Aliases + 1, Absent>{
            {rules.key, detail::append(rules.aliases, spelling), rules.absent, rules.required, rules.multiline, rules.until, rules.parameter_open, rules.parameter_close, rules.closing}, member, codec_used};
    }
    /// Adds a spelling of an absent value, such as "N/A". An empty value is always absent.
    ///
    /// \param spelling  the spelling; it must live as long as the program
    constexpr auto absent(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), rules.key, "dossier: an absent value is spelled with at least a letter, and no blanks around it");
        return field_description<Owner, Member, Codec, Aliases, Absent + 1>{
            {rules.key, rules.aliases, detail::append(rules.absent, spelling), rules.required, rules.multiline, rules.until, rules.parameter_open, rules.parameter_close, rules.closing}, member, codec_used};
    }
    /// Makes a missing value an error (`missing_field`).
    /// \pre The member is not a `std::optional`; else it is a compile-time error.
    constexpr field_description required() const {
        detail::demand(!detail::slot<Member>::optional, rules.key, "dossier: a required field has a member that is not std::optional");
        auto copy = *this;
        copy.rules.required = true;
        return copy;
    }
    /// Lets the text have any number of lines; in a container of texts, each of them. It ends before the first line that can come next: a line with another key, a
    /// heading or the title line of the next record.
    ///
    /// \param until  what else ends it: `expected_key` for nothing, `any_key`, or a form of lines; see `text_limit`. By default what
    ///               the record's `texts_end_at` says
    /// \pre The member is a text; else it is a compile-time error.
    template <class Limit = text_limit>
    constexpr field_description multiline(Limit const& until = {}) const {
        constexpr bool is_limit = std::is_convertible_v<Limit, text_limit>;
        static_assert(is_limit, "dossier: a text ends at expected_key, any_key, a function that takes a line, or an X3 parser as by<name>");
        detail::demand(text_type<detail::single_type<Codec, value_type>>, rules.key, "dossier: only a text can have several lines");
        auto copy = *this;
        copy.rules.multiline = true;
        if constexpr (is_limit) copy.rules.until = until;
        return copy;
    }
    /// Replaces the codec of the member's type.
    ///
    /// \param c  an object with the members of a codec (see `dossier::codec`), or an X3 parser whose attribute fits the member.
    ///           A parser that cannot be a constant needs `by`
    template <class C>
    constexpr auto codec(C const& c) const {
        using target = detail::target_type<Codec, value_type>;
        using adapted = detail::adapted_codec<C, target>;
        constexpr bool is_constant = __is_literal_type(C);
        constexpr bool suits = is_constant && detail::suits<adapted, target>();
        static_assert(is_constant, "dossier: this X3 parser cannot be part of a constant: give it a name, and the field .codec(dossier::by<name>)");
        if constexpr (is_constant) detail::demand(suits, rules.key, "dossier: what this codec reads is not what the member holds");
        if constexpr (!suits) return detail::mistaken();
        else if constexpr (detail::has_parameter<Codec>) return with_codec(detail::parameter_codec<adapted>{detail::adapt<target>(c)});
        else return with_codec(detail::adapt<target>(c));
    }
    /// Lets the key have a parameter behind it, as in `ou;lang-fr: étang` or `Title (fr): Étang`. The member is a container of pairs: the
    /// parameter, empty for the key alone, and the value. A `codec` for the values follows.
    ///
    ///     field("ou", &entry::units).parameter(";")
    ///     field("Title", &trial::titles).parameter(" (", ")")
    ///
    /// \param open   what stands between the key and the parameter; it must live as long as the program
    /// \param close  what stands behind the parameter, likewise
    /// \pre The member is a sequence of pairs of a text and another type, such as `std::vector<std::pair<std::string, std::string>>`; else
    ///      it is a compile-time error.
    constexpr auto parameter(std::string_view open, std::string_view close = {}) const {
        constexpr bool holds_pairs = detail::sequence_of_pairs<value_type>;
        detail::demand(holds_pairs, rules.key, "dossier: keys with a parameter go into a sequence of pairs, such as std::vector<std::pair<std::string, std::string>>");
        detail::demand(!open.empty() && open.find('\n') == open.npos && close.find('\n') == close.npos, rules.key, "dossier: something stands between a key and its parameter");
        if constexpr (!holds_pairs) {
            return detail::mistaken();
        } else {
            auto copy = with_codec(detail::parameter_codec<detail::default_codec<typename value_type::value_type::second_type>>{});
            copy.rules.parameter_open = open;
            copy.rules.parameter_close = close;
            return copy;
        }
    }
    /// Makes the value a list, whose elements go into a container. Without `split`, each line with the key adds one element.
    ///
    /// \param separator  what `write` prints between two elements. When a record is read, blanks may surround it, and a separator
    ///                   of blanks alone stands for any run of blanks and line ends. One behind the last element adds none. It
    ///                   must live as long as the program
    constexpr auto split(std::string_view separator) const {
        detail::demand(container_type<value_type>, rules.key, "dossier: only a container can take a value that is split");
        detail::demand(!separator.empty(), rules.key, "dossier: a value is split at something");
        if constexpr (!container_type<value_type>) return detail::mistaken();
        else return with_codec(detail::list_of<value_type>(codec_used, separator));
    }
    /// Lets the key of a list occur on several lines. The elements of all of them go into the container; `write` prints one line.
    /// \pre The value is split; else it is a compile-time error.
    constexpr auto repeats() const {
        detail::demand(detail::is_list<Codec>, rules.key, "dossier: repeats() is for a value that is split; any other container gets the values of all lines anyway");
        if constexpr (!detail::is_list<Codec>) return detail::mistaken();
        else return with_codec(detail::repeating_codec<Codec>{codec_used});
    }
    /// The same with a codec that is known to suit.
    template <class C>
    constexpr auto with_codec(C const& c) const {
        return field_description<Owner, Member, C, Aliases, Absent>{rules, member, c};
    }
};

/// Describes a field: a line `key: value` in a record, whose value goes into a member of a struct.
///
///     field("Package", &package::name)
///
/// \param key     the key, without the separator that follows it; it must live as long as the program
/// \param member  a pointer to the member. Its type selects the codec. A `std::optional` is empty if the value is absent or
///                cannot be read. A container gets the values of all lines with this key
/// \returns the description, to be passed to `record` or `section`
template <class Owner, class Member>
constexpr auto field(std::string_view key, Member Owner::*member) {
    using value = typename detail::slot<Member>::value_type;
    constexpr bool is_const = std::is_const_v<Member>;
    constexpr bool has_default = std::is_default_constructible_v<value>;
    static_assert(!is_const, "dossier: a field needs a member that is not const");
    static_assert(is_const || has_default, "dossier: a field needs a member whose type has a default constructor");
    if constexpr (is_const || !has_default) {
        return detail::mistaken();
    } else {
        detail::demand(detail::can_stand_alone(key), key, "dossier: a key has at least a letter, no blanks around it and no line end");
        return field_description<Owner, Member, detail::default_codec<value>>{{key}, member};
    }
}

/// Describes a block: lines between two others, such as a table between `!table_begin` and `!table_end`. They are one value, and no
/// line of them is a key.
///
///     block("!table_begin", "!table_end", &sample::table)
///
/// If the closing line is missing, that is reported at the opening line (`bad_value`), and the lines below it are read as ever.
///
/// \param opening  the line before the block; it must live as long as the program
/// \param closing  the line behind it, likewise
/// \param member   a pointer to the member that gets the lines: a text, or a container of texts, one for each block
/// \returns the description, to be passed to `record` or `section` as that of a field is
template <class Owner, class Member>
constexpr auto block(std::string_view opening, std::string_view closing, Member Owner::*member) {
    auto described = field(opening, member);
    if constexpr (!std::is_same_v<decltype(described), detail::mistaken>) {
        detail::demand(detail::can_stand_alone(closing), opening, "dossier: the line that closes this block has at least a letter, no blanks around it and no line end");
        using value = detail::access<typename decltype(described)::codec_type, Member>;
        constexpr bool is_text = text_type<typename value::value_type>;
        static_assert(is_text, "dossier: a block goes into a text");
        described.rules.closing = closing;
    }
    return described;
}

} // namespace dossier::v0
