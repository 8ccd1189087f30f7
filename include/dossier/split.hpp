// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <dossier/source/boundaries.hpp>
#include <dossier/schema/make_table.hpp>

namespace dossier::inline v0 {

/// Where the first record begins that begins at `offset` or behind it, in bytes; where none does, the size of `text`. What
/// stands in front of the first record counts as one that begins at 0.
/// \complexity Linear in the distance, at the speed of the memory
template <class Record>
std::size_t next_record(std::string_view text, std::size_t offset) {
    if (offset == 0 || offset >= text.size()) return offset == 0 ? 0 : text.size();
    char const* const first = text.data();
    char const* const last = first + text.size();
    return static_cast<std::size_t>(detail::boundary_behind(detail::table_of<Record>, first, first + offset - 1, last) - first);
}

/// The records of `text` that begin at `from` or behind it, and before `to`: whatever the places at which a text is cut in
/// this way, each record is in one piece. So processes can share a text that know of each other no more than their places.
template <class Record>
std::string_view piece(std::string_view text, std::size_t from, std::size_t to) {
    auto const start = next_record<Record>(text, from);
    return text.substr(start, to <= start ? 0 : next_record<Record>(text, to) - start);
}

/// Cuts `text` in `n` pieces of about the same size, each of whole records; one after the other, they are the text. A piece
/// is empty where the records are too few or too large.
///
///     for (auto const piece : dossier::split<dossier::study>(text, 4))
///         for (auto&& page : dossier::read<dossier::study>(piece).counted_from(piece.data() - text.data())) ...
///
/// \pre n != 0
/// \complexity Linear in the size of `n` records. \throws std::bad_alloc
template <class Record>
std::vector<std::string_view> split(std::string_view text, std::size_t n) {
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

} // namespace dossier::v0
