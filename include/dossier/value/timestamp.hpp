// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/value/partial_date.hpp>

namespace dossier::inline v0 {

/// A date and a time of day in hours and minutes, such as `2025-12-25 @ 12:26 AM`, which is 00:26. It has no time zone, because
/// records do not print one.
///
/// It is always valid. A default-constructed timestamp is 0000-01-01 00:00. Timestamps are ordered by time.
class timestamp {
public:
    constexpr timestamp() noexcept = default;

    /// Makes a timestamp.
    /// \returns the timestamp, or `std::nullopt` if there is no such day, or the time is not 00:00 to 23:59
    static constexpr std::optional<timestamp> make(int year, int month, int day, int hour, int minute) noexcept {
        auto const date = partial_date::make(year, month, day);
        if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
        return timestamp(*date, hour, minute);
    }

    /// Makes a timestamp from a date.
    /// \returns the timestamp, or `std::nullopt` if the day of `date` is unknown, or the time is not 00:00 to 23:59
    static constexpr std::optional<timestamp> make(partial_date date, int hour, int minute) noexcept {
        if (!date.day() || hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
        return timestamp(date, hour, minute);
    }

    /// The date, of which the day is always known.
    constexpr partial_date date() const noexcept { return date_; }
    constexpr int hour() const noexcept { return minutes_ / 60; }     ///< 0 to 23
    constexpr int minute() const noexcept { return minutes_ % 60; } ///< 0 to 59

    friend constexpr bool operator==(timestamp, timestamp) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(timestamp, timestamp) noexcept = default;

private:
    constexpr timestamp(partial_date date, int hour, int minute) noexcept
        : date_(date), minutes_(static_cast<std::uint16_t>(hour * 60 + minute)) {}

    partial_date date_ = *partial_date::make(0, 1, 1);
    std::uint16_t minutes_ = 0; // since midnight
};

namespace detail {

inline void append_time(std::string& out, timestamp t) {
    append_date(out, t.date());
    out += " @ ";
    append_digits(out, static_cast<unsigned>(t.hour() % 12 == 0 ? 12 : t.hour() % 12), 1);
    append_digits(out += ':', static_cast<unsigned>(t.minute()), 2);
    out += t.hour() < 12 ? " AM" : " PM";
}

} // namespace detail

/// The timestamp as records print it: `2025-12-25 @ 12:26 AM`. The hour is 1 to 12, without a leading zero.
/// \throws std::bad_alloc
inline std::string to_string(timestamp t) {
    std::string out;
    detail::append_time(out, t);
    return out;
}

/// Prints the timestamp as `to_string` spells it.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, timestamp t) {
    return out << to_string(t).c_str();
}

} // namespace dossier::v0

/// Hashes timestamps, for unordered containers.
template <>
struct std::hash<dossier::timestamp> {
    std::size_t operator()(dossier::timestamp t) const noexcept {
        return std::hash<dossier::partial_date>{}(t.date()) * 1440u + static_cast<std::size_t>(t.hour() * 60 + t.minute());
    }
};
