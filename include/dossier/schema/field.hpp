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

/// A few spellings in a description. One too many is a compile-time error.
class spellings {
public:
    static constexpr std::size_t capacity = 6;

    constexpr spellings with(std::string_view s) const {
        demand(size_ != capacity, s, "dossier: this is one spelling too many; a field can have six of each kind");
        spellings more = *this;
        more.list_[more.size_++] = s;
        return more;
    }
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

/// Whether `s` could stand in a line as one thing.
constexpr bool can_stand_alone(std::string_view s) noexcept {
    return !s.empty() && s.size() == text::trim(s).size() && s.find('\n') == s.npos && s.find('\r') == s.npos;
}

/// What a description says of a field apart from its member's type.
struct field_rules {
    constexpr explicit field_rules(std::string_view k) noexcept : key(k) {}

    std::string_view key;
    spellings also{};
    spellings absent{};
    bool required = false;
    bool multiline = false;
};

} // namespace detail

/// The description of a field: see `field`.
template <class Owner, class Member, class Codec>
struct field_description {
    using owner = Owner;
    using member_type = Member;
    using codec_type = Codec;
    using value_type = typename slot<Member>::value_type;

    detail::field_rules rules;
    Member Owner::*member;
    [[no_unique_address]] Codec codec_used{};

    /// Another spelling of the key, read like the first, never written.
    constexpr field_description also(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), spelling, "dossier: a key has at least a letter, no blanks around it and no line end");
        auto copy = *this;
        copy.rules.also = rules.also.with(spelling);
        return copy;
    }
    /// A spelling of an absent value, beside nothing at all.
    constexpr field_description absent(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), rules.key, "dossier: an absent value is spelled with at least a letter, and no blanks around it");
        auto copy = *this;
        copy.rules.absent = rules.absent.with(spelling);
        return copy;
    }
    /// A record in which this field has no value has an error.
    constexpr field_description required() const {
        detail::demand(!slot<Member>::optional, rules.key, "dossier: a required field has a member that is not std::optional");
        auto copy = *this;
        copy.rules.required = true;
        return copy;
    }
    /// The text may go on over any number of lines, up to what must come next.
    constexpr field_description multiline() const {
        detail::demand(text_type<value_type>, rules.key, "dossier: only a text can have several lines");
        auto copy = *this;
        copy.rules.multiline = true;
        return copy;
    }
    /// Reads the value by `c` in place of the codec of the member's type: a codec, or any X3 parser whose attribute
    /// fits the member and that can be part of a constant.
    template <class C>
    constexpr auto codec(C const& c) const {
        using adapted = detail::adapted_codec<C, value_type>;
        detail::demand(detail::suits<adapted, value_type>(), rules.key, "dossier: what this codec reads is not what the member holds");
        return field_description<Owner, Member, adapted>{rules, member, adapted{c}};
    }
    /// The value is a list: its elements stand between separators, the member is a container of them. Without this each
    /// line with the key adds one element.
    ///
    /// \param separator  as it is written; blanks around it are free. One that is all blanks, or a line end, means any
    ///                   run of such characters
    constexpr auto split(std::string_view separator) const {
        detail::demand(container_type<value_type>, rules.key, "dossier: only a container can take a value that is split");
        detail::demand(!separator.empty(), rules.key, "dossier: a value is split at something");
        using list = list_codec<value_type, Codec>;
        return field_description<Owner, Member, list>{rules, member, list{codec_used, separator}};
    }
};

/// Describes one field: the line `key: value` whose value goes into `member`.
///
/// \param key     the key as the records print it, without its colon; it must live as long as the program
/// \param member  `&owner::member`; its type chooses the codec. A `std::optional` member is empty where the value is
///                absent or does not fit. A container takes the values of all lines with the key
template <class Owner, class Member>
constexpr auto field(std::string_view key, Member Owner::*member) {
    using value = typename slot<Member>::value_type;
    using chosen = detail::default_codec<value>;
    detail::demand(detail::can_stand_alone(key), key, "dossier: a key has at least a letter, no blanks around it and no line end");
    return field_description<Owner, Member, chosen>{detail::field_rules(key), member};
}

} // namespace dossier::v0
