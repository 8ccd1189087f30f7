// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Reads the records of files, folders and the standard input, packed or not, one by one.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include <dossier/result/record_result.hpp>
#include <dossier/study.hpp>

#include "program.hpp"

namespace program {

using record_result = dossier::record_result<dossier::study_view>;

/// An element of the input: a record, or lines that are none.
struct found {
    record_result const& record; ///< valid during the call, as is all that it borrows
    std::string const& file;     ///< its name, for people
    std::size_t offset;          ///< where the record begins in the file, in bytes
    std::size_t line;            ///< the line of the file in which it begins, from 1
};

/// What was read.
struct totals {
    std::size_t files = 0;
    std::size_t records = 0;
    bool has_errors = false; ///< a record has an error, or a file holds no record
    bool failed = false;     ///< something could not be read

    exit_code code() const { return failed ? exit_code::failed : has_errors ? problems : fine; }
};

/// How records are read: with a limit, so that the memory is bounded.
dossier::options reading_options();

/// The elements of an input.
struct element_counts {
    std::size_t records = 0;
    std::size_t bad = 0;    ///< records with an error
    std::size_t others = 0; ///< lines that are no record
    std::size_t with_extras = 0; ///< records without an error, with lines that no field holds

    void add(record_result const& element);
    /// What people are told of them. It is empty if there are records, and nothing else.
    names complaints() const;
};

/// Whether those files are named in which there are errors, in a line each on the standard error.
enum class errors {
    named,
    named_with_extras, ///< also files in which there are lines that no field holds, for callers that print fields alone
    left_to_caller,
};

/// Calls `each` with every record of the inputs. What cannot be read is said on the standard error, and the next input is read.
///
/// Data that begin as gzip or zstd are unpacked. If they end too early, the records up to there come first, then the error.
totals read_all(names const& inputs, errors told, std::function<void(found const&)> const& each);

/// The bytes of these inputs, as far as they are files.
std::uint64_t size_of(names const& inputs);

} // namespace program
