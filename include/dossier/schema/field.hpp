// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <dossier/codec/list.hpp>
#include <dossier/schema/mistake.hpp>
#include <dossier/schema/slot.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A short list of spellings in a description. Adding more than `capacity` is a compile-time error.
class spellings {
public:
    static constexpr std::size_t capacity = 6;

    /// A copy with `s` at its end.
    constexpr spellings with(std::string_view s) const {
        demand(size_ != capacity, s, "dossier: this is one spelling too many; a field can have six of each kind");
        spellings more = *this;
        more.list_[more.size_++] = s;
        return more;
    }
    /// A copy with `s` at its beginning.
    constexpr spellings after(std::string_view s) const {
        spellings all = spellings().with(s);
        for (auto const spelling : *this) all = all.with(spelling);
        return all;
    }
    constexpr std::string_view const* begin() const noexcept { return list_.data(); }
    constexpr std::string_view const* end() const noexcept { return list_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr std::string_view operator[](std::size_t i) const noexcept { return list_[i]; }

private:
    std::array<std::string_view, capacity> list_{};
    std::size_t size_ = 0;
};

/// Whether `s` can be a key or the spelling of a value: it is not empty, has no line end, and no blanks around it.
constexpr bool can_stand_alone(std::string_view s) noexcept {
    return !s.empty() && s.size() == text::trim(s).size() && s.find('\n') == s.npos && s.find('\r') == s.npos;
}

/// The part of a field's description that does not depend on the type of its member.
struct field_rules {
    constexpr explicit field_rules(std::string_view k) noexcept : key(k) {}

    std::string_view key;
    spellings aliases{};       ///< other spellings of the key
    spellings absent{};     ///< spellings of an absent value
    bool required = false;  ///< a missing value is an error
    bool multiline = false; ///< the text may have several lines
};

} // namespace detail

/// The description of a field, as `field` makes it. Each member function returns a changed copy. A mistake, such as an empty key,
/// is a compile-time error that names the key.
///
/// \tparam Owner   the struct that the member belongs to
/// \tparam Member  the type of the member
/// \tparam Codec   the codec of its values
template <class Owner, class Member, class Codec>
struct field_description {
    using owner = Owner;
    using member_type = Member;
    using codec_type = Codec;
    using value_type = typename slot<Member>::value_type;

    detail::field_rules rules; ///< the key and what the functions below have set
    Member Owner::*member;     ///< the member that gets the value
    [[no_unique_address]] Codec codec_used{};

    /// Adds another spelling of the key. It is read like the key itself. `write` prints it only where a `field_style` asks for
    /// it.
    ///
    /// \param spelling  the spelling; it must live as long as the program
    constexpr field_description alias(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), spelling, "dossier: a key has at least a letter, no blanks around it and no line end");
        auto copy = *this;
        copy.rules.aliases = rules.aliases.with(spelling);
        return copy;
    }
    /// Adds a spelling of an absent value, such as "N/A". An empty value is always absent.
    ///
    /// \param spelling  the spelling; it must live as long as the program
    constexpr field_description absent(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), rules.key, "dossier: an absent value is spelled with at least a letter, and no blanks around it");
        auto copy = *this;
        copy.rules.absent = rules.absent.with(spelling);
        return copy;
    }
    /// Makes a missing value an error (`missing_field`).
    /// \pre The member is not a `std::optional`; else it is a compile-time error.
    constexpr field_description required() const {
        detail::demand(!slot<Member>::optional, rules.key, "dossier: a required field has a member that is not std::optional");
        auto copy = *this;
        copy.rules.required = true;
        return copy;
    }
    /// Lets the text have any number of lines. It ends before the first line that can come next: a line with another key, a
    /// heading or the title line of the next record.
    /// \pre The member is a text; else it is a compile-time error.
    constexpr field_description multiline() const {
        detail::demand(text_type<value_type>, rules.key, "dossier: only a text can have several lines");
        auto copy = *this;
        copy.rules.multiline = true;
        return copy;
    }
    /// Replaces the codec of the member's type.
    ///
    /// \param c  an object with the members of a codec (see `dossier::codec`), or an X3 parser whose attribute fits the member.
    ///           A parser that cannot be a constant needs `by`
    template <class C>
    constexpr auto codec(C const& c) const {
        using adapted = detail::adapted_codec<C, value_type>;
        detail::demand(detail::suits<adapted, value_type>(), rules.key, "dossier: what this codec reads is not what the member holds");
        return field_description<Owner, Member, adapted>{rules, member, adapted{c}};
    }
    /// Makes the value a list, whose elements go into a container. Without `split`, each line with the key adds one element.
    ///
    /// \param separator  what `write` prints between two elements. When a record is read, blanks may surround it, and a separator
    ///                   of blanks alone stands for any run of blanks and line ends. It must live as long as the program
    constexpr auto split(std::string_view separator) const {
        detail::demand(container_type<value_type>, rules.key, "dossier: only a container can take a value that is split");
        detail::demand(!separator.empty(), rules.key, "dossier: a value is split at something");
        using list = list_codec<value_type, Codec>;
        return field_description<Owner, Member, list>{rules, member, list{codec_used, separator}};
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
    using value = typename slot<Member>::value_type;
    using chosen = detail::default_codec<value>;
    detail::demand(detail::can_stand_alone(key), key, "dossier: a key has at least a letter, no blanks around it and no line end");
    return field_description<Owner, Member, chosen>{detail::field_rules(key), member};
}

} // namespace dossier::v0
