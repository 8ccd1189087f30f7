// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <dossier/schema/slot.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A few spellings in a description. One too many is a compile-time error.
class spellings {
public:
    static constexpr std::size_t capacity = 6;

    constexpr spellings with(std::string_view s) const {
        spellings more = *this;
        more.list_[more.size_++] = s; // over the capacity: not a constant expression
        return more;
    }
    constexpr std::string_view const* begin() const noexcept { return list_.data(); }
    constexpr std::string_view const* end() const noexcept { return list_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr std::string_view operator[](std::size_t i) const noexcept { return list_[i]; }

private:
    std::array<std::string_view, capacity> list_{};
    std::size_t size_ = 0;
};

/// What a description says of a field apart from its member's type.
struct field_rules {
    constexpr explicit field_rules(std::string_view k) noexcept : key(k) {}

    std::string_view key;
    spellings also{};
    spellings absent = spellings{}.with("None");
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

    detail::field_rules rules;
    Member Owner::*member;
    [[no_unique_address]] Codec codec_used{};

    /// Another spelling of the key, read like the first, never written.
    constexpr field_description also(std::string_view spelling) const {
        auto copy = *this;
        copy.rules.also = rules.also.with(spelling);
        return copy;
    }
    /// Another spelling of an absent value, beside `None` and nothing at all.
    constexpr field_description absent(std::string_view spelling) const {
        auto copy = *this;
        copy.rules.absent = rules.absent.with(spelling);
        return copy;
    }
    /// A record without this key has an error.
    constexpr field_description required() const {
        static_assert(!slot<Member>::optional, "dossier: a required field has a member that is not std::optional");
        auto copy = *this;
        copy.rules.required = true;
        return copy;
    }
    /// The text may go on over any number of lines, up to what must come next.
    constexpr field_description multiline() const {
        static_assert(text_type<typename slot<Member>::value_type>, "dossier: only a text can have several lines");
        auto copy = *this;
        copy.rules.multiline = true;
        return copy;
    }
    /// Reads the value by `c` in place of the codec of the member's type: a codec, or any X3 parser whose attribute
    /// fits the member and that can be part of a constant.
    template <class C>
    constexpr auto codec(C c) const {
        using adapted = detail::adapted_codec<C, typename slot<Member>::value_type>;
        return field_description<Owner, Member, adapted>{rules, member, adapted{c}};
    }
};

/// Describes one field: the line `key: value` whose value goes into `member`.
///
/// \param key     the key as the records print it, without its colon; it must live as long as the program
/// \param member  `&owner::member`; its type chooses the codec. A `std::optional` member is empty where the value is
///                absent or does not fit
template <class Owner, class Member>
constexpr auto field(std::string_view key, Member Owner::*member) {
    using value = typename slot<Member>::value_type;
    return field_description<Owner, Member, detail::default_codec<value>>{detail::field_rules(key), member};
}

} // namespace dossier::v0
