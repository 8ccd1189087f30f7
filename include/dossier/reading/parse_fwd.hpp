// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/options.hpp>
#include <dossier/result/result.hpp>

namespace dossier::inline v0 {

/// Reads the one record that `text` holds. A problem does not stop the reading: it is reported, and the rest is read.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     any bytes. Lines end with LF or CR LF, which the last one may lack. A UTF-8 byte order mark is skipped
/// \param how      which problems are reported, and the limits
/// \returns the record, with every value that could be read, and every problem; `extras()` holds what no member takes
/// \par Complexity
/// Linear in the size of the text.
/// \par Lifetime
/// `text` must outlive a record that borrows from it. Diagnostics and extras own what they hold.
/// \throws std::bad_alloc only, unless a codec of your own throws
template <class Record>
result<Record> parse(std::string_view text, options const& how = {});

} // namespace dossier::v0
