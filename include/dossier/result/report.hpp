// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <dossier/options.hpp>
#include <dossier/result/diagnostic.hpp>
#include <dossier/result/extra.hpp>

namespace dossier::inline v0::detail {

/// What reading a record reports besides its value.
struct report {
    std::vector<diagnostic> diagnostics; ///< in the order of the text
    std::vector<extra> extras;           ///< in the order of the text
    std::size_t errors = 0;              ///< the number of diagnostics that are errors

    /// Removes everything. The memory is kept for the next record.
    void clear() noexcept {
        diagnostics.clear();
        extras.clear();
        errors = 0;
    }

    /// Appends all of `other`.
    /// \throws std::bad_alloc
    void append(report&& other) {
        auto const to_end = [](auto& to, auto& from) { to.insert(to.end(), std::move_iterator(from.begin()), std::move_iterator(from.end())); };
        to_end(diagnostics, other.diagnostics);
        to_end(extras, other.extras);
        errors += other.errors;
    }

    /// Adds `distance` to every offset.
    void move_by(std::size_t distance) noexcept {
        for (auto& d : diagnostics) d.offset += distance;
        for (auto& e : extras) e.offset += distance;
    }

    /// Inserts a diagnostic in the order of the text. If there are `limit` diagnostics, one more says so, and all others are
    /// dropped.
    /// \throws std::bad_alloc
    [[gnu::cold]] void add(diagnostic&& d, std::size_t limit) {
        if (diagnostics.size() >= limit) {
            if (diagnostics.size() > limit) return;
            d.severity = severity::error;
            d.code = diagnostic_code::limit_exceeded;
            d.length = 0;
            d.section = d.key = d.found = d.suggestion = d.reason = {};
            d.expected = std::to_string(limit) + " diagnostics";
        }
        errors += d.severity == severity::error;
        diagnostics.resize(diagnostics.size() + 1); // compiles in half the time of push_back
        swap(diagnostics.back(), d);
        for (auto i = diagnostics.size() - 1; i != 0 && diagnostics[i - 1].offset > diagnostics[i].offset; --i)
            swap(diagnostics[i - 1], diagnostics[i]);
    }
};

} // namespace dossier::v0::detail
