// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/hash.hpp>
#include <dossier/table/record_of.hpp>

namespace dossier::inline v0 {

/// Where a record stands in an export.
struct record_place {
    std::size_t offset = 0; ///< of its first byte, from the start of the text or of the file; in a range of records, its number from 0
    std::size_t size = 0;   ///< the number of its bytes; 0 in a range of records
    std::size_t file = 0;   ///< the number of its file in `registry_match`, where the export has several

    /// The bytes of the record.
    /// \param text  the text of the export, or of the file
    std::string_view in(std::string_view text) const { return text.substr(offset, size); }

    friend bool operator==(record_place const&, record_place const&) = default;
};

/// What `match` finds.
///
/// \tparam Id  the type of the ids, such as `nct_id`
template <class Id>
struct registry_match {
    /// A record of one export.
    struct one {
        Id id;
        record_place place;
    };
    /// A record of both exports.
    struct both {
        Id id;
        record_place before;
        record_place after;
    };
    /// An id that an export has more than once.
    struct repeated {
        Id id;
        std::vector<record_place> before; ///< all its places in the old export
        std::vector<record_place> after;  ///< all its places in the new one
    };

    std::vector<one> added;            ///< in the new export only, in the order of the ids
    std::vector<one> removed;          ///< in the old export only, in the order of the ids
    std::vector<both> changed;         ///< in both, with other values, in the order of the ids
    std::size_t unchanged = 0;         ///< how many are in both, with the same values
    std::vector<repeated> duplicates;  ///< in the order of the ids; the first place of each export is compared
    std::vector<record_place> without_id_before; ///< the records of the old export that have no id
    std::vector<record_place> without_id_after;  ///< those of the new one
    std::vector<std::filesystem::path> files_before; ///< the files of the old export, if it is a range of files
    std::vector<std::filesystem::path> files_after;  ///< those of the new one
};

/// Takes the value of a record's title as its id.
struct title_as_id {
    template <described_record Record>
    auto operator()(Record const& record) const {
        constexpr auto const& description = detail::description_of<Record>();
        static_assert(detail::is_title_item<typename std::remove_cvref_t<decltype(description)>::title_type>,
                      "dossier: this record has no title: call match with a function that returns the id of a record");
        return record.*description.title.member;
    }
};

namespace detail {

/// The type in which the id of a record is kept: one that borrows its characters gets characters of its own.
template <class Held>
struct id_to_keep {
    using type = Held;
};
template <text_type Held>
struct id_to_keep<Held> {
    using type = std::string;
};

template <class Range, class IdOf>
using id_in = typename id_to_keep<typename slot<std::remove_cvref_t<std::invoke_result_t<IdOf const&, record_in<Range> const&>>>::value_type>::type;

/// What is kept of a record.
template <class Id>
struct matched_record {
    Id id;
    std::size_t hash;
    record_place place;
};

template <class Id, class Range, class IdOf>
std::vector<matched_record<Id>> records_to_match(Range& range, IdOf const& id_of, std::vector<record_place>& without_id, std::vector<std::filesystem::path>& files) {
    std::vector<matched_record<Id>> all;
    std::size_t number = 0;
    for (auto&& element : range) {
        record_place place;
        if constexpr (requires { element.offset(); }) {
            place.offset = element.offset();
            place.size = element.text().size();
        } else {
            place.offset = number++;
        }
        if constexpr (requires { element.path(); }) {
            if (files.empty() || files.back() != element.path()) files.push_back(element.path());
            place.file = files.size() - 1;
        }
        auto const* const record = record_of(element);
        if (!record) continue;
        auto const id = id_of(*record);
        if constexpr (slot<std::remove_cvref_t<decltype(id)>>::optional) {
            if (id) all.push_back({Id(*id), hash_value(*record), place});
            else without_id.push_back(place);
        } else {
            all.push_back({Id(id), hash_value(*record), place});
        }
    }
    // records with the same id in the order in which they stand
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        if (a.id < b.id || b.id < a.id) return a.id < b.id;
        return a.place.file != b.place.file ? a.place.file < b.place.file : a.place.offset < b.place.offset;
    });
    return all;
}

} // namespace detail

/// Compares two exports of a registry, record by record:
///
///     auto const found = dossier::match(dossier::read<dossier::study_view>(before), dossier::read<dossier::study_view>(after));
///     for (auto const& c : found.changed) // the records are read again where they are needed
///         for (auto const& d : dossier::diff(*dossier::parse<dossier::study_view>(c.before.in(before)),
///                                            *dossier::parse<dossier::study_view>(c.after.in(after)))) ...
///
/// Each export is read once, and in any order. A record is kept as its id, its place and its `hash_value`. So two records with the same
/// hash count as unchanged: with 64 bits, one change in 10^19 is missed, but who can choose the values of both can hide a change.
///
/// \param before  a range of records, or of results such as those of `read`, `read_file` and `read_folder`; the old export
/// \param after   the new one; its records may have another type with the same ids
/// \param id_of   takes a record, returns its id or a `std::optional` of it; without it, the id is the value of the title. An id has `<`
///                or is a text
/// \returns what was added, removed and changed, and the ids that occur more than once. A result without a record is left out, so ask the
///          `error()` of a range of files afterwards
/// \par Complexity
/// O(n log n) in the number of records, and linear in their bytes. The memory is linear in the number of records.
/// \throws std::bad_alloc, an exception of a range, of `id_of` or of a codec of your own
template <std::ranges::input_range Before, std::ranges::input_range After, class IdOf = title_as_id>
auto match(Before&& before, After&& after, IdOf const& id_of = {}) {
    using id = detail::id_in<Before, IdOf>;
    static_assert(std::is_same_v<id, detail::id_in<After, IdOf>>, "dossier: the ids of both ranges need the same type");
    registry_match<id> found;
    auto const olds = detail::records_to_match<id>(before, id_of, found.without_id_before, found.files_before);
    auto const news = detail::records_to_match<id>(after, id_of, found.without_id_after, found.files_after);
    auto x = olds.begin();
    auto y = news.begin();
    while (x != olds.end() || y != news.end()) {
        bool const has_old = x != olds.end() && (y == news.end() || !(y->id < x->id));
        bool const has_new = y != news.end() && (x == olds.end() || !(x->id < y->id));
        auto const end_of = [](auto from, auto last) { return std::find_if(from, last, [&](auto const& r) { return from->id < r.id; }); };
        auto const old_end = has_old ? end_of(x, olds.end()) : x;
        auto const new_end = has_new ? end_of(y, news.end()) : y;
        if (!has_new) found.removed.push_back({x->id, x->place});
        else if (!has_old) found.added.push_back({y->id, y->place});
        else if (x->hash != y->hash) found.changed.push_back({x->id, x->place, y->place});
        else ++found.unchanged;
        if (old_end - x > 1 || new_end - y > 1) {
            typename registry_match<id>::repeated all{has_old ? x->id : y->id, {}, {}};
            for (auto i = x; i != old_end; ++i) all.before.push_back(i->place);
            for (auto i = y; i != new_end; ++i) all.after.push_back(i->place);
            found.duplicates.push_back(std::move(all));
        }
        x = old_end;
        y = new_end;
    }
    return found;
}

} // namespace dossier::v0
