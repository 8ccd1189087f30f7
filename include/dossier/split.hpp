// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <dossier/reading/make_table.hpp>
#include <dossier/source/boundaries.hpp>
#include <dossier/text/owning_temporary.hpp>

namespace dossier::inline v0 {

/// Finds the first record that begins at or after `offset`.
///
/// \tparam Record  a struct that has a description, such as `study`
/// \param text     any bytes; what precedes the first record counts as one that begins at 0
/// \param offset   in bytes
/// \returns the offset of the record, or the size of `text` if there is none
/// \par Complexity
/// Linear in the distance, at about the speed of a memory scan.
/// \throws an exception of a codec of your own
template <class Record>
std::size_t next_record(std::string_view text, std::size_t offset) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    if (offset == 0 || offset >= text.size()) return offset == 0 ? 0 : text.size();
    char const* const first = text.data();
    char const* const last = first + text.size();
    return static_cast<std::size_t>(detail::boundary_behind(detail::table_of<Record>, first, first + offset - 1, last) - first);
}

/// Returns the records of `text` that begin at or after `from` and before `to`.
///
/// Ranges that meet at any offset share no record and lose none, and each record is in one piece. So processes that share a
/// text need only agree on the offsets.
///
/// \tparam Record  a struct that has a description, such as `study`
/// \param text     any bytes
/// \param from     in bytes
/// \param to       in bytes
/// \returns a view of `text`
/// \throws an exception of a codec of your own
template <class Record>
std::string_view piece(std::string_view text, std::size_t from, std::size_t to) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    auto const start = next_record<Record>(text, from);
    return text.substr(start, to <= start ? 0 : next_record<Record>(text, to) - start);
}

/// Cuts `text` into `n` pieces of about equal size, each of whole records:
///
///     for (auto const piece : dossier::split<dossier::study>(text, 4))
///         for (auto&& record : dossier::read<dossier::study>(piece).counted_from(piece.data() - text.data())) ...
///
/// \param text  any bytes
/// \param n     the number of pieces
/// \returns views of `text` that cover it in order; some are empty if the records are too few or too large
/// \pre `n != 0`
/// \par Complexity
/// Linear in the size of `n` records.
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record>
std::vector<std::string_view> split(std::string_view text, std::size_t n) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    std::vector<std::string_view> pieces;
    pieces.reserve(n);
    std::size_t start = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        auto const cut = i == n ? text.size() : text.size() / n * i + text.size() % n * i / n;
        auto const end = cut <= start ? start : next_record<Record>(text, cut);
        pieces.push_back(text.substr(start, end - start));
        start = end;
    }
    return pieces;
}

/// Deleted: the pieces would outlive the text. Keep the text in a variable.
template <class Record, detail::owning_temporary Text>
std::string_view piece(Text&& text, std::size_t from, std::size_t to) = delete;
template <class Record, detail::owning_temporary Text>
std::vector<std::string_view> split(Text&& text, std::size_t n) = delete;

} // namespace dossier::v0
