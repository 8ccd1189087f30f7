// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <dossier/interop/formatted.hpp>

/// Formats dates, times, ids, enumerations and diagnostics with {fmt}:
///
///     fmt::format("{:<12}|{:>24}", date, status) // 2025-09-08  |              COMPLETED
///
/// Values print as `to_string` spells them, a value of an enumeration without a name as its number, and a diagnostic as its offset,
/// severity and message: `142: error: First Post: ...`. The format specification is that of strings.
///
/// For records include `dossier/interop/fmt.hpp`, which takes longer to compile.
template <dossier::detail::formatted_value T>
struct fmt::formatter<T> : fmt::formatter<fmt::string_view> {
    /// Appends the text of `value`.
    /// \throws std::bad_alloc
    template <class Context>
    auto format(T const& value, Context& context) const {
        return fmt::formatter<fmt::string_view>::format(dossier::detail::formatted(value), context);
    }
};
