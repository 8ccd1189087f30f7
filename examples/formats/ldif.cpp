// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "ldif.hpp"

#include "format.hpp"

namespace formats {

extern format const ldif;
format const ldif = make<ldif_entry>("ldif");

} // namespace formats
