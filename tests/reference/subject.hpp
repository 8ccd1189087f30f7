// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <dossier/options.hpp>
#include <dossier/schema/table.hpp>

namespace reference {

/// Says what is wrong, or nothing. `n` varies how the check is made.
using check = std::string (*)(std::string_view text, unsigned n);

/// A kind of record, and checks that can be made of every kind. `checks` in checks.hpp makes one, in a file that few others
/// share: compiling a description takes time.
struct subject {
    std::string_view name;
    dossier::detail::record_table const* table;
    check parse;      ///< `parse` gives what the reference gives, with any options
    check read;       ///< so does `read` for each record of the text, with any options
    check embedded;   ///< so does the X3 parser of the record
    check stream;     ///< a stream of chunks gives what the text in memory does
    check pieces;     ///< so do pieces of the text, joined
    check alone;      ///< each record reads alone as it does among the others
    check line_ends;  ///< CR LF reads as LF does
    check view;       ///< the entries of a view are the bytes of the text
    check write;      ///< what is read and written reads back the same, or is refused; many are as one
    check values;     ///< so is a record of values that the bytes choose
    check limits;     ///< no limit of the options is exceeded
    check allocation; ///< an allocation that fails gives std::bad_alloc
};

/// All kinds of records that the tests compare; the study comes first. Inputs of tests/fuzz name a kind by its number: add others at the end.
std::span<subject const* const> subjects();

/// Options of every kind; 0 is for the defaults.
dossier::options options_by(unsigned n);

} // namespace reference
