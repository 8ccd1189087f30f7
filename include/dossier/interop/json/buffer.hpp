// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/text/block.hpp>
#include <dossier/text/utf8.hpp>

// JSON text in memory, and the strings in it.
namespace dossier::inline v0::detail {

/// `std::memcpy` for what is mostly short, such as a key: it calls no function for up to 32 bytes.
inline void copy_short(char* to, char const* from, std::size_t n) noexcept {
    auto const both_ends = [&](auto size) { // which overlap if `n` is less than both together
        std::memcpy(to, from, size);
        std::memcpy(to + n - size, from + n - size, size);
    };
    if (n > 32) std::memcpy(to, from, n);
    else if (n >= 16) both_ends(std::integral_constant<std::size_t, 16>());
    else if (n >= 8) both_ends(std::integral_constant<std::size_t, 8>());
    else if (n >= 4) both_ends(std::integral_constant<std::size_t, 4>());
    else
        for (std::size_t i = 0; i != n; ++i) to[i] = from[i];
}

/// A string that is written at its end. It is cut to what was written when this object ends.
class json_buffer {
public:
    explicit json_buffer(std::string& out) noexcept : out_(out), used_(out.size()) {}
    ~json_buffer() { out_.resize(used_); } // never longer than it is
    json_buffer(json_buffer const&) = delete;
    json_buffer& operator=(json_buffer const&) = delete;

    /// Where to write `n` bytes, and `slack` more that mean nothing.
    char* room(std::size_t n) {
        if (out_.size() - used_ < n + slack) [[unlikely]] grow(n + slack);
        return out_.data() + used_;
    }
    /// Ends what was written at `p`.
    void end_at(char const* p) noexcept { used_ = static_cast<std::size_t>(p - out_.data()); }
    void put(std::string_view s) {
        copy_short(room(s.size()), s.data(), s.size());
        used_ += s.size();
    }
    std::size_t size() const noexcept { return used_; }
    std::string_view written() const noexcept { return {out_.data(), used_}; }
    /// Forgets what was written. The memory is kept.
    void clear() noexcept { used_ = 0; }

    /// A string for any use, which keeps its memory from record to record.
    std::string& scratch() noexcept { return scratch_; }

    static constexpr std::size_t slack = 64;

private:
    [[gnu::noinline]] void grow(std::size_t n) { out_.resize(used_ + n + used_ / 2); }

    std::string& out_;
    std::size_t used_;
    std::string scratch_;
};

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
