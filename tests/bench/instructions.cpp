// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// What instructions.py runs under valgrind: one reader, once, over a small corpus.
#include <cstdio>
#include <string_view>

#include "corpus.hpp"
#include "peers/peer.hpp"

// Only what happens in this function is counted.
extern "C" [[gnu::noinline]] std::size_t counted(bench::peer const& p, std::string_view input) {
    return p.run(input);
}

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    bench::corpus const made = bench::make_corpus({.bytes = 2'400'000, .json = false, .xml = false});
    bench::sources const in{.text = made.text};
    for (auto const& p : bench::peers()) {
        if (p.name != std::string_view(argv[1])) continue;
        auto const records = counted(p, in.*p.input);
        std::printf("%zu %zu\n", (in.*p.input).size(), records);
        return 0;
    }
    return 2;
}
