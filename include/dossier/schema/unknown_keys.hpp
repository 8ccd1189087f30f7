// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <dossier/schema/field.hpp>

namespace dossier::inline v0 {

namespace detail {

/// In a description: there is no member for unknown keys.
struct no_unknown_keys {};

/// The same, where all texts have a codec: so will the values of unknown keys.
template <class Texts>
struct no_unknown_keys_but {
    [[no_unique_address]] Texts texts{};
};

/// The member that takes the unknown keys: those that the description lacks.
template <class Owner, class Member, class Codec = default_codec<typename Member::value_type::second_type>>
struct unknown_keys_description {
    using owner = Owner;
    using member_type = Member;
    using codec_type = Codec;

    Member Owner::*member;
    [[no_unique_address]] Codec codec_used{}; ///< of the values
};

/// A container of keys and their values, both texts.
template <class T>
concept unknown_keys_type = container_type<T> && requires(typename T::value_type const& entry) {
    requires text_type<std::remove_cvref_t<decltype(entry.first)>>;
    requires text_type<std::remove_cvref_t<decltype(entry.second)>>;
};

/// Whether a description, or an item of it, is that of a member for unknown keys.
template <class T>
inline constexpr bool takes_unknown_keys = false;
template <class Owner, class Member, class Codec>
inline constexpr bool takes_unknown_keys<unknown_keys_description<Owner, Member, Codec>> = true;

} // namespace detail

/// Stores unknown keys and their values in a member, in the order of the text. They are not reported then.
///
///     section("[Term]", &ontology::terms, field("id", &term::id), unknown_keys(&term::others))
///
/// In a section, it takes the unknown keys that stand in that section; in a record, all others. An unknown key is one that the
/// description does not name, or one of a section that repeats, outside of that section.
///
/// \param member  a pointer to the member: a container of pairs of texts, such as
///                `std::vector<std::pair<std::string, std::string>>`. If it refuses a pair, as a `std::map` refuses a key it
///                has, there is a warning (`repeated_key`), and the line goes to the extras
/// \returns the description, to be passed to `section` or `record`
template <class Owner, class Member>
constexpr auto unknown_keys(Member Owner::*member) {
    constexpr bool holds_pairs = detail::unknown_keys_type<Member>;
    static_assert(holds_pairs, "dossier: unknown keys go into a container of pairs of texts");
    if constexpr (holds_pairs) return detail::unknown_keys_description<Owner, Member>{member};
    else return detail::mistaken();
}
/// Stores unknown keys as above, and reads their values by a codec.
///
/// \param member  as above
/// \param codec   a codec of the values, or an X3 parser; see `field_description::codec`
/// \returns as above
template <class Owner, class Member, class C>
constexpr auto unknown_keys(Member Owner::*member, C const& codec) {
    constexpr bool holds_pairs = detail::unknown_keys_type<Member>;
    static_assert(holds_pairs, "dossier: unknown keys go into a container of pairs of texts");
    if constexpr (holds_pairs) {
        using value = typename Member::value_type::second_type;
        using adapted = detail::adapted_codec<C, value>;
        static_assert(detail::suits<adapted, value>(), "dossier: what the codec of unknown keys reads is not what the member holds");
        return detail::unknown_keys_description<Owner, Member, adapted>{member, detail::adapt<value>(codec)};
    } else {
        return detail::mistaken();
    }
}

} // namespace dossier::v0
