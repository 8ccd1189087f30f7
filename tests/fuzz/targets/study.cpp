// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// Any bytes as studies, owned and borrowed, with any options: against the reference.
static void check(fuzz::input const& in) {
    for (auto const* kind : reference::subjects().first(2)) {
        fuzz::run(&reference::subject::parse, *kind, in.text(), in.how);
        fuzz::run(&reference::subject::read, *kind, in.text(), in.how);
    }
}
DOSSIER_FUZZ_TARGET(check)
