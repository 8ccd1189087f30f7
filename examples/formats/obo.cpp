// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "obo.hpp"

#include "format.hpp"

namespace formats {

extern format const obo;
format const obo = make<obo_ontology>("obo");

} // namespace formats
