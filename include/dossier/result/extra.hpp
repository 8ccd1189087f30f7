// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <dossier/result/diagnostic.hpp>

namespace dossier::inline v0 {

/// A line or several lines of a record that no member holds, kept verbatim. It owns its strings.
struct extra {
    dossier::diagnostic_code reason = diagnostic_code::stray_line; ///< why no member holds it: unknown_key, stray_line, bad_value, ...
    std::string section;                     ///< the heading of the section that it is in; empty before the first heading
    std::string key;                         ///< its key; empty if it has none
    std::string value;                       ///< what follows the key, verbatim
    std::string text;                        ///< the line or lines, verbatim, without the last line end
    std::size_t offset = 0;                  ///< where `text` begins, in bytes from the start of the text that was read

    friend bool operator==(extra const&, extra const&) = default;
};

} // namespace dossier::v0
