// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/parse_fwd.hpp>
#include <dossier/schema/whole_record.hpp>

namespace dossier::inline v0 {

template <class Record>
result<Record> parse(std::string_view text, options const& how) {
    result<Record> out;
    // a text has no more lines than bytes
    if (text.size() > how.max_record || text.size() > how.max_lines) [[unlikely]]
        text = detail::within_limits(detail::layout_of<Record>, text.data(), text, how, out.report_);
    char const* place = detail::skip_byte_order_mark(text);
    char const* const last = text.data() + text.size();
    bool any = detail::read_whole(out.value_, text.data(), place, last, out.report_, how);
    while (!any && place != last) any = detail::read_whole(out.value_, text.data(), place, last, out.report_, how); // lines before the record
    if (!any) [[unlikely]] detail::report_no_record(detail::layout_of<Record>, text.data(), text.data(), how, out.report_);
    else if (place != last) [[unlikely]] detail::report_further_record(detail::layout_of<Record>, text, place, how, out.report_);
    if (how.strict && !out) out.refuse();
    return out;
}

} // namespace dossier::v0
