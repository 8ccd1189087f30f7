// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include <dossier/for_each_field.hpp>
#include <dossier/to_text.hpp>
#include <dossier/value.hpp>

#include "reference/generator.hpp"

// Values, records and texts for RapidCheck. All of them shrink: what it shows of a failure is the least that fails.

template <class T>
concept described_record = std::is_class_v<T> && dossier::detail::is_described<T>();

template <>
struct rc::Arbitrary<dossier::partial_date> {
    static auto arbitrary() {
        return gen::map(gen::tuple(gen::inRange(0, 10'000), gen::inRange(0, 13), rc::gen::inRange(0, 29)), [](auto const& parts) {
            auto const [year, month, day] = parts;
            if (month == 0) return *dossier::partial_date::make(year);
            return day == 0 ? *dossier::partial_date::make(year, month) : *dossier::partial_date::make(year, month, day);
        });
    }
};

template <>
struct rc::Arbitrary<dossier::timestamp> {
    static auto arbitrary() {
        return gen::map(gen::tuple(gen::inRange(0, 10'000), gen::inRange(1, 13), gen::inRange(1, 29), gen::inRange(0, 24), rc::gen::inRange(0, 60)), [](auto const& parts) {
            return std::apply([](auto... part) { return *dossier::timestamp::make(part...); }, parts);
        });
    }
};

template <>
struct rc::Arbitrary<dossier::nct_id> {
    static auto arbitrary() {
        return gen::map(rc::gen::inRange(0u, 100'000'000u), [](unsigned number) { return *dossier::nct_id::make(number); });
    }
};

template <dossier::named_enum E>
struct rc::Arbitrary<E> {
    static auto arbitrary() {
        return gen::map(rc::gen::inRange(std::size_t{0}, dossier::enumerators<E>.size()), [](std::size_t i) { return dossier::enumerators<E>[i].value; });
    }
};

namespace properties {

/// A text as a record may hold it: words, lines if it may have several, and now and then what a reader could take for something else.
template <described_record Record>
rc::Gen<std::string> texts(bool many_lines) {
    static reference::generator const description(dossier::detail::table_of<Record>, [](std::size_t) { return std::size_t{0}; });
    static std::vector<std::string> const plain = {"tea", "with", "milk", "\xC3\xA9t\xC3\xA9", "12", "a, b", "(cold)"};
    auto words = rc::gen::weightedOneOf<std::string>({{40, rc::gen::elementOf(plain)},
                                                      {many_lines ? 8u : 0u, rc::gen::element<std::string>("\nand", "\n\nthen", "\n* one\n* two")},
                                                      {1, rc::gen::elementOf(description.words())}});
    return rc::gen::map(rc::gen::scale(0.1, rc::gen::container<std::vector<std::string>>(std::move(words))), [](std::vector<std::string> const& some) {
        std::string text = "A";
        for (auto const& word : some) text += (word.starts_with('\n') ? "" : " ") + word;
        return text;
    });
}

/// A value for a member.
template <described_record Record, class T>
rc::Gen<T> values(bool many_lines = false) {
    if constexpr (std::is_same_v<T, std::string>) {
        return texts<Record>(many_lines);
    } else if constexpr (requires(T t) { t.emplace(); typename T::value_type; } && !dossier::container_type<T>) { // optional
        return rc::gen::map(rc::gen::maybe(values<Record, typename T::value_type>(many_lines)), [](auto value) { return value ? T(std::move(*value)) : T(); });
    } else if constexpr (dossier::container_type<T>) {
        return rc::gen::scale(0.04, rc::gen::container<T>(values<Record, typename T::value_type>(many_lines)));
    } else {
        return rc::gen::arbitrary<T>();
    }
}

} // namespace properties

/// A record whose members hold any values, with any number of parts.
template <described_record Record>
struct rc::Arbitrary<Record> {
    static rc::Gen<Record> arbitrary() {
        return rc::gen::exec([] {
            Record record{};
            dossier::detail::for_each_element(dossier::detail::description_of<Record>().sections, [&](auto const& section) {
                if constexpr (std::remove_cvref_t<decltype(section)>::repeats)
                    for (int parts = *rc::gen::inRange(0, 4); parts != 0; --parts) section.begin(record);
            });
            dossier::for_each_field(record, [&](dossier::field_info const& field, auto& member) {
                member = *properties::values<Record, std::remove_cvref_t<decltype(member)>>(field.rules.multiline);
            });
            return record;
        });
    }
};

namespace properties {

/// Any text that has to do with a description: records as they are printed, some with spoilt lines, and heaps of lines.
template <described_record Record>
struct page {
    std::string text;

    friend void showValue(page const& p, std::ostream& out) { out << p.text; }
};

} // namespace properties

template <class Record>
struct rc::Arbitrary<properties::page<Record>> {
    static rc::Gen<properties::page<Record>> arbitrary() {
        return rc::gen::exec([] {
            reference::generator make(dossier::detail::table_of<Record>, [](std::size_t n) { return n < 2 ? 0 : *rc::gen::inRange(std::size_t{0}, n); });
            return properties::page<Record>{make()};
        });
    }
};

namespace dossier::inline v0 {

template <described_record Record>
void showValue(Record const& record, std::ostream& out) {
    out << '\n' << to_text(record);
}

} // namespace dossier::v0

namespace properties {

using dossier::showValue; // for the records of the tests

} // namespace properties
