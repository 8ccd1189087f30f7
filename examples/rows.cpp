// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Prints the studies of any number of files as rows of a table, separated by tabs:
//   rows [--header] [--threads N] [file | folder | -]...     - or nothing: the standard input
// Each file is read in bounded memory, whatever its size; with more than one thread it is mapped into memory instead.
// A tab, line end or backslash of a value is printed as \t, \n, \r or \\, and what is absent as nothing at all.
// Problems go to the standard error. The exit code is 1 where a record has an error, 2 where a file cannot be read.

#include <dossier/for_each_field.hpp>
#include <dossier/interop/mapped_file.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/read_parallel.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/study.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using page = dossier::record_result<dossier::study_view>;

template <class T>
void add(std::string& row, std::optional<T> const& value) {
    if (!value) return;
    auto const start = row.size();
    dossier::codec<T>::write(row, *value);
    for (auto i = start; (i = row.find_first_of("\t\n\r\\", i)) != row.npos; i += 2) {
        row.insert(i, 1, '\\');
        char& c = row[i + 1];
        c = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
    }
}

std::string header() {
    std::string row;
    dossier::study_view const none;
    dossier::for_each_field(none, [&](dossier::field_info const& field, auto const&) {
        row += row.empty() ? "" : "\t";
        if (!field.section.empty()) (row += field.section) += '/';
        row += field.key;
    });
    return row += '\n';
}

/// What is printed of a page: its row, where it holds a record, and what is wrong with it.
struct lines {
    std::string row;
    std::string problems;
    bool good;
};

lines lines_of(page& p) {
    lines out{{}, {}, p.ok()};
    for (auto const& d : p.diagnostics())
        out.problems += std::to_string(d.offset) + ": " + std::string(to_string(d.severity)) + ": " + d.message() + '\n';
    if (!p.is_record()) return out;
    bool first = true;
    dossier::for_each_field(*p, [&](dossier::field_info const&, auto const& value) {
        if (!first) out.row += '\t';
        first = false;
        add(out.row, value);
    });
    out.row += '\n';
    return out;
}

int status = 0;

void print(lines const& of, std::string_view name) {
    std::cout.write(of.row.data(), static_cast<std::streamsize>(of.row.size()));
    if (!of.good) status = status == 0 ? 1 : status;
    for (std::string_view rest = of.problems; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1))
        std::cerr << name << ':' << rest.substr(0, rest.find('\n') + 1);
}

void fail(std::string_view name, std::string_view why) {
    std::cerr << name << ": " << why << '\n';
    status = 2;
}

void print_input() {
    auto pages = dossier::read<dossier::study_view>(std::cin);
    for (auto&& p : pages) print(lines_of(p), "-");
    if (auto const error = pages.error()) fail("-", error.message());
}

void print_files(std::string const& name) {
    for (auto&& found : dossier::read_folder<dossier::study_view>(name)) {
        if (found.error()) fail(found.path().string(), found.error().message());
        else print(lines_of(found), found.path().string());
    }
}

void print_mapped(std::string const& name, unsigned threads) try {
    dossier::mapped_file const file(name);
    dossier::parallel_options by;
    by.threads = threads;
    dossier::read_parallel<dossier::study_view>(file.text(), lines_of, [&](lines const& of) { print(of, name); }, by);
} catch (std::exception const& e) {
    fail(name, e.what());
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    unsigned threads = 1;
    std::vector<std::string> names;
    for (int i = 1; i != argc; ++i) {
        std::string const a = argv[i];
        if (a == "--header") {
            std::cout << header();
        } else if (a == "--threads" && i + 1 != argc) {
            threads = static_cast<unsigned>(std::atoi(argv[++i]));
        } else if (a.size() > 1 && a[0] == '-') {
            std::cerr << "usage: rows [--header] [--threads N] [file | folder | -]...\n";
            return 2;
        } else {
            names.push_back(a);
        }
    }
    if (names.empty()) names.push_back("-");
    for (auto const& name : names) {
        if (name == "-") print_input();
        else if (threads != 1 && std::filesystem::is_regular_file(name)) print_mapped(name, threads);
        else print_files(name);
    }
    std::cout.flush();
    return status;
}
