// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <future>
#include <memory>
#include <utility>

#include <dossier/read_file.hpp>

namespace dossier::inline v0 {

/// The bytes of a source as `buffer` holds them, of which a thread reads the next while those that are there are used.
template <class Source>
class read_ahead {
public:
    explicit read_ahead(Source source) : source_(std::make_unique<Source>(std::move(source))) {}

    char const* begin() const noexcept { return now_.data() + first_; }
    char const* end() const noexcept { return begin() + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Forgets the first `n` bytes.
    void drop(std::size_t n) noexcept {
        first_ += n;
        size_ -= n;
    }
    /// Adds up to `n` bytes, or as many as were asked for before, and returns how many; none means that there are no more.
    /// \throws std::bad_alloc, what the source throws, and std::system_error where no thread can be started
    std::size_t fill(std::size_t n) {
        bool const ahead = coming_.valid();
        next_.reserve(room + n);
        auto const added = ahead ? coming_.get() : (*source_)(next_.data() + room, n);
        if (size_ <= room) { // what is left of the bytes before goes in front of the new ones
            if (size_ != 0) std::memcpy(next_.data() + room - size_, begin(), size_);
            std::swap(now_, next_);
            first_ = room - size_;
        } else { // it is part of a large record: the new ones go behind it
            now_.reserve(first_ + size_ + added);
            std::memcpy(now_.data() + first_ + size_, next_.data() + room, added);
        }
        size_ += added;
        if (ahead ? added != 0 : added == n) { // less than was asked for at first may be all, and not worth a thread
            next_.reserve(room + n);
            coming_ = std::async(std::launch::async, [from = source_.get(), to = next_.data() + room, n] { return (*from)(to, n); });
        }
        return added;
    }

    /// Where the bytes come from. \pre no more of them are being read: `fill` gave none, or was never called
    Source const& source() const noexcept { return *source_; }

private:
    static constexpr std::size_t room = std::size_t{1} << 16; // for what is left of the bytes before

    std::unique_ptr<Source> source_; // these three do not move while the thread reads
    detail::byte_block now_;
    detail::byte_block next_;
    std::size_t first_ = 0;
    std::size_t size_ = 0;
    std::future<std::size_t> coming_; // ends before the others do
};

/// Reads the records of the file at `path` as `read_file` does, while a thread reads ahead: faster where a second processor
/// is idle.
template <class Record>
record_stream<Record, read_ahead<file_source>> read_file_ahead(std::filesystem::path const& path, options const& how = {}) {
    return record_stream<Record, read_ahead<file_source>>(read_ahead(file_source(path)), how, std::size_t{1} << 20);
}

} // namespace dossier::v0
