// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: deleted function

#include <string>
#include <dossier/split.hpp>
#include <dossier/study.hpp>

std::string load();

int main() {
#ifdef RIGHT
    auto const text = load();
    return static_cast<int>(dossier::split<dossier::study>(text, 2).size());
#else
    return static_cast<int>(dossier::split<dossier::study>(load(), 2).size());
#endif
}
