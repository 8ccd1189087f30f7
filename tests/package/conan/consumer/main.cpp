// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study.hpp>

#ifndef HAS_BOOST_JSON
#define HAS_BOOST_JSON 0
#endif
static_assert(HAS_BOOST_JSON == WANTS_BOOST_JSON);

int main() {
    auto const page = dossier::parse<dossier::study>("Viewing Study NCT00000001\n\nStudy NCT ID: NCT00000002\n");
    return page && page->header.id->number() == 2 ? 0 : 1;
}
