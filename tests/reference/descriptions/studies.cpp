// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/study.hpp>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

namespace {

constexpr auto owning = reference::checks<dossier::study>::with_name("study");
constexpr auto borrowing = reference::checks<dossier::study_view>::with_name("study view");

} // namespace

reference::subject_list reference::studies() {
    static constexpr subject const* list[] = {&owning, &borrowing};
    return list;
}
