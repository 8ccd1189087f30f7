// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/nct_id.hpp>

#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::nct_id;
using dossier_test::read_by;

namespace {

constexpr auto before = *dossier::nct_id::make(7);

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_nct_id)

BOOST_AUTO_TEST_CASE(reads_nct_and_eight_digits) {
    BOOST_TEST(read_by(nct_id, "NCT03123458", before) == "NCT03123458|");
    BOOST_TEST(read_by(nct_id, "NCT00000000", before) == "NCT00000000|");
    BOOST_TEST(read_by(nct_id, "NCT99999999", before) == "NCT99999999|");
}

BOOST_AUTO_TEST_CASE(leaves_what_follows) {
    BOOST_TEST(read_by(nct_id, "NCT031234589", before) == "NCT03123458|9");
    BOOST_TEST(read_by(nct_id, "NCT03123458\r\n", before) == "NCT03123458|\r\n");
}

BOOST_AUTO_TEST_CASE(fails_on_every_beginning_of_an_id) {
    std::string const whole = "NCT03123458";
    for (std::size_t n = 0; n != whole.size(); ++n) BOOST_TEST(read_by(nct_id, whole.substr(0, n), before) == "no NCT00000007", n);
}

BOOST_AUTO_TEST_CASE(fails_on_anything_else) {
    for (auto const wrong : {"nct03123458", "NCT 03123458", "NCT+0312345", "NCTO3123458", "N/A", "None", " NCT03123458"})
        BOOST_TEST(read_by(nct_id, wrong, before) == "no NCT00000007", wrong);
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    namespace x3 = boost::spirit::x3;
    std::vector<dossier::nct_id> const none;
    BOOST_TEST(read_by(nct_id % ", ", "NCT00000001, NCT00000002, NCT3", none) == "NCT00000001|NCT00000002||, NCT3");
    BOOST_TEST(read_by(x3::lit("id ") >> nct_id >> x3::eoi, "id NCT00000001", before) == "NCT00000001|");
    BOOST_TEST(read_by(x3::lit("id ") >> nct_id, "ID NCT00000001", before) == "no NCT00000007");
}

BOOST_AUTO_TEST_SUITE_END()
