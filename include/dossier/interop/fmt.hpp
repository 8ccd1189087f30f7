// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <dossier/hash.hpp>
#include <dossier/interop/fmt_value.hpp>
#include <dossier/to_text.hpp>

/// Formats records as `dossier::to_text` prints them, with {fmt}. The format specification is that of strings.
template <dossier::described_record Record>
struct fmt::formatter<Record> : fmt::formatter<fmt::string_view> {
    /// Appends the text of `record`.
    /// \throws std::bad_alloc or an exception of a codec of your own
    template <class Context>
    auto format(Record const& record, Context& context) const {
        return fmt::formatter<fmt::string_view>::format(dossier::to_text(record), context);
    }
};
