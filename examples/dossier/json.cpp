// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// json, ndjson: records as JSON, in the native shape or in that of the registry's API.

#include <string_view>

#include <dossier/interop/json/api_v2.hpp>
#include <dossier/interop/json/write_json.hpp>

#include "input.hpp"
#include "output.hpp"

namespace program {

exit_code write_json(names const& inputs, bool lines, bool api_v2, output& out) {
    bool first = true, whole = true;
    auto const read = read_all(inputs, errors::named_with_extras, [&](found const& f) {
        if (!f.record.is_record()) return;
        if (!lines) out.text += first ? "[\n" : ",\n";
        first = false;
        auto const lost = api_v2 ? dossier::write_json(out.text, *f.record, dossier::api_v2) : dossier::write_json(out.text, *f.record);
        for (auto const& d : lost) complain(f.file + ':' + std::to_string(f.line) + ": " + d.message());
        whole = whole && lost.empty();
        if (lines) out.text += '\n';
        out.pass_on();
    });
    if (!lines) out.text += first ? "[]\n" : "\n]\n";
    out.flush();
    return read.code() == fine && !whole ? problems : read.code();
}

} // namespace program
