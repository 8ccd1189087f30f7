// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/date.hpp>
#include <dossier/grammar/timestamp.hpp>

namespace dossier::inline v0 {

/// The codec of `partial_date`. It reads and writes `2025`, `2025-09` and `2025-09-08`.
template <>
struct codec<partial_date> {
    static constexpr auto parser = grammar::date;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a date such as 2025-09 or 2025-09-08";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 10; }
    static void write(std::string& out, partial_date d) { detail::append_date(out, d); }
};

/// The codec of `timestamp`. It reads and writes `2025-12-25 @ 12:26 AM`.
template <>
struct codec<timestamp> {
    static constexpr auto parser = grammar::timestamp;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a time such as 2025-12-25 @ 12:26 AM";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 20; }
    static void write(std::string& out, timestamp t) { detail::append_time(out, t); }
};

} // namespace dossier::v0
