// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/flatten.hpp>
#include <dossier/schema/record_members.hpp>
#include <dossier/schema/record_rules.hpp>
#include <dossier/schema/texts.hpp>
#include <dossier/schema/title.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// The description of a record, as `record` makes it. Each member function returns a changed copy. A mistake is a compile-time
/// error that names the key.
///
/// All strings that are passed to these functions must live as long as the program.
///
/// \tparam Record       the struct that is described
/// \tparam Title        the type of the title's description
/// \tparam UnknownKeys  the type of the description of the member for unknown keys
/// \tparam Body         the type of the description of the member for the body
/// \tparam Absent       the number of spellings that `absent` added
/// \tparam Relations    the number of relations that `relation` added
/// \tparam Sections     the types of the sections' descriptions
template <class Record, class Title, class UnknownKeys, class Body, std::size_t Absent, std::size_t Relations, class... Sections>
struct record_description {
    using title_type = Title;
    using unknown_keys_type = UnknownKeys;
    using body_type = Body;

    Title title;                        ///< the title line, if there is one
    detail::pack<Sections...> sections; ///< the sections; fields before the first section count as a section, too
    [[no_unique_address]] UnknownKeys unknown_keys_member{};
    [[no_unique_address]] Body body_member{};
    detail::record_rules rules{};
    detail::spelling_list<Absent> absent_spellings{}; ///< of all fields
    std::array<detail::relation<Record>, Relations> relations{};

    /// Declares that records print every key, in the order of the description. Then an earlier key cannot end a text of several
    /// lines, and a record without its last key is reported as cut (`cut_record`).
    constexpr record_description in_order() const {
        static_assert(!(... || (detail::group_of<Sections> != detail::no_section)), "dossier: in_order() cannot be combined with sections(...), whose parts come in any order");
        return with(&detail::record_rules::in_order);
    }

    /// Adds a spelling of an absent value to every field, such as "None". An empty value is always absent.
    constexpr auto absent(std::string_view spelling) const {
        detail::demand(detail::can_stand_alone(spelling), spelling, "dossier: an absent value is spelled with at least a letter, and no blanks around it");
        return record_description<Record, Title, UnknownKeys, Body, Absent + 1, Relations, Sections...>{
            title, sections, unknown_keys_member, body_member, rules, detail::append(absent_spellings, spelling), relations};
    }
    /// Sets the separator between a key and its value. The default is `": "`.
    ///
    /// \param s  the separator as it is printed, such as `" = "`. When a known key is read, the blanks around the separator are
    ///           optional
    constexpr record_description separator(std::string_view s) const {
        detail::demand(!s.empty() && s.find('\n') == s.npos, s, "dossier: a separator has at least a character and no line end");
        auto copy = *this;
        copy.rules.separator = s;
        return copy;
    }
    /// Declares that lines which begin with `prefix` are comments. They are skipped.
    constexpr record_description comments(std::string_view prefix) const {
        detail::demand(detail::can_stand_alone(prefix), prefix, "dossier: a comment begins with at least a letter that is no blank");
        auto copy = *this;
        copy.rules.comment = prefix;
        return copy;
    }
    /// Ignores the case of ASCII letters in keys, and in the lines around blocks.
    constexpr record_description ignore_case() const { return with(&detail::record_rules::ignore_case); }
    /// Declares that a line continues the value of the line before it if it begins with a blank and is not blank.
    ///
    /// A text keeps these lines verbatim. The codecs `unfolded`, `joined`, `indented` and `trimmed` remove the indentation.
    constexpr record_description continuation_lines() const {
        demand_one_use_of_blanks(!rules.indented_keys);
        auto copy = *this;
        copy.rules.continuation_lines = true;
        return copy;
    }
    /// The same, where a line can begin with another sign instead, such as `+`. That reads as a blank, and alone on its line as an
    /// empty line of the value.
    ///
    /// \param signs  blanks and the other signs, such as `" \t+"`
    constexpr record_description continuation_lines(std::string_view signs) const {
        bool const blanks = signs.find(' ') != signs.npos && signs.find('\t') != signs.npos;
        detail::demand(blanks, signs, "dossier: a blank and a tab are among the signs that a line can begin with to continue the one before it");
        detail::demand(signs.find_first_of("\r\n") == signs.npos, signs, "dossier: no line end is a sign that a line can begin with");
        auto copy = continuation_lines();
        while (!signs.empty() && text::is_blank(signs.front())) signs.remove_prefix(1);
        while (!signs.empty() && text::is_blank(signs.back())) signs.remove_suffix(1);
        copy.rules.other_signs = signs;
        return copy;
    }
    /// Declares that blanks may stand between a key and its separator: `Size   : 3` has the key `Size`. Without this they may where the
    /// separator begins with a blank.
    ///
    /// \param width  printed keys are padded with blanks to this width
    constexpr record_description padded_keys(std::size_t width = 0) const {
        detail::demand(width <= 80, "padded_keys", "dossier: keys are padded to a width of up to 80");
        auto copy = *this;
        copy.rules.padded_keys = true;
        copy.rules.key_width = width;
        return copy;
    }
    /// Declares that blanks may stand before keys, headings and comments. It cannot be combined with continuation lines.
    ///
    /// \param print  blanks that are printed before keys, but for the key that begins a record or a section without a heading
    constexpr record_description indented_keys(std::string_view print = {}) const {
        detail::demand(print.find_first_not_of(" \t") == print.npos, print, "dossier: keys are indented by blanks and tabs");
        demand_one_use_of_blanks(!rules.continuation_lines);
        auto copy = *this;
        copy.rules.indented_keys = true;
        copy.rules.indentation = print;
        return copy;
    }
    /// Declares that a blank line ends the record. With continuation lines, a line of blanks below a value is no blank line, unless
    /// `lines_of_blanks_end` says so: only an empty line is.
    constexpr record_description blank_line_ends() const {
        auto copy = *this;
        copy.rules.blank_line_ends = true;
        copy.rules.demand_one_end("blank_line_ends()");
        return copy;
    }
    /// Declares that a line of blanks is like an empty line, also where it could continue the value above it.
    constexpr record_description lines_of_blanks_end() const { return with(&detail::record_rules::lines_of_blanks_end); }
    /// Declares that a record begins at each line of one kind, whatever follows. What stands before the first such line is of no
    /// record.
    ///
    /// \param words  the words of the title, the heading of a section, or a key; each as the description spells it
    constexpr record_description begins_at(std::string_view words) const {
        bool known = false;
        if constexpr (requires { title.rules.key; }) known = words == title.rules.key;
        else
            detail::for_each_element(sections, [&](auto const& s) {
                known = known || (words == s.heading && !words.empty());
                detail::for_each_element(s.fields, [&](auto const& f) { known = known || f.rules.key == words; });
            });
        if constexpr (sizeof...(Sections) != 0)
            detail::demand(known, words, "dossier: a record begins at the words of its title or, without a title, at a heading or a key that is described");
        auto copy = *this;
        copy.rules.begins_at = words;
        copy.rules.demand_one_end(words);
        return copy;
    }
    /// Declares that a record ends after the line with a key that no field has, such as `ER` in RIS. What stands between that line
    /// and the beginning of the next record is of neither; it is in the extras of the record before it (`between_records`).
    ///
    /// \param key  the key. Its line is written with an empty value
    /// \pre `begins_at` has been called, or the record has a title; else it is a compile-time error
    constexpr record_description ends_at(std::string_view key) const {
        detail::demand(detail::can_stand_alone(key), key, "dossier: a key has at least a letter, no blanks around it and no line end");
        if constexpr (sizeof...(Sections) != 0 && !requires { title.rules.key; })
            detail::demand(!rules.begins_at.empty(), key, "dossier: a record that ends at a key needs begins_at(...) before, which tells where the next one begins");
        auto copy = *this;
        copy.rules.ends_at = key;
        return copy;
    }
    /// Declares that a line stands between two records, such as `%%`. `write` prints it after each.
    ///
    /// \param line  the line, which has no blanks around it
    constexpr record_description separated_by(std::string_view line) const {
        detail::demand(detail::can_stand_alone(line), line, "dossier: records are separated by a line with at least a letter and no blanks around it");
        auto copy = *this;
        copy.rules.separated_by = line;
        copy.rules.demand_one_end(line);
        return copy;
    }
    /// Stores what follows the first blank line, up to the end of the record, in a member: the body of a message. All of its bytes
    /// are stored, but a text that owns its characters has LF in place of CR LF.
    ///
    /// \param member  a pointer to the member: a text, or a `std::optional` of one
    template <class Owner, class Member>
        requires std::is_base_of_v<Owner, Record>
    constexpr auto body(Member Owner::*member) const {
        constexpr bool is_text = text_type<typename detail::slot<Member>::value_type>;
        static_assert(is_text, "dossier: a body goes into a text");
        detail::demand(!rules.blank_line_ends, "body()", "dossier: where a blank line ends the record, no body follows it");
        if constexpr (is_text)
            return record_description<Record, Title, UnknownKeys, detail::body_description<Record, Member>, Absent, Relations, Sections...>{
                title, sections, unknown_keys_member, {member}, rules, absent_spellings, relations};
        else
            return detail::no_description<Record>;
    }
    /// Declares that a record may be signed in clear text (RFC 9580, 7): the lines before and after it, such as
    /// `-----BEGIN PGP SIGNED MESSAGE-----` and the signature, are skipped as comments are.
    constexpr record_description armour() const {
        auto copy = *this;
        copy.rules.armour = true;
        copy.rules.demand_one_end("armour()");
        return copy;
    }
    /// Sets what ends the texts of several lines, unless their fields say otherwise (see `field_description::multiline`). Without
    /// this they end at expected lines (`expected_key`); where unknown keys are stored, at any key (`any_key`).
    ///
    /// \param limit  `expected_key`, `any_key`, or a form of lines: a function that takes a line, or an X3 parser; see
    ///               `text_limit`. A line of that form that has no key is a subheading: it is kept in the extras, and not reported
    template <class Limit>
    constexpr record_description texts_end_at(Limit const& limit) const {
        constexpr bool is_limit = std::is_convertible_v<Limit, text_limit>;
        static_assert(is_limit, "dossier: a text ends at expected_key, any_key, a function that takes a line, or an X3 parser as by<name>");
        auto copy = *this;
        if constexpr (is_limit) copy.rules.texts_end = limit;
        return copy;
    }
    /// Declares that a text may stand between two words, as in `<text>` and `</text>`. It may have any number of lines then, and no
    /// line of it is a key. A text without the words is read as ever. `write` prints them around a text of several lines.
    ///
    /// If the closing word is missing, or other words follow it on its line, the value is refused (`bad_value`).
    ///
    /// \param opening  stands right before the text
    /// \param closing  stands right behind it
    constexpr record_description enclosed(std::string_view opening, std::string_view closing) const {
        detail::demand(detail::can_stand_alone(opening), opening, "dossier: a word that encloses texts has at least a letter, no blanks around it and no line end");
        detail::demand(detail::can_stand_alone(closing), opening, "dossier: the word that closes these texts has at least a letter, no blanks around it and no line end");
        auto copy = *this;
        copy.rules.opening = opening;
        copy.rules.closing = closing;
        return copy;
    }
    /// Stores unknown keys and their values in a member, but for those of sections that have a member for them. See
    /// `dossier::unknown_keys`, which does the same as an item of the record.
    ///
    /// \param member  a pointer to the member: a container of pairs of texts
    template <class Owner, class Member>
        requires std::is_base_of_v<Owner, Record>
    constexpr auto unknown_keys(Member Owner::*member) const {
        constexpr bool holds_pairs = detail::unknown_keys_type<Member>;
        static_assert(holds_pairs, "dossier: unknown keys go into a container of pairs of texts");
        if constexpr (holds_pairs) return with_unknown_keys(detail::unknown_keys_by(unknown_keys_member, static_cast<Member Record::*>(member)));
        else return detail::no_description<Record>;
    }
    /// The same. The values are read and written by `codec`. One that it refuses is reported (`bad_value`), and its line goes to the
    /// extras.
    template <class Owner, class Member, class C>
        requires std::is_base_of_v<Owner, Record>
    constexpr auto unknown_keys(Member Owner::*member, C const& codec) const {
        constexpr bool holds_pairs = detail::unknown_keys_type<Member>;
        static_assert(holds_pairs, "dossier: unknown keys go into a container of pairs of texts");
        if constexpr (holds_pairs) {
            using value = typename Member::value_type::second_type;
            using adapted = detail::adapted_codec<C, value>;
            static_assert(detail::suits<adapted, value>(), "dossier: what the codec of unknown keys reads is not what the member holds");
            return with_unknown_keys(detail::unknown_keys_description<Record, Member, adapted>{member, detail::adapt<value>(codec)});
        } else {
            return detail::no_description<Record>;
        }
    }
    /// Gives every text a codec: the texts of fields without a codec of their own, the elements of containers and lists, and the
    /// values of unknown keys.
    ///
    /// \param codec  as for a field
    template <class C>
    constexpr auto texts(C const& codec) const {
        return detail::remade(*this, detail::with_texts(codec, sections), detail::with_texts(codec, unknown_keys_member));
    }

    /// Adds a condition on several fields. If it does not hold, reading a record gives a warning (`broken_relation`).
    ///
    /// \param heading   the heading of the section of the field that is reported; empty for a section without one
    /// \param key       the key of the field that is reported
    /// \param expected  the end of the message "expected ...", such as "no value unless Status is UNKNOWN"
    /// \param holds     a function or a lambda without captures that takes the record and returns whether the condition holds.
    ///                  It must not throw
    constexpr auto relation(std::string_view heading, std::string_view key, std::string_view expected, bool (*holds)(Record const&)) const {
        bool known = false;
        detail::for_each_element(sections, [&](auto const& s) {
            detail::for_each_element(s.fields, [&](auto const& f) { known = known || (s.heading == heading && f.rules.key == key); });
        });
        if constexpr (sizeof...(Sections) != 0)
            detail::demand(known, key, "dossier: this relation is reported at a key that the section with this heading does not have");
        return record_description<Record, Title, UnknownKeys, Body, Absent, Relations + 1, Sections...>{
            title, sections, unknown_keys_member, body_member, rules, absent_spellings,
            detail::append(relations, detail::relation<Record>{heading, key, expected, holds})};
    }

    /// Sets the description of the member for unknown keys; see `dossier::unknown_keys`.
    template <class Keys>
    constexpr auto with_unknown_keys(Keys const& keys) const {
        return detail::remade(*this, sections, keys);
    }

private:
    constexpr record_description with(bool detail::record_rules::*rule) const {
        auto copy = *this;
        copy.rules.*rule = true;
        return copy;
    }
    static constexpr void demand_one_use_of_blanks(bool holds) {
        detail::demand(holds, "indented_keys", "dossier: indented_keys() cannot be combined with continuation_lines(), where a line that begins with a blank has no key");
    }
};

} // namespace dossier::v0
