// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

// No limit is exceeded, whatever is read.
static void check(fuzz::input const& in) { fuzz::run(&reference::subject::limits, in.kind(), in.text(), in.how); }
DOSSIER_FUZZ_TARGET(check)
