// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The table: every reader over the same index of packages, whose records have no order, in rounds in which each has its turn. The ratios are medians of
// each round's own ratio.
//   dossier_debian_compare FILE [--rounds N] [--python PYTHON]
// FILE is an index as plain text: /usr/lib/apt/apt-helper cat-file /var/lib/apt/lists/..._Packages.lz4 > FILE
// PYTHON has python-debian, which reads the file once.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "readers.hpp"

namespace {

double median(std::vector<double> v) {
    std::sort(v.begin(), v.end());
    return v[v.size() / 2];
}

struct row {
    bench::debian_index::reader const* reader;
    std::vector<double> seconds{};
};

double ratio(std::vector<double> const& a, std::vector<double> const& b) {
    std::vector<double> each;
    for (std::size_t i = 0; i != a.size(); ++i) each.push_back(a[i] / b[i]);
    return median(each);
}

/// Whether all readers that give such digests give the same.
bool agree(std::string_view text, void (*bench::debian_index::reader::*prove)(std::string_view, std::vector<std::uint64_t>&)) {
    std::vector<std::uint64_t> wanted;
    char const* first = nullptr;
    for (auto const& r : bench::debian_index::readers()) {
        if (!(r.*prove)) continue;
        std::vector<std::uint64_t> got;
        (r.*prove)(text, got);
        if (!first) {
            first = r.name;
            wanted = std::move(got);
            continue;
        }
        auto const at = std::mismatch(wanted.begin(), wanted.end(), got.begin(), got.end()).first - wanted.begin();
        if (got != wanted) return std::printf("%s READS RECORD %td OTHERWISE THAN %s\n", r.name, at, first), false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    std::string file, python;
    int rounds = 9;
    for (int i = 1; i != argc; ++i) {
        if (!std::strcmp(argv[i], "--rounds") && i + 1 != argc) rounds = std::max(1, std::atoi(argv[++i]));
        else if (!std::strcmp(argv[i], "--python") && i + 1 != argc) python = argv[++i];
        else file = argv[i];
    }
    std::ifstream in(file, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    if (text.empty()) return std::fprintf(stderr, "usage: %s FILE [--rounds N] [--python PYTHON]\n", argv[0]), 2;

    using bench::debian_index::reader;
    bool const views = agree(text, &reader::views);
    bool const same = agree(text, &reader::values) && views;
    if (same) std::puts("All readers fill every field of every record alike.");

    std::vector<row> rows;
    for (auto const& r : bench::debian_index::readers()) rows.push_back({&r});
    auto const turn = [](row const& r) { // readers of one kind follow each other, and go forth and back
        std::string const name = r.reader->name;
        return name.substr(std::min(name.find(','), name.size())) + name;
    };
    std::sort(rows.begin(), rows.end(), [&](row const& a, row const& b) { return turn(a) < turn(b); });
    std::size_t records = 0;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t k = 0; k != rows.size(); ++k) {
            auto& r = rows[round % 2 == 0 ? k : rows.size() - 1 - k];
            auto const start = std::clock(); // of this process: other programs' turns don't count
            records = std::max(records, r.reader->run(text, file));
            r.seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
    std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) { return median(a.seconds) < median(b.seconds); });
    auto const find = [&](std::string const& name) { return std::find_if(rows.begin(), rows.end(), [&](row const& r) { return r.reader->name == name; }); };
    auto const unit = find("dossier, view")->seconds;

    std::printf("%zu records, %.1f MB of text, %d rounds\n%-28s %9s %9s %12s %12s\n", records, static_cast<double>(text.size()) / 1e6, rounds, "", "krec/s", "MB/s", "time/view", "time/before");
    auto const print = [&](char const* name, std::vector<double> const& seconds, double times) {
        auto const t = median(seconds);
        std::printf("%-28s %9.0f %9.0f %12.2f", name, static_cast<double>(records) / t / 1e3, static_cast<double>(text.size()) / t / 1e6, times);
    };
    for (auto const& r : rows) {
        print(r.reader->name, r.seconds, ratio(r.seconds, unit));
        std::string const name = r.reader->name;
        auto const before = name.starts_with("dossier") ? find("before" + name.substr(7)) : rows.end();
        if (before != rows.end()) std::printf(" %12.2f", ratio(r.seconds, before->seconds));
        std::putchar('\n');
    }
    if (!python.empty()) {
        std::fflush(stdout);
        auto const command = "'" + python + "' '" DOSSIER_BENCH_DEBIAN "/python_debian.py' '" + file + "'";
        auto* const out = popen(command.c_str(), "r");
        double seconds = 0;
        if (!out || std::fscanf(out, "%lf", &seconds) != 1) return std::fprintf(stderr, "%s: failed\n", command.c_str()), 1;
        pclose(out);
        print("python-debian, string", {seconds}, seconds / median(unit));
        std::putchar('\n');
    }
    return same ? 0 : 1;
}
