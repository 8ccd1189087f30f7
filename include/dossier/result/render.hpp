// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <dossier/result/diagnostic.hpp>
#include <dossier/text/position.hpp>
#include <dossier/text/utf8.hpp>
#include <dossier/text/width.hpp>

namespace dossier::inline v0 {

/// How `render` shows diagnostics.
struct render_options {
    bool color = false;          ///< use ANSI colours, for a terminal
    bool excerpt = true;         ///< show the line of the text with marks under it; else each diagnostic is one line
    std::size_t max_width = 100; ///< the columns of an excerpt with its line number; the text gets at least 20 of them
    std::size_t tab_width = 8;   ///< the columns between two tab stops; 0 counts as 1

    /// Where the text begins, if it is a part of a larger one, such as a record of a stream. Offsets of diagnostics count from
    /// the start of the larger text, and its line numbers are shown.
    std::size_t first_offset = 0;
    std::size_t first_line = 1; ///< the number of the first line of the text, from 1; see `first_offset`
};

namespace detail {

// A line of the text as it is shown, and the columns of it to mark.
class excerpt {
    // A part of the line that was measured forward or backward from some place.
    struct stretch {
        char const* place;   // where it ends; backward, where it begins
        std::size_t columns; // how many columns it takes
        bool whole;          // it reaches the end of the line; backward, its start
    };

public:
    // `line` is the start of the line, in a text that ends at `last`. `mark` is what to mark: it begins at a code point of the
    // line or at its end, and may continue on later lines. The text gets `width` columns.
    excerpt(char const* line, char const* last, std::string_view mark, std::size_t width, std::size_t tab_width)
        : line_(line), last_(last), mark_(mark.data()), mark_last_(mark_ + mark.size()), tab_width_(tab_width) {
        if (auto const all = forward(line_, last_, width); all.whole) show(line_, all.place);
        else show_part(width);
    }

    std::string shown;          // the line, safe for a terminal
    std::size_t mark_from = 0;  // the first marked column of `shown`, counted from 0
    std::size_t mark_width = 1; // the number of marked columns

private:
    static constexpr std::string_view dots = "...";

    bool at_end(char const* p) const noexcept {
        return p == last_ || *p == '\n' || (*p == '\r' && last_ - p > 1 && p[1] == '\n');
    }

    // Measures up to `width` columns from `p` forward, at most up to `to`.
    stretch forward(char const* p, char const* to, std::size_t width) const noexcept {
        stretch s{p, 0, false};
        for (std::size_t n = 0;; ++n) {
            if (at_end(s.place)) return s.whole = true, s;
            if (s.place >= to) return s;
            auto const c = text::decode(s.place, last_);
            auto const more = width_of(c, s.columns);
            if (s.columns + more > width || enough(n, width)) return s;
            s.place += c.size;
            s.columns += more;
        }
    }
    // Measures up to `width` columns from `p` backward.
    stretch backward(char const* p, std::size_t width) const noexcept {
        stretch s{p, 0, p == line_};
        for (std::size_t n = 0; !s.whole && !enough(n, width); ++n) {
            char const* const before = text::code_point_start(line_, s.place - 1, last_);
            auto const more = width_of(text::decode(before, last_), s.columns);
            if (s.columns + more > width) break;
            s = {before, s.columns + more, before == line_};
        }
        return s;
    }
    // Stops after `n` code points, because combining marks take no column, and there may be any number of them.
    static constexpr bool enough(std::size_t n, std::size_t width) noexcept { return n / 4 >= width; }

    std::size_t width_of(text::decoded const& c, std::size_t column) const noexcept {
        return c.value == '\t' ? tab_width_ - column % tab_width_ : text::display_width(c);
    }

    // Shows the part around the mark of a line that is too long. Tab stops mean nothing there, so a tab is shown as a blank.
    void show_part(std::size_t width) {
        tab_width_ = 1;
        std::size_t const inner = width - 2 * dots.size();
        std::size_t const marked = forward(mark_, mark_last_, inner).columns;
        std::size_t const context = (inner - marked) / 2 > inner / 8 ? (inner - marked) / 2 : inner / 8;
        auto left = backward(mark_, context + dots.size());
        if (!left.whole) left = backward(mark_, context);
        std::size_t const room = width - left.columns - (left.whole ? 0 : dots.size());
        auto right = forward(mark_, last_, room);
        if (right.whole && !left.whole) left = backward(mark_, left.columns + room - right.columns);
        if (!right.whole) right = forward(mark_, last_, room - dots.size());
        if (!left.whole) shown = dots;
        show(left.place, right.place);
        if (!right.whole) shown += dots;
    }

    void show(char const* p, char const* to) {
        std::size_t column = shown.size();
        std::size_t base = column; // the column of the last character that takes one
        while (p < to && p < mark_) {
            auto const width = put(p, column);
            if (width != 0) base = column;
            column += width;
        }
        mark_from = column;
        bool const combining = p < to && p < mark_last_;
        while (p < to && p < mark_last_) column += put(p, column);
        if (column != mark_from) mark_width = column - mark_from;
        else if (combining) mark_from = base;
        while (p < to) column += put(p, column);
    }

    // Appends the code point at `p`, shown at `column`, moves `p` past it, and returns how many columns it takes.
    std::size_t put(char const*& p, std::size_t column) {
        auto const c = text::decode(p, last_);
        auto const width = width_of(c, column);
        if (c.value == '\t') shown.append(width, ' ');
        else text::append_displayable(shown, {p, c.size});
        p += c.size;
        return width;
    }

    char const* line_;
    char const* last_;
    char const* mark_;
    char const* mark_last_;
    std::size_t tab_width_;
};

// Renders diagnostics of one text. It is fastest in the order of their offsets.
class renderer {
public:
    renderer(std::string_view text, std::string_view name, render_options const& o)
        : text_(text), options_(o), starts_(text), ends_(text) {
        text::append_displayable(name_, name);
    }

    void render(std::string& out, diagnostic const& d) {
        auto const start = starts_.at(d.offset > options_.first_offset ? d.offset - options_.first_offset : 0);
        style(out, "1");
        if (!name_.empty()) (out += name_) += ':';
        ((out += std::to_string(number_of(start))) += ':') += std::to_string(start.column);
        (out += ':'), style(out, "0"), out += ' ';
        style(out, color_of(d.severity));
        (out += to_string(d.severity)) += ':';
        style(out, "0"), out += ' ';
        text::append_displayable(out, d.message());
        out += '\n';
        if (options_.excerpt) render_excerpt(out, d, start);
    }

private:
    void render_excerpt(std::string& out, diagnostic const& d, position const& start) {
        constexpr std::size_t digits = 5, least = 20;
        auto number = std::to_string(number_of(start));
        if (number.size() < digits) number.insert(0, digits - number.size(), ' ');
        std::size_t const gutter = number.size() + 3;
        std::size_t const width = options_.max_width > gutter + least ? options_.max_width - gutter : least;

        std::size_t const from = starts_.place();
        std::size_t const left = text_.size() - start.offset;
        std::size_t const end = start.offset + (d.length < left ? d.length : left);
        auto const marked = text_.substr(from, d.length != 0 && end > from ? end - from : 0);
        excerpt const line(text_.data() + starts_.line_start(), text_.data() + text_.size(), marked, width,
                            options_.tab_width > 0 ? options_.tab_width : 1);
        (out += number) += " |";
        if (!line.shown.empty()) (out += ' ') += line.shown;
        (out += '\n').append(gutter - 2, ' ') += "| ";
        out.append(line.mark_from, ' ');
        style(out, color_of(d.severity));
        (out += '^').append(line.mark_width - 1, '~');
        style(out, "0");
        if (ends_.place() < from) ends_ = starts_;
        std::size_t const more = marked.empty() ? 0 : ends_.at(end - 1).line - start.line;
        if (more != 0) ((out += " and ") += std::to_string(more)) += more == 1 ? " more line" : " more lines";
        out += '\n';
    }

    std::size_t number_of(position const& p) const noexcept { return p.line + options_.first_line - 1; }

    static std::string_view color_of(severity s) noexcept {
        return s == severity::error ? "1;31" : s == severity::warning ? "1;35" : "1;36";
    }
    void style(std::string& out, std::string_view sgr) const {
        if (options_.color) ((out += "\x1b[") += sgr) += 'm';
    }

    std::string_view text_;
    std::string name_;
    render_options const& options_;
    locator starts_;
    locator ends_;
};

} // namespace detail

/// Renders a diagnostic for people, as compilers do:
///
///     NCT03123458.txt:7:9: error: Status: "RECRUTING" is not one of RECRUITING, COMPLETED or UNKNOWN; did you mean "RECRUITING"?
///         7 | Status: RECRUTING
///           |         ^~~~~~~~~
///
/// The marks stand under the bytes at fault. Tabs and wide, combining and unprintable characters take as many columns as a
/// terminal gives them. If there are no bytes at fault, one column is marked. If they continue on later lines, the marks end with
/// the first line and ` and 3 more lines` follows. Of a line that is too long, the part around the marks is shown, with `...`
/// where it is cut.
///
/// The result is safe to send to a terminal, whatever the input. Control characters in the text, the name or the message become
/// `<U+0007>`, and bytes that are not UTF-8 become `<E9>`. The only control characters of the result are LF, and ESC if colours
/// are used.
///
/// \param d     a diagnostic of `text`; an offset beyond the end counts as the end, one before the start as the start
/// \param text  the text that was read, any bytes
/// \param name  the name of the text, such as a file name; if it is empty, the line number comes first
/// \param how   colours, the excerpt and its size
/// \returns one line, or three with an excerpt, each with a LF
/// \throws std::bad_alloc
/// \par Complexity
/// Linear in `d.offset + d.length`. Line ends are counted at about memory speed.
inline std::string render(diagnostic const& d, std::string_view text, std::string_view name = {}, render_options const& how = {}) {
    std::string out;
    detail::renderer(text, name, how).render(out, d);
    return out;
}

/// Renders several diagnostics of one text, one after another.
///
/// \param list  the diagnostics, which are rendered in this order
/// \param text  the text that was read, any bytes
/// \param name  the name of the text; see above
/// \param how   colours, the excerpt and its size
/// \returns the rendered diagnostics, as above
/// \throws std::bad_alloc
/// \par Complexity
/// Linear in the size of the text and the number of diagnostics, if these are in the order of the text.
inline std::string render(std::span<diagnostic const> list, std::string_view text, std::string_view name = {}, render_options const& how = {}) {
    std::string out;
    detail::renderer all(text, name, how);
    for (auto const& d : list) all.render(out, d);
    return out;
}

} // namespace dossier::v0
