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

/// What a record holds: any texts, some members none; or only ordinary texts, and every member one.
enum class words { any, ordinary };

/// A text as a record may hold it: words, lines if it may have several, and now and then, among any words, what a reader could take for
/// something else.
template <described_record Record>
rc::Gen<std::string> texts(bool many_lines, words which = words::any) {
    static reference::generator const description(dossier::detail::table_of<Record>, [](std::size_t) { return std::size_t{0}; });
    static std::vector<std::string> const plain = {"tea", "with", "milk", "\xC3\xA9t\xC3\xA9", "12", "a, b", "(cold)"};
    bool const blank_lines = which == words::any || !dossier::detail::table_of<Record>.rules.blank_line_ends;
    auto parts = rc::gen::weightedOneOf<std::string>({{40, rc::gen::elementOf(plain)},
                                                      {many_lines ? 5u : 0u, rc::gen::element<std::string>("\nand", "\n* one\n* two")},
                                                      {many_lines && blank_lines ? 3u : 0u, rc::gen::just<std::string>("\n\nthen")},
                                                      {which == words::any ? 1u : 0u, rc::gen::elementOf(description.words())}});
    return rc::gen::map(rc::gen::scale(0.1, rc::gen::container<std::vector<std::string>>(std::move(parts))), [](std::vector<std::string> const& some) {
        std::string text = "A";
        for (auto const& word : some) text += (word.starts_with('\n') ? "" : " ") + word;
        return text;
    });
}

/// A value for a member.
template <described_record Record, class T>
rc::Gen<T> values(bool many_lines = false, words which = words::any) {
    if constexpr (std::is_same_v<T, std::string>) {
        return texts<Record>(many_lines, which);
    } else if constexpr (requires(T t) { t.emplace(); typename T::value_type; } && !dossier::container_type<T>) { // optional
        if (which == words::ordinary) return rc::gen::map(values<Record, typename T::value_type>(many_lines, which), [](auto value) { return T(std::move(value)); });
        return rc::gen::map(rc::gen::maybe(values<Record, typename T::value_type>(many_lines, which)), [](auto value) { return value ? T(std::move(*value)) : T(); });
    } else if constexpr (dossier::container_type<T>) {
        return rc::gen::scale(0.04, rc::gen::container<T>(values<Record, typename T::value_type>(many_lines, which)));
    } else {
        return rc::gen::arbitrary<T>();
    }
}

/// A record whose members hold any values, with any number of parts.
template <described_record Record>
Record any_record(words which) {
    Record record{};
    dossier::detail::for_each_element(dossier::detail::description_of<Record>().sections, [&](auto const& section) {
        if constexpr (std::remove_cvref_t<decltype(section)>::repeats)
            for (int parts = *rc::gen::inRange(0, 4); parts != 0; --parts) section.begin(record);
    });
    dossier::for_each_field(record, [&](dossier::field_info const& field, auto& member) {
        using type = std::remove_cvref_t<decltype(member)>;
        bool const is_empty = std::is_same_v<type, std::string> && which == words::any && *rc::gen::inRange(0, 8) == 0;
        member = is_empty ? type() : *values<Record, type>(field.rules.multiline, which);
    });
    return record;
}

/// A record with a value in every member, and ordinary texts: nothing keeps it from being written.
template <class Record>
struct ordinary {
    Record record;

    friend void showValue(ordinary const& o, std::ostream& out) { out << '\n' << dossier::to_text(o.record); }
};

} // namespace properties

template <described_record Record>
struct rc::Arbitrary<Record> {
    static rc::Gen<Record> arbitrary() {
        return rc::gen::exec([] { return properties::any_record<Record>(properties::words::any); });
    }
};

template <class Record>
struct rc::Arbitrary<properties::ordinary<Record>> {
    static rc::Gen<properties::ordinary<Record>> arbitrary() {
        return rc::gen::exec([] { return properties::ordinary<Record>{properties::any_record<Record>(properties::words::ordinary)}; });
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
