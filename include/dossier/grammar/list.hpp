// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/parser.hpp>
#include <dossier/grammar/whole.hpp>
#include <dossier/text/list.hpp>

namespace dossier::inline v0::grammar {

/// Matches all of the input as a list; the attribute is `Container`. Fails where an element does not fit its codec.
///
/// \tparam Container  has `insert(end, value)`
/// \tparam Codec      of its elements
template <class Container, class Codec>
struct list_parser : x3::parser<list_parser<Container, Codec>> {
    using attribute_type = Container;
    static bool const has_attribute = true;
    static bool const handles_container = true;

    Codec element;
    std::string_view separator; ///< blanks around it are free; one of blanks alone is any run of blanks and line ends

    constexpr list_parser(Codec const& c, std::string_view s) noexcept : element(c), separator(s) {}

    template <class Iterator, class Context, class RuleContext, class Actual>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Actual& attribute) const {
        char const* const begin = begin_of(first, last);
        Container values{};
        if (!read(std::string_view(begin, static_cast<std::size_t>(last - first)), values)) return false;
        if constexpr (!std::is_same_v<std::remove_const_t<Actual>, x3::unused_type>) attribute = std::move(values);
        first = last;
        return true;
    }

private:
    bool read(std::string_view rest, Container& values) const {
        auto const mark = text::separator_mark(separator);
        rest = text::trim_space(rest);
        if (rest.empty()) return true;
        while (rest.data()) {
            auto const one = text::next_element(rest, mark);
            typename Container::value_type value{};
            if constexpr (dossier::detail::verbatim_codec<Codec, typename Container::value_type>) Codec::read(value, one);
            else if (!match_whole(element.parser, one, value)) return false;
            values.insert(values.end(), std::move(value));
        }
        return true;
    }
};

} // namespace dossier::v0::grammar
