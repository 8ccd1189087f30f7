// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/text/position.hpp>

namespace dossier::inline v0 {

/// Line and column of a place of `text`, both from 1, the column in code points:
///
///     locate("Title: β-Blockade\r\nStatus: UNKNOWN", 27) // {.offset = 27, .line = 2, .column = 8}
///
/// \param text    any bytes; LF and CR LF end a line
/// \param offset  in bytes; one beyond the end counts as the end, one inside a code point as the start of that
/// \complexity Linear in `offset`. A `locator` answers for many places of one text in one pass.
inline position locate(std::string_view text, std::size_t offset) noexcept { return locator(text).at(offset); }

} // namespace dossier::v0
