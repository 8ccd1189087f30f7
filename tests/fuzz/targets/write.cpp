// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// Values that were read, and values that the bytes choose: written and read back.
static void check(fuzz::input const& in) {
    if (in.how % 2 == 0) fuzz::run(&reference::subject::write, in.kind(), in.text(), in.how / 2);
    else fuzz::run(&reference::subject::values, in.kind(), in.text(), in.how / 2);
}
DOSSIER_FUZZ_TARGET(check)
