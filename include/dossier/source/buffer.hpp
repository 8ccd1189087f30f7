// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

namespace dossier::inline v0 {

namespace detail {

/// Memory that can grow.
class byte_block {
public:
    char* data() const noexcept { return bytes_.get(); }

    /// Makes room for `n` bytes, and keeps those that are there. \throws std::bad_alloc
    void reserve(std::size_t n) {
        if (n <= capacity_) return;
        if (n < capacity_ + capacity_ / 4) n = capacity_ + capacity_ / 4;
        void* p; // only realloc moves a large block without copying it
        while ((p = std::realloc(bytes_.get(), n)) == nullptr) ::operator delete(::operator new(n)); // fails as the program wants it
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

} // namespace detail

/// The bytes of a source, in memory as far as they are needed: they grow at the end and are dropped at the start.
///
/// `Source` is called as `std::size_t source(char* to, std::size_t n)`: it writes up to `n` bytes and returns how many; none
/// means that there are no more.
template <class Source>
class buffer {
public:
    explicit buffer(Source source) : source_(std::move(source)) {}

    char const* begin() const noexcept { return block_.data(); }
    char const* end() const noexcept { return block_.data() + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Forgets the first `n` bytes.
    void drop(std::size_t n) noexcept {
        if (n == 0) return;
        size_ -= n;
        std::memmove(block_.data(), block_.data() + n, size_);
    }
    /// Adds up to `n` bytes, and returns how many; none means that there are no more.
    /// \throws std::bad_alloc, and what the source throws
    std::size_t fill(std::size_t n) {
        block_.reserve(size_ + n);
        auto const added = source_(block_.data() + size_, n);
        size_ += added;
        return added;
    }

    /// Where the bytes come from.
    Source const& source() const noexcept { return source_; }

private:
    Source source_;
    detail::byte_block block_;
    std::size_t size_ = 0;
};

} // namespace dossier::v0
