// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/for_each_field.hpp>
#include <dossier/reading/make_table.hpp>
#include <dossier/value.hpp>

#include "reference/generator.hpp"

namespace reference {

/// Makes records of chosen values, some of which cannot be written. Texts are made of what the description is made of.
template <class Record>
class value_maker {
public:
    explicit value_maker(std::function<std::size_t(std::size_t)> below) : below_(std::move(below)), words_(dossier::detail::table_of<Record>, below_) {}

    Record operator()() {
        Record record{};
        make_parts(0, table().sections.size(), &record);
        dossier::for_each_field(record, [&](dossier::field_info const&, auto& member) {
            if (below_(3) != 0) fill(member);
        });
        dossier::detail::for_each_part(record, [&](auto s, auto& part, auto) {
            constexpr auto const& section = dossier::detail::element<s()>(dossier::schema<Record>.sections);
            if constexpr (dossier::detail::collects_unknown_keys<std::remove_cvref_t<decltype(section)>>)
                if (below_(3) == 0) fill(part.*section.unknown_keys_member.member);
        });
        return record;
    }

private:
    static constexpr auto const& table() { return dossier::detail::table_of<Record>; }

    // Makes parts of the sections from `first` up to `last`, which are members of `owner`, and of those in them.
    void make_parts(std::size_t first, std::size_t last, void* owner) {
        for (auto s = first; s < last; s = table().sections[s].group_end) {
            auto const& group = table().sections[s];
            std::vector<std::size_t> kinds;
            for (auto one = s; one < group.group_end; one = table().sections[one].end) kinds.push_back(one);
            for (auto n = group.parts ? below_(4) : 0; n != 0; --n) table().sections[kinds[kinds.size() == 1 ? 0 : below_(kinds.size())]].parts->begin(owner);
            for (std::size_t i = 0; i != group.count(owner); ++i)
                for (auto const one : kinds)
                    if (void* const part = table().sections[one].part(owner, i)) make_parts(one + 1, table().sections[one].end, part);
        }
    }

    template <class First, class Second>
    void fill(std::pair<First, Second>& value) {
        fill(value.first);
        fill(value.second);
    }
    template <class T>
    void fill(std::optional<T>& value) {
        fill(value.emplace());
    }
    void fill(std::string& value) {
        value.clear();
        for (auto n = below_(6); n != 0; --n) {
            auto const& words = words_.words();
            switch (below_(6)) {
            case 0: value += '\n'; break;
            case 1: value += static_cast<char>(below_(256)); break;
            case 2: value += words[below_(words.size())] + std::string(dossier::detail::table_of<Record>.rules.separator); break;
            default: value += words[below_(words.size())]; break;
            }
        }
    }
    void fill(bool& value) { value = below_(2) == 0; }
    void fill(dossier::nct_id& value) { value = *dossier::nct_id::make(static_cast<unsigned>(below_(100'000'000))); }
    void fill(dossier::partial_date& value) {
        int const year = static_cast<int>(below_(10'000)), month = 1 + static_cast<int>(below_(12)), day = 1 + static_cast<int>(below_(28));
        auto const precision = below_(3);
        value = precision == 0 ? *dossier::partial_date::make(year) : precision == 1 ? *dossier::partial_date::make(year, month) : *dossier::partial_date::make(year, month, day);
    }
    void fill(dossier::timestamp& value) {
        value = *dossier::timestamp::make(static_cast<int>(below_(10'000)), 1 + static_cast<int>(below_(12)), 1 + static_cast<int>(below_(28)), static_cast<int>(below_(24)),
                                          static_cast<int>(below_(60)));
    }
    template <class T>
        requires std::is_arithmetic_v<T>
    void fill(T& value) {
        value = static_cast<T>(below_(1000));
        if (below_(4) == 0) value = static_cast<T>(value / T(8) - T(50));
    }
    template <class T>
        requires std::is_enum_v<T>
    void fill(T& value) { // one in eight without a name
        auto const count = dossier::enumerators<T>.size();
        value = below_(8) == 0 ? static_cast<T>(count) : static_cast<T>(below_(count));
    }
    template <dossier::container_type T>
    void fill(T& values) {
        for (auto n = below_(4); n != 0; --n) {
            typename T::value_type one{};
            fill(one);
            values.insert(values.end(), std::move(one));
        }
    }
    template <class T>
    void fill(T&) {} // a type of the description's own

    std::function<std::size_t(std::size_t)> below_;
    generator words_;
};

} // namespace reference
