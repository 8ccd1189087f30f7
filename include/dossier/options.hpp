// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace dossier::inline v0 {

/// What to do about something that is not as it should be. In every case it is kept in the extras.
enum class report_as : std::uint8_t { nothing, note, warning, error };

/// Which value of a repeated key the member gets.
enum class take : std::uint8_t { first, last };

/// How a record is read. The defaults suit records from outside: everything is reported, nothing but a value that does
/// not fit is an error, and the limits are far above what a registry prints.
struct options {
    report_as unknown = report_as::note;       ///< unknown keys, unknown headings, stray lines, misplaced keys
    report_as repeated = report_as::warning;   ///< repeated keys and sections
    take repeated_value = take::first;         ///< the value that a repeated key leaves in the member
    report_as missing = report_as::error;      ///< required fields that do not occur
    report_as incomplete = report_as::warning; ///< a lost title or heading, a record that was cut, a record too many
    report_as invalid_utf8 = report_as::warning; ///< bytes that are not UTF-8; `nothing` also saves the check
    report_as relations = report_as::warning;  ///< fields that contradict each other; `nothing` also saves the check
    bool strict = false;                       ///< no value where any problem is an error

    std::size_t max_record = std::size_t{1} << 30; ///< bytes of one record; what is beyond is not read
    std::size_t max_value = std::size_t{1} << 28;  ///< bytes of one value; a longer one does not fit its field
    std::size_t max_lines = std::size_t{1} << 24;  ///< lines of one record; what is beyond is not read
    std::size_t max_diagnostics = 1000;            ///< of one record; after as many it says that there are more
    std::size_t max_extras = 10000;                ///< of one record; after as many one more takes in all that follows
};

} // namespace dossier::v0
