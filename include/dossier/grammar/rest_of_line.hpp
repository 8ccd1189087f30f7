// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/grammar/parser.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0::grammar {

/// Matches what is left of the line, without its LF or CR LF; the attribute is a view of it. Never fails.
struct rest_of_line_parser : primitive<rest_of_line_parser, std::string_view> {
    static bool match(char const*& p, char const* last, std::string_view& value) noexcept {
        value = text::line_at(p, last).view();
        p += value.size();
        return true;
    }
};

inline constexpr rest_of_line_parser rest_of_line{};

/// Matches the end of a line: LF, CR LF, or the end of the input. No attribute.
struct line_end_parser : primitive<line_end_parser, x3::unused_type> {
    template <class Ignored>
    static bool match(char const*& p, char const* last, Ignored const&) noexcept {
        if (!text::at_line_end(p, last)) return false;
        p = text::skip_line_end(p, last);
        return true;
    }
};

inline constexpr line_end_parser line_end{};

} // namespace dossier::v0::grammar
