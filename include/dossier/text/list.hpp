// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/text/line.hpp>

namespace dossier::inline v0::text {

constexpr bool is_space(char c) noexcept { return is_blank(c) || c == '\n' || c == '\r'; }

/// `s` without the blanks, tabs and line ends around it.
constexpr std::string_view trim_space(std::string_view s) noexcept {
    while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
    return s;
}

/// What separates the elements of a list: `separator` without the blanks around it. Of one that is all blanks or line ends
/// it is a line end, if it has one, or else any blank.
constexpr std::string_view separator_mark(std::string_view separator) noexcept {
    if (auto const mark = trim_space(separator); !mark.empty()) return mark;
    return separator.find('\n') != separator.npos ? "\n" : " ";
}

/// Takes the next element off the front of `rest`, which has one; `mark` as `separator_mark` gives it. Without the space
/// around it. After the last element `rest` has no data.
constexpr std::string_view next_element(std::string_view& rest, std::string_view mark) noexcept {
    auto at = rest.npos;
    if (mark == " ") {
        for (at = 0; at != rest.size() && !is_space(rest[at]); ++at) {}
        if (at == rest.size()) at = rest.npos;
    } else {
        at = rest.find(mark);
    }
    auto const element = trim_space(rest.substr(0, at));
    if (at == rest.npos) rest = {};
    else rest.remove_prefix(at + mark.size());
    if (is_space(mark.front())) rest = trim_space(rest).empty() ? std::string_view{} : trim_space(rest); // a run is one
    return element;
}

} // namespace dossier::v0::text
