// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "ris.hpp"

#include "format.hpp"

namespace formats {

extern format const ris;
format const ris = make<ris_reference>("ris");

} // namespace formats
