// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/options.hpp>
#include <dossier/result/result.hpp>

namespace dossier::inline v0 {

/// Reads the one record that `text` holds.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     the bytes of the record, with LF or CR LF line ends, with or without a final one; a UTF-8 byte order
///                 mark at its start is skipped. It must outlive a record that borrows from it, and nothing else
/// \param how      what is reported and how, and the limits
/// \returns the record, with every field that could be read, and every problem; any bytes are read, none is refused
/// \complexity Linear in the size of the text
/// \throws std::bad_alloc, and nothing else
template <class Record>
result<Record> parse(std::string_view text, options const& how = {});

} // namespace dossier::v0
