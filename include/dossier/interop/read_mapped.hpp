// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>

#include <dossier/interop/mapped_file.hpp>
#include <dossier/source/record_stream.hpp>

namespace dossier::inline v0 {

/// The bytes of a mapped file as `buffer` holds them: none is copied, and the memory of those that are dropped goes back
/// to the system, a few megabytes at a time.
class mapped_bytes {
public:
    /// \throws as `mapped_file`
    explicit mapped_bytes(std::filesystem::path const& path) : file_(path) {}

    char const* begin() const noexcept { return file_.text().data() + first_; }
    char const* end() const noexcept { return begin() + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Forgets the first `n` bytes.
    void drop(std::size_t n) noexcept {
        first_ += n;
        size_ -= n;
        if (first_ < dropped_at_once) return;
        file_.drop(first_);
        first_ = 0;
    }
    /// Adds up to `n` bytes, and returns how many; none means that there are no more.
    std::size_t fill(std::size_t n) noexcept {
        auto const left = file_.text().size() - first_ - size_;
        auto const added = n < left ? n : left;
        size_ += added;
        return added;
    }

private:
    static constexpr std::size_t dropped_at_once = std::size_t{1} << 21; // less costs time, more no less

    mapped_file file_;
    std::size_t first_ = 0; // in what is mapped
    std::size_t size_ = 0;
};

/// Reads the records of the file at `path` as `read_file` does, from a mapping: no byte is copied, so that it is nearly as fast
/// as a text in memory, and a few megabytes are held. What `mapped_file` says of files that change is true here too.
///
///     for (auto&& page : dossier::read_file_mapped<dossier::study_view>("registry.txt")) ...
///
/// \param how  as of `parse`
/// \returns an input range of `record_result<Record>`; each, and the bytes it borrows from, lasts until the next is read
/// \throws as `mapped_file`; std::bad_alloc
template <class Record>
record_stream<Record, mapped_bytes> read_file_mapped(std::filesystem::path const& path, options const& how = {}) {
    return record_stream<Record, mapped_bytes>(mapped_bytes(path), how, std::size_t{1} << 21);
}

} // namespace dossier::v0
