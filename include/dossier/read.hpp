// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/reading/read_record.hpp>
#include <dossier/result/record_result.hpp>
#include <dossier/source/boundaries.hpp>
#include <dossier/source/input_view.hpp>
#include <dossier/source/title_filter.hpp>

namespace dossier::inline v0 {

/// The records of a text, read one by one: an input range of `record_result<Record>`, see `read`.
template <class Record, class Filter = detail::every_record>
class record_range : public input_view<record_range<Record, Filter>, record_result<Record>> {
public:
    explicit record_range(std::string_view text, options const& how = {}, Filter filter = {}, std::size_t origin = 0)
        : first_(text.data()), place_(origin == 0 ? detail::skip_byte_order_mark(text) : first_), last_(first_ + text.size()),
          origin_(origin), how_(how), filter_(std::move(filter)) {}

    /// The same range without the records whose title `wanted` does not want: `.only([](nct_id id) { return ...; })`.
    /// A record that is passed over costs the search for its end. One whose title is missing, empty or does not fit is read.
    /// \pre no record has been read
    template <class Wanted>
    auto only(Wanted wanted) && {
        using filter = detail::title_filter<Record, Wanted>;
        return record_range<Record, filter>(text::make_view(first_, last_), how_, filter{std::move(wanted)}, origin_);
    }

    /// The same range for a text that is part of a larger one and begins at `offset` there, from whose start all offsets
    /// are to count.
    /// \pre no record has been read
    record_range counted_from(std::size_t offset) && {
        return record_range(text::make_view(first_, last_), how_, std::move(filter_), offset);
    }

    /// Reads the next record; false where none is left. \throws std::bad_alloc
    bool next() {
        place_ = filter_.skip(first_, detail::record_start(detail::table_of<Record>, place_, last_), last_);
        if (place_ == last_) return false;
        place_ = detail::result_reader::read_next(page_, first_, place_, last_, origin_, how_);
        return true;
    }
    /// The record read last. \pre `next()` was true
    record_result<Record>& current() noexcept { return page_; }

private:
    char const* first_;
    char const* place_;
    char const* last_;
    std::size_t origin_;
    options how_;
    [[no_unique_address]] Filter filter_;
    record_result<Record> page_;
};

/// Reads the records that `text` holds, as they are asked for:
///
///     for (auto&& page : dossier::read<dossier::study_view>(text))
///         std::cout << page.offset() << ": " << page->overview.acronym.value_or("") << '\n';
///
/// A record begins with a title line that a head follows, as the first key of the record: never at such a line inside a
/// text. It ends where the next begins, so each is read as if it were alone, whatever is wrong with the one before. Bytes
/// in front of the first record are given like a record: where a line of one is among them they are one that has lost its
/// title, else `is_record()` is false. What stands behind a record's last line is in its extras. A text of blank lines
/// holds no record; records without a title are not told apart.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     as of `parse`; it must outlive the range, and records that borrow from it
/// \param how      as of `parse`; the limits are those of one record
/// \returns an input range of `record_result<Record>`, each of which lasts until the next is read
/// \complexity Linear in the size of the text. Nothing is allocated for a record that borrows and has no problem
/// \throws std::bad_alloc, from the range's iterators
template <class Record>
record_range<Record> read(std::string_view text, options const& how = {}) {
    return record_range<Record>(text, how);
}

/// A text that ends before the range does.
template <class Record, std::same_as<std::string> Text>
record_range<Record> read(Text&& text, options const& how = {}) = delete;

} // namespace dossier::v0
