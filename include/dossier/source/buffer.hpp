// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

namespace detail {

/// Memory that can grow.
class byte_block {
public:
    char* data() const noexcept { return bytes_.get(); }

    /// Makes room for `n` bytes and keeps the present ones. \throws std::bad_alloc
    void reserve(std::size_t n) {
        if (n <= capacity_) return;
        if (n < capacity_ + capacity_ / 4) n = capacity_ + capacity_ / 4;
        void* p; // realloc can move a large block without copying it
        while ((p = std::realloc(bytes_.get(), n)) == nullptr) ::operator delete(::operator new(n)); // runs the new handler
        static_cast<void>(bytes_.release());
        bytes_.reset(static_cast<char*>(p));
        capacity_ = n;
    }

private:
    struct release {
        void operator()(char* p) const noexcept { std::free(p); }
    };
    std::unique_ptr<char, release> bytes_;
    std::size_t capacity_ = 0;
};

/// The `error()` of a source, if it has one.
template <class Source>
std::error_code error_of(Source const& source) noexcept {
    if constexpr (requires { source.error(); }) return source.error();
    else return {};
}

} // namespace detail

/// The bytes of a source that are in memory: appended at the end, dropped at the start.
///
/// \tparam Source  called as `std::size_t source(char* to, std::size_t n)`: writes up to `n` bytes to `to` and returns how many;
///                 0 means that the source has ended. It may have `std::error_code error() const noexcept`, which says why
template <class Source>
class buffer {
public:
    /// Takes the source. Nothing is read before the first call of `fill`.
    explicit buffer(Source source) : source_(std::move(source)) {}

    /// The bytes held: `[begin(), end())`, valid until the next call of `drop` or `fill`.
    char const* begin() const noexcept { return block_.data(); }
    char const* end() const noexcept { return block_.data() + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Drops the first `n` bytes.
    /// \pre `n <= size()`
    void drop(std::size_t n) noexcept {
        if (n == 0) return;
        size_ -= n;
        std::memmove(block_.data(), block_.data() + n, size_);
    }
    /// Appends up to `n` bytes of the source.
    /// \returns how many bytes were appended; 0 at the end of the source
    /// \throws std::bad_alloc or an exception of the source; the bytes held stay
    std::size_t fill(std::size_t n) {
        block_.reserve(size_ + n);
        auto const added = source_(block_.data() + size_, n);
        size_ += added;
        return added;
    }

    /// The source of the bytes.
    Source const& source() const noexcept { return source_; }
    /// Why reading failed, if the source says so.
    std::error_code error() const noexcept { return detail::error_of(source_); }

private:
    Source source_;
    detail::byte_block block_;
    std::size_t size_ = 0;
};

} // namespace dossier::v0
