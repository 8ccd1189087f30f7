// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>

namespace dossier::inline v0 {

/// The bytes of a file, as a source for `buffer`.
class file_source {
public:
    /// Opens the file at `path`. If that fails, the source is empty and `error()` says why.
    explicit file_source(std::filesystem::path const& path) {
        errno = 0;
#ifdef _WIN32
        file_.reset(::_wfopen(path.c_str(), L"rb")); // a narrow name would lack what the code page lacks
#else
        file_.reset(std::fopen(path.c_str(), "rb"));
#endif
        if (!file_) note_error();
        else static_cast<void>(std::setvbuf(file_.get(), nullptr, _IONBF, 0)); // `buffer` is the only buffer
    }

    /// Reads up to `n` bytes to `to`.
    /// \returns how many bytes were read; 0 at the end of the file or after an error
    std::size_t operator()(char* to, std::size_t n) {
        if (!file_) return 0;
        errno = 0;
        auto const given = std::fread(to, 1, n, file_.get());
        if (given == 0 && std::ferror(file_.get())) note_error();
        return given;
    }

    /// The first error of opening or reading the file, if any.
    std::error_code error() const noexcept { return error_; }

private:
    struct close {
        void operator()(std::FILE* f) const noexcept { static_cast<void>(std::fclose(f)); }
    };

    void note_error() noexcept { error_ = errno != 0 ? std::error_code(errno, std::generic_category()) : std::make_error_code(std::errc::io_error); }

    std::unique_ptr<std::FILE, close> file_;
    std::error_code error_;
};

/// Reads the records of the file at `path` one by one, in bounded memory (see `record_stream`):
///
///     auto records = dossier::read_file<dossier::study_view>("registry.txt");
///     for (auto&& record : records) ...
///     if (auto const error = records.error()) std::cerr << error.message() << '\n';
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param path     of the file
/// \param how      as for `parse`; `max_record` bounds the memory
/// \returns an input range of `record_result<Record>`. An element, and the bytes it borrows, are valid until the next one is
///          read. The range ends early if the file cannot be read; its `error()` then says why
/// \throws std::bad_alloc here and while iterating
template <class Record>
record_stream<Record, buffer<file_source>> read_file(std::filesystem::path const& path, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return record_stream<Record, buffer<file_source>>(buffer(file_source(path)), how);
}

} // namespace dossier::v0
