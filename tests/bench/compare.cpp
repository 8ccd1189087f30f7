// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The table: every reader over the same records, in rounds in which each has its turn, so that a machine that gets slower
// or faster meets all of them alike. The ratios are medians of each round's own ratio.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string_view>
#include <vector>

#include "inputs.hpp"

namespace {

double median(std::vector<double> v) {
    std::sort(v.begin(), v.end());
    auto const n = v.size();
    return n % 2 != 0 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

struct row {
    bench::peer const* peer;
    std::string_view input;
    std::vector<double> seconds{};
};

/// The median of the rounds' ratios of `a` to `b`.
double ratio(row const& a, row const& b) {
    std::vector<double> each;
    for (std::size_t i = 0; i != a.seconds.size(); ++i) each.push_back(a.seconds[i] / b.seconds[i]);
    return median(each);
}

row const* find(std::vector<row> const& rows, std::string_view name) {
    for (auto const& r : rows)
        if (r.peer->name == name) return &r;
    return nullptr;
}

} // namespace

int main(int argc, char** argv) {
    bench::input_options how;
    int rounds = 9;
    char const* only = nullptr;
    for (int i = 1; i != argc; ++i) {
        if (how.take(i, argc, argv)) continue;
        if (!std::strcmp(argv[i], "--rounds") && i + 1 != argc) rounds = std::atoi(argv[++i]);
        else if (!std::strcmp(argv[i], "--only") && i + 1 != argc) only = argv[++i];
        else return std::fprintf(stderr, "usage: %s %s [--rounds N] [--only PART-OF-A-NAME]\n", argv[0], how.help), 2;
    }
    bench::inputs const in(how);

    auto const wanted = [&](bench::peer const& p) {
        std::string_view const name = p.name;
        return !(in.views().*p.input).empty() && (!only || name.find(only) != name.npos || name == "twin, view");
    };
    std::vector<row> rows;
    std::vector<bench::peer const*> compared;
    for (auto const& p : bench::peers())
        if (wanted(p)) {
            rows.push_back({&p, in.views().*p.input});
            compared.push_back(&p);
        }
    bool const clean = how.stem || how.make.odd <= 0;
    auto const others = in.prove(compared); // warms everything up as well
    if (others == 0) std::puts("All readers fill every field of every record alike.");
    else if (clean) std::puts("READERS DISAGREE");

    std::size_t records = 0;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t k = 0; k != rows.size(); ++k) {
            auto& r = rows[(k + static_cast<std::size_t>(round)) % rows.size()];
            auto const start = std::clock(); // of this process: other programs' turns don't count
            records = std::max(records, r.peer->run(r.input));
            r.seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }

    std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) { return median(a.seconds) < median(b.seconds); });
    row const* const twin = find(rows, "twin, view");
    row const* const simdjson = find(rows, "simdjson on-demand, view");
    std::printf("%zu records, %.1f MB of text, %d rounds\n", records, static_cast<double>(in.views().text.size()) / 1e6, rounds);
    std::printf("%-28s %9s %7s %11s %14s\n", "", "krec/s", "GB/s", "time/twin", "speed/simdjson");
    for (auto const& r : rows) {
        auto const t = median(r.seconds);
        std::printf("%-28s %9.0f %7.2f", r.peer->name, static_cast<double>(records) / t / 1e3, static_cast<double>(r.input.size()) / t / 1e9);
        if (twin) std::printf(" %11.3f", ratio(r, *twin));
        if (simdjson) std::printf(" %14.2f", ratio(*simdjson, r));
        std::putchar('\n');
    }
    return clean && others != 0 ? 1 : 0;
}
