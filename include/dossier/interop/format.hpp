// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <version>

#include <dossier/hash.hpp>
#include <dossier/interop/format_value.hpp>
#include <dossier/to_text.hpp>

#ifdef __cpp_lib_format

#include <format>

/// Formats records as `dossier::to_text` prints them, where the standard library has `<format>`. The format specification is that
/// of strings.
template <dossier::described_record Record>
struct std::formatter<Record, char> : std::formatter<std::string_view, char> {
    /// Appends the text of `record`.
    /// \throws std::bad_alloc or an exception of a codec of your own
    template <class Context>
    auto format(Record const& record, Context& context) const {
        return std::formatter<std::string_view, char>::format(dossier::to_text(record), context);
    }
};

#endif
