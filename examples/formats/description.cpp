// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "description.hpp"

#include "format.hpp"

namespace formats {

extern format const r;
format const r = make<r_description>("r");

} // namespace formats
