// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <istream>

#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>

namespace dossier::inline v0 {

/// Gives the bytes of a `std::istream`, which must outlive it.
class stream_source {
public:
    explicit stream_source(std::istream& in) noexcept : in_(&in) {}

    std::size_t operator()(char* to, std::size_t n) {
        in_->read(to, static_cast<std::streamsize>(n));
        return static_cast<std::size_t>(in_->gcount());
    }

private:
    std::istream* in_;
};

/// Reads the records of a stream as they are asked for, in bounded memory (see `record_stream`):
///
///     for (auto&& page : dossier::read<dossier::study_view>(std::cin)) ...
///
/// The records are the same, with the same offsets, as `read` of all the stream's bytes in memory gives.
///
/// \param in   a stream opened in binary mode. It must outlive the range; after a failure, `in.bad()` holds
/// \param how  as of `parse`; `max_record` bounds the memory
/// \returns an input range of `record_result<Record>`; each, and the bytes it borrows from, lasts until the next is read
/// \throws std::bad_alloc, from the range's iterators, and what `in` is set to throw
template <class Record>
record_stream<Record, buffer<stream_source>> read(std::istream& in, options const& how = {}) {
    return record_stream<Record, buffer<stream_source>>(buffer(stream_source(in)), how);
}

} // namespace dossier::v0
