// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/study/study.hpp>

// The yardstick: a study page read by hand, with memchr, memcmp and no library at all, into the library's own structs.
// It knows this one page. A page as the export prints it is read in a straight line; at the first thing that is
// otherwise the record is read again by a loop that assigns line by line.
namespace bench::twin {

inline std::string_view view(char const* first, char const* last) noexcept {
    return {first, static_cast<std::size_t>(last - first)};
}

/// Whether `[p, last)` begins with the literal. In pieces of 16 bytes every compiler makes it a few compares.
template <std::size_t N>
bool begins(char const* p, char const* last, char const (&literal)[N]) noexcept {
    constexpr std::size_t n = N - 1;
    if (static_cast<std::size_t>(last - p) < n) return false;
    if constexpr (n <= 16) return std::memcmp(p, literal, n) == 0;
    else if constexpr (n <= 32) return std::memcmp(p, literal, 16) == 0 && std::memcmp(p + n - 16, literal + n - 16, 16) == 0;
    else return std::memcmp(p, literal, 16) == 0 && std::memcmp(p + 16, literal + 16, 16) == 0 && std::memcmp(p + n - 16, literal + n - 16, 16) == 0;
}

// ---- values: each reads at `p`, and on success goes behind what it read ----

inline int two_digits(char const* p) noexcept {
    auto const a = static_cast<unsigned>(static_cast<unsigned char>(p[0])) - '0';
    auto const b = static_cast<unsigned>(static_cast<unsigned char>(p[1])) - '0';
    return a > 9 || b > 9 ? -1 : static_cast<int>(a * 10 + b);
}

inline bool read(char const*& p, char const* last, dossier::partial_date& out) noexcept {
    if (last - p < 4) return false;
    int const a = two_digits(p), b = two_digits(p + 2);
    if ((a | b) < 0) return false;
    int const year = a * 100 + b;
    std::optional<dossier::partial_date> date;
    char const* q = p + 4;
    if (last - q < 3 || q[0] != '-') {
        date = dossier::partial_date::make(year);
    } else {
        int const month = two_digits(q + 1);
        q += 3;
        if (last - q < 3 || q[0] != '-') {
            date = dossier::partial_date::make(year, month);
        } else {
            date = dossier::partial_date::make(year, month, two_digits(q + 1));
            q += 3;
        }
    }
    if (!date) return false;
    out = *date;
    p = q;
    return true;
}

inline bool read(char const*& p, char const* last, dossier::timestamp& out) noexcept {
    if (last - p < 20 || p[4] != '-' || p[7] != '-' || std::memcmp(p + 10, " @ ", 3) != 0) return false;
    int const century = two_digits(p), year = two_digits(p + 2), month = two_digits(p + 5), day = two_digits(p + 8);
    char const* q = p + 13;
    int hour = q[0] - '0';
    if (q[1] != ':') {
        hour = two_digits(q);
        ++q;
    }
    if (last - q < 7 || q[1] != ':' || q[4] != ' ' || q[6] != 'M' || (q[5] != 'A' && q[5] != 'P')) return false;
    int const minute = two_digits(q + 2);
    if ((century | year | month | day | minute) < 0 || hour < 1 || hour > 12) return false;
    auto const time = dossier::timestamp::make(century * 100 + year, month, day, hour % 12 + (q[5] == 'P' ? 12 : 0), minute);
    if (!time) return false;
    out = *time;
    p = q + 7;
    return true;
}

inline bool read(char const*& p, char const* last, dossier::nct_id& out) noexcept {
    if (last - p < 11 || std::memcmp(p, "NCT", 3) != 0) return false;
    int const a = two_digits(p + 3), b = two_digits(p + 5), c = two_digits(p + 7), d = two_digits(p + 9);
    if ((a | b | c | d) < 0) return false;
    out = *dossier::nct_id::make(static_cast<std::uint32_t>(((a * 100 + b) * 100 + c) * 100 + d));
    p += 11;
    return true;
}

inline bool read(char const*& p, char const* last, bool& out) noexcept {
    if (last - p < 5) { // nothing longer can follow
        if (begins(p, last, "True")) return p += 4, out = true, true;
        if (begins(p, last, "Yes")) return p += 3, out = true, true;
        if (begins(p, last, "No") && !begins(p, last, "None")) return p += 2, out = false, true;
        return false;
    }
    if (std::memcmp(p, "False", 5) == 0) return p += 5, out = false, true;
    if (std::memcmp(p, "True", 4) == 0) return p += 4, out = true, true;
    if (std::memcmp(p, "No", 2) == 0 && p[2] != 'n') return p += 2, out = false, true;
    if (std::memcmp(p, "Yes", 3) == 0) return p += 3, out = true, true;
    return false;
}

// The rest of a name, once its first letters have chosen it.
template <class E, std::size_t N>
bool name(char const*& p, char const* last, E& out, E value, char const (&literal)[N]) noexcept {
    if (!begins(p, last, literal)) return false;
    p += N - 1;
    out = value;
    return true;
}

inline bool read(char const*& p, char const* last, dossier::overall_status& out) noexcept {
    using enum dossier::overall_status;
    if (last - p < 2) return false;
    switch (p[0]) {
    case 'C': return name(p, last, out, completed, "COMPLETED");
    case 'U': return name(p, last, out, unknown, "UNKNOWN");
    case 'R': return name(p, last, out, recruiting, "RECRUITING");
    case 'E': return name(p, last, out, enrolling_by_invitation, "ENROLLING_BY_INVITATION");
    case 'S': return name(p, last, out, suspended, "SUSPENDED");
    case 'T': return name(p, last, out, terminated, "TERMINATED") || name(p, last, out, temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE");
    case 'N': return name(p, last, out, not_yet_recruiting, "NOT_YET_RECRUITING") || name(p, last, out, no_longer_available, "NO_LONGER_AVAILABLE");
    case 'W': return name(p, last, out, withdrawn, "WITHDRAWN") || name(p, last, out, withheld, "WITHHELD");
    case 'A':
        if (p[1] == 'C') return name(p, last, out, active_not_recruiting, "ACTIVE_NOT_RECRUITING");
        if (p[1] == 'V') return name(p, last, out, available, "AVAILABLE");
        return name(p, last, out, approved_for_marketing, "APPROVED_FOR_MARKETING");
    default: return false;
    }
}

inline bool read(char const*& p, char const* last, dossier::expanded_access_status& out) noexcept {
    using enum dossier::expanded_access_status;
    return name(p, last, out, available, "AVAILABLE") || name(p, last, out, no_longer_available, "NO_LONGER_AVAILABLE") ||
           name(p, last, out, temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE") ||
           name(p, last, out, approved_for_marketing, "APPROVED_FOR_MARKETING");
}

inline std::string_view trimmed(std::string_view s) noexcept {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
    return s;
}

/// All of `text` as a value; the member stays empty where it does not fit.
template <class T>
bool read_all(std::string_view text, std::optional<T>& out) noexcept {
    char const* p = text.data();
    char const* const last = p + text.size();
    T value{};
    if (!read(p, last, value) || p != last) return false;
    out = value;
    return true;
}

inline void assign(std::optional<std::string_view>& out, std::string_view text) noexcept { out = text; }
inline void assign(std::optional<std::string>& out, std::string_view text) {
    auto& s = out.emplace(text);
    if (!std::memchr(text.data(), '\r', text.size())) return;
    std::size_t to = 0;
    for (std::size_t i = 0; i != s.size(); ++i)
        if (s[i] != '\r' || i + 1 == s.size() || s[i + 1] != '\n') s[to++] = s[i];
    s.resize(to);
}

// ---- the straight line ----

/// Reads what is where it should be; every step is false where it is not.
class straight {
public:
    char const* p;
    char const* last;

    bool empty_lines() noexcept {
        while (p != last && (*p == '\n' || (*p == '\r' && last - p > 1 && p[1] == '\n'))) p += *p == '\r' ? 2 : 1;
        return true;
    }
    template <std::size_t N>
    bool line(char const (&literal)[N]) noexcept {
        if (!begins(p, last, literal)) return false;
        p += N - 1;
        return end_of_line();
    }
    template <std::size_t N>
    bool key(char const (&literal)[N]) noexcept {
        if (!begins(p, last, literal)) return false;
        p += N - 1;
        if (p != last && *p == ' ') ++p;
        return true;
    }
    bool end_of_line() noexcept {
        if (p == last) return true;
        if (*p == '\n') return ++p, true;
        if (*p == '\r' && last - p > 1 && p[1] == '\n') return p += 2, true;
        return false;
    }
    template <class T>
    bool value(std::optional<T>& out) noexcept {
        T v{};
        if (read(p, last, v)) {
            if (!end_of_line()) return false;
            out = v;
            return true;
        }
        return line("None") || end_of_line() || line("N/A");
    }
    template <class Text>
    bool text(std::optional<Text>& out) {
        auto const* const feed = static_cast<char const*>(std::memchr(p, '\n', static_cast<std::size_t>(last - p)));
        if (!feed) return false;
        char const* const end = feed != p && feed[-1] == '\r' ? feed - 1 : feed;
        if (end != p && view(p, end) != "None") assign(out, view(p, end));
        p = feed + 1;
        return true;
    }
    /// A text that goes on up to the line where `next` holds.
    template <class Text, class Next>
    bool texts(std::optional<Text>& out, char first_letter, Next next) {
        if (line("None")) return true;
        char const* end = p;
        for (char const* q = p;;) {
            end = static_cast<char const*>(std::memchr(q, '\n', static_cast<std::size_t>(last - q)));
            if (!end || last - end < 2) return false;
            q = end + 1;
            if (*q == first_letter && next(q, last)) break;
            if (*q == 'V' && begins(q, last, "Viewing Study NCT")) return false;
        }
        char const* stop = end;
        while (stop != p && (stop[-1] == '\n' || stop[-1] == '\r' || stop[-1] == ' ')) --stop;
        // blanks at the end of the last line belong to the text
        while (stop != end && *stop == ' ') ++stop;
        if (stop == p) return false;
        assign(out, view(p, stop));
        p = end + 1;
        return true;
    }
};

inline bool expanded_access_follows(char const* p, char const* last) noexcept {
    straight s{p, last};
    std::optional<bool> ignored;
    return s.key("Has Expanded Access:") && s.value(ignored);
}
inline bool description_follows(char const* p, char const* last) noexcept { return begins(p, last, "Detailed Description:"); }
inline bool oversight_follows(char const* p, char const* last) noexcept {
    straight s{p, last};
    std::optional<bool> ignored;
    return s.line("Study Oversight") && s.empty_lines() && s.key("Has Oversight DMC:") && s.value(ignored);
}

template <class Text>
bool read_straight(char const*& first, char const* last, dossier::basic_study<Text>& out) {
    straight s{first, last};
    auto& h = out.header;
    auto& i = out.identification;
    auto& o = out.overview;
    auto& v = out.oversight;
    bool const read =
        s.empty_lines() && s.key("Viewing Study") && s.value(out.id) && s.empty_lines() &&
        s.key("Ignite Creation Date:") && s.value(h.ignite_created) &&
        (s.key("Ignite Modification Date:") || s.key("Last Modification Date:")) && s.value(h.ignite_modified) &&
        s.key("Study NCT ID:") && s.value(h.id) &&
        s.key("Status:") && s.value(h.status) &&
        s.key("Last Update Posted:") && s.value(h.last_update_posted) &&
        s.key("First Post:") && s.value(h.first_post) &&
        (!s.key("Is NOT Gene Therapy:") || s.value(h.is_not_gene_therapy)) &&
        (!s.key("Is Gene Therapy:") || s.value(h.is_gene_therapy)) &&
        (!s.key("Has Adverse Events:") || s.value(h.has_adverse_events)) &&
        s.empty_lines() &&
        s.key("Brief Title:") && s.text(i.brief_title) &&
        s.key("Sponsor:") && s.text(i.sponsor) &&
        s.key("Organization:") && s.text(i.organization) &&
        s.empty_lines() && s.line("Study Overview") && s.empty_lines() &&
        s.key("Official Title:") && s.text(o.official_title) &&
        s.key("Status:") && s.value(o.status) &&
        s.key("Status Verified Date:") && s.value(o.status_verified) &&
        s.key("Last Known Status:") && s.value(o.last_known_status) &&
        s.key("Delayed Posting:") && s.value(o.delayed_posting) &&
        s.key("If Stopped, Why?:") && (s.line("Not Stopped") || s.texts(o.why_stopped, 'H', expanded_access_follows)) &&
        s.key("Has Expanded Access:") && s.value(o.has_expanded_access) &&
        s.key("If Expanded Access, NCT#:") && s.value(o.expanded_access_id) &&
        s.key("Has Expanded Access, NCT# Status:") && s.value(o.expanded_access_status) &&
        s.key("Acronym:") && s.text(o.acronym) &&
        s.key("Brief Summary:") && s.texts(o.brief_summary, 'D', description_follows) &&
        s.key("Detailed Description:") && s.texts(o.detailed_description, 'S', oversight_follows) &&
        s.empty_lines() && s.line("Study Oversight") && s.empty_lines() &&
        s.key("Has Oversight DMC:") && s.value(v.has_dmc) &&
        s.key("Is a FDA Regulated Drug?:") && s.value(v.is_fda_regulated_drug) &&
        s.key("Is a FDA Regulated Device?:") && s.value(v.is_fda_regulated_device) &&
        s.key("Is an Unapproved Device?:") && s.value(v.is_unapproved_device) &&
        s.key("Is a PPSD?:") && s.value(v.is_ppsd) &&
        s.key("Is a US Export?:") && s.value(v.is_us_export) &&
        s.key("Is an FDA AA801 Violation?:") && s.value(v.is_fdaaa801_violation) &&
        s.empty_lines() && (s.p == last || begins(s.p, last, "Viewing Study "));
    if (read) first = s.p;
    return read;
}

// ---- what is rare ----

/// Assigns line by line, in any order; what it does not know goes on with the text before it, or is skipped.
template <class Text>
[[gnu::cold, gnu::noinline]] void read_tolerant(char const*& first, char const* last, dossier::basic_study<Text>& out) {
    auto& h = out.header;
    auto& i = out.identification;
    auto& o = out.overview;
    auto& v = out.oversight;
    bool overview = false;
    bool oversight = false;
    std::optional<Text>* open = nullptr; // the text that the next line may go on
    char const* text_first = nullptr;
    char const* text_last = nullptr;
    auto const close = [&] {
        while (text_last != text_first && (text_last[-1] == '\n' || text_last[-1] == '\r')) --text_last;
        if (auto const text = view(text_first, text_last); open && !text.empty() && text != "None" && text != "Not Stopped") assign(*open, text);
        open = nullptr;
    };
    bool begun = false;
    while (first != last) {
        auto const* const feed = static_cast<char const*>(std::memchr(first, '\n', static_cast<std::size_t>(last - first)));
        char const* end = feed ? feed : last;
        char const* const next = feed ? feed + 1 : last;
        if (end != first && end[-1] == '\r') --end;
        auto const line = view(first, end);
        if (line.starts_with("Viewing Study NCT")) {
            if (begun) break;
            read_all(trimmed(line.substr(14)), out.id);
        } else if (line == "Study Overview") {
            close();
            overview = true;
        } else if (line == "Study Oversight") {
            close();
            oversight = true;
        } else {
            auto const colon = line.find(':');
            auto const key = line.substr(0, colon);
            auto text = colon == line.npos ? std::string_view() : line.substr(colon + 1);
            if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
            auto const value = trimmed(text);
            auto const one = [&](std::string_view k, auto& member) {
                if (key != k || member) return false;
                close();
                read_all(value, member);
                return true;
            };
            auto const words = [&](std::string_view k, std::optional<Text>& member, bool goes_on) {
                if (key != k || member || open == &member) return false;
                close();
                text_first = text.data();
                text_last = end;
                open = &member;
                if (!goes_on) close();
                return true;
            };
            bool const known =
                colon != line.npos &&
                (oversight ? one("Has Oversight DMC", v.has_dmc) || one("Is a FDA Regulated Drug?", v.is_fda_regulated_drug) ||
                                 one("Is a FDA Regulated Device?", v.is_fda_regulated_device) ||
                                 one("Is an Unapproved Device?", v.is_unapproved_device) || one("Is a PPSD?", v.is_ppsd) ||
                                 one("Is a US Export?", v.is_us_export) || one("Is an FDA AA801 Violation?", v.is_fdaaa801_violation)
                 : open == &o.brief_summary        ? words("Detailed Description", o.detailed_description, true)
                 : open == &o.detailed_description ? false
                 : overview ? words("Official Title", o.official_title, false) || one("Status", o.status) ||
                                  one("Status Verified Date", o.status_verified) || one("Last Known Status", o.last_known_status) ||
                                  one("Delayed Posting", o.delayed_posting) || words("If Stopped, Why?", o.why_stopped, true) ||
                                  one("Has Expanded Access", o.has_expanded_access) || one("If Expanded Access, NCT#", o.expanded_access_id) ||
                                  one("Has Expanded Access, NCT# Status", o.expanded_access_status) || words("Acronym", o.acronym, false) ||
                                  words("Brief Summary", o.brief_summary, true) || words("Detailed Description", o.detailed_description, true)
                            : one("Ignite Creation Date", h.ignite_created) || one("Ignite Modification Date", h.ignite_modified) ||
                                  one("Last Modification Date", h.ignite_modified) || one("Study NCT ID", h.id) || one("Status", h.status) ||
                                  one("Last Update Posted", h.last_update_posted) || one("First Post", h.first_post) ||
                                  one("Is NOT Gene Therapy", h.is_not_gene_therapy) || one("Is Gene Therapy", h.is_gene_therapy) ||
                                  one("Has Adverse Events", h.has_adverse_events) || words("Brief Title", i.brief_title, false) ||
                                  words("Sponsor", i.sponsor, false) || words("Organization", i.organization, false));
            if (!known && open) text_last = end;
        }
        begun = begun || !line.empty();
        first = next;
    }
    close();
}

/// Reads the record at `first` and goes to the next one. False where none is left.
template <class Text>
bool read_record(char const*& first, char const* last, dossier::basic_study<Text>& out) {
    if (first == last) return false;
    if (read_straight(first, last, out)) [[likely]] return true;
    out = {};
    read_tolerant(first, last, out);
    return true;
}

} // namespace bench::twin
