// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// The same for texts of lines that the bytes choose: deeper in the rules than bytes alone come.
static void check(fuzz::input const& in) {
    auto const text = in.generated();
    for (auto const check : {&reference::subject::parse, &reference::subject::read, &reference::subject::embedded})
        fuzz::run(check, in.kind(), text, in.how);
}
DOSSIER_FUZZ_TARGET(check)
