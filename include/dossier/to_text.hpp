// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/for_each_field.hpp>

namespace dossier::inline v0 {

namespace detail {

/// Calls `put` with the pieces of `text`, in order, and with four blanks after each line end.
template <class Put>
void indent_lines(std::string_view text, Put&& put) {
    std::size_t from = 0;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', from)) {
        put(text.substr(from, at + 1 - from));
        put(std::string_view("    "));
        from = at + 1;
    }
    put(text.substr(from));
}

/// Appends the value as its codec writes it, with the later lines of a text indented; `?` if the codec cannot write.
template <class Codec, class Value>
void print_value(std::string& out, Codec const& codec, Value const& value) {
    if constexpr (container_type<Value>)
        if (value.size() == 0) return void(out += '-');
    if constexpr (requires { value.first; value.second; } && has_parameter<Codec>) {
        out += value.first;
        if (!std::string_view(value.first).empty()) out += ": ";
        print_value(out, codec, value.second);
    } else if constexpr (adds_one<Codec, Value>()) {
        bool first = true;
        for (auto const& one : value) {
            if (!std::exchange(first, false)) out += ", ";
            print_value(out, codec, one);
        }
    } else if constexpr (requires { codec.write(out, value); }) {
        auto const start = out.size();
        codec.write(out, value);
        if (out.find('\n', start) == out.npos) return;
        auto const lines = out.substr(start);
        out.resize(start);
        indent_lines(lines, [&](std::string_view piece) { out += piece; });
    } else {
        out += '?';
    }
}

} // namespace detail

/// Prints every field of `record` on a line of its own, in the order of the description, for logs and for debugging:
///
///     Viewing Study: NCT01234567
///     Status: TERMINATED
///     Study Overview / Acronym: -
///     Study Overview / Brief Summary: One pair a day.
///         Or two.
///
/// An absent value and an empty container print as `-`; the values of a container are separated by commas. The parameter of a key
/// stands before its value. The later lines
/// of a text are indented by four blanks. A value whose codec cannot write prints as `?`.
///
/// \param record  of a type that has a description
/// \returns text that `parse` does not read back; use `write` for that
/// \par Complexity
/// Linear in the size of the text.
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record>
std::string to_text(Record const& record) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    std::string out;
    detail::for_each_description(record, [&](std::string_view heading, auto const& field, auto const& member) {
        using traits = detail::slot<std::remove_cvref_t<decltype(member)>>;
        out += heading;
        out += heading.empty() ? "" : " / ";
        (out += field.rules.key) += ": ";
        if constexpr (traits::optional) {
            if (member) detail::print_value(out, field.codec_used, *member);
            else out += '-';
        } else {
            detail::print_value(out, field.codec_used, member);
        }
        out += '\n';
    });
    detail::for_each_unknown_key(record, [&](std::string_view heading, std::string_view key, std::string_view value) {
        out += heading;
        out += heading.empty() ? "" : " / ";
        (((out += key) += ": ") += value) += '\n';
    });
    if (auto const* body = detail::body_of<Record>(); body && body->holds(&record)) (out += '\n') += body->text(&record);
    return out;
}

} // namespace dossier::v0
