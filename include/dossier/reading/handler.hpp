// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0::detail {

/// A line `key: value`, with all the lines that its value takes.
struct found_field {
    std::size_t index;      ///< of the field in the table
    std::string_view key;   ///< as it is spelled here
    std::string_view value; ///< what follows the separator and one blank
    std::string_view text;  ///< all of it, from the key on, without the last line end
    bool repeated;          ///< the key had a value before
    bool cut;               ///< the text ends in the value, and before the record's last key
};

/// Is told what a record holds, in the order of the text: by the reader, line by line.
class record_handler {
public:
    /// All that was asked for has been told: the reader stops.
    bool enough = false;
    /// The heading of the section that what is told belongs to; empty for a section without one.
    std::string_view section{};

    virtual void on_title(std::string_view /*value*/, std::string_view /*line*/) {}
    /// A section begins, or another part of one that repeats; `line` has no data where its heading is missing.
    virtual void on_heading(std::size_t /*section*/, std::string_view /*line*/) {}
    virtual void on_field(found_field const&) {}
    virtual void on_comment(std::string_view /*line*/) {}
    /// A line or lines that no field takes.
    virtual void on_extra(code /*reason*/, std::string_view /*key*/, std::string_view /*value*/, std::string_view /*text*/) {}
    virtual void on_problem(code, std::string_view /*key*/, std::string_view /*place*/, std::string_view /*expected*/,
                            std::string_view /*suggestion*/) {}

protected:
    ~record_handler() = default;
};

} // namespace dossier::v0::detail
