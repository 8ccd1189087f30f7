// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <dossier/for_each_field.hpp>
#include <dossier/reading/value_reader.hpp>
#include <dossier/reading/make_table.hpp>
#include <dossier/schema/record.hpp>
#include <dossier/writing/operations.hpp>

// What the compiler makes of a description, the program makes the same when it calls the same functions. So the tests' coverage
// counts their lines, and a sanitizer sees them.
namespace at_run_time {

namespace detail = dossier::detail;

template <class A, class B>
bool same(A const& a, B const& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (a[i] != b[i]) return false;
    return true;
}

inline bool same_limit(dossier::text_limit const& a, dossier::text_limit const& b) {
    using kind = dossier::text_limit::kind;
    for (auto const k : {kind::of_record, kind::expected_key, kind::any_key, kind::form})
        if (a.is(k) != b.is(k)) return false;
    return true;
}

inline bool same_rules(detail::record_rules const& a, detail::record_rules const& b) {
    return a.in_order == b.in_order && a.ignore_case == b.ignore_case && a.continuation_lines == b.continuation_lines &&
           a.blank_line_ends == b.blank_line_ends && a.lines_of_blanks_end == b.lines_of_blanks_end && a.padded_keys == b.padded_keys &&
           a.indented_keys == b.indented_keys && a.armour == b.armour && a.separator == b.separator && a.comment == b.comment &&
           a.begins_at == b.begins_at && a.ends_at == b.ends_at && a.separated_by == b.separated_by && a.opening == b.opening &&
           a.closing == b.closing && a.other_signs == b.other_signs && a.indentation == b.indentation && a.key_width == b.key_width &&
           same_limit(a.texts_end, b.texts_end);
}

template <class Field>
bool same_field(Field const& a, Field const& b) {
    return a.rules.key == b.rules.key && same(a.rules.aliases, b.rules.aliases) && same(a.rules.absent, b.rules.absent) &&
           a.rules.required == b.rules.required && a.rules.multiline == b.rules.multiline && same_limit(a.rules.until, b.rules.until) &&
           a.rules.parameter_open == b.rules.parameter_open && a.rules.parameter_close == b.rules.parameter_close &&
           a.rules.closing == b.rules.closing && a.member == b.member;
}

/// Compares a description with the constant that the compiler made of it.
template <class Record, class Description>
void compare(Description const& made) {
    static Description const& constant = dossier::schema<Record>; // of the same type
    if constexpr (requires { made.title.rules; }) BOOST_TEST(made.title.rules.key == constant.title.rules.key);
    if constexpr (requires { made.body_member.member; }) BOOST_TEST((made.body_member.member == constant.body_member.member));
    if constexpr (requires { made.unknown_keys_member.member; }) BOOST_TEST((made.unknown_keys_member.member == constant.unknown_keys_member.member));
    BOOST_TEST(same_rules(made.rules, constant.rules));
    BOOST_TEST(same(made.absent_spellings, constant.absent_spellings));
    for (std::size_t i = 0; i != made.relations.size(); ++i) {
        BOOST_TEST(made.relations[i].section == constant.relations[i].section);
        BOOST_TEST(made.relations[i].key == constant.relations[i].key);
        BOOST_TEST(made.relations[i].expected == constant.relations[i].expected);
    }
    [&]<std::size_t... S>(std::index_sequence<S...>) {
        auto const section = []<class Section>(Section const& a, Section const& b) {
            BOOST_TEST(a.heading == b.heading);
            if constexpr (requires { a.member; }) BOOST_TEST((a.member == b.member));
            if constexpr (requires { a.unknown_keys_member; }) BOOST_TEST((a.unknown_keys_member.member == b.unknown_keys_member.member));
            [&]<std::size_t... F>(std::index_sequence<F...>) {
                auto const field = [](bool holds, auto const& key) { BOOST_TEST(holds, key); };
                (field(same_field(detail::element<F>(a.fields), detail::element<F>(b.fields)), detail::element<F>(a.fields).rules.key), ...);
            }(std::make_index_sequence<std::remove_cvref_t<decltype(a.fields)>::size>{});
        };
        (section(detail::element<S>(made.sections), detail::element<S>(constant.sections)), ...);
    }(std::make_index_sequence<std::remove_cvref_t<decltype(made.sections)>::size>{});
}

inline void is(bool holds) { BOOST_TEST(holds); }

inline void compare_rows(detail::row const& made, detail::row const& constant) {
    BOOST_TEST(made.field == constant.field);
    BOOST_TEST((made.read == constant.read));
    BOOST_TEST(made.expected == constant.expected);
    BOOST_TEST(made.only_spelling == constant.only_spelling);
    BOOST_TEST(made.absent_on_line == constant.absent_on_line);
    BOOST_TEST(made.others_below == constant.others_below);
    BOOST_TEST(made.alone == constant.alone);
    BOOST_TEST(made.ends == constant.ends);
    BOOST_TEST(made.ends_by_rule == constant.ends_by_rule);
    BOOST_TEST(made.opening.size == constant.opening.size);
    BOOST_TEST(made.absent.size == constant.absent.size);
    for (int c = 0; c != 256; ++c) BOOST_TEST(made.may_be_absent(static_cast<char>(c)) == constant.may_be_absent(static_cast<char>(c)));
}

/// Compares what depends on the types of field `I`.
template <class Record, std::size_t I>
void compare_field() {
    using plan = detail::plan<Record>;
    constexpr auto const& field = plan::template field<I>();
    using description = std::remove_cvref_t<decltype(field)>;
    using reader = detail::value_reader<typename description::codec_type, typename description::member_type>;
    constexpr auto const& rules = plan::template rules<I>;
    constexpr auto read = reader::of(rules, plan::description.rules);
    BOOST_TEST((reader::of(rules, plan::description.rules) == read));
    constexpr auto path = detail::path_in<plan, plan::places[I].section, field.member>();
    BOOST_TEST((detail::path_in<plan, plan::places[I].section, field.member>() == path));
    BOOST_TEST(same_limit(plan::template until<I>(), rules.until));
    BOOST_TEST(!detail::tables<Record>::template lacks_owner<I>());
}

/// Compares the tables that the program makes of a description with those that the compiler made.
template <class Record>
void compare_tables() {
    using plan = detail::plan<Record>;
    using tables = detail::tables<Record>;
    using rows = detail::rows_of<Record>;
    using writes = detail::write_tables<Record>;
    constexpr auto const& table = detail::table_of<Record>;
    BOOST_TEST(&detail::description_of<Record>() == &dossier::schema<Record>);
    BOOST_TEST(detail::is_described<Record>());
    [&]<std::size_t... S>(std::index_sequence<S...>) {
        (is(plan::template hidden<S>() == tables::sections[S].hidden), ...);
        (is(tables::template parts_of<S>() == tables::sections[S].parts), ...);
        (is(tables::template unknown_keys_of<S>() == tables::sections[S].unknown_keys), ...);
        (is(writes::template of_section<S>() == writes::unknown_keys[S]), ...);
        BOOST_TEST((writes::of_record() == writes::unknown_keys[sizeof...(S)]));
    }(std::make_index_sequence<plan::sections>{});
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const field = [](detail::field_entry const& made, detail::field_entry const& constant) {
            BOOST_TEST(made.rules == constant.rules);
            BOOST_TEST(made.operations == constant.operations);
            BOOST_TEST(made.codec == constant.codec);
            BOOST_TEST(made.section == constant.section);
        };
        (field(tables::template entry<I>(), tables::fields[I]), ...);
        (compare_field<Record, I>(), ...);
        (compare_rows(rows::template of_field<I>(), rows::all[I]), ...);
        compare_rows(rows::of_title(), rows::all[sizeof...(I)]);
        (is(rows::is_alone(I) == rows::all[I].alone || plan::places[I].index != 0), ...); // only asked of the first field of a section
        (is(rows::template begins_part<I>() == (table.opens_part(I) && table.begins_section(I))), ...);
        auto const ends = [&](std::size_t i, bool repeats, dossier::text::letter_set const* constant) {
            auto const made = detail::first_letters(table, tables::title_key(), i, repeats);
            for (int c = 0; constant && c != 256; ++c) BOOST_TEST(made.has(static_cast<char>(c)) == constant->has(static_cast<char>(c)));
        };
        (ends(I, rows::template repeats<I>, rows::all[I].ends), ...);
        (is(writes::template field<I>() == writes::operations[I]), ...);
        BOOST_TEST(writes::title() == writes::operations[sizeof...(I)]);
    }(std::make_index_sequence<plan::fields>{});
    bool any_in_sections = false;
    for (std::size_t s = 0; s != table.sections.size(); ++s) {
        BOOST_TEST(plan::stores_unknown_keys_in(s) == (table.unknown_keys_in(s, nullptr).to != table.unknown_keys));
        any_in_sections = any_in_sections || table.sections[s].unknown_keys;
    }
    BOOST_TEST(detail::any_unknown_keys<Record>([](auto const&) { return true; }) == (table.unknown_keys || any_in_sections));
    BOOST_TEST(!tables::unknown_keys_lack_owner());
    typename tables::key_table const keys;
    BOOST_TEST(keys.longest == tables::keys.longest);
    BOOST_TEST((keys.found == detail::flaw::none));
    BOOST_TEST(same(keys.buckets, tables::keys.buckets));
    for (std::size_t i = 0; i != keys.keys.size(); ++i) BOOST_TEST(keys.keys[i].spelling == tables::keys.keys[i].spelling);
    BOOST_TEST(detail::unknown_keys_of<Record>() == table.unknown_keys);
    BOOST_TEST(detail::body_of<Record>() == table.body);
    BOOST_TEST(tables::first_key().size == table.first_key.size);
    auto const boundary = detail::boundary_rule_of<Record>();
    BOOST_TEST((boundary.begins == table.begins));
    BOOST_TEST(boundary.begins_with == table.begins_with);
    BOOST_TEST(boundary.letter == table.boundary_letter);
    BOOST_TEST(boundary.any_letter == table.any_boundary);
}

/// Compares the description of `Record`, which a function beside it makes, and its tables.
template <class Record>
void compare_all() {
    compare<Record>(dossier_schema(std::type_identity<Record>{}));
    compare_tables<Record>();
}

} // namespace at_run_time
