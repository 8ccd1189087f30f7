// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/text/line.hpp>

namespace dossier::inline v0::text {

/// Whether `c` is white space: a blank, CR or LF.
constexpr bool is_space(char c) noexcept { return is_blank(c) || c == '\n' || c == '\r'; }

/// `s` without the white space around it.
constexpr std::string_view trim_space(std::string_view s) noexcept {
    while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
    return s;
}

/// The part of `separator` that the elements of a list are split at: `separator` without the white space around it.
/// \returns that part; for a separator of white space alone `"\n"` if it contains one, else `" "`, which stands for any white
///          space
constexpr std::string_view separator_mark(std::string_view separator) noexcept {
    if (auto const mark = trim_space(separator); !mark.empty()) return mark;
    return separator.find('\n') != separator.npos ? "\n" : " ";
}

/// Removes the next element from the front of `rest`. Nothing but white space behind the last separator is no element: "a, b," has two.
///
/// \param rest  the elements that are left; after the last one `rest.data()` is null
/// \param mark  what `separator_mark` returned
/// \pre `rest.data()` is not null
/// \returns the element without the white space around it
constexpr std::string_view next_element(std::string_view& rest, std::string_view mark) noexcept {
    std::size_t at = 0;
    if (mark == " ") {
        for (; at != rest.size() && !is_space(rest[at]); ++at) {}
        if (at == rest.size()) at = rest.npos;
    } else {
        at = rest.find(mark);
    }
    auto const element = trim_space(rest.substr(0, at));
    if (at == rest.npos) rest = {};
    else rest.remove_prefix(at + mark.size());
    if (trim_space(rest).empty()) rest = {};
    else if (is_space(mark.front())) rest = trim_space(rest); // a run separates once
    return element;
}

} // namespace dossier::v0::text
