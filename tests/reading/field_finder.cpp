// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/field_finder.hpp>

#include <dossier/study.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace {

auto const& table = dossier::detail::table_of<dossier::study>;

} // namespace

BOOST_AUTO_TEST_SUITE(reading_field_finder)

BOOST_AUTO_TEST_CASE(fields_have_an_index_by_heading_and_key) {
    BOOST_TEST(dossier::detail::field_index(table, "", "Status") == 3u);
    BOOST_TEST(dossier::detail::field_index(table, "Study Overview", "Status") == 13u);
    BOOST_TEST(dossier::detail::field_index(table, "Study Oversight", "Status") == table.fields.size());
}

BOOST_AUTO_TEST_CASE(reading_ends_with_the_record) {
    std::string const record = "Viewing Study NCT01234567\nStatus: COMPLETED\nStatus: UNKNOWN\n\n";
    std::string const text = record + "Viewing Study NCT01234568\n";
    dossier::detail::field_finder finder(0);
    auto const* end = dossier::detail::tell_record<dossier::study>(text.data(), text.data() + text.size(), finder);
    BOOST_TEST(static_cast<std::size_t>(end - text.data()) == record.size());
    BOOST_TEST(!finder.key.data());
}

BOOST_AUTO_TEST_CASE(reading_for_one_value_ends_behind_its_line) {
    std::string const upto = "Viewing Study NCT01234567\nStatus: COMPLETED\n";
    std::string const text = upto + "Status: UNKNOWN\n";
    dossier::detail::field_finder finder(3);
    auto const* end = dossier::detail::tell_record<dossier::study>(text.data(), text.data() + text.size(), finder);
    BOOST_TEST(static_cast<std::size_t>(end - text.data()) == upto.size());
    BOOST_TEST(finder.key == "Status");
    BOOST_TEST(finder.value == "COMPLETED");
    BOOST_TEST(static_cast<std::size_t>(finder.value.data() - text.data()) == text.find("COMPLETED"));
}

BOOST_AUTO_TEST_CASE(the_first_title_counts) {
    std::string_view const first = "Viewing Study NCT01234567", second = "Viewing Study NCT01234568";
    dossier::detail::field_finder finder(table.fields.size(), true);
    for (auto const line : {first, second}) finder.on_title(line.substr(14), line);
    BOOST_TEST((finder.key == "Viewing Study" && finder.value == "NCT01234567"));
    dossier::detail::field_finder other(0);
    other.on_title(first.substr(14), first);
    BOOST_TEST(!other.key.data());
}

BOOST_AUTO_TEST_CASE(all_of_a_text_may_be_one_record) {
    std::string const text = "Viewing Study NCT01234567\nStudy Oversight\nIs a PPSD?: True\nViewing Study NCT01234568\nIgnite Creation Date: None\n";
    for (bool const whole : {false, true}) {
        dossier::detail::field_finder finder(0);
        auto const* end = dossier::detail::tell_record<dossier::study>(text.data(), text.data() + text.size(), finder, whole);
        BOOST_TEST(finder.key == (whole ? "Ignite Creation Date" : ""));
        BOOST_TEST(static_cast<std::size_t>(end - text.data()) == (whole ? text.size() : text.rfind("Viewing")));
    }
}

BOOST_AUTO_TEST_CASE(lines_before_the_record_are_passed) {
    std::string const text = "an export\n\nViewing Study NCT01234567\nIgnite Creation Date: None\n";
    dossier::detail::field_finder title(0, true);
    dossier::detail::tell_record<dossier::study>(text.data(), text.data() + text.size(), title);
    BOOST_TEST(title.key == "Viewing Study");
    BOOST_TEST(title.value == "NCT01234567");
}

BOOST_AUTO_TEST_SUITE_END()
