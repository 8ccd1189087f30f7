// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// How a problem is reported. Lines and values that no member takes are kept in the extras even if it is `ignore`.
enum class report_as : std::uint8_t { ignore, note, warning, error };

/// Which value of a repeated key is kept in the member. The others go into the extras.
enum class on_repeat : std::uint8_t { first, last };

/// How a record is read. The defaults suit records from untrusted sources: every problem is reported, most of them as notes and
/// warnings, and the limits are far above the size of real records.
///
/// \par Memory
/// `max_parts` and `max_elements` bound what a short text can make a record hold. A `std::vector` takes up to three times the
/// size of its elements while it grows. A list of one value, see `split`, has no more elements than the value has bytes, which
/// `max_value` bounds. `max_diagnostics` and `max_extras` bound the rest of a result; each extra holds its bytes up to twice.
struct options {
    report_as unknown = report_as::note;       ///< unknown keys, unknown headings, stray lines, misplaced keys
    report_as repeated = report_as::warning;   ///< repeated keys and sections
    on_repeat repeated_value = on_repeat::first;         ///< which value of a repeated key the member keeps
    report_as missing = report_as::error;      ///< required fields that do not occur
    report_as incomplete = report_as::warning; ///< a missing title or heading, a truncated record, a second record
    report_as invalid_utf8 = report_as::warning; ///< bytes that are not UTF-8; `ignore` also skips the check
    report_as relations = report_as::warning;  ///< fields that contradict each other; `ignore` also skips the check
    bool strict = false;                       ///< a result with an error has no value

    std::size_t max_record = std::size_t{1} << 30; ///< bytes of one record; the rest is not read
    std::size_t max_value = std::size_t{1} << 28;  ///< bytes of one value; a longer value is an error
    std::size_t max_lines = std::size_t{1} << 24;  ///< lines of one record; the rest is not read
    std::size_t max_parts = std::size_t{1} << 20;    ///< of one section that repeats; the rest of the record is one extra
    std::size_t max_elements = std::size_t{1} << 20; ///< values of one key that repeats, and unknown keys; the others are extras
    std::size_t max_diagnostics = 1000;            ///< of one record; one more says that the limit was reached
    std::size_t max_extras = 10000;                ///< of one record; one more takes all lines that follow
};

} // namespace dossier::v0
