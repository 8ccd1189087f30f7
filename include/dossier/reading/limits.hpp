// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/reading/record_builder.hpp>
#include <dossier/text/utf8.hpp>

// Applies the limits in `options`, and reports what surrounds the record in a text that should hold one.
namespace dossier::inline v0::detail {

inline char const* skip_byte_order_mark(std::string_view text) noexcept {
    return text.data() + (text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0);
}

/// `text`, truncated to the limits in `o`; that is reported. Offsets count from `first`.
[[gnu::cold, gnu::noinline]] inline std::string_view within_limits(record_table const& l, char const* first, std::string_view text, options const& o, report& problems) {
    record_builder r(l, nullptr, first, &problems, o);
    if (text.size() > o.max_record) {
        r.on_problem(diagnostic_code::limit_exceeded, {}, text.substr(o.max_record, 0), std::to_string(o.max_record) + " bytes", {});
        text = text.substr(0, o.max_record);
    }
    char const* const last = text.data() + text.size();
    char const* p = text.data();
    for (std::size_t n = 0; n != o.max_lines && p != last; ++n) p = text::line_at(p, last).next;
    if (p == last) return text;
    r.on_problem(diagnostic_code::limit_exceeded, {}, {p, 0}, std::to_string(o.max_lines) + " lines", {});
    return text::make_view(text.data(), p);
}

/// The end of a character that begins at `p`, and goes on behind line ends with a blank each; `p` if there is none.
[[gnu::cold]] inline char const* after_split_character(char const* p, char const* last) noexcept {
    char bytes[4];
    std::size_t n = 0;
    for (char const* q = p; n != 4 && q != last;) {
        bytes[n++] = *q++;
        if (auto const c = text::decode(bytes, bytes + n); c.valid && c.size == n) return q;
        char const* const end = q != last && *q == '\r' ? q + 1 : q;
        if (last - end >= 2 && *end == '\n' && text::is_blank(end[1])) q = end + 2;
    }
    return p;
}

/// Reports each run of bytes in `text` that are not UTF-8; the first begins at `bad`. Where a codec joins lines, a character may
/// stand on both sides of a line end.
[[gnu::cold, gnu::noinline]] inline void report_invalid_utf8(record_table const& l, char const* first, std::string_view text, std::size_t bad, report& problems, options const& o) {
    record_builder r(l, nullptr, first, &problems, o);
    char const* const last = text.data() + text.size();
    auto const after_split = [&](std::size_t at) {
        return l.joins ? static_cast<std::size_t>(after_split_character(text.data() + at, last) - text.data()) : at;
    };
    for (std::size_t reported = 0; bad != text.npos && reported <= o.max_diagnostics;) {
        auto run = after_split(bad);
        if (run == bad) {
            ++run;
            while (run != text.size() && !text::decode(text.data() + run, last).valid && after_split(run) == run) ++run;
            r.on_problem(diagnostic_code::invalid_utf8, {}, text.substr(bad, run - bad), {}, {});
            ++reported;
        }
        auto const next = text::find_invalid_utf8(text.substr(run));
        bad = next == text.npos ? next : run + next;
    }
}

/// Whether `text` begins with a byte order mark of UTF-16, or every second of its first bytes is NUL, and no other: those are
/// Latin letters in UTF-16.
[[gnu::cold, gnu::noinline]] inline bool looks_like_utf16(std::string_view text) noexcept {
    constexpr std::size_t least = 4, most = 64;
    if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") return true;
    text = text.substr(0, most);
    if (text.size() < least) return false;
    bool const big_endian = text[0] == '\0';
    for (std::size_t i = 0; i != text.size(); ++i)
        if ((text[i] == '\0') != ((i % 2 == 0) == big_endian)) return false;
    return true;
}

/// Reports that `text`, which is read for one record, holds none. Offsets count from `first`.
[[gnu::cold, gnu::noinline]] inline void report_no_record(record_table const& l, char const* first, std::string_view text, options const& o, report& problems) {
    auto line = l.title ? std::string(l.title->rules->key) : std::string(l.fields[0].rules->key).append(l.after_key);
    auto reason = looks_like_utf16(text) ? std::string("the text looks like UTF-16; convert it to UTF-8") : std::string();
    record_builder(l, nullptr, first, &problems, o)
        .report_problem(diagnostic_code::not_a_record, {}, {text.data(), 0}, line += " ...", {}, std::move(reason));
}

[[gnu::cold, gnu::noinline]] inline void report_further_record(record_table const& l, std::string_view text, char const* place, options const& o, report& problems) {
    record_builder(l, nullptr, text.data(), &problems, o)
        .on_problem(diagnostic_code::further_record, {}, text::line_at(place, text.data() + text.size()).view(), {}, {});
}

} // namespace dossier::v0::detail
