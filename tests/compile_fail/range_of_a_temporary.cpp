// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: deleted function

#include <string>
#include <dossier/read.hpp>
#include <dossier/study.hpp>

std::string load();

int main() {
#ifdef RIGHT
    auto const text = load();
    for (auto&& page : dossier::read<dossier::study>(text)) return page.is_record();
#else
    for (auto&& page : dossier::read<dossier::study>(load())) return page.is_record();
#endif
}
