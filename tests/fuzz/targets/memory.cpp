// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// An allocation that fails while a record is read and written.
static void check(fuzz::input const& in) {
    for (unsigned n = 0; n < 100; n += 1 + in.how % 16) fuzz::run(&reference::subject::allocation, in.kind(), in.text(), n);
}
DOSSIER_FUZZ_TARGET(check)
