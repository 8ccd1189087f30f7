// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <istream>
#include <system_error>

#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>

namespace dossier::inline v0 {

/// The bytes of a `std::istream`, as a source for `buffer`.
///
/// \par Lifetime
/// The stream must outlive it.
class stream_source {
public:
    /// Reads from `in`.
    explicit stream_source(std::istream& in) noexcept : in_(&in) {}

    /// Reads up to `n` bytes to `to`.
    /// \returns how many bytes were read; 0 at the end of the stream or after an error
    std::size_t operator()(char* to, std::size_t n) {
        in_->read(to, static_cast<std::streamsize>(n));
        return static_cast<std::size_t>(in_->gcount());
    }

    /// `std::errc::io_error` if the stream is bad, else nothing.
    std::error_code error() const noexcept { return in_->bad() ? std::make_error_code(std::errc::io_error) : std::error_code(); }

private:
    std::istream* in_;
};

/// Reads the records of a stream one by one, in bounded memory (see `record_stream`):
///
///     for (auto&& record : dossier::read<dossier::study_view>(std::cin)) ...
///
/// The elements are those that `read` gives for the whole contents of the stream, with the same offsets.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param in       a stream opened in binary mode; it must outlive the range
/// \param how      as for `parse`; `max_record` bounds the memory
/// \returns an input range of `record_result<Record>`. An element, and the bytes it borrows, are valid until the next one is
///          read. The range ends early if the stream fails; its `error()` and `in.bad()` then say so
/// \throws std::bad_alloc while iterating, or what `in` is set to throw. The range may then be
///         asked on, see `record_stream`; but bytes that `in` had taken before it threw are lost, because it does not give them
template <class Record>
record_stream<Record, buffer<stream_source>> read(std::istream& in, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return record_stream<Record, buffer<stream_source>>(buffer(stream_source(in)), how);
}

} // namespace dossier::v0
