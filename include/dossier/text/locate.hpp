// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/text/position.hpp>

namespace dossier::inline v0 {

/// The line and column of an offset, both counted from 1:
///
///     locate("Title: β-Blockade\r\nStatus: UNKNOWN", 27) // {.offset = 27, .line = 2, .column = 8}
///
/// \param text    any bytes; LF and CR LF end a line
/// \param offset  an offset in bytes. An offset beyond the end counts as the end, an offset inside a code point as the start of
///                that code point
/// \returns the position; its column counts code points
/// \par Complexity
/// Linear in `offset`. To look up many offsets of one text, use a `locator`, which does not start again each time.
inline position locate(std::string_view text, std::size_t offset) noexcept { return locator(text).at(offset); }

} // namespace dossier::v0
