// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "nbib.hpp"

#include "format.hpp"

namespace formats {

extern format const nbib;
format const nbib = make<medline_citation>("nbib");

} // namespace formats
