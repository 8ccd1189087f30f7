// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// check: every diagnostic, and whether each record can be written back.

#include <array>
#include <cstddef>
#include <string>

#include <dossier/result/render.hpp>

#include "input.hpp"
#include "output.hpp"
#include "sarif.hpp"
#include "write_back.hpp"

namespace program {
namespace {

std::string summary(totals const& read, std::array<std::size_t, 3> const& found, std::size_t lost) {
    auto text = counted(read.records, "record") + " in " + counted(read.files, "file") + ": ";
    text += counted(found[2], "error") + ", " + counted(found[1], "warning") + ", " + counted(found[0], "note") + "; ";
    if (read.records == 0) return text.substr(0, text.rfind(';'));
    if (lost == 0) return text += "each record written back reads the same";
    return text += counted(lost, "record") + " would not read the same if written back";
}

} // namespace

exit_code check(names const& inputs, bool sarif, bool color, output& out) {
    std::array<std::size_t, 3> severities{};
    std::size_t lost = 0;
    dossier::render_options how;
    how.color = color;
    sarif_log log(out);
    if (sarif) log.begin();

    auto const read = read_all(inputs, errors::left_to_caller, [&](found const& f) {
        auto const tell = [&](dossier::diagnostic const& d) {
            ++severities[static_cast<std::size_t>(d.severity)];
            if (sarif) return log.add(f, d);
            how.first_offset = f.record.offset();
            how.first_line = f.line;
            out.text += render(d, f.record.text(), f.file, how);
        };
        for (auto const& d : f.record.diagnostics()) tell(d);
        if (f.record.is_record()) {
            auto const written = write_back(f.record, dossier::layout_2025);
            if (!written) ++lost;
            for (auto d : written.diagnostics()) { // which are of no place in a text
                d.offset = f.record.offset();
                tell(d);
            }
        }
        out.pass_on();
    });

    if (sarif) log.end();
    auto const line = summary(read, severities, lost);
    if (!sarif) out.text += line + '\n';
    out.flush();
    if (sarif) complain(line);
    return read.failed ? failed : read.has_errors || severities[1] != 0 || lost != 0 ? problems : fine;
}

} // namespace program
