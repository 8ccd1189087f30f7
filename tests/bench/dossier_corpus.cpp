// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Writes a corpus to files: STEM.txt, STEM.ndjson and STEM.xml.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "corpus.hpp"

namespace {

char const* const usage = "usage: dossier_corpus [--mb SIZE | --records COUNT] [--seed N] [--odd SHARE] [--crlf] [--text-only] STEM\n";

bool write(std::string const& path, std::string const& bytes) {
    std::FILE* const f = std::fopen(path.c_str(), "wb");
    if (!f) return false;
    bool const all = std::fwrite(bytes.data(), 1, bytes.size(), f) == bytes.size();
    return std::fclose(f) == 0 && all;
}

} // namespace

int main(int argc, char** argv) {
    bench::corpus_options how;
    char const* stem = nullptr;
    for (int i = 1; i != argc; ++i) {
        char const* const a = argv[i];
        bool const more = i + 1 != argc;
        if (!std::strcmp(a, "--mb") && more) how.bytes = static_cast<std::size_t>(std::atof(argv[++i]) * 1e6);
        else if (!std::strcmp(a, "--records") && more) how.records = std::strtoull(argv[++i], nullptr, 10);
        else if (!std::strcmp(a, "--seed") && more) how.seed = std::strtoull(argv[++i], nullptr, 10);
        else if (!std::strcmp(a, "--odd") && more) how.odd = std::atof(argv[++i]);
        else if (!std::strcmp(a, "--crlf")) how.crlf = true;
        else if (!std::strcmp(a, "--text-only")) how.json = how.xml = false;
        else if (*a != '-' && !stem) stem = a;
        else return std::fputs(usage, stderr), 2;
    }
    if (!stem || (how.bytes == 0 && how.records == 0)) return std::fputs(usage, stderr), 2;
    auto const made = bench::make_corpus(how);
    std::string const base = stem;
    bool const written = write(base + ".txt", made.text) && (!how.json || write(base + ".ndjson", made.ndjson)) &&
                         (!how.xml || write(base + ".xml", made.xml));
    if (!written) return std::perror(stem), 1;
    std::fprintf(stderr, "%zu records, %zu bytes of text\n", made.records, made.text.size());
}
