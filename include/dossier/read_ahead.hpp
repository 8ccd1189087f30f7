// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <future>
#include <memory>
#include <system_error>
#include <utility>

#include <dossier/read_file.hpp>

namespace dossier::inline v0 {

/// A `buffer` that reads ahead: a thread reads the next bytes of the source while the present ones are used.
///
/// \tparam Source  as for `buffer`; it is called by one thread at a time
template <class Source>
class read_ahead {
public:
    /// Takes the source. No thread is started before the first call of `fill`.
    explicit read_ahead(Source source) : source_(std::make_unique<Source>(std::move(source))) {}

    /// The bytes held: `[begin(), end())`, valid until the next call of `drop` or `fill`.
    char const* begin() const noexcept { return now_.data() + first_; }
    char const* end() const noexcept { return begin() + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Drops the first `n` bytes.
    /// \pre `n <= size()`
    void drop(std::size_t n) noexcept {
        first_ += n;
        size_ -= n;
    }
    /// Appends the next bytes of the source: up to `n`, or as many as the call before requested ahead.
    /// \returns how many bytes were appended; 0 at the end of the source
    /// \throws std::bad_alloc or an exception of the source; the bytes held stay
    /// \throws std::system_error if no thread can be started; the bytes have been appended
    std::size_t fill(std::size_t n) {
        bool const ahead = coming_.valid();
        next_.reserve(room + n);
        auto const added = ahead ? coming_.get() : (*source_)(next_.data() + room, n);
        if (size_ <= room) { // move the rest of the old bytes in front of the new ones
            if (size_ != 0) std::memcpy(next_.data() + room - size_, begin(), size_);
            std::swap(now_, next_);
            first_ = room - size_;
        } else { // the rest is part of a large record: append the new bytes to it
            now_.reserve(first_ + size_ + added);
            std::memcpy(now_.data() + first_ + size_, next_.data() + room, added);
        }
        size_ += added;
        error_ = detail::error_of(*source_); // no thread uses the source here
        if (ahead ? added != 0 : added == n) { // a first read that gave fewer bytes may have been all: not worth a thread
            next_.reserve(room + n);
            coming_ = std::async(std::launch::async, [from = source_.get(), to = next_.data() + room, n] { return (*from)(to, n); });
        }
        return added;
    }

    /// The source of the bytes.
    /// \pre no thread is reading: `fill` returned 0 or was never called
    Source const& source() const noexcept { return *source_; }
    /// Why reading failed, if the source says so. It may be asked at any time.
    std::error_code error() const noexcept { return error_; }

private:
    static constexpr std::size_t room = std::size_t{1} << 16; // for the rest of the old bytes

    std::unique_ptr<Source> source_; // not moved while the thread reads, like the two blocks below
    detail::byte_block now_;
    detail::byte_block next_;
    std::size_t first_ = 0;
    std::size_t size_ = 0;
    std::error_code error_;
    std::future<std::size_t> coming_; // declared last, so that the thread ends before the rest is destroyed
};

/// Reads the records of the file at `path` as `read_file` does, while a thread reads ahead. This is faster if a second
/// processor is idle.
///
/// \param path  of the file
/// \param how   as for `parse`; `max_record` bounds the memory
/// \returns an input range of `record_result<Record>`. An element, and the bytes it borrows, are valid until the next one is
///          read. The range ends early if reading fails; its `error()` then says why
/// \throws std::bad_alloc here and while iterating
/// \throws std::system_error if no thread can be started
template <class Record>
record_stream<Record, read_ahead<file_source>> read_file_ahead(std::filesystem::path const& path, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return record_stream<Record, read_ahead<file_source>>(read_ahead(file_source(path)), how, std::size_t{1} << 20);
}

} // namespace dossier::v0
