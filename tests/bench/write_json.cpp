// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The table: every writer of NDJSON over the same studies, beside the time of reading them, in rounds in which each has its turn.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <dossier/read.hpp>

#include "inputs.hpp"
#include "writers/writer.hpp"

namespace {

double median(std::vector<double> v) {
    std::sort(v.begin(), v.end());
    return v[v.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    bench::input_options how;
    how.make.json = how.make.xml = false;
    int rounds = 9;
    for (int i = 1; i != argc; ++i) {
        if (how.take(i, argc, argv)) continue;
        if (!std::strcmp(argv[i], "--rounds") && i + 1 != argc) rounds = std::max(1, std::atoi(argv[++i]));
        else return std::fprintf(stderr, "usage: %s %s [--rounds N]\n", argv[0], how.help), 2;
    }
    bench::inputs const in(how);
    bench::studies all{in.views().text};
    for (auto&& page : dossier::read<dossier::study_view>(all.text)) all.views.push_back(*page);

    struct row {
        char const* name;
        std::function<std::size_t()> run;
        std::vector<double> seconds{};
        std::size_t bytes = 0;
    };
    std::vector<row> rows;
    std::string line;
    std::sort(bench::writers().begin(), bench::writers().end(), [](auto const& a, auto const& b) { return std::strcmp(a.name, b.name) < 0; });
    for (auto const& w : bench::writers()) {
        rows.push_back({w.name, w.prepare(all)});
        rows.back().run();
        if (!w.first) continue;
        if (line.empty()) line = w.first(all);
        else if (w.first(all).size() != line.size()) std::printf("%s WRITES ANOTHER LINE\n", w.name);
    }
    for (int round = 0; round < rounds; ++round)
        for (std::size_t k = 0; k != rows.size(); ++k) {
            auto& r = rows[round % 2 == 0 ? k : rows.size() - 1 - k];
            auto const start = std::clock();
            r.bytes = r.run();
            r.seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
    auto const reading = std::find_if(rows.begin(), rows.end(), [](row const& r) { return !std::strcmp(r.name, "reading views"); })->seconds;
    std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) { return median(a.seconds) < median(b.seconds); });
    std::printf("%zu records, %.1f MB of text, %d rounds\n", all.views.size(), static_cast<double>(all.text.size()) / 1e6, rounds);
    std::printf("%-28s %9s %7s %13s\n", "", "krec/s", "GB/s", "time/reading");
    for (auto const& r : rows) {
        std::vector<double> ratios;
        for (std::size_t i = 0; i != r.seconds.size(); ++i) ratios.push_back(r.seconds[i] / reading[i]);
        auto const t = median(r.seconds);
        std::printf("%-28s %9.0f %7.2f %13.2f\n", r.name, static_cast<double>(all.views.size()) / t / 1e3, static_cast<double>(r.bytes) / t / 1e9, median(ratios));
    }
}
