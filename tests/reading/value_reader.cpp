// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/value_reader.hpp>

#include <dossier/study.hpp>

#include <random>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "../support/guarded_text.hpp"
#include "../support/study_page.hpp"

using dossier_test::study_page;

namespace {

// A record that begins with a heading.
struct part {
    bool x = false;
    friend bool operator==(part, part) = default;
};
struct whole {
    part one, two;
    friend bool operator==(whole, whole) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<whole> = dossier::page<whole>(
    dossier::section("First Part", &whole::one, dossier::field("X", &part::x)),
    dossier::section("Second Part", &whole::two, dossier::field("X", &part::x)));

namespace {

template <class Record>
struct reading {
    Record record{};
    dossier::report report{};
    bool any = false;
    std::size_t end = 0;

    reading(std::string_view text, bool careful) {
        dossier::options const defaults;
        char const* const first = text.data();
        dossier::detail::record_reader<Record> reader(record, first, first, first + text.size(), &report, defaults);
        reader.careful = careful;
        any = reader.read();
        end = static_cast<std::size_t>(reader.place() - first);
    }
};

/// Reads `text` in a straight line and by the walker alone; both must tell the same.
template <class Record>
bool same_both_ways(std::string_view text) {
    reading<Record> const quick(text, false);
    reading<Record> const careful(text, true);
    if (quick.record == careful.record && quick.report.diagnostics == careful.report.diagnostics &&
        quick.report.extras == careful.report.extras && quick.any == careful.any && quick.end == careful.end)
        return true;
    for (auto const* r : {&quick, &careful})
        for (auto const& d : r->report.diagnostics)
            BOOST_TEST_MESSAGE((r == &quick ? "straight " : "walker ") << d.offset << ": " << d.code << ": " << d.message());
    return false;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines(1);
    for (char const c : text)
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    return lines;
}

/// A page with a few things wrong, as `random` will have it.
std::string spoilt(std::mt19937& random) {
    study_page page;
    auto const pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    static std::vector<std::string> const odd = {
        "Status: RECRUITING", "Status: NOBODY KNOWS", "Study Overview", "Study Oversight", "Has Oversight DMC: None", "Has Oversight DMC: ____",
        "Detailed Description: more", "Brief Summary: less", "Detailed Descripton: oops", "Study Oversigth", "Viewing Study NCT00000001",
        "Ignite Creation Date: 2025-12-24 @ 3:05 PM", "Unheard Of: 42", "", "", "   ", "just a line", "Is Gene Therapy: True", "Acronym: A",
        "Has Expanded Access: Perhaps", "If Stopped, Why?: a\nb", "First Post: 2019-11", "\xFF\xFE", ":", "Is a PPSD?:", "None", "\r",
    };
    auto lines = lines_of(page.text());
    for (auto n = pick(6); n != 0; --n) {
        auto const at = pick(lines.size());
        switch (pick(7)) {
        case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), odd[pick(odd.size())]); break;
        case 2: lines[at] = odd[pick(odd.size())]; break;
        case 3: std::swap(lines[at], lines[pick(lines.size())]); break;
        case 4: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[pick(lines.size())]); break;
        case 5: if (!lines[at].empty()) lines[at].erase(pick(lines[at].size()), 1); break;
        case 6: if (!lines[at].empty()) lines[at][pick(lines[at].size())] = static_cast<char>(pick(256)); break;
        }
        if (lines.empty()) lines.emplace_back();
    }
    std::string text;
    auto const line_end = pick(5) == 0 ? "\r\n" : "\n";
    for (auto const& l : lines) (text += l) += line_end;
    if (pick(3) == 0) text.resize(pick(text.size() + 1));
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_value_reader)

BOOST_AUTO_TEST_CASE(the_straight_line_and_the_walker_agree) {
    std::mt19937 random(1);
    for (int i = 0; i != 20000; ++i) {
        auto const text = spoilt(random);
        BOOST_TEST_REQUIRE(same_both_ways<dossier::study>(text), "they differ on\n" << text);
    }
}

BOOST_AUTO_TEST_CASE(they_agree_on_every_prefix_without_reading_past_its_end) {
    auto const text = study_page{}.text();
    for (std::size_t n = 0; n <= text.size(); ++n) {
        dossier_test::guarded_text const cut(std::string_view(text).substr(0, n));
        BOOST_TEST_REQUIRE(same_both_ways<dossier::study_view>(cut.view()), "they differ on the first " << n << " bytes");
    }
}

BOOST_AUTO_TEST_CASE(a_heading_is_a_line_of_the_record) {
    for (std::string const text : {"First Part\n", "First Part\n\nfoo\nX: True\n", "foo\nFirst Part\nX: True\n\nSecond Part\n"}) {
        BOOST_TEST(reading<whole>(text, false).any, text);
        BOOST_TEST(same_both_ways<whole>(text), text);
    }
    BOOST_TEST(reading<whole>("First Part\n\nfoo\nX: True\n", false).record.one.x);
    BOOST_TEST(!reading<whole>("foo\n", false).any);
}

BOOST_AUTO_TEST_SUITE_END()
