// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/output_buffer.hpp>
#include <dossier/text/utf8.hpp>

// The strings in JSON text.
namespace dossier::inline v0::detail {

using json_buffer = text::output_buffer;
using text::copy_short;

/// Writes `s` as a JSON string with its quotes. A byte that is not UTF-8 becomes U+FFFD.
/// \returns how many bytes were not UTF-8
inline std::size_t put_json_string(json_buffer& out, std::string_view s) {
    using text::block;
    std::size_t bad = 0;
    char const* p = s.data();
    char const* const last = p + s.size();
    char* to = out.room(s.size() + 2);
    *to++ = '"';
    // One character that is not copied as it is: a control character, a quote, a backslash, or one that is not ASCII.
    auto const put_special = [&] {
        auto const c = static_cast<unsigned char>(*p);
        if (c >= 0x80) {
            auto const d = text::decode(p, last);
            if (d.valid) {
                std::memcpy(to, p, d.size);
                to += d.size;
                p += d.size;
                return;
            }
            std::memcpy(to, "\xEF\xBF\xBD", 3);
            to += 3;
            ++bad;
        } else {
            constexpr std::string_view letters = "btn?fr"; // of 8 to 13
            *to++ = '\\';
            if (c == '"' || c == '\\') {
                *to++ = *p;
            } else if (c >= 8 && c <= 13 && c != 11) {
                *to++ = letters[c - 8u];
            } else {
                std::memcpy(to, c < 16 ? "u000" : "u001", 4);
                to[4] = "0123456789abcdef"[c & 15];
                to += 5;
            }
        }
        ++p;
        out.end_at(to);
        to = out.room(static_cast<std::size_t>(last - p) + 1);
    };
    if constexpr (block::fast) {
        auto const specials = [](block const& b) {
            auto const odd = block::either(block::either(b.equals('"'), b.equals('\\')), b.at_least(0x80));
            constexpr auto all = static_cast<std::uint32_t>((std::uint64_t{1} << block::size) - 1);
            return block::mask(odd) | (block::mask(b.at_least(0x20)) ^ all);
        };
        char rest[block::size];
        while (p != last) {
            auto const left = static_cast<std::size_t>(last - p);
            std::size_t n = block::size;
            std::uint32_t found;
            if (left >= n) {
                std::memcpy(to, p, n);
                found = specials(block::load(p));
            } else { // no byte behind the text is read
                copy_short(to, p, left);
                if (s.size() >= n) {
                    found = specials(block::load(last - n)) >> (n - left);
                } else {
                    std::memset(rest, ' ', sizeof rest);
                    copy_short(rest, p, left);
                    found = specials(block::load(rest));
                }
                n = left;
            }
            if (found != 0) n = static_cast<std::size_t>(std::countr_zero(found));
            p += n;
            to += n;
            if (found != 0)
                do put_special();
                while (p != last && static_cast<unsigned char>(*p) >= 0x80);
        }
    } else {
        while (p != last) {
            auto const c = static_cast<unsigned char>(*p);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') put_special();
            else *to++ = *p++;
        }
    }
    *to++ = '"';
    out.end_at(to);
    return bad;
}

} // namespace dossier::v0::detail
