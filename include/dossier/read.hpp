// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <dossier/reading/read_record.hpp>
#include <dossier/result/record_result.hpp>
#include <dossier/source/boundaries.hpp>
#include <dossier/source/input_view.hpp>
#include <dossier/source/title_filter.hpp>
#include <dossier/text/owning_temporary.hpp>

namespace dossier::inline v0 {

/// The records of a text: an input range of `record_result<Record>`, see `read`.
///
/// \par Lifetime
/// Borrows the text, which must outlive the range. An element is valid until the next one is read. The range can be moved but not
/// copied.
template <class Record, class Filter = detail::every_record>
class record_range : public input_view<record_range<Record, Filter>, record_result<Record>> {
public:
    /// \param text    the text to read
    /// \param how     as for `parse`
    /// \param filter  chooses the records to read; see `only`
    /// \param origin  the offset of `text` in a larger text; see `counted_from`
    explicit record_range(std::string_view text, options const& how = {}, Filter filter = {}, std::size_t origin = 0)
        : first_(text.data()), place_(origin == 0 ? detail::skip_byte_order_mark(text) : first_), last_(first_ + text.size()),
          origin_(origin), how_(how), filter_(std::move(filter)) {}

    /// Skips the records whose title `wanted` rejects: `.only([](nct_id id) { return ...; })`.
    ///
    /// A skipped record is only searched for its end. A record whose title is missing, empty or invalid is read.
    /// \param wanted  takes the value of the title, returns whether to read the record
    /// \pre no record has been read
    template <class Wanted>
    auto only(Wanted wanted) && {
        using filter = detail::title_filter<Record, Wanted>;
        return record_range<Record, filter>(text::make_view(first_, last_), how_, filter{std::move(wanted)}, origin_);
    }

    /// Counts all offsets from the start of a larger text in which this text begins at `offset`.
    /// \pre no record has been read
    record_range counted_from(std::size_t offset) && {
        return record_range(text::make_view(first_, last_), how_, std::move(filter_), offset);
    }

    /// Reads the next record.
    /// \returns false if there is none
    /// \throws std::bad_alloc, or an exception of `wanted` or of a codec of your own. The next call then reads the same record
    bool next() {
        place_ = filter_.skip(first_, detail::record_start(detail::table_of<Record>, place_, last_), last_);
        if (place_ == last_) return false;
        place_ = detail::result_reader::read_next(page_, first_, place_, last_, origin_, how_);
        return true;
    }
    /// The record that was read last.
    /// \pre `next()` returned true
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

/// Reads the records of `text` one by one, as the range is iterated:
///
///     for (auto&& record : dossier::read<dossier::study_view>(text))
///         std::cout << record.offset() << ": " << record->overview.acronym.value_or("") << '\n';
///
/// A record begins with a title line that is followed by the head of a record: its first key, or two well-formed lines of its
/// first section, one of which may be the heading. So a title line quoted inside a text begins no record. A record ends where
/// the next one begins, and is read as if it were alone, whatever is wrong with the one before. Lines after its last field are
/// in its extras.
///
/// Bytes before the first title are an element, too. If they hold any line of a record, that is a record without its title;
/// otherwise `is_record()` is false. A text of blank lines has no elements. If the description says `blank_line_ends()`, blank
/// lines separate the records instead. If it says neither that nor has a title, the whole text is one record.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     any bytes, as for `parse`
/// \param how      as for `parse`; the limits apply to each record
/// \returns an input range of `record_result<Record>`
/// \par Complexity
/// Linear in the size of the text. A record that borrows its texts and has no problem allocates no memory.
/// \par Lifetime
/// `text` must outlive the range and the records that borrow from it. An element is valid until the next one is read.
/// \throws std::bad_alloc or an exception of a codec of your own while iterating
template <class Record>
record_range<Record> read(std::string_view text, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return record_range<Record>(text, how);
}

/// Deleted: the range would outlive the text. Keep the text in a variable.
template <class Record, detail::owning_temporary Text>
record_range<Record> read(Text&& text, options const& how = {}) = delete;

} // namespace dossier::v0
