// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The table: every reader over the same records, in rounds in which each has its turn, so that a machine that gets slower
// or faster meets all of them alike. The ratios are medians of each round's own ratio.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
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
    std::size_t records = 0;
    std::vector<double> seconds{};
};

/// The median of the rounds' ratios of the time of `a` to that of `b`.
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

constexpr std::string_view simdjson_view = "simdjson on-demand, view";

bool is_odd(bench::peer const& p) { return p.input == &bench::sources::all_odd || p.input == &bench::sources::few_odd; }

/// What a row is compared with: "twin, view" on the same input, the same reader before, the same reader on clean records.
std::string twin_of(bench::peer const& p) {
    std::string_view const name = p.name;
    return "twin, view" + std::string(is_odd(p) ? name.substr(name.rfind(',')) : "");
}
std::string before(bench::peer const& p) {
    std::string_view const name = p.name;
    return name.starts_with("dossier") ? "before" + std::string(name.substr(7)) : "";
}
std::string on_clean_records(bench::peer const& p) {
    std::string_view const name = p.name;
    return is_odd(p) ? std::string(name.substr(0, name.rfind(','))) : "";
}

/// Its place in a round: first, together, the library and what it is compared with, then all others.
std::string turn(bench::peer const& p) {
    std::string_view const name = p.name;
    bool compared = false;
    for (auto const one : {"dossier", "before", "twin", "simdjson"}) compared = compared || name.starts_with(one);
    auto const what = compared ? name.substr(name.find(',')) : "";
    return std::string(compared ? "0" : "1").append(what).append(name);
}

/// One column. Nothing stands in it where there is nothing to compare with.
void print(double value, bool there, int width = 11) {
    if (there) std::printf(" %*.2f", width, value);
    else std::printf(" %*s", width, "");
}

} // namespace

int main(int argc, char** argv) {
    bench::input_options how;
    int rounds = 9;
    char const* only = nullptr;
    for (int i = 1; i != argc; ++i) {
        if (how.take(i, argc, argv)) continue;
        if (!std::strcmp(argv[i], "--rounds") && i + 1 != argc) rounds = std::max(1, std::atoi(argv[++i]));
        else if (!std::strcmp(argv[i], "--only") && i + 1 != argc) only = argv[++i];
        else return std::fprintf(stderr, "usage: %s %s [--rounds N] [--only PART-OF-A-NAME]\n", argv[0], how.help), 2;
    }
    bench::inputs const in(how);

    std::vector<row> rows;
    auto const take = [&](bench::peer const& p) {
        if (auto const input = in.views().*p.input; !input.empty() && !find(rows, p.name)) rows.push_back({&p, input});
    };
    for (auto const& p : bench::peers())
        if (!only || std::string_view(p.name).find(only) != std::string_view::npos) take(p);
    for (std::size_t i = 0, n = rows.size(); i != n; ++i) // what they are compared with
        for (auto const& p : bench::peers())
            if (auto const& r = *rows[i].peer;
                p.name == twin_of(r) || p.name == before(r) || p.name == on_clean_records(r) || p.name == simdjson_view)
                take(p);

    // Proves that all read the same, which warms everything up as well. What an odd record holds is a matter of taste: of those
    // only the library and what it was before are compared.
    std::vector<bench::peer const*> clean_ones, all_odd, few_odd;
    for (auto const& r : rows) {
        if (!is_odd(*r.peer)) clean_ones.push_back(r.peer);
        else if (!std::string_view(r.peer->name).starts_with("twin")) (r.peer->input == &bench::sources::all_odd ? all_odd : few_odd).push_back(r.peer);
    }
    bool const clean = how.stem || how.make.odd <= 0;
    auto const others = in.prove(clean_ones);
    if (others == 0) std::puts("All readers fill every field of every record alike.");
    else if (clean) std::puts("READERS DISAGREE");
    if (all_odd.size() > 1 && in.prove(all_odd) + in.prove(few_odd) == 0) std::puts("Odd records are read as before.");

    // What is compared with each other has its turns one after the other, and either of them is first in every second round.
    std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) { return turn(*a.peer) < turn(*b.peer); });
    for (int round = 0; round < rounds; ++round)
        for (std::size_t k = 0; k != rows.size(); ++k) {
            auto& r = rows[round % 2 == 0 ? k : rows.size() - 1 - k];
            auto const start = std::clock(); // of this process: other programs' turns don't count
            r.records = r.peer->run(r.input);
            r.seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }

    // Odd records stand below the others.
    std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) {
        auto const place = [](row const& r) { return r.peer->input == &bench::sources::all_odd ? 2 : r.peer->input == &bench::sources::few_odd ? 1 : 0; };
        return place(a) != place(b) ? place(a) < place(b) : median(a.seconds) < median(b.seconds);
    });
    std::size_t records = 0;
    for (auto const& r : rows)
        if (!is_odd(*r.peer)) records = std::max(records, r.records);
    row const* const simdjson = find(rows, simdjson_view);
    std::printf("%zu records, %.1f MB of text, %d rounds\n", records, static_cast<double>(in.views().text.size()) / 1e6, rounds);
    std::printf("%-28s %9s %7s %11s %11s %11s %14s\n", "", "krec/s", "GB/s", "time/twin", "time/before", "speed/clean", "speed/simdjson");
    for (auto const& r : rows) {
        auto const t = median(r.seconds);
        auto const n = r.records != 0 ? r.records : records;
        std::printf("%-28s %9.0f %7.2f", r.peer->name, static_cast<double>(n) / t / 1e3, static_cast<double>(r.input.size()) / t / 1e9);
        auto const* const twin = find(rows, twin_of(*r.peer));
        auto const* const old = find(rows, before(*r.peer));
        auto const* const same = find(rows, on_clean_records(*r.peer));
        print(twin ? ratio(r, *twin) : 0, twin);
        print(old ? ratio(r, *old) : 0, old);
        print(same ? ratio(*same, r) * static_cast<double>(r.records) / static_cast<double>(same->records) : 0, same); // records a second
        print(simdjson ? ratio(*simdjson, r) : 0, simdjson && !is_odd(*r.peer), 14);
        std::putchar('\n');
    }
    return clean && others != 0 ? 1 : 0;
}
