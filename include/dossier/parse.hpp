// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/reading/parse_fwd.hpp>
#include <dossier/reading/read_record.hpp>
#include <dossier/reading/make_table.hpp>
#include <dossier/text/owning_temporary.hpp>

namespace dossier::inline v0 {

template <class Record>
result<Record> parse(std::string_view text, options const& how) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::result_reader::read_only<Record>(text, how);
}

/// Deleted: a record that borrows would outlive the text. Keep the text in a variable.
template <class Record, detail::owning_temporary Text>
    requires(detail::borrows_text<Record>)
result<Record> parse(Text&& text, options const& how = {}) = delete;

} // namespace dossier::v0
