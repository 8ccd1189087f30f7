// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// write: all records in one layout.

#include <string>
#include <string_view>

#include <dossier/study/layout_2024.hpp>
#include <dossier/study/layout_2025.hpp>
#include <dossier/write.hpp>

#include "output.hpp"
#include "write_back.hpp"

namespace program {

dossier::write_result write_back(record_result const& record, dossier::print_style const& layout) { return write(record, layout); }

exit_code write_layout(names const& inputs, std::string const& layout, output& out) {
    bool all = true, first = true;
    auto const read = read_all(inputs, errors::named, [&](found const& f) {
        if (!f.record.is_record()) return;
        auto const written = write_back(f.record, layout == "2024" ? dossier::layout_2024 : dossier::layout_2025);
        for (auto const& d : written.diagnostics()) complain(f.file + ':' + std::to_string(f.line) + ": " + d.message());
        all = all && written;
        if (!written) return;
        if (!first) out.text += '\n'; // the layouts end without one
        first = false;
        out.text += written.text();
        out.pass_on();
    });
    if (!first) out.text += '\n';
    out.flush();
    return read.code() == fine && !all ? problems : read.code();
}

} // namespace program
