// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/record.hpp>
#include <dossier/schema/slot.hpp>
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

// Whether the description of `Record` is a constant: it has no mistake.
template <class Record>
concept soundly_described = described_record<Record> && requires { typename std::bool_constant<schema<Record>.rules.in_order>; };

/// The description of `Record`, or an empty one if it has a mistake, which the compiler has reported then.
template <class Record>
constexpr auto const& description_of() noexcept {
    if constexpr (soundly_described<Record>) return schema<Record>;
    else return no_description<Record>;
}

/// The struct whose member a section in section `Around` is.
template <class Plan, std::size_t Around>
struct owner_of {
    using type = typename Plan::template part_type<Around>;
};
template <class Plan>
struct owner_of<Plan, no_section> {
    using type = typename Plan::record;
};

/// The fields and sections of `Record`, by number. Each section precedes those in it, which follow it directly.
template <class Record>
struct plan {
    using record = Record;
    static constexpr auto const& description = description_of<Record>();
    using description_type = std::remove_cvref_t<decltype(description)>;

    static constexpr bool has_title = !std::is_same_v<typename description_type::title_type, no_title>;

    using sizes = section_sizes<decltype(description_type::sections)>;
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
        return element<S>(description.sections);
    }
    template <std::size_t S>
    using section_type = std::remove_cvref_t<decltype(section<S>())>;

    /// Of each section, the section around it, or `no_section`.
    static constexpr auto arounds = []<std::size_t... S>(std::index_sequence<S...>) {
        return std::array<std::size_t, sections>{around_of<section_type<S>>...};
    }(std::make_index_sequence<sections>{});
    /// Of each section, the first one of its group: of those that share a container.
    static constexpr auto groups = []<std::size_t... S>(std::index_sequence<S...>) {
        return std::array<std::size_t, sections>{(group_of<section_type<S>> == no_section ? S : group_of<section_type<S>>)...};
    }(std::make_index_sequence<sections>{});
    /// Of each section, the one behind it and those in it.
    static constexpr auto ends = [] {
        std::array<std::size_t, sections> at{};
        for (std::size_t s = 0; s != sections; ++s) {
            std::size_t end = s + 1;
            while (end != sections && arounds[end] != no_section && arounds[end] >= s) ++end;
            at[s] = end;
        }
        return at;
    }();
    /// Of each section, the one behind its group.
    static constexpr auto group_ends = [] {
        std::array<std::size_t, sections> at{};
        for (std::size_t s = 0; s != sections; ++s) {
            std::size_t end = ends[s];
            while (end != sections && groups[end] == groups[s]) end = ends[end];
            at[s] = end;
        }
        return at;
    }();
    /// Of each section, the one whose parts hold it: itself if it repeats, or the nearest around it that does; else `no_section`.
    static constexpr auto parts_of = []<std::size_t... S>(std::index_sequence<S...>) {
        constexpr std::array<bool, sections> repeats{section_type<S>::repeats...};
        std::array<std::size_t, sections> at{};
        for (std::size_t s = 0; s != sections; ++s) at[s] = repeats[s] ? s : arounds[s] == no_section ? no_section : at[arounds[s]];
        return at;
    }(std::make_index_sequence<sections>{});
    // Whether the heading of section `S` would be taken for a comment or a title line.
    template <std::size_t S>
    static constexpr bool hidden() noexcept {
        std::string_view const heading = section<S>().heading;
        auto const begins = [&](std::string_view with) { return !with.empty() && heading.substr(0, with.size()) == with; };
        if (begins(description.rules.comment)) return true;
        if constexpr (has_title) {
            auto const words = description.title.rules.key;
            return begins(words) && (heading.size() == words.size() || text::is_blank(heading[words.size()]));
        } else {
            return false;
        }
    }
    template <std::size_t I>
    static constexpr auto const& field() noexcept {
        return element<places[I].index>(section<places[I].section>().fields);
    }

    // The spellings of an absent value: those of the record, then those of the field.
    template <std::size_t I>
    static constexpr auto absent_spellings = [] {
        spelling_list<description.absent_spellings.size() + field<I>().rules.absent.size()> all{};
        std::size_t n = 0;
        for (auto const s : description.absent_spellings) all[n++] = s;
        for (auto const s : field<I>().rules.absent) all[n++] = s;
        return all;
    }();
    // Whether section `s`, or one around it, has a member for unknown keys.
    static constexpr bool stores_unknown_keys_in(std::size_t s) noexcept {
        constexpr auto own = []<std::size_t... S>(std::index_sequence<S...>) {
            return std::array<bool, sections>{collects_unknown_keys<section_type<S>>...};
        }(std::make_index_sequence<sections>{});
        while (s != no_section && !own[s]) s = arounds[s];
        return s != no_section;
    }
    // What ends the text of field `I`: as its field says, else its record; else any key, where unknown keys are stored.
    template <std::size_t I>
    static constexpr text_limit until() {
        constexpr bool stores_unknown_keys = takes_unknown_keys<typename description_type::unknown_keys_type> ||
                                             stores_unknown_keys_in(places[I].section);
        text_limit limit = field<I>().rules.until;
        if (limit.is(text_limit::kind::of_record)) limit = description.rules.texts_end;
        if (limit.is(text_limit::kind::of_record)) limit = stores_unknown_keys ? any_key : expected_key;
        return limit;
    }
    template <std::size_t I>
    static constexpr field_rules rules{field<I>().rules.key, field<I>().rules.aliases, absent_spellings<I>, field<I>().rules.required,
                                       field<I>().rules.multiline, until<I>(), field<I>().rules.parameter_open,
                                       field<I>().rules.parameter_close, field<I>().rules.closing};

    /// The struct that holds the fields of section `S`, and the one whose member that is.
    template <std::size_t S>
    using part_type = typename section_type<S>::part;
    template <std::size_t S>
    using owner_type = typename owner_of<plan, arounds[S]>::type;

    /// The latest part of section `S`.
    template <std::size_t S>
    static constexpr part_type<S>& latest_part_of(Record& record) {
        if constexpr (arounds[S] == no_section) return section<S>().open(record);
        else return section<S>().open(latest_part_of<arounds[S]>(record));
    }
    /// The member of field `I`, in the latest part of its section.
    template <std::size_t I>
    static constexpr auto& member(Record& record) {
        return latest_part_of<places[I].section>(record).*field<I>().member;
    }
};

template <class T>
inline constexpr bool is_borrowed = borrows<T>;
template <container_type T>
inline constexpr bool is_borrowed<T> = is_borrowed<typename T::value_type>;
template <class First, class Second>
inline constexpr bool is_borrowed<std::pair<First, Second>> = is_borrowed<std::remove_const_t<First>> || is_borrowed<Second>;

/// Calls `f` with the number of each section in section `Around`, or with `no_section`, of each of the record itself: a
/// `std::integral_constant`. Of sections that share a container, the first is told.
template <class Plan, std::size_t Around, class F>
constexpr void for_each_section_in(F&& f) {
    [&]<std::size_t... S>(std::index_sequence<S...>) {
        ([&] {
            if constexpr (Plan::arounds[S] == Around && Plan::groups[S] == S) f(std::integral_constant<std::size_t, S>{});
        }(), ...);
    }(std::make_index_sequence<Plan::sections>{});
}

/// Calls `f` with the number of each section that shares its container with section `First`, the first of them, and of that.
template <class Plan, std::size_t First, class F>
constexpr void for_each_kind(F&& f) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ([&] {
            if constexpr (Plan::groups[First + I] == First) f(std::integral_constant<std::size_t, First + I>{});
        }(), ...);
    }(std::make_index_sequence<Plan::group_ends[First] - First>{});
}

/// Whether `f` returns true for the description of a member that takes unknown keys, of the record or a section.
template <class Record, class F>
constexpr bool any_unknown_keys(F f) {
    constexpr auto const& description = plan<Record>::description;
    bool found = false;
    if constexpr (takes_unknown_keys<typename plan<Record>::description_type::unknown_keys_type>) found = f(description.unknown_keys_member);
    for_each_element(description.sections, [&]<class Section>(Section const& section) {
        if constexpr (collects_unknown_keys<Section>) found = f(section.unknown_keys_member) || found;
    });
    return found;
}

/// Whether `Record` has a member of the type `std::string_view`, which borrows from the text that is read. A type of the user's own
/// that borrows is not seen.
template <class Record>
inline constexpr bool borrows_text = []<std::size_t... I>(std::index_sequence<I...>) {
    using plan_type = plan<Record>;
    bool found = (is_borrowed<typename slot<typename std::remove_cvref_t<decltype(plan_type::template field<I>())>::member_type>::value_type> || ...);
    if constexpr (plan_type::has_title)
        found = found || is_borrowed<typename slot<std::remove_cvref_t<decltype(std::declval<Record&>().*plan_type::description.title.member)>>::value_type>;
    if constexpr (!std::is_same_v<typename plan_type::description_type::body_type, no_body>)
        found = found || is_borrowed<typename slot<std::remove_cvref_t<decltype(std::declval<Record&>().*plan_type::description.body_member.member)>>::value_type>;
    return found || any_unknown_keys<Record>([]<class Keys>(Keys const&) { return is_borrowed<typename Keys::member_type>; });
}(std::make_index_sequence<plan<Record>::fields>{});

} // namespace dossier::v0::detail
