// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/result/result.hpp>

namespace dossier::inline v0 {

/// One of many records: what reading it gave, and where it stood. Offsets of its diagnostics and extras count from the start
/// of all that is read, as its own does.
template <class Record>
class record_result : public result<Record> {
public:
    record_result() : result<Record>({}, {}) {}

    /// All bytes of the record, from its first line up to the next record; of a record over its limit those that were read.
    /// \lifetime They are those of the text that is read, or of a stream's buffer, where they last until the next record is read.
    std::string_view text() const noexcept { return text_; }

    /// Where `text()` begins, in bytes from the start of all that is read.
    std::size_t offset() const noexcept { return offset_; }

    /// Whether there was a line of the record at all. Where not, these are bytes in front of the first record, or a text
    /// without any: an error says so, and the extras hold its lines.
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
