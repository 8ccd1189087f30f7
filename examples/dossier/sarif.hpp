// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// A log of diagnostics in SARIF 2.1.0, written as the records are read. `dossier::to_sarif` makes the same log of texts that are
// in memory.

#pragma once

#include <dossier/result/diagnostic.hpp>

#include "input.hpp"
#include "output.hpp"

namespace program {

class sarif_log {
public:
    explicit sarif_log(output& out) : out_(out) {}
    void begin();
    void add(found const& where, dossier::diagnostic const& d);
    void end();

private:
    output& out_;
    bool is_first_ = true;
};

} // namespace program
