// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Prints all studies of the files in a folder as CSV, with the column names of the AACT database: studies_csv folder

#include <dossier/csv.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/study.hpp>
#include <dossier/study/aact_columns.hpp>
#include <iostream>

int main(int, char** argv) {
    dossier::write_csv(std::cout, dossier::read_folder<dossier::study_view>(argv[1]), {.name = dossier::aact_column});
}
