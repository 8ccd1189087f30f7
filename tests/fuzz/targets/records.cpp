// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// Any bytes as records of every kind, alone, among others and in a grammar: against the reference.
static void check(fuzz::input const& in) {
    for (auto const check : {&reference::subject::parse, &reference::subject::read, &reference::subject::embedded})
        fuzz::run(check, in.kind(), in.text(), in.how);
}
DOSSIER_FUZZ_TARGET(check)
