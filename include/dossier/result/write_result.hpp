// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0 {

/// The result of writing a record: its text, or the reasons why there is none.
class write_result {
public:
    /// Makes a result from a text, or from the problems that left none.
    explicit write_result(std::string text, std::vector<diagnostic> problems = {}) noexcept
        : text_(std::move(text)), diagnostics_(std::move(problems)) {}

    /// Whether there is a text. If not, the diagnostics say why.
    bool ok() const noexcept { return diagnostics_.empty(); }
    /// The same as `ok()`.
    explicit operator bool() const noexcept { return diagnostics_.empty(); }

    /// The record as text; empty if it could not be written. Valid as long as this result.
    std::string const& text() const& noexcept { return text_; }
    /// The record as text, moved out of this result.
    std::string text() && noexcept { return std::move(text_); }

    /// The values that cannot be written, in the order of the description. A diagnostic has the section, the key, the value as
    /// `found`, and what is expected. Its offset is 0, because there is no text. Valid as long as this result.
    std::vector<diagnostic> const& diagnostics() const& noexcept { return diagnostics_; }
    /// The diagnostics, moved out of this result.
    std::vector<diagnostic> diagnostics() && noexcept { return std::move(diagnostics_); }

private:
    std::string text_;
    std::vector<diagnostic> diagnostics_;
};

/// The result of writing a record to an output iterator.
///
/// \tparam Out  the iterator
template <class Out>
struct write_result_to : write_result {
    Out out; ///< the iterator after the last character that was written
};

} // namespace dossier::v0
