// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/result.hpp>
#include <dossier/schema/whole_record.hpp>

namespace dossier::inline v0 {

/// One of many records: what reading it gave, and where it stood. Offsets of its diagnostics and extras count from the start
/// of all that is read, as its own does.
template <class Record>
class placed_result : public result<Record> {
public:
    placed_result() : result<Record>({}, {}) {}

    /// All bytes of the record, from its first line up to the next record; of a record over its limit those that were read.
    /// \lifetime They are those of the text that is read, or of a stream's buffer, where they last until the next record is read.
    std::string_view text() const noexcept { return text_; }

    /// Where `text()` begins, in bytes from the start of all that is read.
    std::size_t offset() const noexcept { return offset_; }

    /// Whether there was a line of the record at all. Where not, these are bytes in front of the first record, or a text
    /// without any: an error says so, and the extras hold its lines.
    bool is_record() const noexcept { return is_record_; }

    /// Reads what stands at `start` in a text of many records, and nothing behind the next one's beginning.
    ///
    /// \param first   the start of the text
    /// \param start   the first line of a record; the first of the text may be any that is not blank
    /// \param origin  the offset of `first` in all that is read
    /// \param over    the text ends in the middle of the record, whose size is over its limit
    /// \returns where the next record begins, or `last`
    /// \throws std::bad_alloc
    char const* read(char const* first, char const* start, char const* last, std::size_t origin, options const& how, bool over = false) {
        auto const& layout = detail::layout_of<Record>;
        auto& problems = this->report_;
        reset();
        char const* next = over ? last : start;
        if (!over) is_record_ = detail::read_whole(this->value_, first, next, last, problems, how);
        text_ = text::make_view(start, next);
        if (text_.size() > how.max_record || text_.size() > how.max_lines) [[unlikely]] { // which shows only now: once more
            reset();
            text_ = detail::within_limits(layout, first, text_, how, problems);
            char const* place = start;
            is_record_ = detail::read_whole(this->value_, first, place, start + text_.size(), problems, how);
        }
        if (!is_record_) [[unlikely]] detail::report_no_record(layout, first, start, how, problems);
        offset_ = origin + static_cast<std::size_t>(start - first);
        if (origin != 0) problems.move_by(origin);
        if (how.strict && !*this) this->refuse();
        return next;
    }

private:
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
