// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <dossier/schema/recorder.hpp>

// What stands around the record in a text that should hold one.
namespace dossier::inline v0::detail {

/// The start of what follows a UTF-8 byte order mark.
inline char const* skip_byte_order_mark(std::string_view text) noexcept {
    return text.data() + (text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0);
}

/// As much of `text` as a record may have bytes; more than that is reported.
[[gnu::cold, gnu::noinline]] inline std::string_view within_limit(layout const& l, std::string_view text, options const& o, report& problems) {
    recorder(l, nullptr, text.data(), &problems, o)
        .on_problem(code::limit_exceeded, {}, text.substr(o.max_record, 0), std::to_string(o.max_record) + " bytes", {});
    return text.substr(0, o.max_record);
}

/// Reports that `text` holds no record, or another one from `place` on.
[[gnu::cold, gnu::noinline]] inline void report_rest(layout const& l, bool any, std::string_view text, char const* place, options const& o, report& problems) {
    recorder r(l, nullptr, text.data(), &problems, o);
    if (!any)
        r.on_problem(code::not_a_record, {}, text.substr(0, 0), l.title ? l.title->rules->key : l.fields[0].rules->key, {});
    else
        r.on_problem(code::further_record, {}, text::line_at(place, text.data() + text.size()).view(), {}, {});
}

} // namespace dossier::v0::detail
