// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/reading/parse_fwd.hpp>
#include <dossier/reading/read_record.hpp>

namespace dossier::inline v0 {

template <class Record>
result<Record> parse(std::string_view text, options const& how) {
    return detail::result_reader::read_only<Record>(text, how);
}

} // namespace dossier::v0
