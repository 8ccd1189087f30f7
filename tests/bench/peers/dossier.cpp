// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <cstring>

#include <boost/spirit/home/x3/core/parse.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include "peer.hpp"

// This file is compiled twice where tests/bench/run is given a commit to compare with: once with the headers of that commit and
// with -Ddossier=dossier_before, so that both libraries are part of one program. It uses only names that both have.
#ifndef BENCH_LIBRARY
#define BENCH_LIBRARY "dossier"
#endif

namespace {

namespace x3 = boost::spirit::x3;

template <class Study>
struct by_grammar {
    template <class Sink>
    static void read(std::string_view text, Sink&& sink) {
        char const* first = text.data();
        char const* const last = first + text.size();
        for (;;) {
            Study s;
            if (x3::parse(first, last, dossier::grammar::record<Study>, s)) {
                sink(s);
            } else { // at the end, or at a line that is of no record
                auto const* const feed = static_cast<char const*>(std::memchr(first, '\n', static_cast<std::size_t>(last - first)));
                if (!feed) break;
                first = feed + 1;
            }
        }
    }
};

// The range over many records, which also checks that they are UTF-8 and that their relations hold, and says where each begins.
template <class Study>
struct by_range {
    template <class Sink>
    static void read(std::string_view text, Sink&& sink) {
        for (auto&& page : dossier::read<Study>(text)) sink(*page);
    }
};

bool const added[] = {
    bench::add_peer<by_grammar<dossier::study_view>>(BENCH_LIBRARY ", view", &bench::sources::text),
    bench::add_peer<by_grammar<dossier::study>>(BENCH_LIBRARY ", string", &bench::sources::text),
    bench::add_peer<by_range<dossier::study_view>>(BENCH_LIBRARY "::read, view", &bench::sources::text),
    bench::add_peer<by_grammar<dossier::study_view>>(BENCH_LIBRARY ", view, all odd", &bench::sources::all_odd),
    bench::add_peer<by_grammar<dossier::study_view>>(BENCH_LIBRARY ", view, 5 % odd", &bench::sources::few_odd),
};

} // namespace
