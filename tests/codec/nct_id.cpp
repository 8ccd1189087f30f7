// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/nct_id.hpp>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"
#include "support/written.hpp"

using dossier::codec;
using dossier::nct_id;

BOOST_AUTO_TEST_SUITE(codec_nct_id)

BOOST_AUTO_TEST_CASE(an_id_is_written_as_it_is_read) {
    BOOST_TEST(dossier_test::read_by(codec<nct_id>::parser, "NCT00000042", nct_id()) == "NCT00000042|");
    BOOST_TEST(dossier_test::read_by(codec<nct_id>::parser, "N/A", nct_id()) == "no NCT00000000");
    BOOST_TEST(dossier_test::written<codec<nct_id>>(*nct_id::make(42)) == "> NCT00000042");
}

BOOST_AUTO_TEST_CASE(says_what_it_expects) {
    static_assert(dossier::encodable<nct_id> && codec<nct_id>::within_line);
    BOOST_TEST(codec<nct_id>::expected == "an id such as NCT01234567");
    BOOST_TEST(codec<nct_id>::could_go_on("NCT0123456"));
    BOOST_TEST(!codec<nct_id>::could_go_on("NCT01234567"));
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_with_an_id) {
    using codec = dossier::codec<dossier::nct_id>;
    BOOST_TEST(codec::why_not("NCT0123456") == "it has 7 digits, not 8 (ids look like NCT01234567)");
    BOOST_TEST(codec::why_not("NCT1") == "it has 1 digit, not 8 (ids look like NCT01234567)");
    BOOST_TEST(codec::why_not("nct01234567") == "NCT is spelled in capital letters");
    for (auto const text : {"", "NC", "NCT", "NCT0123456x", "ISRCTN01234567", "01234567"}) BOOST_TEST(codec::why_not(text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()
