// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/output_buffer.hpp>

// The cells of a table as text, by RFC 4180.
namespace dossier::inline v0::detail {

/// Whether a cell has to stand in quotes.
inline bool needs_quotes(std::string_view s, char separator) noexcept {
    using text::block;
    char const* p = s.data();
    char const* const last = p + s.size();
    if constexpr (block::fast) {
        auto const specials = [separator](block const& b) {
            return block::mask(block::either(block::either(b.equals('"'), b.equals(separator)), block::either(b.equals('\n'), b.equals('\r'))));
        };
        if (last - p >= block::size) {
            for (; last - p > block::size; p += block::size)
                if (specials(block::load(p)) != 0) return true;
            return specials(block::load(last - block::size)) != 0;
        }
    }
    for (; p != last; ++p)
        if (*p == '"' || *p == separator || *p == '\n' || *p == '\r') return true;
    return false;
}

/// Whether a program that calculates would take a cell that begins so for a formula.
constexpr bool begins_formula(char c) noexcept {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == '\n';
}

/// Writes `s` as a cell, in quotes where it needs them. An empty text has quotes; what is absent has none.
///
/// \param guard  whether a text that a program might take for a formula gets an apostrophe before it
[[gnu::noinline]] inline void put_csv_text(text::output_buffer& out, std::string_view s, char separator, bool guard) {
    bool const guarded = guard && !s.empty() && begins_formula(s.front());
    if (!s.empty() && !needs_quotes(s, separator)) {
        if (guarded) out.put("'");
        return out.put(s);
    }
    out.put(guarded ? std::string_view("\"'") : std::string_view("\""));
    while (!s.empty()) {
        auto const* const quote = static_cast<char const*>(std::memchr(s.data(), '"', s.size()));
        if (!quote) break;
        auto const n = static_cast<std::size_t>(quote - s.data()) + 1;
        out.put(s.substr(0, n));
        out.put("\"");
        s.remove_prefix(n);
    }
    out.put(s);
    out.put("\"");
}

} // namespace dossier::v0::detail
