// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// csv, tsv: records as rows of a table.

#include <string>
#include <string_view>

#include <dossier/csv.hpp>
#include <dossier/study/aact_columns.hpp>

#include "input.hpp"
#include "output.hpp"

namespace program {

exit_code write_table(names const& inputs, table_form const& form, output& out) {
    auto how = form.tabs ? dossier::csv_options::tsv() : dossier::csv_options();
    how.columns = form.columns;
    if (form.aact) how.name = dossier::aact_column;
    how.guard_formulas = form.guard_formulas;
    dossier::csv_writer<dossier::study_view> table(how);
    for (auto const& unknown : table.problems())
        throw failure("no column \"" + unknown.found + '"' + (unknown.suggestion.empty() ? "; see dossier schema" : "; did you mean \"" + unknown.suggestion + "\"?"));

    table.header(out.text);
    auto const read = read_all(inputs, errors::named_with_extras, [&](found const& f) {
        if (!f.record.is_record()) return;
        table.row(out.text, *f.record);
        out.pass_on();
    });
    out.flush();
    return read.code();
}

} // namespace program
