// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

namespace text {

/// Whether a backslash before `c` escapes it in CommonMark: the punctuation of ASCII.
constexpr bool is_markdown_punctuation(char c) noexcept {
    return ('!' <= c && c <= '/') || (':' <= c && c <= '@') || ('[' <= c && c <= '`') || ('{' <= c && c <= '~');
}

/// Whether the line end at `p` is followed by a line that is not blank.
inline bool ends_within_paragraph(char const* p, char const* last) noexcept {
    return at_line_end(p, last) && !at_line_end(skip_blanks(skip_line_end(p, last), last), last);
}

} // namespace text

/// Removes the backslashes by which Markdown keeps characters from being markup. Texts of the 2025 layout have them:
///
///     unescape_markdown(R"(BMI \< 30 \[kg/m\^2\])") // BMI < 30 [kg/m^2]
///
/// The rules are those of CommonMark 0.31:
/// - a backslash before a punctuation character of ASCII is removed, and that character is kept: `\\` becomes `\`
/// - a backslash at the end of a line, which stands for a hard line break, is removed, and the line end is kept; not so in the
///   last line of a paragraph
/// - any other backslash is kept
///
/// Nothing else is changed. Markup such as `*emphasis*` stays, and so do entities such as `&lt;`: no text of the registry escapes by
/// them, but some mean them. Code is not told apart: a backslash in a code span, where it escapes nothing, is removed too.
///
/// \param text  any bytes
/// \returns the text without its escapes, which is not to be unescaped again
/// \par Complexity
/// Linear in the size of `text`.
/// \throws std::bad_alloc
inline std::string unescape_markdown(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    char const* const last = text.data() + text.size();
    for (std::size_t from = 0;;) {
        auto const at = text.find('\\', from);
        out += text.substr(from, at - from); // all that is left if there is no backslash
        if (at == text.npos) return out;
        char const* const next = text.data() + at + 1;
        bool const escapes = next != last && text::is_markdown_punctuation(*next);
        if (escapes) out += *next;
        else if (!text::ends_within_paragraph(next, last)) out += '\\';
        from = at + (escapes ? 2 : 1);
    }
}

} // namespace dossier::v0
