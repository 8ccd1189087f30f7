// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size);

// Feeds files, or all files of folders, to a target: what once failed is an ordinary test.
int main(int argc, char** argv) {
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    for (int i = 1; i < argc; ++i) {
        fs::path const path = argv[i];
        if (fs::is_regular_file(path)) files.push_back(path);
        if (!fs::is_directory(path)) continue; // a target may have no failures
        for (auto const& entry : fs::directory_iterator(path)) files.push_back(entry.path());
    }
    for (auto const& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::vector<char> const bytes{std::istreambuf_iterator<char>(in), {}};
        std::fprintf(stderr, "%s\n", file.filename().string().c_str());
        LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    }
    std::printf("%zu inputs\n", files.size());
    return files.empty() ? 1 : 0;
}
