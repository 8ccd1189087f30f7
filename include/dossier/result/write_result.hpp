// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0 {

/// What writing a record gives: its text, or why there is none.
class write_result {
public:
    /// A text that was written, or with `problems` none.
    explicit write_result(std::string text, std::vector<diagnostic> problems = {}) noexcept
        : text_(std::move(text)), diagnostics_(std::move(problems)) {}

    /// Whether there is a text.
    explicit operator bool() const noexcept { return diagnostics_.empty(); }

    /// The record as text; empty where there is none.
    std::string const& text() const& noexcept { return text_; }
    std::string text() && noexcept { return std::move(text_); }

    /// The values that cannot be written, in the order of the description: section, key, the value as `found`, and what was
    /// expected. There is no text yet that they could have a place in: their offset is 0.
    std::vector<diagnostic> const& diagnostics() const& noexcept { return diagnostics_; }
    std::vector<diagnostic> diagnostics() && noexcept { return std::move(diagnostics_); }

private:
    std::string text_;
    std::vector<diagnostic> diagnostics_;
};

/// The same, and where the output went on after it.
template <class Out>
struct write_result_to : write_result {
    Out out;
};

} // namespace dossier::v0
