// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// Streams of chunks, pieces, records alone, line ends and views: against the text as a whole. Half of the texts are generated.
static void check(fuzz::input const& in) {
    auto const text = in.how % 2 == 0 ? std::string(in.text()) : in.generated();
    for (auto const check : {&reference::subject::stream, &reference::subject::pieces, &reference::subject::alone, &reference::subject::line_ends, &reference::subject::view})
        fuzz::run(check, in.kind(), text, in.how / 2);
}
DOSSIER_FUZZ_TARGET(check)
