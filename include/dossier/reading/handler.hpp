// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0::detail {

struct found_field { // with all lines of its value
    std::size_t index;      ///< of the field in the table
    std::string_view key;   ///< as the line spells it
    std::string_view value; ///< what follows the separator and one blank
    std::string_view text;  ///< the whole field, from the key on, without the last line end
    bool repeated;          ///< the key occurred before
    bool cut;               ///< the text ends within the value, before the record's last key
    std::string_view parameter{}; ///< of the key, if it has one
};

class record_handler { // is told what a record holds, in the order of the text
public:
    bool enough = false; ///< set to stop the reader
    std::string_view section{}; ///< the heading of the section being read; empty if it has none
    std::size_t section_index = static_cast<std::size_t>(-1); ///< of the section in which an unknown key is told; the greatest number before the first one

    virtual void on_title(std::string_view /*value*/, std::string_view /*line*/) {}
    /// A section begins, or a part: one occurrence of a section that repeats. `line` is null if the heading is missing.
    virtual void on_heading(std::size_t /*section*/, std::string_view /*line*/) {}
    /// Whether another part may follow the `parts` that a section has, or the sections that share its container have. It begins at
    /// `place`. If not, the rest of the record is told as one extra.
    virtual bool takes_part(std::size_t /*parts*/, char const* /*place*/) { return true; }
    virtual void on_field(found_field const&) {}
    virtual void on_comment(std::string_view /*line*/) {}
    /// What follows the blank line below the fields.
    virtual void on_body(std::string_view /*text*/) {}
    /// Lines that no field takes.
    virtual void on_extra(diagnostic_code /*reason*/, std::string_view /*key*/, std::string_view /*value*/, std::string_view /*text*/) {}
    virtual void on_problem(diagnostic_code, std::string_view /*key*/, std::string_view /*place*/, std::string_view /*expected*/,
                            std::string_view /*suggestion*/) {}

protected:
    ~record_handler() = default;
};

} // namespace dossier::v0::detail
