// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "control.hpp"

#include "format.hpp"

namespace formats {

extern format const debian;
format const debian = make<debian_control>("debian");

} // namespace formats
