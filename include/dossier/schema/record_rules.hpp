// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <dossier/grammar/parser.hpp>
#include <dossier/text/demand.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// What ends a text of several lines, beside the end of its record: see `record_description::texts_end_at`.
///
/// It is made from `expected_key`, from `any_key`, from a function or a lambda without captures that takes a line and returns
/// whether the text ends before it, or from an X3 parser, which matches the beginning of such a line. A parser that cannot be a
/// constant needs `by`.
class text_limit {
public:
    enum class kind : std::uint8_t { of_record, expected_key, any_key, form };

    constexpr text_limit() noexcept = default;
    constexpr explicit text_limit(kind k) noexcept : kind_(k) {}
    template <class Form>
        requires std::is_convertible_v<Form, bool (*)(std::string_view)>
    constexpr text_limit(Form form) noexcept : kind_(kind::form), form_(form) {}
    template <class Parser>
        requires std::is_base_of_v<grammar::x3::parser_base, Parser> && std::is_empty_v<Parser>
    constexpr text_limit(Parser) noexcept : kind_(kind::form), form_([](std::string_view line) {
        char const* first = line.data();
        return Parser{}.parse(first, line.data() + line.size(), grammar::x3::unused, grammar::x3::unused, grammar::x3::unused);
    }) {}

    constexpr bool is(kind k) const noexcept { return kind_ == k; }
    /// Whether `line` has the form at which texts end.
    bool has_form(std::string_view line) const { return form_ && form_(line); }

private:
    kind kind_ = kind::of_record;
    bool (*form_)(std::string_view) = nullptr;
};

/// A text ends at a line that can come next: with a key that is not read yet, a heading, or the beginning of the next record.
inline constexpr text_limit expected_key{text_limit::kind::expected_key};
/// A text also ends at any other line with a key, known or not.
inline constexpr text_limit any_key{text_limit::kind::any_key};

namespace detail {

/// The part of a record's description that concerns no field.
struct record_rules {
    bool in_order = false;           ///< records print every key, in the order of the description
    bool ignore_case = false;        ///< the case of ASCII letters in keys does not matter
    bool continuation_lines = false; ///< a line that begins with a blank continues the one before it
    bool blank_line_ends = false;    ///< a blank line ends the record
    bool lines_of_blanks_end = false;///< a line of blanks is blank also where it could continue a value
    bool padded_keys = false;        ///< blanks may stand between a key and the separator
    bool indented_keys = false;      ///< blanks may stand before keys and headings
    bool armour = false;             ///< OpenPGP's lines around a record are skipped
    std::string_view separator = ": ";
    std::string_view comment{};      ///< the prefix of comment lines; empty if there are no comments
    std::string_view begins_at{};    ///< the title's words, a heading or a key: at each such line a record begins
    std::string_view ends_at{};      ///< the key of the last line of a record
    std::string_view separated_by{}; ///< the line between two records
    std::string_view opening{};      ///< what may stand before a value and allows it any lines, up to `closing`
    std::string_view closing{};
    std::string_view other_signs{};  ///< what a line can begin with, beside a blank, to continue the one before it
    std::string_view indentation{};  ///< what is printed before keys
    std::size_t key_width = 0;       ///< printed keys are padded to it
    text_limit texts_end{};          ///< what ends a text of several lines

    /// Whether blanks between a key and the separator belong to neither.
    constexpr bool trims_keys() const noexcept { return padded_keys || text::is_blank(separator.front()); }
    /// The separator without the blanks around it. If it is all blanks, all of it.
    constexpr std::string_view mark() const noexcept {
        auto const m = text::trim(separator);
        return m.empty() ? separator : m;
    }
    /// Whether a line that begins with `c` continues the one before it, where any does.
    constexpr bool is_sign(char c) const noexcept { return text::is_blank(c) || other_signs.find(c) != other_signs.npos; }
    /// What follows a printed key: the separator without the blanks at its end.
    constexpr std::string_view after_key() const noexcept {
        auto const m = mark();
        return separator.substr(0, static_cast<std::size_t>(m.data() - separator.data()) + m.size());
    }
    /// Stops the compiler if there are two ways to tell where a record ends; `latest` is one of them.
    constexpr void demand_one_end(std::string_view latest) const {
        int const ways = blank_line_ends + armour + !begins_at.empty() + !separated_by.empty();
        demand(ways == 1, latest, "dossier: this is a second way to tell where a record ends: choose blank_line_ends(), begins_at(), separated_by() or armour()");
    }
    /// Whether a text with this limit may end at lines with any first letter.
    static constexpr bool texts_end_anywhere(text_limit const& limit) noexcept { return limit.is(text_limit::kind::any_key) || limit.is(text_limit::kind::form); }
    /// Whether a line of blanks below a value continues it.
    constexpr bool blanks_continue() const noexcept { return continuation_lines && !lines_of_blanks_end; }
};

} // namespace detail

} // namespace dossier::v0
