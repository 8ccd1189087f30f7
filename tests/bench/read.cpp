// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Each reader as a Google Benchmark, for what its options and tools offer: filters, repetitions, JSON, compare.py. To set
// one reader against another use the table of `dossier_compare`, whose rounds a drifting machine does not distort.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>

#include "inputs.hpp"

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    bench::input_options how;
    for (int i = 1; i != argc; ++i)
        if (!how.take(i, argc, argv)) return std::fprintf(stderr, "usage: %s %s [--benchmark_...]\n", argv[0], how.help), 2;
    bench::inputs const in(how);
    for (auto const& p : bench::peers()) {
        auto const input = in.views().*p.input;
        if (input.empty()) continue;
        benchmark::RegisterBenchmark(p.name, [run = p.run, input](benchmark::State& state) {
            std::size_t records = 0;
            for (auto _ : state) records = run(input);
            state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(input.size()));
            state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(records));
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
