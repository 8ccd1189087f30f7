// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0 {

/// Something of a record that its struct has no place for, kept as it stood.
struct extra {
    dossier::code reason = code::stray_line; ///< why: unknown_key, unknown_heading, stray_line, repeated_key, bad_value, ...
    std::string section;                     ///< the heading of the section that it stood in; empty before the first
    std::string key;                         ///< its key, where it has one
    std::string value;                       ///< what follows the key, verbatim
    std::string text;                        ///< the line or lines, verbatim, without the last line end
    std::size_t offset = 0;                  ///< of `text`, from the start of the text that was read

    friend bool operator==(extra const&, extra const&) = default;
};

} // namespace dossier::v0
