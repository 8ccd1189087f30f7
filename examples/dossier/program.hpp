// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// What the parts of the program share: exit codes, failures, and the functions of the subcommands.

#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace program {

/// Ends the program with one line on the standard error and the exit code `failed`.
struct failure : std::runtime_error {
    using runtime_error::runtime_error;
};

/// Thrown where a signal ends the program, so that nothing is left behind: neither a copy on the disk nor a line of progress.
struct stopped {
    int signal;
};

/// From here on, the signals that ask the program to end, such as that of Ctrl-C, make `check_signals` throw. The second one ends it
/// at once.
void catch_signals();
/// Whether a signal came.
bool has_stopped() noexcept;
/// \throws stopped if a signal came
void check_signals();

enum exit_code : int {
    fine = 0,
    problems = 1, ///< a record has an error, or there is none
    failed = 2,   ///< wrong usage, or something could not be read or written
};

class output;
using names = std::vector<std::string>; ///< files, folders, or "-" for the standard input

exit_code check(names const& inputs, bool sarif, bool color, output& out);
exit_code write_json(names const& inputs, bool lines, bool api_v2, output& out);
struct table_form {
    bool tabs = false;           ///< between cells, not commas
    bool aact = false;           ///< the columns have the names of the AACT database
    bool guard_formulas = false; ///< so that a spreadsheet takes no text for a formula
    std::vector<std::string> columns{};
};
exit_code write_table(names const& inputs, table_form const& form, output& out);
exit_code write_layout(names const& inputs, std::string const& layout, output& out);
exit_code compare(std::string const& before, std::string const& after, bool substantive, bool color, output& out);
exit_code count(names const& inputs, bool html, output& out);
exit_code set(std::string const& file, std::string const& key, std::string const& value, std::string const& id, bool in_place, output& out);

enum class schema_form { table, json_schema, ebnf };
exit_code show_schema(schema_form form, bool api_v2, output& out);

} // namespace program
