// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/sarif.hpp>
#include <dossier/study.hpp>

#include <string_view>

int main() {
    std::string_view const text = "Viewing Study NCT00000001\n\nStatus: RECRUTING\n";
    auto const page = dossier::parse<dossier::study>(text);
    auto const log = dossier::to_sarif(page.diagnostics(), text, "page.txt");
    return log.at("runs").at(0).at("results").at(0).at("ruleId") == "bad_value" ? 0 : 1;
}
