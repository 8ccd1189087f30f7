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

/// How diagnostics are shown to people.
struct render_options {
    bool color = false;          ///< ANSI colours, for a terminal
    bool excerpt = true;         ///< the line of the text and the marks under it; without, one line a diagnostic
    std::size_t max_width = 100; ///< columns of an excerpt, with its line number; the text gets 20 at the least
    std::size_t tab_width = 8;   ///< columns from one tab stop to the next; 0 counts as 1
};

namespace detail {

// The line of one place as it is shown, and which columns of it to mark.
class excerpt {
    // A part of the line, from some place on or back.
    struct stretch {
        char const* place;   // as far as it reaches
        std::size_t columns; // how many it takes
        bool whole;          // it reaches the end of the line, or going back its start
    };

public:
    // `line` is the start of the line, in a text that ends at `last`, and `mark` what to mark: it begins with a code
    // point of the line or at its end, and may go on to later lines. The text gets `width` columns.
    excerpt(char const* line, char const* last, std::string_view mark, std::size_t width, std::size_t tab_width)
        : line_(line), last_(last), mark_(mark.data()), mark_last_(mark_ + mark.size()), tab_width_(tab_width) {
        if (auto const all = forward(line_, last_, width); all.whole) show(line_, all.place);
        else show_part(width);
    }

    std::string shown;          // as a terminal may get it
    std::size_t mark_from = 0;  // the first marked column of `shown`, from 0
    std::size_t mark_width = 1; // how many columns are marked

private:
    static constexpr std::string_view dots = "...";

    bool at_end(char const* p) const noexcept {
        return p == last_ || *p == '\n' || (*p == '\r' && last_ - p > 1 && p[1] == '\n');
    }

    // As far as `width` columns reach from `p` on, at most to `to`.
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
    // As far as `width` columns reach from `p` back.
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
    // Whether `n` code points are enough for `width` columns: combining marks without end take none.
    static constexpr bool enough(std::size_t n, std::size_t width) noexcept { return n / 4 >= width; }

    std::size_t width_of(text::decoded const& c, std::size_t column) const noexcept {
        return c.value == '\t' ? tab_width_ - column % tab_width_ : text::display_width(c);
    }

    // Shows the part of a line too long around the mark. Tab stops mean nothing there: a tab is shown as a blank.
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
        std::size_t base = column; // of the last character that takes a column
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

    // Appends what is at `p` as it is shown from `column` on, goes behind it, and returns how many columns it takes.
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

// Renders diagnostics of one text, one after another; fastest in the order of their offsets.
class renderer {
public:
    renderer(std::string_view text, std::string_view name, render_options const& o)
        : text_(text), options_(o), starts_(text), ends_(text) {
        text::append_displayable(name_, name);
    }

    void render(std::string& out, diagnostic const& d) {
        auto const start = starts_.at(d.offset);
        style(out, "1");
        if (!name_.empty()) (out += name_) += ':';
        ((out += std::to_string(start.line)) += ':') += std::to_string(start.column);
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
        auto number = std::to_string(start.line);
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

/// `d` for people to read, as compilers print it:
///
///     NCT03123458.txt:7:9: error: Status: "RECRUTING" is not one of RECRUITING, COMPLETED or UNKNOWN; did you mean "RECRUITING"?
///         7 | Status: RECRUTING
///           |         ^~~~~~~~~
///
/// The marks stand under what the diagnostic is about, on a terminal of fixed-width characters, tabs and wide, combining
/// and unprintable characters counted as they are shown. A place without length gets one mark; where the place goes on
/// for further lines, the marks end with the first and ` and 3 more lines` follows them. Of a line that is too long the
/// part around the place is shown, with `...` where it is cut. Control characters, in the text, the name or the message,
/// come out as `<U+0007>` and bytes that are not UTF-8 as `<E9>`: whatever the input, the result is printable lines, and
/// none of its bytes is a control character but LF, and ESC where colours are asked for.
///
/// \param d     a diagnostic of reading `text`; places beyond its end count as the end
/// \param text  the text that was read, any bytes
/// \param name  what to call it, such as the file's name; where it is empty the line begins with the line number
/// \param how   colours, the excerpt and its size
/// \returns one line, and with an excerpt three, each with its LF
/// \complexity Linear in `d.offset + d.length`, to count line ends at the speed of the memory, and in the place's distance
///             from the start of its line
/// \throws std::bad_alloc
inline std::string render(diagnostic const& d, std::string_view text, std::string_view name = {}, render_options const& how = {}) {
    std::string out;
    detail::renderer(text, name, how).render(out, d);
    return out;
}

/// All of `list`, diagnostics of one text, one after another in their order, as `render` gives each.
/// \complexity Linear in the size of the text and the number of diagnostics, where these are in the order of the text
/// \throws std::bad_alloc
inline std::string render(std::span<diagnostic const> list, std::string_view text, std::string_view name = {}, render_options const& how = {}) {
    std::string out;
    detail::renderer all(text, name, how);
    for (auto const& d : list) all.render(out, d);
    return out;
}

} // namespace dossier::v0
