// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: deleted function

#include <string>
#include <dossier/record_view.hpp>
#include <dossier/study.hpp>

std::string load();

int main() {
#ifdef RIGHT
    auto const text = load();
    return static_cast<int>(dossier::record_view::read<dossier::study>(text).entries().size());
#else
    return static_cast<int>(dossier::record_view::read<dossier::study>(load()).entries().size());
#endif
}
