// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: deleted function

#include <string>
#include <dossier/interop/mapped_file.hpp>

std::string load();

int main() {
#ifdef RIGHT
    dossier::mapped_file const file(load());
    return static_cast<int>(file.text().size());
#else
    return static_cast<int>(dossier::mapped_file(load()).text().size());
#endif
}
