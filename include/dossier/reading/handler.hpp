// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0::detail {

/// A line `key: value` as the walker found it, with all that its value goes on over.
struct found_field {
    std::size_t index;     ///< of the field in the layout
    std::string_view key;  ///< as it is spelled here
    std::string_view value;///< what follows the colon and one blank
    std::string_view text; ///< all of it, from the key on, without the last line end
    bool repeated;         ///< the key had a value before
    bool cut;              ///< the text ends in the value, and before the record's last key
};

/// What a walk over a record tells, in the order of the text.
class record_handler {
public:
    bool enough = false; ///< all that was asked for has been told: the walk ends

    virtual void on_title(std::string_view /*value*/, std::string_view /*line*/) {}
    /// A section begins, or another part of one that repeats; `line` has no data where no heading stands there.
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

/// Why a walk ended.
enum class walk_end : std::uint8_t {
    of_text,     ///< nothing is left
    foreign,     ///< at a line after the last key that is not of the record
    resume,      ///< at the start of a section from which on nothing has been read: `state.section`
    enough,      ///< behind what `record_handler::enough` was said to
};

} // namespace dossier::v0::detail
