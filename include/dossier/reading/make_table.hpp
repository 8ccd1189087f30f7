// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <dossier/reading/bounds.hpp>
#include <dossier/reading/parts.hpp>
#include <dossier/reading/special_boundary.hpp>
#include <dossier/reading/special_lines.hpp>
#include <dossier/reading/special_reading.hpp>
#include <dossier/reading/special_values.hpp>
#include <dossier/schema/tables.hpp>

// Makes the `record_table` of a description, by which records are read.
namespace dossier::inline v0::detail {

/// Which lines begin or part the records of a description.
struct boundary_rule {
    beginning begins = beginning::none;
    std::uint16_t begins_with = 0;
    char letter = '\0';
    bool any_letter = false;
};
template <class Record>
constexpr boundary_rule boundary_rule_of() {
    auto const& rules = plan<Record>::description.rules;
    constexpr auto title = tables<Record>::title_key();
    boundary_rule found;
    found.any_letter = rules.blank_line_ends || !std::is_same_v<typename plan<Record>::description_type::body_type, no_body>;
    auto const words = rules.begins_at;
    if (!rules.separated_by.empty()) found.letter = rules.separated_by[0];
    else if (!title.empty()) found.letter = title[0];
    if (words.empty()) return found;
    found.letter = words[0];
    if (words == title) {
        found.begins = beginning::title;
        return found;
    }
    for (std::size_t s = 0; s != tables<Record>::sections.size(); ++s)
        if (tables<Record>::sections[s].heading == words) {
            found.begins = beginning::heading;
            found.any_letter = found.any_letter || rules.indented_keys;
            found.begins_with = static_cast<std::uint16_t>(s);
            return found;
        }
    found.begins = beginning::key;
    for (std::size_t i = 0; i != tables<Record>::size; ++i) {
        auto const& field = *tables<Record>::fields[i].rules;
        if (field.key != words) continue;
        found.begins_with = static_cast<std::uint16_t>(i);
        found.any_letter = found.any_letter || rules.ignore_case || rules.indented_keys || field.aliases.size() != 0;
        break;
    }
    return found;
}

/// Whether a codec of the description joins lines within words.
template <class Record>
inline constexpr bool joins_lines = []<std::size_t... I>(std::index_sequence<I...>) {
    bool found = (joins<typename std::remove_cvref_t<decltype(plan<Record>::template field<I>())>::codec_type> || ...);
    return found || any_unknown_keys<Record>([]<class Keys>(Keys const&) { return joins<typename Keys::codec_type>; });
}(std::make_index_sequence<plan<Record>::fields>{});

/// The one constant of its kind. Only the table of a description that needs it refers to it.
inline constexpr special_reading special_reading::all{
    bounding_kind,
    detail::block_at,
    detail::find_with_parameter,
    detail::same_heading,
    detail::ends_text,
    detail::begins_line,
    detail::begins_next,
    detail::ends_at_blank_lines,
    &record_reader::take_bound,
    &record_reader::take_body,
    &record_reader::after_separator,
    &record_reader::find_lines,
    &record_reader::begin_section_around,
    &record_reader::begin_part,
    &record_reader::finish_parts,
    &record_reader::pass_over,
    &record_reader::is_foreign_part,
    &record_builder::add_part,
    &record_builder::refuse_part,
    &record_builder::store_body,
    &record_builder::take_unknown_key,
    &record_builder::accept_specially,
};

/// Whether reading needs more than a title, headings, keys, and values of one line or that end where the next key can come.
template <class Record>
constexpr bool reads_specially() {
    using plan_type = plan<Record>;
    auto const& rules = plan_type::description.rules;
    if (rules.continuation_lines || rules.blank_line_ends || rules.armour || !rules.comment.empty() || !rules.begins_at.empty()) return true;
    if (!rules.ends_at.empty() || !rules.separated_by.empty() || !rules.opening.empty() || !rules.other_signs.empty()) return true;
    if (!std::is_same_v<typename plan_type::description_type::body_type, no_body> || tables<Record>::has_blocks || tables<Record>::has_parameters) return true;
    if (any_unknown_keys<Record>([](auto const&) { return true; })) return true;
    for (auto const s : plan_type::parts_of) // not from the table: g++ 12 cannot ask it for a pointer in a constant under its sanitizers
        if (s != no_section) return true;
    for (auto const s : plan_type::arounds)
        if (s != no_section) return true;
    for (auto const& f : tables<Record>::fields)
        if (record_rules::texts_end_anywhere(f.rules->until)) return true;
    return false;
}
template <class Record>
constexpr special_reading const* special_of() {
    if constexpr (reads_specially<Record>()) return &special_reading::all;
    else return nullptr;
}

/// The table by which records of type `Record` are read.
template <class Record>
inline constexpr record_table table_of{
    tables<Record>::fields,
    tables<Record>::sections,
    tables<Record>::keys.keys,
    tables<Record>::keys.buckets,
    plan<Record>::has_title ? &tables<Record>::title : nullptr,
    unknown_keys_of<Record>(),
    plan<Record>::description.rules.after_key(),
    plan<Record>::description.rules.mark(),
    tables<Record>::keys.longest,
    tables<Record>::with_blank(tables<Record>::title_key()),
    tables<Record>::first_key(),
    tables<Record>::required,
    plan<Record>::description.rules,
    body_of<Record>(),
    boundary_rule_of<Record>().begins,
    boundary_rule_of<Record>().begins_with,
    boundary_rule_of<Record>().letter,
    boundary_rule_of<Record>().any_letter,
    tables<Record>::has_blocks,
    tables<Record>::has_parameters,
    joins_lines<Record>,
    special_of<Record>(),
};

/// Whether `Record` has a description. A mistake in its keys stops the compiler. Each verb asserts this, so that the compiler's
/// report is short; what else the verb does compiles without a further error.
template <class Record>
constexpr bool is_described() noexcept {
    if constexpr (soundly_described<Record>) {
        constexpr auto const& keys = tables<Record>::keys;
        return sound<keys.found, fixed_string<keys.flawed.size()>(keys.flawed)>(keys.flawed);
    } else {
        return described_record<Record>;
    }
}

} // namespace dossier::v0::detail
