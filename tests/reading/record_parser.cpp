// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/record_parser.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

#include "support/fixture.hpp"
#include "support/shipment.hpp"
#include "support/read_by.hpp"

namespace {

namespace x3 = boost::spirit::x3;
using dossier::study;
using dossier::study_view;
using dossier::grammar::record;
using dossier_test::fixture;
using dossier_test::read_by;
using post::shipment;

shipment const before{"before", {}, 7, {}, {}, {}};

// Whether `p` takes all of `text`; what it read goes to `value`.
template <class Parser, class Value>
bool takes_all(Parser const& p, std::string_view text, Value& value) {
    auto first = text.begin();
    return x3::parse(first, text.end(), p, value) && first == text.end();
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_record_parser)

BOOST_AUTO_TEST_CASE(is_a_parser_with_the_record_as_its_attribute) {
    BOOST_TEST(read_by(record<shipment>, "Sender: Ada\nWeight: 5 g\n", shipment()) == "Ada|-|5|-|-|-|");
    BOOST_TEST(read_by(record<shipment>, "Weight: 5 g\nSender: Ada", before) == "Ada|-|5|-|-|-|");
}

BOOST_AUTO_TEST_CASE(blank_lines_around_it_are_matched) {
    BOOST_TEST(read_by(record<shipment>, "\n \t\r\n\nSender: Ada\nWeight: 5 g\n\n \n", before) == "Ada|-|5|-|-|-|");
}

BOOST_AUTO_TEST_CASE(fails_on_what_is_no_record_and_leaves_all_as_it_was) {
    for (auto const wrong : {"", "\n\n", "hello\nSender: Ada\n", "Sendr: Ada\n", " Sender: Ada\n", "Sender\n", ": Ada\n"})
        BOOST_TEST(read_by(record<shipment>, wrong, before) == "no before|-|7|-|-|-", wrong);
    study s;
    s.id = dossier::nct_id::make(7);
    auto const unchanged = s;
    std::string const text = "no study\n" + fixture("study_2025.txt");
    auto first = text.begin();
    BOOST_TEST(!x3::parse(first, text.end(), record<study>, s));
    BOOST_TEST((first == text.begin()));
    BOOST_TEST((s == unchanged));
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_leaves_its_member_empty) {
    BOOST_TEST(read_by(record<shipment>, "Sender: Ada\nSent by: catapult\nWeight: 5 g\nSent: 2025\n", before) == "Ada|-|5|-|2025|-|");
}

BOOST_AUTO_TEST_CASE(reads_what_parse_reads) {
    for (auto const name : {"study_2025.txt", "study_2024.txt", "study_withheld.txt"}) {
        auto const text = fixture(name);
        study s;
        BOOST_TEST(takes_all(record<study>, text, s));
        BOOST_TEST((s == *dossier::parse<study>(text)), name);
        BOOST_TEST(s.id.has_value());
    }
}

BOOST_AUTO_TEST_CASE(stands_between_other_lines) {
    auto const envelope = x3::lit("BEGIN\n") >> record<study> >> "END";
    study s;
    auto const text = fixture("study_2025.txt");
    BOOST_TEST(takes_all(envelope, "BEGIN\n" + text + "\nEND", s));
    BOOST_TEST((s == *dossier::parse<study>(text)));
    study none;
    BOOST_TEST(!takes_all(envelope, "BEGIN\nEND", none));
    BOOST_TEST((none == study()));
    BOOST_TEST(!takes_all(envelope, "BEGIN\n" + text + "\nOVER", none));
}

BOOST_AUTO_TEST_CASE(follows_itself) {
    auto const first = fixture("study_2025.txt"), second = fixture("study_2024.txt");
    auto const both = first + "\n\n" + second;
    std::vector<study_view> studies;
    BOOST_TEST(takes_all(*record<study_view>, both, studies));
    BOOST_TEST_REQUIRE(studies.size() == 2u);
    BOOST_TEST((studies[0] == *dossier::parse<study_view>(first)));
    BOOST_TEST((studies[1] == *dossier::parse<study_view>(second)));
}

BOOST_AUTO_TEST_CASE(nothing_is_a_list_of_no_records) {
    std::vector<study_view> studies;
    BOOST_TEST(takes_all(*record<study_view>, "", studies));
    BOOST_TEST(studies.empty());
}

BOOST_AUTO_TEST_CASE(its_attribute_may_be_left_out) {
    BOOST_TEST(read_by(x3::omit[record<shipment>] >> x3::eoi, "Sender: Ada\n") == "|");
}

BOOST_AUTO_TEST_SUITE_END()
