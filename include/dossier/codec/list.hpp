// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/list.hpp>

namespace dossier::inline v0 {

namespace detail {

template <class Codec>
inline constexpr auto each_expected = [] {
    constexpr std::string_view words = "a list of which each is ";
    std::array<char, words.size() + Codec::expected.size()> text{};
    auto* to = text.data();
    for (std::string_view const part : {words, Codec::expected})
        for (char const c : part) *to++ = c;
    return text;
}();

} // namespace detail

/// Reads and writes a container as a list whose elements stand between separators: what `split` gives a field.
///
/// \tparam Container  such as `std::vector<T>`
/// \tparam Codec      of its elements
template <class Container, class Codec>
struct list_codec {
    grammar::list_parser<Container, Codec> parser;

    static constexpr std::string_view expected{detail::each_expected<Codec>.data(), detail::each_expected<Codec>.size()};
    static bool could_go_on(std::string_view) noexcept { return true; }

    void write(std::string& out, Container const& values) const {
        bool first = true;
        for (auto const& value : values) {
            if (!first) out += parser.separator;
            first = false;
            parser.element.write(out, value);
        }
    }
};

} // namespace dossier::v0
