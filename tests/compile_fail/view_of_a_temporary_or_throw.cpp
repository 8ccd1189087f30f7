// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: deleted function

#include <string>
#include <dossier/parse_or_throw.hpp>
#include <dossier/study.hpp>

std::string load();

int main() {
#ifdef RIGHT
    auto const text = load();
    return dossier::parse_or_throw<dossier::study_view>(text).id ? 0 : 1;
#else
    return dossier::parse_or_throw<dossier::study_view>(load()).id ? 0 : 1;
#endif
}
