// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <boost/spirit/home/x3/core/parse.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include "peer.hpp"

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
                first = dossier::text::find_line_feed(first, last);
                if (first == last) break;
                ++first;
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
    bench::add_peer<by_grammar<dossier::study_view>>("dossier, view", &bench::sources::text),
    bench::add_peer<by_grammar<dossier::study>>("dossier, string", &bench::sources::text),
    bench::add_peer<by_range<dossier::study_view>>("dossier::read, view", &bench::sources::text),
};

} // namespace
