// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/walker.hpp>

#include <dossier/study.hpp>

#include <array>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

namespace detail = dossier::detail;
auto const& table = detail::table_of<dossier::study>;

/// Writes down what a walk tells.
struct log final : detail::record_handler {
    std::vector<std::string> lines;

    void on_title(std::string_view value, std::string_view) override { lines.push_back("title " + std::string(value)); }
    void on_heading(std::size_t s, std::string_view line) override {
        lines.push_back((line.data() ? "heading " : "section ") + std::string(table.sections[s].heading));
    }
    void on_field(detail::found_field const& f) override {
        lines.push_back("field " + std::to_string(f.index) + '=' + std::string(f.value) + (f.repeated ? " repeated" : "") + (f.cut ? " cut" : ""));
    }
    void on_extra(dossier::code reason, std::string_view, std::string_view, std::string_view text) override {
        lines.push_back("extra " + std::string(to_string(reason)) + ' ' + std::string(text));
    }
    void on_problem(dossier::code c, std::string_view, std::string_view place, std::string_view, std::string_view) override {
        lines.push_back("problem " + std::string(to_string(c)) + ' ' + std::string(place));
    }
};

struct walked {
    log events;
    detail::walk_end end{};
    std::string rest;

    explicit walked(std::string const& text, bool embedded = false, std::size_t resume_from = static_cast<std::size_t>(-1)) {
        std::array<std::uint64_t, 1> seen{};
        detail::walk_state state{seen};
        char const* p = text.data();
        char const* const last = p + text.size();
        detail::walker w(table, state, p, last, events);
        w.embedded = embedded;
        w.resume_from = resume_from;
        end = w.walk(p);
        rest = std::string(p, last);
    }
};

using lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(reading_walker)

BOOST_AUTO_TEST_CASE(tells_what_is_there_in_order) {
    walked const w("Viewing Study NCT01234567\n\nStatus: A\nHuh: 1\nStatus: B\n\nStudy Overview\n\nBrief Summary: a\nb\nDetailed Description:\nc\n\nx: y");
    lines const wanted = {"title NCT01234567", "field 3=A", "extra unknown_key Huh: 1", "problem unknown_key Huh", "field 3=B repeated",
                          "problem repeated_key Status", "heading Study Overview", "field 22=a\nb", "field 23=c\n\nx: y cut"};
    BOOST_TEST(w.events.lines == wanted, boost::test_tools::per_element());
    BOOST_TEST((w.end == detail::walk_end::of_text));
}

BOOST_AUTO_TEST_CASE(a_title_that_begins_no_record_is_a_line_like_others) {
    walked const late("Status: A\n\nViewing Study NCT01234567\n");
    BOOST_TEST((late.end == detail::walk_end::of_text));
    lines const wanted = {"problem missing_title Status: A", "field 3=A", "problem misplaced_key Viewing Study", "title NCT01234567"};
    BOOST_TEST(late.events.lines == wanted, boost::test_tools::per_element());
    walked const again("Viewing Study NCT01234567\nViewing Study\tX\n");
    lines const twice = {"title NCT01234567", "extra repeated_key Viewing Study\tX", "problem repeated_key Viewing Study"};
    BOOST_TEST(again.events.lines == twice, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(embedded_it_ends_at_a_line_that_is_foreign) {
    walked const done("Study Oversight\nIs an FDA AA801 Violation?: True\nEND\n", true);
    BOOST_TEST((done.end == detail::walk_end::foreign));
    BOOST_TEST(done.rest == "END\n");
    walked const none("BEGIN\nStatus: A\n", true);
    BOOST_TEST((none.end == detail::walk_end::foreign));
    BOOST_TEST(none.rest == "BEGIN\nStatus: A\n");
    walked const inside("Study Oversight\nEND\nIs a PPSD?: True\n", true);
    BOOST_TEST((inside.end == detail::walk_end::of_text));
}

BOOST_AUTO_TEST_CASE(gives_back_where_a_section_begins_in_order) {
    walked const w("Viewing Study NCT01234567\nodd\nStatus: A\n\nStudy Overview\n\nOfficial Title: x\n", false, 1);
    BOOST_TEST((w.end == detail::walk_end::resume));
    BOOST_TEST(w.rest == "Study Overview\n\nOfficial Title: x\n");
    walked const i("odd\nBrief Title: x\n", false, 1);
    BOOST_TEST((i.end == detail::walk_end::resume));
    BOOST_TEST(i.rest == "Brief Title: x\n");
    walked const moved("Study Oversight\nIs a PPSD?: True\nStudy Overview\n", false, 3);
    BOOST_TEST((moved.end == detail::walk_end::resume));
    BOOST_TEST(moved.rest == "Study Oversight\nIs a PPSD?: True\nStudy Overview\n");
}

BOOST_AUTO_TEST_SUITE_END()
