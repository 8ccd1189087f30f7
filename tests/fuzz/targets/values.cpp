// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <optional>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/chrono.hpp>
#include <dossier/codec/date.hpp>
#include <dossier/codec/nct_id.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/text/utf8.hpp>

#include "fuzz/target.hpp"

// Codecs and UTF-8 against readers that go letter by letter, and what a codec writes against what it reads.
namespace {

using std::string_view;

// The number that all of `s` is, or -1.
int digits(string_view s, std::size_t least, std::size_t most) {
    int n = s.size() < least || s.size() > most ? -1 : 0;
    for (char const c : s) n = n < 0 || c < '0' || c > '9' ? -1 : n * 10 + (c - '0');
    return n;
}
string_view part(string_view s, std::size_t at, std::size_t size) { return at <= s.size() ? s.substr(at, size) : string_view{}; }

bool is_day(int year, int month, int day) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 0 || month < 1 || month > 12 || day < 1) return false;
    bool const leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[month - 1] + leap;
}
bool is_date(string_view s) {
    if (s.size() != 4 && s.size() != 7 && s.size() != 10) return false;
    if ((s.size() > 4 && s[4] != '-') || (s.size() > 7 && s[7] != '-')) return false;
    return is_day(digits(s.substr(0, 4), 4, 4), s.size() > 4 ? digits(s.substr(5, 2), 2, 2) : 1, s.size() > 7 ? digits(s.substr(8), 2, 2) : 1);
}
bool is_timestamp(string_view s) {
    auto const colon = s.find(':');
    if (colon == s.npos || colon < 14 || colon > 15 || !is_date(s.substr(0, 10)) || part(s, 10, 3) != " @ ") return false;
    int const hour = digits(s.substr(13, colon - 13), 1, 2), minute = digits(part(s, colon + 1, 2), 2, 2);
    auto const half = part(s, colon + 3, 99);
    return hour >= 1 && hour <= 12 && minute >= 0 && minute < 60 && (half == " AM" || half == " PM");
}
bool is_id(string_view s) { return s.substr(0, 3) == "NCT" && digits(part(s, 3, 99), 8, 8) >= 0; }
bool is_boolean(string_view s) { return s == "True" || s == "False" || s == "Yes" || s == "No"; }
bool is_int(string_view s) {
    bool const minus = !s.empty() && s[0] == '-';
    long long n = 0;
    s.remove_prefix(minus);
    if (s.empty()) return false;
    for (char const c : s) {
        if (c < '0' || c > '9') return false;
        n = std::min(n * 10 + (c - '0'), 99'999'999'999LL);
    }
    return n <= 2'147'483'647LL + minus;
}

template <class T>
void compare(string_view text, bool (*is)(string_view)) {
    T value{};
    bool const read = dossier::detail::decode(dossier::codec<T>(), text, value);
    if (read != is(text)) std::fprintf(stderr, "%s %.*s\n", read ? "reads" : "does not read", static_cast<int>(text.size()), text.data()), std::abort();
    if (!read) return;
    std::string out;
    T again{};
    dossier::codec<T>::write(out, value);
    if (!dossier::detail::decode(dossier::codec<T>(), out, again) || !(again == value)) std::fprintf(stderr, "writes %s\n", out.c_str()), std::abort();
}

// RFC 3629, as a table of the ranges of each byte.
std::size_t first_invalid(string_view s) {
    static constexpr unsigned char forms[][8] = {
        {0x00, 0x7F}, {0xC2, 0xDF, 0x80, 0xBF}, {0xE0, 0xE0, 0xA0, 0xBF, 0x80, 0xBF}, {0xE1, 0xEC, 0x80, 0xBF, 0x80, 0xBF}, {0xED, 0xED, 0x80, 0x9F, 0x80, 0xBF},
        {0xEE, 0xEF, 0x80, 0xBF, 0x80, 0xBF}, {0xF0, 0xF0, 0x90, 0xBF, 0x80, 0xBF, 0x80, 0xBF}, {0xF1, 0xF3, 0x80, 0xBF, 0x80, 0xBF, 0x80, 0xBF}, {0xF4, 0xF4, 0x80, 0x8F, 0x80, 0xBF, 0x80, 0xBF}};
    static constexpr std::size_t sizes[] = {1, 2, 3, 3, 3, 3, 4, 4, 4};
    for (std::size_t at = 0; at != s.size();) {
        std::size_t size = 0;
        for (std::size_t f = 0; f != std::size(forms) && size == 0; ++f) {
            bool fits = at + sizes[f] <= s.size();
            for (std::size_t i = 0; fits && i != sizes[f]; ++i) {
                auto const c = static_cast<unsigned char>(s[at + i]);
                fits = c >= forms[f][2 * i] && c <= forms[f][2 * i + 1];
            }
            if (fits) size = sizes[f];
        }
        if (size == 0) return at;
        at += size;
    }
    return s.npos;
}

void check(fuzz::input const& in) {
    auto const text = in.text();
    compare<dossier::partial_date>(text, is_date);
    compare<dossier::timestamp>(text, is_timestamp);
    compare<dossier::nct_id>(text, is_id);
    compare<bool>(text, is_boolean);
    compare<int>(text, is_int);
    auto const bad = dossier::text::find_invalid_utf8(text);
    if (bad != first_invalid(text)) std::fprintf(stderr, "UTF-8 ends at %zu\n", bad), std::abort();
    if (first_invalid(dossier::text::to_valid_utf8(text)) != text.npos) std::fprintf(stderr, "text is not made valid\n"), std::abort();
}

} // namespace
DOSSIER_FUZZ_TARGET(check)
