// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include "fuzz/target.hpp"

// Writes what a fuzzer begins with: seeds FOLDER FIXTURES makes FOLDER/words, a dictionary of all descriptions, and FOLDER/seeds,
// inputs of invented records of every kind.
namespace {

void write(std::filesystem::path const& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}
std::string in_quotes(std::string_view word) { // as libFuzzer reads it
    std::string out = "\"";
    for (char const c : word) {
        char hex[5];
        std::snprintf(hex, sizeof hex, "\\x%02X", static_cast<unsigned char>(c));
        bool const plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
        out += plain ? std::string(1, c) : hex;
    }
    return out + "\"\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::filesystem::path const to = argv[1];
    std::filesystem::create_directories(to / "seeds");
    std::mt19937 random(3);
    auto const below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    std::set<std::string> words;
    unsigned char kind = 0;
    std::size_t n = 0;
    auto const add = [&](std::string const& text) {
        write(to / "seeds" / std::to_string(n++), std::string{static_cast<char>(kind), static_cast<char>(below(2)), '\0'} + text);
    };
    for (auto const* k : reference::subjects()) {
        reference::generator make(*k->table, below);
        for (auto const& word : make.words())
            if (!word.empty() && word.size() < 60) words.insert(in_quotes(word));
        add(make.good_record());
        add(make.good_record() + make.good_record());
        for (int i = 0; i != 8; ++i) add(make());
        ++kind;
    }
    kind = 0;
    for (auto const& file : std::filesystem::directory_iterator(argv[2])) {
        std::ifstream in(file.path(), std::ios::binary);
        add({std::istreambuf_iterator<char>(in), {}});
    }
    std::string dictionary;
    for (auto const& word : words) dictionary += word;
    write(to / "words", dictionary);
}
