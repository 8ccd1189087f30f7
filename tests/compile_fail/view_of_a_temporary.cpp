// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: deleted function
// lines: 11

#include <string>
#include <dossier/study.hpp>

std::string load();

int main() {
#ifdef RIGHT
    auto const text = load();
    auto const page = dossier::parse<dossier::study_view>(text);
    auto const owned = dossier::parse<dossier::study>(load()); // owns all that it holds
    return static_cast<int>(owned.diagnostics().size() + page.diagnostics().size());
#else
    return static_cast<int>(dossier::parse<dossier::study_view>(load()).diagnostics().size());
#endif
}
