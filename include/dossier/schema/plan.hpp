// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <dossier/schema/page.hpp>
#include <dossier/schema/table.hpp>

// Numbers the fields of a description through all of its sections, so that code can refer to a field by its number.
namespace dossier::inline v0::detail {

/// The section of a field, and its place there.
struct field_place {
    std::uint16_t section;
    std::uint16_t index; // within the section
};

template <class Sections>
struct section_sizes;
template <class... S>
struct section_sizes<pack<S...>> {
    static constexpr std::size_t count = sizeof...(S);
    static constexpr std::array<std::uint16_t, count> sizes{static_cast<std::uint16_t>(decltype(S::fields)::size)...};
};

/// The fields and sections of `Record`, by number.
template <class Record>
struct plan {
    using record = Record;
    static constexpr auto const& page = schema<Record>;
    using page_type = std::remove_cvref_t<decltype(page)>;
    static_assert(!std::is_same_v<page_type, std::nullptr_t>,
                  "dossier: this record has no description: specialise dossier::schema for it");

    static constexpr bool has_title = !std::is_same_v<typename page_type::title_type, no_title>;

    using sizes = section_sizes<decltype(page_type::sections)>;
    static constexpr std::size_t sections = sizes::count;
    static constexpr auto firsts = [] {
        std::array<std::uint16_t, sections + 1> at{};
        for (std::size_t s = 0; s != sections; ++s) at[s + 1] = static_cast<std::uint16_t>(at[s] + sizes::sizes[s]);
        return at;
    }();
    static constexpr std::size_t fields = firsts[sections];
    static constexpr auto places = [] {
        std::array<field_place, fields> at{};
        for (std::size_t s = 0; s != sections; ++s)
            for (std::size_t i = firsts[s]; i != firsts[s + 1]; ++i)
                at[i] = {static_cast<std::uint16_t>(s), static_cast<std::uint16_t>(i - firsts[s])};
        return at;
    }();

    template <std::size_t S>
    static constexpr auto const& section() noexcept {
        return element<S>(schema<Record>.sections);
    }
    // Whether the heading of section `S` would be taken for a comment or a title line.
    template <std::size_t S>
    static constexpr bool hidden() noexcept {
        std::string_view const heading = section<S>().heading;
        auto const begins = [&](std::string_view with) { return !with.empty() && heading.substr(0, with.size()) == with; };
        if (begins(page.rules.comment)) return true;
        if constexpr (has_title) {
            auto const words = page.title.rules.key;
            return begins(words) && (heading.size() == words.size() || text::is_blank(heading[words.size()]));
        } else {
            return false;
        }
    }
    template <std::size_t I>
    static constexpr auto const& field() noexcept {
        return element<places[I].index>(section<places[I].section>().fields);
    }

    template <std::size_t I>
    static constexpr auto& member(Record& record, std::size_t part = latest_part) {
        return section<places[I].section>().open(record, part).*field<I>().member;
    }
};

} // namespace dossier::v0::detail
