// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "rpsl.hpp"

#include "format.hpp"

namespace formats {

extern format const rpsl;
format const rpsl = make<rpsl_route>("rpsl");

} // namespace formats
