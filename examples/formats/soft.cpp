// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "soft.hpp"

#include "format.hpp"

namespace formats {

extern format const soft;
format const soft = make<geo_family>("soft");

} // namespace formats
