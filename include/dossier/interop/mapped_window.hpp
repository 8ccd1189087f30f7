// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>

#include <dossier/record_stream.hpp>

namespace dossier::inline v0 {

/// A part of a file as bytes in memory, by Boost.Interprocess: a `read_buffer` that copies nothing.
class mapped_window {
public:
    /// Opens the file at `path`. \throws as `mapped_file`
    explicit mapped_window(std::filesystem::path const& path)
        : file_(path.string().c_str(), boost::interprocess::read_only), left_(std::filesystem::file_size(path)) {}

    char const* begin() const noexcept { return first_; }
    char const* end() const noexcept { return first_ + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Forgets the first `n` bytes.
    void drop(std::size_t n) noexcept {
        first_ += n;
        offset_ += n;
        size_ -= n;
    }
    /// Adds the next `n` bytes, or as many as there are, and returns how many. All bytes move.
    /// \throws boost::interprocess::interprocess_exception
    std::size_t fill(std::size_t n) {
        namespace ipc = boost::interprocess;
        if (n > left_) n = static_cast<std::size_t>(left_);
        if (n == 0) return 0;
        region_ = ipc::mapped_region(); // before the next: two windows would hold twice the memory
        region_ = ipc::mapped_region(file_, ipc::read_only, static_cast<ipc::offset_t>(offset_), size_ + n);
        region_.advise(ipc::mapped_region::advice_sequential);
        first_ = static_cast<char const*>(region_.get_address());
        size_ += n;
        left_ -= n;
        return n;
    }

private:
    boost::interprocess::file_mapping file_;
    boost::interprocess::mapped_region region_;
    char const* first_ = ""; // of a file without a byte nothing can be mapped
    std::size_t size_ = 0;
    std::uintmax_t offset_ = 0; // of `first_` in the file
    std::uintmax_t left_;       // bytes behind the window
};

/// Reads the records of the file at `path` as they are asked for, as `read_file` does and faster: of the file a window of a
/// few megabytes is mapped into memory, and no byte is copied. What `mapped_file` says of a file that changes holds.
///
/// \param how  as of `parse`; `max_record` bounds the memory
/// \returns an input range of `placed_result<Record>`; each, and the bytes it borrows from, lasts until the next is read
/// \throws as `mapped_file`, and so do the range's iterators; std::bad_alloc
template <class Record>
record_stream<Record, mapped_window> read_mapped(std::filesystem::path const& path, options const& how = {}) {
    return record_stream<Record, mapped_window>(mapped_window(path), how, std::size_t{1} << 21);
}

} // namespace dossier::v0
