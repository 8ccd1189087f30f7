// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "euctr.hpp"

#include "format.hpp"

namespace formats {

extern format const euctr;
format const euctr = make<eu_trial>("euctr");

} // namespace formats
