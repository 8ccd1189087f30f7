// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/section.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/for_each_field.hpp>
#include <dossier/hash.hpp>
#include <dossier/record_view.hpp>
#include <dossier/to_text.hpp>
#include <dossier/record.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/write.hpp>

// Sections that a record has any number of times, with a heading and without, beside fields of the record itself.
namespace trial {

struct arm {
    std::string label;
    std::optional<int> patients;
    std::optional<std::string> note;
    friend bool operator==(arm const&, arm const&) = default;
};
struct product {
    std::optional<int> number;
    std::optional<std::string> name;
    friend bool operator==(product const&, product const&) = default;
};
struct end {
    std::optional<bool> reached;
    friend bool operator==(end const&, end const&) = default;
};
struct protocol {
    std::string id;
    std::optional<std::string> title;
    std::vector<product> products;
    std::vector<arm> arms;
    end ending;
    friend bool operator==(protocol const&, protocol const&) = default;
};
struct treatments {
    std::vector<arm> arms;
};

} // namespace trial

template <>
inline constexpr auto dossier::schema<trial::protocol> = dossier::record<trial::protocol>(
    dossier::field("Protocol", &trial::protocol::id).required(),
    dossier::field("Title", &trial::protocol::title),
    dossier::section(&trial::protocol::products, dossier::field("Product", &trial::product::number), dossier::field("Name", &trial::product::name)),
    dossier::section("Arm", &trial::protocol::arms, dossier::field("Label", &trial::arm::label).required(),
                     dossier::field("Patients", &trial::arm::patients), dossier::field("Note", &trial::arm::note).multiline()),
    dossier::section("End", &trial::protocol::ending, dossier::field("Reached", &trial::end::reached).codec(dossier::yes_no)));

template <>
inline constexpr auto dossier::schema<trial::treatments> = dossier::record<trial::treatments>(
    dossier::section("Treatment arm", &trial::treatments::arms, dossier::field("Label", &trial::arm::label).required(),
                     dossier::field("Patients", &trial::arm::patients)));

namespace {

using dossier::parse;
using trial::protocol;

std::string_view const page = "Protocol: P-1\nTitle: Tea\n\nProduct: 1\nName: Assam\n\nProduct: 2\n\nArm\n\nLabel: hot\nPatients: 7\nNote: one\n\ntwo\n\n"
                              "Arm\n\nLabel: cold\n\nEnd\n\nReached: Yes\n";
protocol const value{"P-1", "Tea", {{1, "Assam"}, {2, {}}}, {{"hot", 7, "one\n\ntwo"}, {"cold", {}, {}}}, {true}};

template <class Record>
std::string codes(dossier::result<Record> const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) (((out += to_string(d.code)) += '@') += std::to_string(d.offset)) += ' ';
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_parts)

BOOST_AUTO_TEST_CASE(each_occurrence_is_another_part) {
    auto const p = parse<protocol>(page);
    BOOST_TEST(codes(p) == "");
    BOOST_TEST((*p == value));
}

BOOST_AUTO_TEST_CASE(there_may_be_none) {
    auto const p = parse<protocol>("Protocol: P-1\n\nEnd\n\nReached: No\n");
    BOOST_TEST(codes(p) == "");
    BOOST_TEST((*p == protocol{"P-1", {}, {}, {}, {false}}));
}

BOOST_AUTO_TEST_CASE(a_part_may_lack_all_of_its_fields_but_those_required) {
    auto const p = parse<protocol>("Protocol: P-1\nArm\nArm\nLabel: cold\nArm\nPatients: 3\nEnd\nReached: No\n");
    BOOST_TEST(codes(p) == "missing_field@14 missing_field@34 ");
    BOOST_TEST((*p == protocol{"P-1", {}, {}, {{"", {}, {}}, {"cold", {}, {}}, {"", 3, {}}}, {false}}));
}

BOOST_AUTO_TEST_CASE(keys_within_a_part_occur_once) {
    auto const p = parse<protocol>("Protocol: P-1\nArm\nLabel: hot\nPatients: 7\nPatients: 8\n");
    BOOST_TEST(codes(p) == "repeated_key@41 ");
    BOOST_TEST((*p == protocol{"P-1", {}, {}, {{"hot", 7, {}}}, {}}));
}

BOOST_AUTO_TEST_CASE(the_first_key_again_is_another_part) {
    auto const p = parse<protocol>("Protocol: P-1\nArm\nLabel: hot\nNote: one\ntwo\nLabel: cold\nPatients: 8\n");
    BOOST_TEST(codes(p) == "");
    BOOST_TEST((*p == protocol{"P-1", {}, {}, {{"hot", {}, "one\ntwo"}, {"cold", 8, {}}}, {}}));
}

BOOST_AUTO_TEST_CASE(without_its_heading_a_part_is_read_and_reported) {
    auto const p = parse<protocol>("Protocol: P-1\nLabel: hot\nEnd\nReached: No\n");
    BOOST_TEST(codes(p) == "missing_heading@14 ");
    BOOST_TEST((*p == protocol{"P-1", {}, {}, {{"hot", {}, {}}}, {false}}));
}

BOOST_AUTO_TEST_CASE(a_misspelt_heading_begins_a_part_too) {
    auto const p = parse<trial::treatments>("Treatment arm\nLabel: hot\nTreatmnet arm\nPatients: 8\nTreatmemt arm\nLabel: cold\n");
    BOOST_TEST(codes(p) == "unknown_heading@25 missing_field@25 unknown_heading@51 ");
    BOOST_TEST((p->arms == std::vector<trial::arm>{{"hot", {}, {}}, {"", 8, {}}, {"cold", {}, {}}}));
    auto const first = parse<trial::treatments>("Treatmnet arm\nPatients: 8\n");
    BOOST_TEST(codes(first) == "unknown_heading@0 missing_field@0 ");
    BOOST_TEST((first->arms == std::vector<trial::arm>{{"", 8, {}}}));
}

BOOST_AUTO_TEST_CASE(other_keys_of_a_part_may_come_before_its_first) {
    auto const p = parse<protocol>("Protocol: P-1\nName: Assam\nProduct: 2\nName: Rize\n");
    BOOST_TEST(codes(p) == "");
    BOOST_TEST((*p == protocol{"P-1", {}, {{{}, "Assam"}, {2, "Rize"}}, {}, {}}));
}

BOOST_AUTO_TEST_CASE(are_written_and_read_back) {
    auto const text = dossier::write(value);
    BOOST_TEST(text.text() == page);
    BOOST_TEST(dossier::write(protocol{"P-1", {}, {}, {}, {}}).text() == "Protocol: P-1\n");
    auto const lost = dossier::write(protocol{"P-1", {}, {{{}, "Assam"}, {{}, "Rize"}}, {}, {}});
    BOOST_TEST_REQUIRE(!lost.diagnostics().empty()); // nothing but a Product begins the second
    BOOST_TEST(lost.text() == "");
}

BOOST_AUTO_TEST_CASE(are_visited_printed_and_hashed) {
    std::string seen;
    dossier::for_each_field(value, [&](dossier::field_info const& f, auto const&) { (seen += f.member) += ' '; });
    BOOST_TEST(seen == "id title number name number name label patients note label patients note reached ");
    BOOST_TEST(dossier::to_text(value) == "Protocol: P-1\nTitle: Tea\nProduct: 1\nName: Assam\nProduct: 2\nName: -\nArm / Label: hot\nArm / Patients: 7\n"
                                        "Arm / Note: one\n    \n    two\nArm / Label: cold\nArm / Patients: -\nArm / Note: -\nEnd / Reached: Yes\n");
    auto other = value;
    BOOST_TEST(dossier::hash_value(other) == dossier::hash_value(value));
    other.arms[1].label = "iced";
    BOOST_TEST(dossier::hash_value(other) != dossier::hash_value(value));
}

BOOST_AUTO_TEST_CASE(a_view_of_the_page_loses_nothing) {
    auto const view = dossier::record_view::read<protocol>(page);
    BOOST_TEST(view.str() == page);
    for (auto const& e : view.entries()) BOOST_TEST(!e.repeated);
}

// Where no line ends a text as it should, all that follows is searched: for so many parts only so often.
BOOST_AUTO_TEST_CASE(many_parts_with_texts_that_do_not_end_well_are_read) {
    std::string text = "Protocol: P-1\nArm\nLabel: 0\n";
    for (int i = 0; i != 20000; ++i) text += "Note: a\nPatients: x\nArm\n";
    auto const p = parse<protocol>(text);
    BOOST_TEST(p->arms.size() > 1000u);
}

BOOST_AUTO_TEST_CASE(any_cut_of_the_page_is_read) {
    for (std::size_t n = 0; n <= page.size(); ++n) {
        auto const p = parse<protocol>(page.substr(0, n));
        BOOST_TEST(p->arms.size() <= 2u);
        BOOST_TEST(p->products.size() <= 2u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
