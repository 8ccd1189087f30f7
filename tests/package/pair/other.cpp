// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "dossier.hpp"

dossier::study read_elsewhere(char const* text);

dossier::study read_elsewhere(char const* text) {
    return dossier::parse_or_throw<dossier::study>(text);
}
