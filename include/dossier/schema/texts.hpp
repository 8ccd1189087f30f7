// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/flatten.hpp>

// Gives all texts of a description a codec: the fields whose codec is that of their type.
namespace dossier::inline v0::detail {

/// The text that the codec `Codec`, that of a member's type, reads: `void` unless it reads texts.
template <class Codec>
struct plain_text {
    using type = void;
};
template <text_type Text>
struct plain_text<default_codec<Text>> {
    using type = Text;
};
template <container_type Container>
    requires(!encodable<Container> && text_type<typename Container::value_type>)
struct plain_text<default_codec<Container>> {
    using type = typename Container::value_type;
};

/// `codec`, or if it reads texts by the codec of their type, by `texts`.
template <class Texts, class Codec>
constexpr auto with_texts_by(Texts const& texts, Codec const& codec, std::string_view key) {
    using text = typename plain_text<Codec>::type;
    if constexpr (std::is_void_v<text>) {
        return codec;
    } else {
        using adapted = adapted_codec<Texts, text>;
        constexpr bool owns = !borrows<text> || suits<adapted, text>();
        constexpr bool fits = !owns || suits<adapted, text>();
        demand(owns, key, "dossier: the codec of all texts needs texts that own their characters, such as std::string");
        demand(fits, key, "dossier: what the codec of all texts reads is not what this member holds");
        if constexpr (owns && fits) return adapt<text>(texts);
        else return codec;
    }
}
template <class Texts, class Container, class Codec>
constexpr auto with_texts_by(Texts const& texts, list_codec<Container, Codec> const& list, std::string_view key) {
    return list_of<Container>(with_texts_by(texts, list.element, key), list.separator);
}
template <class Texts, class Codec>
constexpr auto with_texts_by(Texts const& texts, repeating_codec<Codec> const& codec, std::string_view key) {
    auto const all = with_texts_by(texts, static_cast<Codec const&>(codec), key);
    return repeating_codec<std::remove_const_t<decltype(all)>>{all};
}

template <class Texts, class Codec>
constexpr auto with_texts_by(Texts const& texts, parameter_codec<Codec> const& codec, std::string_view key) {
    auto const values = with_texts_by(texts, static_cast<Codec const&>(codec), key);
    return parameter_codec<std::remove_const_t<decltype(values)>>{values};
}

template <class Texts, class Item>
constexpr Item with_texts(Texts const&, Item const& item) {
    return item;
}
template <class Texts, class Owner, class Member, class Codec, std::size_t Aliases, std::size_t Absent>
constexpr auto with_texts(Texts const& texts, field_description<Owner, Member, Codec, Aliases, Absent> const& field) {
    return field.with_codec(with_texts_by(texts, field.codec_used, field.rules.key));
}
template <class Texts, class Owner, class Member, class Codec>
constexpr auto with_texts(Texts const& texts, unknown_keys_description<Owner, Member, Codec> const& d) {
    auto const codec = with_texts_by(texts, d.codec_used, "unknown_keys");
    return unknown_keys_description<Owner, Member, std::remove_const_t<decltype(codec)>>{d.member, codec};
}
template <class Texts, class... Items>
constexpr auto with_texts(Texts const& texts, pack<Items...> const& items) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return make_pack(with_texts(texts, element<I>(items))...);
    }(std::index_sequence_for<Items...>{});
}

template <class Pack>
struct with_fields;
template <class... Fields>
struct with_fields<pack<Fields...>> {
    template <class Owner>
    using block = block_description<Owner, Fields...>;
    template <class Owner, class Member>
    using section = section_description<Owner, Member, Fields...>;
    template <class Part>
    using alternative = alternative_description<Part, Fields...>;
};
template <class Texts, class Owner, class... Fields>
constexpr auto with_texts(Texts const& texts, block_description<Owner, Fields...> const& block) {
    auto const fields = with_texts(texts, block.fields);
    return typename with_fields<std::remove_const_t<decltype(fields)>>::template block<Owner>{block.heading, fields};
}
template <class Texts, class Owner, class Member, class... Fields>
constexpr auto with_texts(Texts const& texts, section_description<Owner, Member, Fields...> const& section) {
    auto const fields = with_texts(texts, section.fields);
    return typename with_fields<std::remove_const_t<decltype(fields)>>::template section<Owner, Member>{section.heading, section.member, fields};
}
template <class Texts, class Part, class... Fields>
constexpr auto with_texts(Texts const& texts, alternative_description<Part, Fields...> const& section) {
    auto const fields = with_texts(texts, section.fields);
    return typename with_fields<std::remove_const_t<decltype(fields)>>::template alternative<Part>{section.heading, fields};
}
template <class Texts, class Owner, class Member, class Section>
constexpr auto with_texts(Texts const& texts, alternative_section<Owner, Member, Section> const& section) {
    auto const fields = with_texts(texts, static_cast<Section const&>(section));
    return alternative_section<Owner, Member, std::remove_const_t<decltype(fields)>>{fields, section.member};
}
template <class Texts, class Section, std::size_t Around, std::size_t Group>
constexpr auto with_texts(Texts const& texts, placed_section<Section, Around, Group> const& section) {
    auto const fields = with_texts(texts, static_cast<Section const&>(section));
    return placed_section<std::remove_const_t<decltype(fields)>, Around, Group>{fields};
}
template <class Texts, class Section, class UnknownKeys>
constexpr auto with_texts(Texts const& texts, collecting_section<Section, UnknownKeys> const& section) {
    auto const fields = with_texts(texts, static_cast<Section const&>(section));
    auto const unknown_keys = with_texts(texts, section.unknown_keys_member);
    return collecting_section<std::remove_const_t<decltype(fields)>, std::remove_const_t<decltype(unknown_keys)>>{fields, unknown_keys};
}

} // namespace dossier::v0::detail
