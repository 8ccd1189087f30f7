// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>

#include <dossier/source/boundaries.hpp>
#include <dossier/reading/make_table.hpp>

namespace dossier::inline v0::detail {

/// Skips no record.
struct every_record {
    char const* skip(char const*, char const* p, char const*) const noexcept { return p; }
};

/// Skips the records whose title a function rejects.
template <class Record, class Wanted>
struct title_filter {
    static_assert(plan<Record>::has_title, "dossier: only records with a title can be chosen by it");
    using member = std::remove_cvref_t<decltype(std::declval<Record&>().*plan<Record>::description.title.member)>;

    Wanted wanted;

    /// From the start of a record at `p` to the start of one that is wanted, or `last`.
    char const* skip(char const* first, char const* p, char const* last) {
        while (p != last && !wants(text::line_at(p, last))) p = record_end(table_of<Record>, first, p, last);
        return p;
    }

private:
    bool wants(text::line const& l) {
        auto const& title = tables<Record>::title;
        if (!is_title(table_of<Record>, l)) return true;
        auto const value = text::trim(l.view().substr(title.rules->key.size()));
        member id{};
        if (title.absent(value) || !title.operations->read(title.codec, &id, value, {})) return true;
        return wanted(std::as_const(slot<member>::open(id)));
    }
};

} // namespace dossier::v0::detail
