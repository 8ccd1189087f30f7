// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read.hpp>

#include <dossier/study.hpp>

#include <concepts>
#include <iterator>
#include <ranges>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/many_pages.hpp"
#include "support/shipment.hpp"

using dossier::diagnostic_code;
using dossier::nct_id;
using dossier::read;
using dossier::study;
using dossier::study_view;
using dossier_test::page_with_id;

namespace {

using pages = dossier::record_range<study_view>;
template <class Text>
concept readable = requires(Text&& text) { read<study_view>(static_cast<Text&&>(text)); };
static_assert(readable<std::string const&> && readable<std::string&> && readable<std::string_view> && readable<char const*>);
static_assert(!readable<std::string>); // it would end before the range does
static_assert(std::ranges::input_range<pages> && std::ranges::view<pages> && std::movable<pages> && !std::copyable<pages>);
static_assert(std::input_iterator<std::ranges::iterator_t<pages>> && !std::forward_iterator<std::ranges::iterator_t<pages>>);

/// The ids of the records, - for none; in brackets where there is no record.
template <class Range>
std::string ids(Range&& range) {
    std::string out;
    for (auto&& page : range) {
        auto const id = page->id ? std::to_string(page->id->number()) : "-";
        out += (page.is_record() ? id : '[' + id + ']') + ' ';
    }
    return out;
}

/// Whether `record`, read among others, is what reading its text alone gives.
bool as_alone(dossier::record_result<study_view> const& page) {
    auto alone = dossier::parse<study_view>(page.text());
    auto diagnostics = alone.diagnostics();
    auto extras = alone.extras();
    for (auto& d : diagnostics) d.offset += page.offset();
    for (auto& e : extras) e.offset += page.offset();
    return *alone == *page && diagnostics == page.diagnostics() && extras == page.extras() && alone.ok() == page.ok();
}

bool begins_record(std::string const& text, std::size_t at) {
    auto const* p = text.data();
    return dossier::detail::boundary_at(dossier::detail::table_of<study>, p + at, p + text.size(), true) == dossier::detail::boundary::yes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(read_)

BOOST_AUTO_TEST_CASE(gives_one_record_after_the_other) {
    auto const text = page_with_id(1) + "\n\n" + page_with_id(2) + page_with_id(3);
    std::vector<std::size_t> offsets;
    std::string again;
    for (auto&& page : read<study_view>(text)) {
        BOOST_TEST(page.diagnostics().empty());
        BOOST_TEST(*page->identification.brief_title == "Warm Socks in Cold Offices");
        offsets.push_back(page.offset());
        again += page.text();
    }
    BOOST_TEST((offsets == std::vector<std::size_t>{0, page_with_id(1).size() + 2, 2 * page_with_id(1).size() + 2}));
    BOOST_TEST(again == text);
    BOOST_TEST(ids(read<study>(text)) == "1 2 3 ");
}

BOOST_AUTO_TEST_CASE(gives_nothing_where_nothing_is) {
    for (std::string_view const text : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) BOOST_TEST(ids(read<study_view>(text)) == "");
}

BOOST_AUTO_TEST_CASE(its_elements_can_be_kept_and_its_iterator_stepped) {
    auto const text = page_with_id(1) + page_with_id(2) + page_with_id(3);
    std::vector<study> kept;
    for (auto&& page : read<study>(text)) kept.push_back(*std::move(page));
    BOOST_TEST_REQUIRE(kept.size() == 3u);
    BOOST_TEST(kept[2].id->number() == 3u);
    auto range = read<study_view>(text);
    auto i = range.begin();
    BOOST_TEST((*i)->id->number() == 1u);
    i++;
    BOOST_TEST(i->value().id->number() == 2u);
    BOOST_TEST(ids(range) == "3 ");
}

BOOST_AUTO_TEST_CASE(a_bad_record_spoils_no_other) {
    auto const good = page_with_id(1);
    auto bad = page_with_id(2);
    bad.replace(bad.find("Status: TERMINATED"), 18, "Status: TERMINATE!");
    auto const text = good + bad + good;
    std::vector<dossier::diagnostic> problems;
    for (auto&& page : read<study_view>(text)) {
        BOOST_TEST(page.ok() == (page.offset() != good.size()));
        problems.insert(problems.end(), page.diagnostics().begin(), page.diagnostics().end());
    }
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].code == diagnostic_code::bad_value);
    BOOST_TEST(problems[0].offset == text.find("TERMINATE!"));
}

BOOST_AUTO_TEST_CASE(a_record_with_a_bad_id_or_none_is_one_of_its_own) {
    for (std::string const title : {"Viewing Study NCT0123456\n", "Viewing Study\n", "Viewing Study None\n", "Viewing Study of socks\r\n"}) {
        auto page = page_with_id(2);
        page.replace(0, page.find('\n') + 1, title);
        auto const text = page_with_id(1) + page + page_with_id(3);
        BOOST_TEST(ids(read<study_view>(text)) == "1 - 3 ");
    }
}

BOOST_AUTO_TEST_CASE(bytes_in_front_of_the_first_record_are_given_too) {
    auto const text = "\nexported today\n\n" + page_with_id(1);
    BOOST_TEST(ids(read<study_view>(text)) == "[-] 1 ");
    auto range = read<study_view>(text);
    auto const gap = *range.begin();
    BOOST_TEST(gap.text() == "exported today\n\n");
    BOOST_TEST(gap.offset() == 1u);
    BOOST_TEST(!gap.ok());
    BOOST_TEST_REQUIRE(gap.diagnostics().size() == 2u);
    BOOST_TEST(gap.diagnostics()[0].code == diagnostic_code::unknown_heading);
    BOOST_TEST(gap.diagnostics()[1].code == diagnostic_code::not_a_record);
    BOOST_TEST(gap.diagnostics()[1].offset == 1u);
    BOOST_TEST_REQUIRE(gap.extras().size() == 1u);
    BOOST_TEST(gap.extras()[0].text == "exported today");
    BOOST_TEST(gap.extras()[0].offset == 1u);
    BOOST_TEST(ids(read<study_view>("no record at all\n")) == "[-] ");
    // a record that has lost its title
    auto const untitled = "Status: COMPLETED\n" + page_with_id(1);
    BOOST_TEST(ids(read<study_view>(untitled)) == "- 1 ");
}

BOOST_AUTO_TEST_CASE(bytes_behind_a_record_are_in_its_extras) {
    auto const text = page_with_id(1) + "----\n" + page_with_id(2);
    auto range = read<study_view>(text);
    auto const first = *range.begin();
    BOOST_TEST_REQUIRE(first.extras().size() == 1u);
    BOOST_TEST(first.extras()[0].text == "----");
    BOOST_TEST(ids(range) == "2 ");
}

BOOST_AUTO_TEST_CASE(only_the_wanted_are_read) {
    auto spoilt = page_with_id(2);
    spoilt.replace(0, spoilt.find('\n'), "Viewing Study X");
    auto const text = page_with_id(1) + page_with_id(5) + spoilt + page_with_id(3) + page_with_id(7);
    int asked = 0;
    auto odd_and_big = [&](nct_id id) { return ++asked, id.number() > 1 && id.number() % 2 == 1; };
    BOOST_TEST(ids(read<study_view>(text).only(odd_and_big)) == "5 - 3 7 ");
    BOOST_TEST(asked == 4);
    BOOST_TEST(ids(read<study>(text).only([](nct_id) { return false; })) == "- ");
    BOOST_TEST(ids(read<study>("").only([](nct_id) { return true; })) == "");
}

BOOST_AUTO_TEST_CASE(offsets_count_from_where_they_are_told_to) {
    std::string const text = page_with_id(1) + "Viewing Study NCT00000002\n\n\nIgnite Creation Date: soon\n";
    std::size_t last = 0;
    for (auto&& page : read<study_view>(text).counted_from(1000)) {
        last = page.offset();
        for (auto const& d : page.diagnostics()) BOOST_TEST(d.offset >= last);
        if (!page.ok()) {
            BOOST_TEST(page.diagnostics()[0].offset == 1000 + text.find("soon"));
            BOOST_TEST(page.extras()[0].offset == 1000 + text.rfind("Ignite"));
        }
    }
    BOOST_TEST(last == 1000 + page_with_id(1).size());
}

BOOST_AUTO_TEST_CASE(a_record_over_its_limit_is_read_so_far) {
    auto const text = page_with_id(1) + page_with_id(2) + page_with_id(3);
    auto const size = page_with_id(1).size();
    dossier::options limited;
    limited.max_record = size;
    BOOST_TEST(ids(read<study_view>(text, limited)) == "1 2 3 ");
    for (auto&& page : read<study_view>(text, limited)) BOOST_TEST(page.diagnostics().empty());
    limited.max_record = text.find("Status: ");
    BOOST_TEST(ids(read<study_view>(text, limited)) == "1 2 3 ");
    for (auto&& page : read<study_view>(text, limited)) {
        BOOST_TEST(!page.ok());
        BOOST_TEST(page.text().size() == limited.max_record);
        BOOST_TEST_REQUIRE(page.diagnostics().size() == 2u);
        BOOST_TEST(page.diagnostics()[0].message() == "over the limit of " + std::to_string(limited.max_record) + " bytes");
        BOOST_TEST(page.diagnostics()[0].offset == page.offset() + limited.max_record);
        BOOST_TEST(page.diagnostics()[1].code == diagnostic_code::cut_record);
    }
    limited = {};
    limited.max_lines = 8;
    for (auto&& page : read<study_view>(text, limited)) BOOST_TEST(page.diagnostics().at(0).message() == "over the limit of 8 lines");
}

BOOST_AUTO_TEST_CASE(strict_refuses_a_record_and_not_the_next) {
    auto bad = page_with_id(1);
    bad.replace(bad.find("2024-02-29"), 10, "2023-02-29");
    dossier::options strict;
    strict.strict = true;
    std::string has;
    auto const text = bad + page_with_id(2);
    for (auto&& page : read<study>(text, strict)) has += page.has_value() ? 'y' : 'n';
    BOOST_TEST(has == "ny");
}

BOOST_AUTO_TEST_CASE(records_without_a_title_are_not_told_apart) {
    std::vector<std::string> senders;
    for (auto&& page : read<post::shipment>("Sender: Ada\nWeight: 5 g\n\nSender: Bob\nWeight: 6 g\n")) senders.push_back(page->sender);
    BOOST_TEST(senders == std::vector<std::string>{"Ada"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_of_many_is_read_as_if_alone) {
    dossier_test::many_pages make(1);
    std::size_t records = 0, odd = 0;
    for (int i = 0; i != 4000; ++i) {
        auto const text = make();
        dossier_test::guarded_text const guarded(text);
        std::string again;
        for (auto&& page : read<study_view>(guarded.view())) {
            BOOST_TEST_REQUIRE(as_alone(page), "at " << page.offset() << " of\n" << text);
            // it begins where a record begins, and holds no such place
            if (again.empty()) again = text.substr(0, page.offset());
            else BOOST_TEST_REQUIRE(begins_record(text, page.offset()), "at " << page.offset() << " of\n" << text);
            for (auto at = page.text().find('\n'); at != std::string_view::npos && at + 1 != page.text().size(); at = page.text().find('\n', at + 1))
                BOOST_TEST_REQUIRE(!begins_record(text, page.offset() + at + 1), "at " << page.offset() + at + 1 << " of\n" << text);
            again += page.text();
            ++records;
            odd += !page.diagnostics().empty();
        }
        if (again.empty()) BOOST_TEST(dossier::text::skip_blank_lines(text.data() + (text.starts_with("\xEF\xBB\xBF") ? 3 : 0), text.data() + text.size()) == text.data() + text.size());
        else BOOST_TEST_REQUIRE(again == text);
    }
    BOOST_TEST(records > 8000u);
    BOOST_TEST(odd > 3000u);
}

BOOST_AUTO_TEST_SUITE_END()
