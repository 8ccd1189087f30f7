// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>

#include <dossier/interop/mapped_file.hpp>
#include <dossier/source/record_stream.hpp>

namespace dossier::inline v0 {

/// The bytes of a mapped file, with the members of a `buffer`. No byte is copied; the memory of dropped bytes goes back to the
/// system a few megabytes at a time.
class mapped_bytes {
public:
    /// Maps the file at `path`.
    /// \throws std::exception as `mapped_file` does
    explicit mapped_bytes(std::filesystem::path const& path) : file_(path) {}

    /// The bytes held: `[begin(), end())`, valid until they are dropped.
    char const* begin() const noexcept { return file_.text().data() + first_; }
    char const* end() const noexcept { return begin() + size_; }
    std::size_t size() const noexcept { return size_; }

    /// Drops the first `n` bytes.
    /// \pre `n <= size()`
    void drop(std::size_t n) noexcept {
        first_ += n;
        size_ -= n;
        if (first_ < dropped_at_once) return;
        file_.drop(first_);
        first_ = 0;
    }
    /// Appends up to `n` bytes of the file.
    /// \returns how many bytes were appended; 0 at the end of the file
    std::size_t fill(std::size_t n) noexcept {
        auto const left = file_.text().size() - first_ - size_;
        auto const added = n < left ? n : left;
        size_ += added;
        return added;
    }

private:
    static constexpr std::size_t dropped_at_once = std::size_t{1} << 21; // less is slower, more is no faster

    mapped_file file_;
    std::size_t first_ = 0; // in the mapped text
    std::size_t size_ = 0;
};

/// Reads the records of the file at `path` from a mapping, one by one: no byte is copied, so this is nearly as fast as reading a
/// text in memory, and only a few megabytes are held.
///
///     for (auto&& record : dossier::read_file_mapped<dossier::study_view>("registry.txt")) ...
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param path     of the file; see `mapped_file` for files that change meanwhile
/// \param how      as for `parse`
/// \returns an input range of `record_result<Record>`. An element, and the bytes it borrows, are valid until the next one is
///          read
/// \throws std::exception as `mapped_file` does
/// \throws std::bad_alloc here and while iterating
template <class Record>
record_stream<Record, mapped_bytes> read_file_mapped(std::filesystem::path const& path, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return record_stream<Record, mapped_bytes>(mapped_bytes(path), how, std::size_t{1} << 21);
}

} // namespace dossier::v0
