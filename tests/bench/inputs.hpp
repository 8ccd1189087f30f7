// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "corpus.hpp"
#include "peers/peer.hpp"

// What the benchmark programs share: their input, made or read from files, and the proof that all readers agree on it.
namespace bench {

struct input_options {
    corpus_options make{.bytes = 110'000'000};
    char const* stem = nullptr; ///< read STEM.txt, STEM.ndjson and STEM.xml instead

    /// Takes `argv[i]` and its argument, if it is one of these options, and goes behind them.
    bool take(int& i, int argc, char** argv) {
        char const* const a = argv[i];
        if (!std::strcmp(a, "--crlf")) return make.crlf = true;
        if (i + 1 == argc) return false;
        char const* const b = argv[i + 1];
        if (!std::strcmp(a, "--mb")) make.bytes = static_cast<std::size_t>(std::atof(b) * 1e6);
        else if (!std::strcmp(a, "--seed")) make.seed = std::strtoull(b, nullptr, 10);
        else if (!std::strcmp(a, "--odd")) make.odd = std::atof(b);
        else if (!std::strcmp(a, "--files")) stem = b;
        else return false;
        ++i;
        return true;
    }
    static constexpr char const* help = "[--mb SIZE] [--seed N] [--odd SHARE] [--crlf] [--files STEM]";
};

class inputs {
public:
    explicit inputs(input_options const& how) {
        if (how.stem) {
            std::string const stem = how.stem;
            made_.text = file(stem + ".txt");
            made_.ndjson = file(stem + ".ndjson");
            made_.xml = file(stem + ".xml");
        } else {
            made_ = make_corpus(how.make);
            if (how.make.odd <= 0) {
                all_odd_ = odd(how.make, 1);
                few_odd_ = odd(how.make, 0.05);
            }
        }
        for (auto* s : {&made_.text, &made_.ndjson, &made_.xml, &all_odd_, &few_odd_}) s->reserve(s->size() + 64);
        views_ = {made_.text, made_.ndjson, made_.xml, all_odd_, few_odd_};
    }
    inputs(inputs const&) = delete;
    inputs& operator=(inputs const&) = delete;

    sources const& views() const noexcept { return views_; }

    /// Prints where a peer reads something else than the first one does, and returns in how many records.
    std::size_t prove(std::vector<peer const*> const& list) const {
        std::vector<std::uint64_t> wanted;
        std::size_t all = 0;
        char const* first = nullptr;
        for (auto const* p : list) {
            if (!p->prove || (views_.*p->input).empty()) continue;
            std::vector<std::uint64_t> got;
            p->prove(views_.*p->input, got);
            if (!first) {
                first = p->name;
                wanted = got;
                continue;
            }
            auto const common = std::min(got.size(), wanted.size());
            std::size_t others = std::max(got.size(), wanted.size()) - common;
            std::size_t at = common;
            for (auto i = common; i-- != 0;)
                if (got[i] != wanted[i]) ++others, at = i;
            all += others;
            if (others != 0)
                std::printf("%s reads %zu of %zu records otherwise than %s, the first of them number %zu\n", p->name, others,
                            wanted.size(), first, at);
        }
        return all;
    }

private:
    static std::string odd(corpus_options how, double share) {
        how.odd = share;
        how.json = how.xml = false;
        return make_corpus(how).text;
    }
    static std::string file(std::string const& path) {
        std::string out;
        if (std::FILE* const f = std::fopen(path.c_str(), "rb")) {
            std::fseek(f, 0, SEEK_END);
            out.resize(static_cast<std::size_t>(std::ftell(f)));
            std::rewind(f);
            out.resize(std::fread(out.data(), 1, out.size(), f));
            std::fclose(f);
        }
        return out;
    }

    corpus made_;
    std::string all_odd_, few_odd_;
    sources views_;
};

} // namespace bench
