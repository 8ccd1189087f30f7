// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// A program for a debugger to stop in.
#include <dossier/study.hpp>

// The debugger stops here.
void stop() {}

int main() {
    dossier::study_header some;
    some.ignite_created = dossier::timestamp::make(2025, 12, 25, 0, 26);
    some.ignite_modified = dossier::timestamp::make(2025, 12, 5, 13, 5);
    some.id = dossier::nct_id::make(1234567);
    some.status = dossier::overall_status::recruiting;
    some.last_update_posted = dossier::partial_date::make(2025, 9);
    some.first_post = dossier::partial_date::make(987);
    dossier::study_header const none;
    auto const day = *dossier::partial_date::make(2024, 2, 29);
    stop();
    return some == none || day == dossier::partial_date();
}
