// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Checks, converts, compares and changes studies: dossier --help

#include <csignal>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include <dossier/version.hpp>

#include "output.hpp"
#include "program.hpp"

namespace {

using namespace program;

/// The options, and what is to be done with them.
struct command_line {
    names inputs;
    std::string file, other, key, value, id, layout = "2025", color = "auto";
    bool sarif = false, substantive = false, api_v2 = false, html = false, in_place = false, json_schema = false, ebnf = false;
    table_form table;
    std::function<exit_code(output&)> run;

    bool is_colored() const { return color == "always" || (color == "auto" && wants_color()); }

    CLI::App* add(CLI::App& app, std::string name, std::string help, std::function<exit_code(output&)> what) {
        auto* const command = app.add_subcommand(name, help);
        command->callback([this, what] { run = what; });
        return command;
    }
    CLI::App* add_reader(CLI::App& app, std::string name, std::string help, std::function<exit_code(output&)> what) {
        auto* const command = add(app, std::move(name), std::move(help), std::move(what));
        command->add_option("input", inputs, "Files, folders, or - for the standard input, which is read if none is named");
        return command;
    }
    void add_color(CLI::App& command) {
        command.add_option("--color", color, "Colours: auto, always or never")->check(CLI::IsMember({"auto", "always", "never"}));
    }
    names const& all_inputs() {
        if (inputs.empty()) inputs.push_back("-");
        return inputs;
    }

    void describe(CLI::App& app) {
        auto* command = add_reader(app, "check", "Show every problem at its place", [this](output& out) { return check(all_inputs(), sarif, is_colored(), out); });
        command->add_flag("--sarif", sarif, "As a SARIF 2.1.0 log, for code hosts and editors");
        add_color(*command);

        command = add_reader(app, "json", "Print an array of all records", [this](output& out) { return write_json(all_inputs(), false, api_v2, out); });
        command->add_flag("--api-v2", api_v2, "In the shape of the registry's API, version 2");
        command = add_reader(app, "ndjson", "Print one record on each line", [this](output& out) { return write_json(all_inputs(), true, api_v2, out); });
        command->add_flag("--api-v2", api_v2, "In the shape of the registry's API, version 2");

        for (bool const tabs : {false, true}) {
            command = add_reader(app, tabs ? "tsv" : "csv", tabs ? "Print a table separated by tabs" : "Print a table of comma-separated values", [this, tabs](output& out) {
                table.tabs = tabs;
                return write_table(all_inputs(), table, out);
            });
            command->add_option("--columns", table.columns, "The columns, as paths: header.status,overview.acronym")->allow_extra_args(false)->delimiter(',');
            command->add_flag("--aact", table.aact, "Name the columns as the AACT database does");
            command->add_flag("--guard-formulas", table.guard_formulas, "Put an apostrophe before what a spreadsheet would take for a formula");
        }

        command = add(app, "diff", "Compare two exports, record by record", [this](output& out) { return compare(file, other, substantive, is_colored(), out); });
        command->add_option("old", file, "A file, a folder, or - for the standard input")->required();
        command->add_option("new", other, "A file, a folder, or - for the standard input")->required();
        command->add_flag("--substantive", substantive, "Leave out stamps and dates of posting");
        add_color(*command);

        command = add(app, "set", "Change one value and no other byte", [this](output& out) { return set(file, key, value, id, in_place, out); });
        command->add_option("file", file, "The file, or - for the standard input")->required();
        command->add_option("key", key, "A path such as header.status, or Section/Key; see dossier schema")->required();
        command->add_option("value", value, "The value; nothing makes it absent")->required();
        command->add_option("--id", id, "Of the record, if the file holds several");
        command->add_flag("-i,--in-place", in_place, "Change the file; else the new text is printed");

        command = add_reader(app, "write", "Print all records in one layout", [this](output& out) { return write_layout(all_inputs(), layout, out); });
        command->add_option("--layout", layout, "2024 or 2025")->check(CLI::IsMember({"2024", "2025"}))->required();

        command = add_reader(app, "stats", "Count statuses, missing values and first posts", [this](output& out) { return count(all_inputs(), html, out); });
        command->add_flag("--html", html, "As a page with charts that needs no network");

        command = add(app, "schema", "Show the fields", [this](output& out) {
            return show_schema(json_schema || api_v2 ? schema_form::json_schema : ebnf ? schema_form::ebnf : schema_form::table, api_v2, out);
        });
        auto* const as_json = command->add_flag("--json-schema", json_schema, "As a JSON Schema (2020-12) of what ndjson prints");
        auto* const as_api = command->add_flag("--api-v2", api_v2, "As a JSON Schema of what ndjson --api-v2 prints");
        command->add_flag("--ebnf", ebnf, "As a grammar")->excludes(as_json)->excludes(as_api);
    }
};

int run(int argc, char** argv) {
    CLI::App app("Checks, converts, compares and changes studies.", "dossier");
    app.set_version_flag("--version", std::to_string(dossier::version_major) + '.' + std::to_string(dossier::version_minor) + '.' + std::to_string(dossier::version_patch));
    app.require_subcommand(0, 1);
    app.footer("Exit codes: 0, fine; 1, problems or differences found; 2, wrong usage, or something could not be read or written.\n"
               "Data that begin as gzip or zstd are unpacked.");
    command_line options;
    options.describe(app);

    output out;
    try {
        app.parse(argc, argv);
    } catch (CLI::Success const& asked) { // --help or --version
        out.text = asked.get_name() == "CallForVersion" ? asked.what() + std::string("\n") : app.help();
        out.flush();
        return fine;
    } catch (CLI::ParseError const& e) {
        auto const commands = app.get_subcommands();
        std::string const first = argc > 1 ? argv[1] : "";
        bool const is_unknown = commands.empty() && !first.starts_with('-');
        complain((is_unknown ? "no subcommand \"" + first + '"' : std::string(e.what())) + "; see dossier " + (commands.empty() ? "" : commands.front()->get_name() + ' ') + "--help");
        return failed;
    }
    if (!options.run) throw failure("a subcommand is needed; see dossier --help");
    return options.run(out);
}

} // namespace

int main(int argc, char** argv) {
    catch_signals();
    try {
        return run(argc, argv);
    } catch (stopped const& s) { // what ended it is told to the shell
        std::signal(s.signal, SIG_DFL);
        std::raise(s.signal);
        return failed;
    } catch (std::exception const& e) {
        complain(e.what());
        return failed;
    }
}
