// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <dossier/table/tree.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A section that repeats: its path, its columns, and the repeating sections within it, which follow it in the list.
struct table_parts {
    std::string path;
    std::size_t first = 0; ///< the number of its first column
    std::size_t columns = 0;
    std::size_t inner = 0;
    bool nested = false; ///< within another section that repeats
};

/// The columns of a record, as far as its type tells them.
struct table_columns {
    std::vector<std::string> paths;
    std::vector<table_parts> parts;
};

/// A visitor of `visit_tree` that lists columns.
class column_lister {
public:
    explicit column_lister(table_columns& to) noexcept : to_(to) {}

    template <auto Member, class Field, class Value>
    void field(Field const&, Value const&) {
        add(needed_member_name<Member>());
    }
    template <auto Member, class F, class Struct>
    void group(F const& visit, Struct const& all) {
        path_.within(needed_member_name<Member>(), [&] { visit(all); });
    }
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const&) {
        auto const number = to_.parts.size();
        to_.parts.push_back({path_.of(needed_member_name<Member>()), to_.paths.size(), 0, 0, nested_});
        typename Parts::value_type const part{};
        bool const outer = std::exchange(nested_, true);
        path_.within(needed_member_name<Member>(), [&] { visit(part); });
        nested_ = outer;
        to_.parts[number].columns = to_.paths.size() - to_.parts[number].first;
        to_.parts[number].inner = to_.parts.size() - number - 1;
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const&) {
        add(needed_member_name<Member>());
    }

private:
    void add(std::string_view member) { to_.paths.push_back(path_.of(member)); }

    table_columns& to_;
    tree_path path_;
    bool nested_ = false;
};

template <described_record Record>
table_columns columns_of() {
    table_columns all;
    column_lister lister(all);
    Record const record{};
    visit_tree(lister, record);
    return all;
}

} // namespace detail

/// The columns that `write_csv` makes of a record: the paths of its fields in the order of the description, such as
/// `header.status`, then the names of the members for unknown keys and for the body.
///
/// \tparam Record  a struct that has a description
/// \throws std::bad_alloc
template <described_record Record>
std::vector<std::string> column_paths() {
    return detail::columns_of<Record>().paths;
}

} // namespace dossier::v0
