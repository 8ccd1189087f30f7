// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/text/line.hpp>
#include <dossier/text/utf8.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0 {

/// A place in a text, with the line and column that an editor shows for it.
struct position {
    std::size_t offset = 0; ///< bytes from the start of the text, from 0
    std::size_t line = 1;   ///< the line, from 1
    std::size_t column = 1; ///< code points from the start of the line, from 1; not display columns

    friend constexpr bool operator==(position const&, position const&) = default;
};

namespace text {

/// The number of LF in `[p, last)`.
/// \par Complexity
/// Linear, at about memory speed.
inline std::size_t count_line_feeds(char const* p, char const* last) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t sevens = 0x7F7F7F7F7F7F7F7F;
    constexpr std::uint64_t even = 0x00FF00FF00FF00FF;
    std::size_t n = 0;
    while (last - p >= 8) {
        // each byte of `counts` counts the LFs at its position in the words; after 255 words it would overflow
        std::ptrdiff_t const words = (last - p) / 8 < 255 ? (last - p) / 8 : 255;
        std::uint64_t counts = 0;
        for (char const* const stop = p + words * 8; p != stop; p += 8) {
            auto const w = load<std::uint64_t>(p) ^ ones * std::uint64_t{'\n'};
            counts += ~(((w & sevens) + sevens) | w | sevens) >> 7;
        }
        counts = (counts & even) + (counts >> 8 & even);
        n += static_cast<std::size_t>(counts * 0x0001000100010001 >> 48);
    }
    for (; p != last; ++p) n += *p == '\n';
    return n;
}

} // namespace text

/// Finds the line and column of offsets in one text. It remembers the last one, so offsets in rising order take a single pass.
///
/// LF and CR LF end a line; both bytes of CR LF belong to the line that they end. Any other CR, and U+0085, U+2028 and U+2029,
/// are ordinary characters. Each code point counts as one column, whatever its width, also a tab. So does each byte that is
/// not UTF-8. A byte order mark at the start of the text has no column.
///
/// \par Lifetime
/// Borrows the text, which must outlive the locator.
class locator {
public:
    /// Starts at the beginning of `text`, which may be any bytes.
    explicit locator(std::string_view text) noexcept
        : first_(text.data()), last_(first_ + text.size()),
          start_(first_ + (text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0)), line_start_(start_), place_(start_) {}

    /// Finds the line and column of an offset.
    ///
    /// \param offset  an offset in bytes. An offset beyond the end counts as the end, an offset inside a code point as the
    ///                start of that code point
    /// \returns the position; its `offset` is the argument, or the end of the text if that is smaller
    /// \par Complexity
    /// Linear in the distance from the previous offset; line ends are counted at about memory speed. Going back to an earlier
    /// line also costs the length of that line.
    position at(std::size_t offset) noexcept {
        std::size_t const size = static_cast<std::size_t>(last_ - first_);
        if (offset > size) offset = size;
        char const* p = first_ + offset;
        if (p < start_) p = start_;
        if (p < line_start_) {
            line_ -= text::count_line_feeds(p, line_start_);
            begin_line(p);
        } else if (p > place_) {
            if (auto const feeds = text::count_line_feeds(place_, p)) {
                line_ += feeds;
                begin_line(p);
            }
        }
        p = text::code_point_start(line_start_, p, last_);
        if (p != line_start_ && p != last_ && *p == '\n' && p[-1] == '\r') --p;
        if (p < place_) column_ -= text::count_code_points(p, place_);
        else column_ += text::count_code_points(place_, p);
        place_ = p;
        return {offset, line_, column_};
    }

    /// The offset in bytes at which the code point or line end of the last position begins.
    std::size_t place() const noexcept { return static_cast<std::size_t>(place_ - first_); }

    /// The offset in bytes at which the line of the last position begins.
    std::size_t line_start() const noexcept { return static_cast<std::size_t>(line_start_ - first_); }

private:
    void begin_line(char const* p) noexcept {
        while (p != start_ && p[-1] != '\n') --p;
        line_start_ = place_ = p;
        column_ = 1;
    }

    char const* first_;
    char const* last_;
    char const* start_;      // after a byte order mark
    char const* line_start_; // start of the line that `place_` is in
    char const* place_;      // start of the code point that `line_` and `column_` describe
    std::size_t line_ = 1;
    std::size_t column_ = 1;
};

} // namespace dossier::v0
