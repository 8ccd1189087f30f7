// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/text/fixed_string.hpp>
#include <dossier/text/list.hpp>
#include <dossier/text/utf8.hpp>

namespace dossier::inline v0 {

namespace detail {

inline constexpr std::string_view each_is = "a list in which each element is ";

template <class Codec>
inline constexpr auto each_expected = detail::joined<each_is.size() + Codec::expected.size()>({each_is, Codec::expected});

/// What a list of these elements looks like, for messages.
template <class Codec>
inline constexpr std::string_view list_expected = Codec::expected == "text" ? "a list of texts" : each_expected<Codec>.view();

} // namespace detail

/// The codec of a field with `split`. It reads and writes a container as a list of elements with separators between them. If
/// one element cannot be read, neither can the list.
///
/// \tparam Container  a container with `insert(end, value)`, such as `std::vector<T>`
/// \tparam Codec      the codec of its elements
template <class Container, class Codec>
struct list_codec {
    Codec element;
    /// Printed between two elements. In a record, blanks may surround it, and one may stand behind the last element. A separator of
    /// blanks alone stands for any run of blanks and line ends.
    std::string_view separator;

    static constexpr std::string_view expected = detail::list_expected<Codec>;
    static bool could_go_on(std::string_view) noexcept { return true; }

    bool read(Container& values, std::string_view text) const {
        auto const mark = text::separator_mark(separator);
        auto rest = text::trim_space(text);
        if (rest.empty()) return true;
        while (rest.data()) {
            typename Container::value_type value{};
            if (!detail::decode(element, text::next_element(rest, mark), value)) return false;
            values.insert(values.end(), std::move(value));
        }
        return true;
    }
    std::string why_not(std::string_view text) const { // of the first element that cannot be read
        auto const mark = text::separator_mark(separator);
        auto rest = text::trim_space(text);
        while (!rest.empty()) {
            auto const part = text::next_element(rest, mark);
            if (typename Container::value_type value{}; detail::decode(element, part, value)) continue;
            auto const reason = detail::why_not(element, part);
            auto const shown = text::first_bytes(part, 80);
            auto const is = reason.empty() ? "\" is not " + std::string(Codec::expected) : "\": " + reason;
            return (("its element \"" + std::string(shown)) += shown.size() < part.size() ? "..." : "") += is;
        }
        return {};
    }
    void write(std::string& out, Container const& values) const {
        bool first = true;
        std::size_t at = out.size(); // where the last element begins
        for (auto const& value : values) {
            if (!first) out += separator;
            first = false;
            at = out.size();
            element.write(out, value);
        }
        if (auto const mark = text::separator_mark(separator); !first && at == out.size() && !text::is_space(mark.front()))
            out += mark; // else this element would not be read
    }
};

namespace detail {

/// The codec of a field with `repeats`: what it reads is added to the elements that are there.
template <class Codec>
struct repeating_codec : Codec {
    static constexpr bool appends = true;
};

} // namespace detail

} // namespace dossier::v0
