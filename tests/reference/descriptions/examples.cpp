// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "examples/debian_package.hpp"

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

namespace {

constexpr auto a_debian_package = reference::checks<debian::package>::with_name("debian package");

} // namespace

reference::subject_list reference::examples() {
    static constexpr subject const* list[] = {&a_debian_package};
    return list;
}
