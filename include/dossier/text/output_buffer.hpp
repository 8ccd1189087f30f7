// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/version.hpp>

namespace dossier::inline v0::text {

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
class output_buffer {
public:
    explicit output_buffer(std::string& out) noexcept : out_(out), used_(out.size()) {}
    ~output_buffer() { out_.resize(used_); } // never longer than it is
    output_buffer(output_buffer const&) = delete;
    output_buffer& operator=(output_buffer const&) = delete;

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

} // namespace dossier::v0::text
