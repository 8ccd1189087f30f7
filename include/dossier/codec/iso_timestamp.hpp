// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/date.hpp>
#include <dossier/grammar/iso_timestamp.hpp>

namespace dossier::inline v0 {

/// The type of the codec `iso_timestamp`.
struct iso_timestamp_codec {
    static constexpr auto parser = grammar::iso_timestamp;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a time such as 2025-12-25T00:26";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 19; }
    static void write(std::string& out, timestamp t) {
        detail::append_date(out, t.date());
        detail::append_digits(out += 'T', static_cast<unsigned>(t.hour()), 2);
        detail::append_digits(out += ':', static_cast<unsigned>(t.minute()), 2);
    }
    static std::string why_not(std::string_view text) {
        auto reason = detail::why_no_date(text, true);
        auto const of_time = detail::why_no_time<2>(text, "T", 0, 23);
        if (reason.empty()) reason = of_time;
        int second = 0;
        if (detail::skip_part<2, 2>(text, ":", second) && reason.empty() && second != 0)
            reason = second > 60 ? detail::there_is_no("second ", second) : "the seconds cannot be kept";
        if (reason.empty() && text.find_first_of("Z+-") != text.npos) reason = "the time zone cannot be kept";
        else if (reason.empty() && text.find_first_of(".,") == 0) reason = "the fraction of a second cannot be kept";
        bool const well_formed = text.find_first_not_of("0123456789.,:Z+-") == text.npos;
        return detail::with_hint(std::move(reason), well_formed, " (times look like 2025-12-25T00:26)");
    }
};

/// A codec of `timestamp` as in ISO 8601. It reads and writes `2025-12-25T00:26`:
///
///     field("Modified", &package::modified).codec(iso_timestamp)
///
/// It also reads `2025-12-25T00:26:00`. A timestamp has neither seconds nor a time zone. A text with other seconds, a fraction, `Z`
/// or an offset is no value, so nothing of it is dropped: it is reported, and kept in the extras.
inline constexpr iso_timestamp_codec iso_timestamp{};

} // namespace dossier::v0
