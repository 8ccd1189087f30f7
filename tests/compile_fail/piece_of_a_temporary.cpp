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
    return static_cast<int>(dossier::piece<dossier::study>(text, 0, 2).size());
#else
    return static_cast<int>(dossier::piece<dossier::study>(load(), 0, 2).size());
#endif
}
