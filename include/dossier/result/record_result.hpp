// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/result/result.hpp>

namespace dossier::inline v0 {

/// The result of reading one of many records, and where the record is. All offsets, also those of diagnostics and extras, count
/// from the start of the whole input.
///
/// \tparam Record  the type of the record
template <class Record>
class record_result : public result<Record> {
public:
    /// A result that holds no record.
    record_result() : result<Record>({}, {}) {}

    /// The bytes of the record, up to the next record. A record that exceeds a limit has only those that were read.
    /// \par Lifetime
    /// The view points into the text that is read. If a stream is read, it points into a buffer and is valid until the next
    /// record is read.
    std::string_view text() const noexcept { return text_; }

    /// Where `text()` begins, in bytes from the start of the whole input.
    std::size_t offset() const noexcept { return offset_; }

    /// Whether this is a record: it has a title line, a heading or a key of one. It is false for the bytes before the first
    /// record, and for a text without records. Then there is an error `not_a_record`, and the extras hold the lines.
    bool is_record() const noexcept { return is_record_; }

private:
    friend struct detail::result_reader;

    void reset() {
        this->renew();
        this->has_value_ = true;
        this->report_.clear();
    }

    std::string_view text_{};
    std::size_t offset_ = 0;
    bool is_record_ = false;
};

} // namespace dossier::v0
