// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/from_json.hpp>

#include <string>
#include <string_view>
#include <variant>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/interop/json/to_json.hpp>
#include <dossier/study.hpp>

#include "support/inventory.hpp"
#include "support/pool.hpp"

namespace {

template <class Record = depot::inventory>
auto read(char const* json) {
    return dossier::from_json<Record>(boost::json::parse(json));
}

// The only message.
template <class Record = depot::inventory>
std::string message(char const* json) {
    auto const result = read<Record>(json);
    BOOST_REQUIRE(result.diagnostics().size() == 1);
    auto const& d = result.diagnostics()[0];
    BOOST_TEST(d.offset == 0);
    return std::string(to_string(d.severity)) + ' ' + std::string(to_string(d.code)) + ' ' + d.message();
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_from_json)

BOOST_AUTO_TEST_CASE(a_record_is_read_back) {
    for (auto const& i : {depot::full(), depot::inventory()}) {
        auto const back = dossier::from_json<depot::inventory>(dossier::to_json(i));
        BOOST_TEST(back.diagnostics().empty());
        BOOST_TEST((*back == i));
    }
}

BOOST_AUTO_TEST_CASE(members_come_in_any_order_and_null_is_absent) {
    auto const i = read(R"({"shelves":[{"now":null,"label":"x"}],"note":null,"place":null,"more":null,"tags":null,"name":"N"})");
    BOOST_TEST(i.diagnostics().empty());
    BOOST_TEST(i->name == "N");
    BOOST_TEST(i->unit == "kg");
    BOOST_TEST(!i->note);
    BOOST_TEST(i->shelves.size() == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_not_an_absent_one) {
    auto const i = read(R"({"name":"","unit":"","note":""})");
    BOOST_TEST(i.ok());
    BOOST_TEST(i->unit == "");
    BOOST_TEST(i->note.value() == "");
}

BOOST_AUTO_TEST_CASE(a_value_of_the_wrong_type_is_an_error_at_its_pointer) {
    BOOST_TEST(message(R"({"name":5})") == "error bad_value /name: \"5\": a string is expected here, not a number");
    BOOST_TEST(message(R"({"name":"","small":"5"})") == "error bad_value /small: \"5\": a number is expected here, not a string");
    BOOST_TEST(message(R"({"name":"","place":{"by_water":"yes"}})") == "error bad_value /place/by_water: \"yes\": a boolean is expected here, not a string");
    BOOST_TEST(message(R"({"name":"","place":true})") == "error bad_value /place: \"true\": an object is expected here, not a boolean");
    BOOST_TEST(message(R"({"name":"","shelves":{}})") == "error bad_value /shelves: \"{}\": an array is expected here, not an object");
    BOOST_TEST(message(R"({"name":"","tags":"a"})") == "error bad_value /tags: \"a\": an array is expected here, not a string");
    BOOST_TEST(message("[1]") == "error bad_value \"[1]\": an object is expected here, not an array");
}

BOOST_AUTO_TEST_CASE(a_value_that_its_field_cannot_take_is_an_error) {
    BOOST_TEST(message(R"({"name":"","small":128})") == "error bad_value /small: \"128\" is not a whole number from -128 to 127");
    BOOST_TEST(message(R"({"name":"","counted":"2025-02-30"})") ==
               "error bad_value /counted: \"2025-02-30\": there is no 30 February (dates look like 2025-09 or 2025-09-08)");
    BOOST_TEST(message(R"({"name":"","closed":"2025-12-25 @ 12:26 AM"})") ==
               "error bad_value /closed: \"2025-12-25 @ 12:26 AM\" is not a time such as 2025-12-25T00:26");
    BOOST_TEST(message(R"({"name":"","used":"25"})") == "error bad_value /used: \"25\" is not a share such as 25 %");
    BOOST_TEST(message(R"({"name":"","states":["CLOSD"]})") == "error bad_value /states/0: \"CLOSD\" is not one of OPEN or CLOSED; did you mean \"CLOSED\"?");
}

BOOST_AUTO_TEST_CASE(the_rest_of_a_record_is_read_after_an_error) {
    auto const i = read(R"({"small":1000,"states":["OPEN",1,"CLOSED"],"shelves":[{"label":"a"},2,{"label":"b","slots":[1,"x",3]}],"name":"N"})");
    BOOST_TEST(!i.ok());
    BOOST_TEST(i.diagnostics().size() == 4);
    BOOST_TEST(i->name == "N");
    BOOST_TEST(!i->small);
    BOOST_TEST(i->states.size() == 2);
    BOOST_REQUIRE(i->shelves.size() == 2);
    BOOST_TEST(i->shelves[1].slots == (std::vector{1, 3}), boost::test_tools::per_element());
    BOOST_TEST(i.diagnostics().back().key == "/shelves/2/slots/1");
}

BOOST_AUTO_TEST_CASE(a_required_field_must_be_there) {
    BOOST_TEST(message("{}") == "error missing_field the required field \"/name\" is missing");
    BOOST_TEST(message(R"({"name":null})") == "error missing_field the required field \"/name\" is missing");
    BOOST_TEST(message(R"({"name":"","more":[{"key":"a"}]})") == "error missing_field the required field \"/more/0/value\" is missing");
}

BOOST_AUTO_TEST_CASE(an_unknown_member_is_a_note) {
    BOOST_TEST(message(R"({"name":"","nmae":"x"})") == "note unknown_key unknown key \"/nmae\"; did you mean \"name\"?");
    BOOST_TEST(message(R"({"name":"","place":{"a/b":{"c":1}}})") == "note unknown_key unknown key \"/place/a~1b\"");
    BOOST_TEST(message<dossier::study>(R"({"header":{"statu":"COMPLETED"}})") == "note unknown_key unknown key \"/header/statu\"; did you mean \"status\"?");
}

BOOST_AUTO_TEST_CASE(hostile_documents_are_read_within_bounds) {
    boost::json::object many{{"name", ""}};
    for (int i = 0; i != 100'000; ++i) many["unknown " + std::to_string(i)] = i;
    auto const result = dossier::from_json<depot::inventory>(many);
    BOOST_TEST(result.diagnostics().size() == 1001);
    BOOST_TEST(!result.ok());

    boost::json::value deep = 1;
    for (int i = 0; i != 10'000; ++i) deep = boost::json::array{std::move(deep)};
    auto const excerpt = dossier::from_json<depot::inventory>(boost::json::object{{"name", deep}});
    BOOST_TEST(excerpt.diagnostics()[0].found.size() == dossier::diagnostic::max_found);
}

BOOST_AUTO_TEST_CASE(parts_and_elements_are_limited) {
    boost::json::array const parts(dossier::options().max_parts + 1, boost::json::object());
    auto const of_parts = dossier::from_json<depot::inventory>(boost::json::object{{"name", ""}, {"shelves", parts}});
    BOOST_TEST(of_parts->shelves.size() == dossier::options().max_parts);
    BOOST_TEST(of_parts.diagnostics().at(0).message() == "/shelves: over the limit of 1048576 parts");
    boost::json::array const elements(dossier::options().max_elements + 1, "OPEN");
    auto const of_elements = dossier::from_json<depot::inventory>(boost::json::object{{"name", ""}, {"states", elements}});
    BOOST_TEST(of_elements->states.size() == dossier::options().max_elements);
    BOOST_TEST(of_elements.diagnostics().at(0).message() == "/states: over the limit of 1048576 elements");
}

BOOST_AUTO_TEST_CASE(parts_of_different_kinds_are_read_back) {
    BOOST_TEST((dossier::to_json(pool::full()) == boost::json::parse(pool::json)));
    auto const back = read<pool::water>(pool::json);
    BOOST_TEST(back.diagnostics().empty());
    BOOST_TEST((*back == pool::full()));
}

BOOST_AUTO_TEST_CASE(an_object_of_no_kind_or_of_several_is_no_part) {
    auto const read = dossier::from_json<pool::water>(boost::json::parse(
        R"({"things":[{"reed":{"height":1}},{},{"reed":{},"basic_fish":{"name":"a"}},{"Reed":{"height":2}},{"reed":7},{"basic_fish":{"name":"b","ripples":[{"size":"x"}]}},5]})"));
    std::string told;
    for (auto const& d : read.diagnostics()) told += std::string(d.key) + ' ' + std::string(to_string(d.code)) + ": " + d.expected + '\n';
    std::string const kind = "an object with one member, which is named as the kind of part\n";
    BOOST_TEST(told == "/things/1 bad_value: " + kind + "/things/2 bad_value: " + kind + "/things/3/Reed unknown_key: \n/things/3 bad_value: " + kind +
                           "/things/4/reed bad_value: an object\n/things/5/basic_fish/ripples/0/size bad_value: a number\n/things/6 bad_value: an object\n");
    BOOST_TEST_REQUIRE(read->things.size() == 2u);
    BOOST_TEST(std::get<pool::reed>(read->things[0]).height.value() == 1);
    BOOST_TEST(std::get<1>(read->things[1]).name == "b");
}

BOOST_AUTO_TEST_SUITE_END()
