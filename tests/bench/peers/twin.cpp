// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../twin.hpp"

#include "peer.hpp"

namespace {

template <class Study>
struct by_hand {
    template <class Sink>
    static void read(std::string_view text, Sink&& sink) {
        char const* first = text.data();
        char const* const last = first + text.size();
        for (;;) {
            Study s;
            if (!bench::twin::read_record(first, last, s)) break;
            sink(s);
        }
    }
};

// The floor: what it costs to look at every line end.
std::size_t count_lines(std::string_view text) {
    std::size_t lines = 0;
    char const* const last = text.data() + text.size();
    for (char const* p = text.data(); p != last; ++p, ++lines) {
        p = static_cast<char const*>(std::memchr(p, '\n', static_cast<std::size_t>(last - p)));
        if (!p) break;
    }
    bench::keep(lines);
    return 0;
}

bool const added[] = {
    bench::add_peer<by_hand<dossier::study_view>>("twin, view", &bench::sources::text),
    bench::add_peer<by_hand<dossier::study>>("twin, string", &bench::sources::text),
    bench::add_peer<by_hand<dossier::study_view>>("twin, view, all odd", &bench::sources::all_odd),
    bench::add_peer<by_hand<dossier::study_view>>("twin, view, 5 % odd", &bench::sources::few_odd),
    (bench::peers().push_back({"memchr for LF", &bench::sources::text, count_lines, nullptr}), true),
};

} // namespace
