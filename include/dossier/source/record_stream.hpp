// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <system_error>
#include <utility>

#include <dossier/reading/read_record.hpp>
#include <dossier/result/record_result.hpp>
#include <dossier/source/boundaries.hpp>
#include <dossier/source/buffer.hpp>
#include <dossier/source/input_view.hpp>
#include <dossier/source/title_filter.hpp>

namespace dossier::inline v0 {

/// The records of bytes that arrive piece by piece: an input range of `record_result<Record>`, in bounded memory.
///
/// The elements are those that `read` gives for all the bytes, with the same offsets. Use it through `read(std::istream&)`,
/// `read_file` and `read_file_ahead`. It holds as many bytes as the largest record and one chunk. A record longer than
/// `options::max_record` is truncated and reported; the rest of it is skipped, and not held in memory.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \tparam Bytes   a `buffer`, or a type with the same members
/// \tparam Filter  see `only`
/// \par Lifetime
/// An element, and the bytes it borrows, are valid until the next one is read. The range can be moved but not copied.
/// \par Exception safety
/// If reading throws, no record is lost and none is given twice: asked on, the range asks the source again and goes on with the
/// record that it could not give.
template <class Record, class Bytes, class Filter = detail::every_record>
class record_stream : public input_view<record_stream<Record, Bytes, Filter>, record_result<Record>> {
public:
    static constexpr std::size_t default_chunk = std::size_t{1} << 19; ///< larger chunks were no faster

    /// \param bytes   the bytes to read
    /// \param how     as for `parse`; `max_record` bounds the memory
    /// \param chunk   how many bytes are requested at once, not 0
    /// \param filter  chooses the records to read; see `only`
    explicit record_stream(Bytes bytes, options const& how = {}, std::size_t chunk = default_chunk, Filter filter = {})
        : buffer_(std::move(bytes)), chunk_(chunk), how_(how), filter_(std::move(filter)) {}

    /// Skips the records whose title `wanted` rejects, as `record_range::only` does.
    /// \param wanted  takes the value of the title, returns whether to read the record
    /// \pre no record has been read
    template <class Wanted>
    auto only(Wanted wanted) && {
        using filter = detail::title_filter<Record, Wanted>;
        return record_stream<Record, Bytes, filter>(std::move(buffer_), how_, chunk_, filter{std::move(wanted)});
    }

    /// Reads the next record.
    /// \returns false if there is none
    /// \throws std::bad_alloc, or an exception of the source, of `wanted` or of a codec of your own
    bool next() { return next(page_); }

    /// Reads the next record into `to`, in place of `current()`.
    /// \returns false if there is none; `to` is not changed then
    /// \throws as above
    bool next(record_result<Record>& to) {
        for (;;) {
            char const* const first = buffer_.begin();
            char const* const ready = first + ready_;
            char const* const start = detail::record_start(detail::table_of<Record>, first + place_, ready);
            char const* p = filter_.skip(first, start, ready);
            if (over_ && p != start) p = ready; // a truncated record holds no other: no record begins in it
            if (p != ready) {
                place_ = static_cast<std::size_t>(detail::result_reader::read_next(to, first, p, ready, origin_, how_, over_) - first);
                return true;
            }
            if (at_end_ && ready_ == buffer_.size()) return false;
            refill();
        }
    }
    /// The record that was read last.
    /// \pre `next()` returned true
    record_result<Record>& current() noexcept { return page_; }

    /// The bytes and their source.
    Bytes const& bytes() const noexcept { return buffer_; }

    /// Why the bytes could not be read to their end; nothing if they could, or have not been read so far.
    std::error_code error() const noexcept { return detail::error_of(buffer_); }

private:
    static constexpr std::size_t reach = static_cast<std::size_t>(detail::boundary_reach);

    // Reads on until `[place_, ready_)` is whole records, or the beginning of one that is longer than its limit. If the source or
    // a codec throws, the next call goes on from there.
    void refill() {
        auto const& table = detail::table_of<Record>;
        if (!std::exchange(refilling_, true)) {
            passing_ = std::exchange(over_, false);
            searched_ = 1; // a record begins at 0
            if (passing_) searched_ = drop_up_to(ready_);
            else drop(ready_);
            place_ = ready_ = 0;
        }
        for (;;) {
            at_end_ = buffer_.fill(chunk_) == 0;
            char const* const first = buffer_.begin();
            char const* const last = buffer_.end();
            char const* const boundary = at_end_ ? last : detail::last_boundary(table, first, first + searched_, last);
            if (boundary || at_end_) { // without any bytes `last` may be null
                // `ready_` comes last: a codec may throw before
                place_ = passing_ ? static_cast<std::size_t>(detail::boundary_behind(table, first, first + searched_ - 1, boundary) - first) : after_mark();
                ready_ = static_cast<std::size_t>(boundary - first);
                break;
            }
            if (buffer_.size() > reach) searched_ = buffer_.size() - reach;
            if (passing_) {
                searched_ = drop_up_to(searched_);
            } else if (buffer_.size() > reach && buffer_.size() - reach > how_.max_record) {
                char const* const line = first + after_mark();
                char const* start = detail::record_start(table, line, last);
                bool const blank = start == last;
                while (start == last || (start != line && start[-1] != '\n')) --start; // the last line may be blank only so far
                if (start == line && blank) { // one line of blanks so far: its last byte stands for all
                    drop(buffer_.size() - 1);
                    searched_ = 1;
                    continue;
                }
                if (start == line) {
                    over_ = true;
                    place_ = after_mark();
                    ready_ = place_ + how_.max_record + 1;
                    break;
                }
                drop(static_cast<std::size_t>(start - first)); // these lines belong to no record
                searched_ = buffer_.size() > reach ? buffer_.size() - reach : 1;
            }
        }
        refilling_ = false;
    }

    // The length of a byte order mark at the very start of the bytes.
    std::size_t after_mark() const noexcept {
        auto const start = text::make_view(buffer_.begin(), buffer_.end());
        return origin_ == 0 ? static_cast<std::size_t>(detail::skip_byte_order_mark(start) - start.data()) : 0;
    }

    // Drops the bytes before `n`, except those needed to tell whether a record begins there; returns the new offset of `n`.
    std::size_t drop_up_to(std::size_t n) noexcept {
        std::size_t const kept = n < reach ? n : reach;
        drop(n - kept);
        return kept;
    }

    void drop(std::size_t n) noexcept {
        buffer_.drop(n);
        origin_ += n;
    }

    Bytes buffer_;
    std::size_t chunk_;
    options how_;
    [[no_unique_address]] Filter filter_;
    std::size_t origin_ = 0; // the offset of the buffer's first byte in all bytes read
    std::size_t place_ = 0;  // of the next record in the buffer
    std::size_t ready_ = 0;  // the end of the last whole record in the buffer
    std::size_t searched_ = 0; // while refilling: before this, no record begins but the first
    bool refilling_ = false;   // the source has not brought the next record yet
    bool passing_ = false;     // while refilling: the bytes are the rest of a record longer than its limit
    bool at_end_ = false;
    bool over_ = false; // the ready bytes are the beginning of a record longer than its limit
    record_result<Record> page_;
};

} // namespace dossier::v0
