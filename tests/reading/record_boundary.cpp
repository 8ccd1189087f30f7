// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/record_boundary.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/many_pages.hpp"

namespace {

// A title before a section with a heading.
struct leaf {
    bool green = false;
    bool dry = false;
};
struct tree {
    std::string name;
    leaf leaves;
};

// Records that begin at each line with a key, a heading or a title.
struct sheep {
    int number = 0;
    std::string name;
};
struct herd {
    sheep first;
};
struct barn {
    std::string name;
    int size = 0;
};

} // namespace

template <>
inline constexpr auto dossier::schema<sheep> =
    dossier::record<sheep>(dossier::field("Sheep", &sheep::number), dossier::field("Name", &sheep::name)).begins_at("Sheep");
template <>
inline constexpr auto dossier::schema<herd> =
    dossier::record<herd>(dossier::section("Herd", &herd::first, dossier::field("Name", &sheep::name))).begins_at("Herd");
template <>
inline constexpr auto dossier::schema<barn> =
    dossier::record<barn>(dossier::title("Barn", &barn::name), dossier::field("Size", &barn::size)).begins_at("Barn");

template <>
inline constexpr auto dossier::schema<tree> =
    dossier::record<tree>(dossier::title("Tree", &tree::name), dossier::section("Leaves", &tree::leaves, dossier::field("Green", &leaf::green),
                                                                              dossier::field("Dry", &leaf::dry)));

namespace {

namespace detail = dossier::detail;
using detail::boundary;
using dossier_test::guarded_text;

template <class Record = dossier::study>
boundary at_start(std::string const& text, bool whole = true) {
    guarded_text const t(text);
    return detail::boundary_at(detail::table_of<Record>, t.begin(), t.end(), whole);
}
template <class Record = dossier::study>
bool begins(std::string const& text) {
    return at_start<Record>(text) == boundary::yes;
}

} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(boundary)

BOOST_AUTO_TEST_SUITE(reading_record_boundary)

BOOST_AUTO_TEST_CASE(a_title_begins_a_record_where_a_head_follows) {
    BOOST_TEST(begins("Viewing Study NCT01234567\n\n\nIgnite Creation Date: 2025-12-25 @ 12:26 AM\n"));
    BOOST_TEST(begins("Viewing Study NCT01234567\r\n\r\n \r\nIgnite Creation Date: soon"));
    BOOST_TEST(begins("Viewing Study NCT01234567\nStatus: COMPLETED\nFirst Post: 2019-11-05\n"));
    BOOST_TEST(begins("Viewing Study NCT01234567\nStatus: COMPLETED\nIgnite Creation Date: soon\n"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\nStatus: COMPLETED\nand so on\n"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\nStatus: COMPLETED\n\nFirst Post: 2019-11-05\n"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\nStatus: DONE\nFirst Post: 2019-11-05\n"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\n\n\nStudy Overview\n\nOfficial Title: x\n"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\nas it was told\n"));
    BOOST_TEST(!begins("Viewing Studyroom\nIgnite Creation Date: soon"));
    BOOST_TEST(!begins("Ignite Creation Date: soon\nStatus: COMPLETED\n"));
    BOOST_TEST(!begins(""));
}

BOOST_AUTO_TEST_CASE(before_a_head_the_title_may_have_any_value) {
    BOOST_TEST(begins("Viewing Study NCT0123456\nIgnite Creation Date: soon"));
    BOOST_TEST(begins("Viewing Study\nIgnite Creation Date: soon"));
    BOOST_TEST(begins("Viewing Study of socks\nStatus: COMPLETED\nFirst Post: 2019-11-05\n"));
}

BOOST_AUTO_TEST_CASE(at_the_end_or_before_another_title_a_part_of_a_head_will_do) {
    std::string const head = "Viewing Study NCT01234567\n\n\nIgnite Creation Date: 2025";
    for (auto n = head.find('\n'); n <= head.size(); ++n) BOOST_TEST(begins(head.substr(0, n)), n);
    for (auto const n : {head.find('\n') + 1, head.find('\n') + 2}) BOOST_TEST(begins(head.substr(0, n) + "Viewing Study ?\n"));
    BOOST_TEST(begins("Viewing Study NCT01234567\nStatus: COMPLETED\n"));
    BOOST_TEST(begins("Viewing Study NCT01234567\nStatus: COMPLETED\nFirst Post: 20"));
    BOOST_TEST(begins("Viewing Study NCT01234567\nStatus: COMPLETED\nViewing Study NCT01234568\nx"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\nStatus: COMPLETED\nx"));
    BOOST_TEST(!begins("Viewing Study NCT01234567\nx"));
    // and a title that fits
    BOOST_TEST(!begins("Viewing Study NCT0123456"));
    BOOST_TEST(!begins("Viewing Study NCT0123456\n\nIgnite Creation"));
    BOOST_TEST(!begins("Viewing Study of socks\nViewing Study NCT01234567\n"));
}

BOOST_AUTO_TEST_CASE(a_first_section_with_a_heading_begins_with_it) {
    BOOST_TEST(begins<tree>("Tree Oak\n\nLeaves\n\nDry: False\n"));
    BOOST_TEST(begins<tree>("Tree Oak\n\nGreen: perhaps\n"));
    BOOST_TEST(begins<tree>("Tree Oak\nLeaves"));
    BOOST_TEST(!begins<tree>("Tree Oak\n\nLeaves\n\nfall\n"));
    BOOST_TEST(!begins<tree>("Tree Oak\nLeaves fall\n"));
}

BOOST_AUTO_TEST_CASE(a_head_is_looked_for_so_far_and_no_further) {
    std::string const title = "Viewing Study NCT01234567\n";
    auto const reach = static_cast<std::size_t>(detail::head_reach);
    BOOST_TEST(begins(title + std::string(reach - 1, '\n') + "Ignite Creation Date: soon\n"));
    BOOST_TEST(!begins(title + std::string(reach, '\n') + "Ignite Creation Date: soon\n"));
    BOOST_TEST(begins(title + "Ignite Creation Date: " + std::string(2 * reach, 'x') + '\n'));
    BOOST_TEST(!begins(title + "Status: COMPLETED" + std::string(reach, ' ') + "\nFirst Post: 2019-11-05\n"));
    BOOST_TEST(begins("Viewing Study NCT01234567" + std::string(reach - 26, ' ') + "\nIgnite Creation Date: soon\n"));
    BOOST_TEST(!begins("Viewing Study NCT01234567" + std::string(reach, ' ') + "\nIgnite Creation Date: soon\n"));
    // a key behind blanks does not begin its line, wherever that is cut
    for (auto n = reach - 3; n != reach + 3; ++n) BOOST_TEST(!begins(title + std::string(n, ' ') + "Ignite Creation Date: soon\n"), n);
    // so that the end of a text and a title far off tell the same
    for (auto n = reach - 20; n != reach + 20; ++n) {
        auto const lines = title + std::string(n, '\n');
        BOOST_TEST(begins(lines) == begins(lines + "Viewing Study NCT01234567\n"), n);
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_goes_on_leaves_the_answer_open_no_longer_than_it_must) {
    dossier_test::many_pages make(3);
    std::string const title = "Viewing Study NCT01234567\n\n";
    for (int i = 0; i != 300; ++i) {
        auto text = make();
        text.insert(0, i % 2 == 0 ? title : "");
        auto const answer = at_start(text);
        bool open = true;
        for (std::size_t n = 0; n <= text.size() && n < 200; ++n) {
            auto const part = at_start(text.substr(0, n), false);
            if (!open) BOOST_TEST_REQUIRE((part == answer), "at " << n << " of\n" << text);
            if (part == boundary::open) continue;
            BOOST_TEST_REQUIRE((part == answer || n == text.size()), "at " << n << " of\n" << text);
            open = false;
        }
    }
    BOOST_TEST((at_start(title + std::string(static_cast<std::size_t>(detail::boundary_reach), ' '), false) != boundary::open));
    BOOST_TEST((at_start(std::string(static_cast<std::size_t>(detail::boundary_reach), ' '), false) != boundary::open));
    BOOST_TEST((at_start("Viewing Study NCT01234567\nIgnite Creation Date:", false) == boundary::yes));
    BOOST_TEST((at_start("Viewing Study NCT01234567\nIgnite Creation", false) == boundary::open));
    BOOST_TEST((at_start("Viewing Study NCT01234567\n", false) == boundary::open));
    BOOST_TEST((at_start("Viewing Study", false) == boundary::open));
    BOOST_TEST((at_start("Viewing Studio", false) == boundary::no));
}

BOOST_AUTO_TEST_CASE(a_line_without_its_end_leaves_the_answer_open) {
    std::string const title = "Viewing Study NCT01234567\n";
    for (std::string const line : {"Viewing Study", "Viewing Study NCT00000001", "Status: COMPLETED", "Ignite", "x", "Viewing Study NCT00000001\r"}) {
        BOOST_TEST((at_start(title + line, false) == boundary::open), line);
        BOOST_TEST((at_start(title + "Status: COMPLETED\n" + line, false) == boundary::open), line);
    }
    BOOST_TEST((at_start(title + "Viewing Study\n", false) == boundary::yes));
    BOOST_TEST((at_start(title + "Viewing Study-like pages\n", false) == boundary::no));
    BOOST_TEST((at_start(title + "Status: COMPLETED\nViewing Study-like pages\n", false) == boundary::no));
    // but the first key is one, whatever its value
    BOOST_TEST((at_start(title + "Ignite Creation Date: so", false) == boundary::yes));
    BOOST_TEST((at_start(title + "Status: COMPLETED\nIgnite Creation Date:", false) == boundary::yes));
}

BOOST_AUTO_TEST_CASE(so_it_does_where_one_line_is_enough) {
    auto const check = []<class Record>(Record const&, std::string const& line, std::string const& other) {
        for (auto const& text : {line, other}) {
            BOOST_TEST((at_start<Record>(text, false) == boundary::open), text);
            for (std::string const end : {"\n", "\r\n", "\nx"}) BOOST_TEST((at_start<Record>(text + end, false) == (text == line ? boundary::yes : boundary::no)), text);
            BOOST_TEST((at_start<Record>(text) == (text == line ? boundary::yes : boundary::no)), text);
        }
    };
    check(sheep(), "Sheep: 1", "Sheeps: 1");
    check(herd(), "Herd", "Herds");
    check(barn(), "Barn a", "Barns");
    // of a line that is too long, the end is not waited for
    std::string const blanks(5000, ' ');
    BOOST_TEST((at_start<sheep>("Sheep:" + blanks, false) == boundary::yes));
    BOOST_TEST((at_start<herd>("Herd" + blanks, false) == boundary::no));
    BOOST_TEST((at_start<barn>("Barn" + blanks, false) == boundary::yes));
}

BOOST_AUTO_TEST_CASE(a_heading_of_a_head_stands_at_the_start_of_its_line) {
    BOOST_TEST(begins<tree>("Tree Oak\n\nLeaves \t\nDry: False\n"));
    BOOST_TEST(!begins<tree>("Tree Oak\n\n Leaves\nDry: False\n"));
    BOOST_TEST(!begins<tree>("Tree Oak\n\nLeaves:\nDry: False\n"));
}

BOOST_AUTO_TEST_CASE(a_record_ends_at_a_boundary_or_with_its_text) {
    std::string const text = "Viewing Study NCT01234567\nStatus: None\n\nViewing Study of socks\nx\nViewing Study NCT01234568\nIgnite Creation Date: None\n";
    guarded_text const t(text);
    detail::record_text const record{detail::table_of<dossier::study>, t.begin(), t.end()};
    detail::record_text const whole{detail::table_of<dossier::study>, t.begin(), t.end(), true};
    auto const next = text.rfind("Viewing");
    for (std::size_t at = text.find('\n') + 1; at < text.size(); at = text.find('\n', at) + 1) {
        BOOST_TEST(record.ends_at(t.begin() + at) == (at == next), at);
        BOOST_TEST(record.ends_at(t.begin() + at) == (at == next), at); // and says so again
        BOOST_TEST(!whole.ends_at(t.begin() + at), at);
    }
    BOOST_TEST(record.ends_at(t.end()));
    BOOST_TEST(whole.ends_at(t.end()));
    auto const blank = text.find("\n\n") + 1;
    BOOST_TEST((record.skip_blank_lines(t.begin() + blank) == t.begin() + blank + 1));
    BOOST_TEST((record.skip_blank_lines(t.begin() + next) == t.end()));
}

BOOST_AUTO_TEST_SUITE_END()
