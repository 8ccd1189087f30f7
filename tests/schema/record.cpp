// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/record.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include "support/shipment.hpp"
#include "support/show.hpp"

// A record of three parts under a title, one of them without a heading.
namespace trip {

struct plan {
    std::optional<std::string> from, to;
};
struct log {
    std::optional<std::string> to;
    std::optional<bool> arrived;
};
struct journey {
    std::optional<dossier::nct_id> id;
    plan planned;
    log made;
    log back;
};

} // namespace trip

template <>
inline constexpr auto dossier::schema<trip::journey> = dossier::record<trip::journey>(
    dossier::title("Journey", &trip::journey::id),
    dossier::section(&trip::journey::planned, dossier::field("From", &trip::plan::from), dossier::field("To", &trip::plan::to)),
    dossier::section("Out", &trip::journey::made, dossier::field("To", &trip::log::to), dossier::field("Arrived", &trip::log::arrived)),
    dossier::section("Back", &trip::journey::back, dossier::field("To", &trip::log::to), dossier::field("Arrived", &trip::log::arrived)));

namespace {

using dossier::diagnostic_code;
using dossier::parse;
using dossier_test::show;
using post::shipment;
using trip::journey;

template <class Record>
std::string codes(dossier::result<Record> const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) (out += to_string(d.code)) += '@' + std::to_string(d.offset) + ' ';
    return out;
}

std::string show(journey const& j) {
    return show(j.id) + ' ' + show(j.planned.from) + '-' + show(j.planned.to) + ' ' + show(j.made.to) + '-' + show(j.made.arrived) + ' ' +
           show(j.back.to) + '-' + show(j.back.arrived);
}

} // namespace

// A user's own namespace, with names that the library has, too.
namespace archive {

enum class take { first, last };
constexpr auto dossier_enumerators(std::type_identity<take>) { return dossier::names<take>({{take::first, "first"}, {take::last, "last"}}); }
using dossier::operator<<, dossier::to_string;

struct report {
    int code = 0;
    std::string options;
    take result = take::first;
};
constexpr auto dossier_schema(std::type_identity<report>) {
    return dossier::record<report>(
        dossier::field("Code", &report::code),
        dossier::field("Options", &report::options),
        dossier::field("Take", &report::result));
}

class sealed {
public:
    std::string const& seal() const { return seal_; }

private:
    friend constexpr auto dossier_schema(std::type_identity<sealed>) {
        return dossier::record<sealed>(dossier::field("Seal", &sealed::seal_).required());
    }
    std::string seal_;
};

} // namespace archive

BOOST_AUTO_TEST_SUITE(schema_page)

BOOST_AUTO_TEST_CASE(a_flat_record_is_read_by_its_six_fields) {
    auto const p = parse<shipment>("Sender: Ada\nSent by: by pigeon\nWeight: 35 g\nFragile: Yes\nSent: 2025-09\nNote: first\n\nsecond\n");
    BOOST_TEST(show(*p) == "Ada|by pigeon|35|fragile|2025-09|first\n\nsecond");
    BOOST_TEST(p.ok());
    BOOST_TEST(codes(p) == "");
    BOOST_TEST(p.extras().empty());
}

BOOST_AUTO_TEST_CASE(any_order_reads_the_same) {
    auto const p = parse<shipment>("Note: first\n\nsecond\nSent: 2025-09\nFragile: Yes\nWeight: 35 g\nSent by: by pigeon\nSender: Ada\n");
    BOOST_TEST(show(*p) == "Ada|by pigeon|35|fragile|2025-09|first\n\nsecond");
    BOOST_TEST(codes(p) == "");
}

BOOST_AUTO_TEST_CASE(other_spellings_of_a_key_are_read) {
    BOOST_TEST(show(*parse<shipment>("Sender: Ada\nCarrier: fast\nWeight: 1 g\n")) == "Ada|fast|1|-|-|-");
    BOOST_TEST(show(*parse<shipment>("Sender: Ada\nSpeed: slow\nWeight: 1 g\n")) == "Ada|slow|1|-|-|-");
    BOOST_TEST(codes(parse<shipment>("Speed: slow\nSender: Ada\nWeight: 1 g\n")) == "");
}

BOOST_AUTO_TEST_CASE(every_spelling_of_an_absent_value_leaves_its_member_empty) {
    for (auto const absent : {"Sent:", "Sent: ", "Sent: None", "Sent: -", "Sent: not yet", "Sent:  not yet \t", "Sent:None"}) {
        auto const p = parse<shipment>("Sender: Ada\nWeight: 1 g\n" + std::string(absent) + "\nNote: n\n");
        BOOST_TEST(show(*p) == "Ada|-|1|-|-|n", absent);
        BOOST_TEST(codes(p) == "", absent);
    }
    auto const p = parse<shipment>("Sender: Ada\nSent by: unknown\nWeight: 1 g\nFragile: unknown\nNote: None\n");
    BOOST_TEST(show(*p) == "Ada|-|1|-|-|-");
    BOOST_TEST(codes(p) == "bad_value@50 "); // "unknown" is an absence of Sent by alone
}

BOOST_AUTO_TEST_CASE(a_required_field_that_is_missing_is_an_error_at_the_start) {
    auto const p = parse<shipment>("Sent by: fast\nFragile: No\n");
    BOOST_TEST(!p.ok());
    BOOST_TEST(show(*p) == "|fast|0|sturdy|-|-");
    BOOST_TEST(codes(p) == "missing_field@0 missing_field@0 ");
    BOOST_TEST(p.diagnostics()[0].message() == "the required field \"Sender\" is missing");
    BOOST_TEST(p.diagnostics()[1].message() == "the required field \"Weight\" is missing");
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_leaves_the_rest_alone) {
    auto const p = parse<shipment>("Sender: Ada\nSent by: catapult\nWeight: heavy\nFragile: Yes\nSent: 2025-02-30\nNote: n\n");
    BOOST_TEST(!p.ok());
    BOOST_TEST(show(*p) == "Ada|-|0|fragile|-|n");
    BOOST_TEST(codes(p) == "bad_value@21 bad_value@38 bad_value@63 ");
    BOOST_TEST(p.diagnostics()[0].expected == "one of slow, fast or by pigeon");
    BOOST_TEST(p.diagnostics()[1].expected == "a value that its parser takes");
}

BOOST_AUTO_TEST_CASE(a_text_ends_at_the_next_key_that_reads_well) {
    auto const p = parse<shipment>("Sender: Ada\nWeight: 1 g\nNote: see\nWeight: 2 g is wrong\nSent: tomorrow\nSent: 2025\n");
    BOOST_TEST(show(*p) == "Ada|-|1|-|2025|see\nWeight: 2 g is wrong\nSent: tomorrow");
    BOOST_TEST(codes(p) == "");
}

BOOST_AUTO_TEST_CASE(titles_sections_and_blocks_make_a_page) {
    auto const j = parse<journey>("Journey NCT00000005\n\nFrom: Rye\nTo: Hove\n\nOut\n\nTo: Hythe\nArrived: False\n\nBack\n\nTo: Rye\nArrived: True\n");
    BOOST_TEST(show(*j) == "NCT00000005 Rye-Hove Hythe-false Rye-true");
    BOOST_TEST(codes(j) == "");
}

BOOST_AUTO_TEST_CASE(a_key_belongs_to_the_section_it_stands_in) {
    auto const j = parse<journey>("Journey NCT00000005\nBack\nTo: Rye\nOut\nTo: Hythe\n");
    BOOST_TEST(show(*j) == "NCT00000005 nothing-nothing Hythe-nothing Rye-nothing");
    BOOST_TEST(codes(j) == "");
}

BOOST_AUTO_TEST_CASE(only_a_record_in_order_can_be_cut) {
    static_assert(!dossier::schema<journey>.rules.in_order);
    static_assert(dossier::schema<journey>.in_order().rules.in_order);
    BOOST_TEST(codes(parse<journey>("Journey NCT00000005\nFrom: Rye\n")) == "");
}

BOOST_AUTO_TEST_CASE(a_description_is_data) {
    constexpr auto const& description = dossier::schema<journey>;
    static_assert(decltype(description.sections)::size == 3);
    BOOST_TEST(description.title.rules.key == "Journey");
    BOOST_TEST(dossier::detail::element<2>(description.sections).heading == "Back");
    static_assert(dossier::schema<int> == nullptr);
}

BOOST_AUTO_TEST_CASE(a_record_is_described_beside_its_struct) {
    static_assert(dossier::described_record<archive::report> && dossier::described_record<archive::sealed>);
    static_assert(!dossier::described_record<int> && !dossier::described_record<archive::take>);
    auto const r = parse<archive::report>("Code: 7\nOptions: few\nTake: last\n");
    BOOST_TEST(r->code == 7);
    BOOST_TEST(r->options == "few");
    BOOST_TEST((r->result == archive::take::last));
    BOOST_TEST(codes(r) == "");
    BOOST_TEST(to_string(r->result) == "last");
    std::ostringstream out;
    out << r->result;
    BOOST_TEST(out.str() == "last");
}

BOOST_AUTO_TEST_CASE(a_friend_describes_private_members) {
    auto const s = parse<archive::sealed>("Seal: red\n");
    BOOST_TEST(s->seal() == "red");
    BOOST_TEST(codes(s) == "");
}

BOOST_AUTO_TEST_SUITE_END()
