// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/soft.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using namespace formats;

BOOST_AUTO_TEST_SUITE(formats_soft)

BOOST_AUTO_TEST_CASE(a_table_is_one_value) {
    auto const r = dossier::parse<geo_family>("^DATABASE = GeoPond\n!Database_name = Pond\n^SERIES = GSE1\n!Series_title = Ducks\n!Series_sample_id = GSM1\n!Series_sample_id = GSM2\n"
                                              "^SAMPLE = GSM1\n!Sample_title = duck one\n!Sample_characteristics_ch1 = sex: male\n!Sample_characteristics_ch1 = age: 3 = old\n"
                                              "#ID_REF = \n#VALUE = count\n!sample_table_begin\nID_REF\tVALUE\nA\t1\nB\t2\n!sample_table_end\n^SAMPLE = GSM2\n!Sample_title = duck two\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((r->database == "GeoPond"));
    BOOST_TEST_REQUIRE(r->entities.size() == 3u);
    BOOST_TEST((std::get<geo_series>(r->entities[0]).samples == std::vector<std::string>{"GSM1", "GSM2"}));
    auto const& one = std::get<geo_sample>(r->entities[1]);
    BOOST_TEST((one.characteristics == std::vector<std::string>{"sex: male", "age: 3 = old"}));
    BOOST_TEST((one.table == "ID_REF\tVALUE\nA\t1\nB\t2"));
    BOOST_TEST((one.others == attributes{{"#ID_REF", ""}, {"#VALUE", "count"}}));
    BOOST_TEST((std::get<geo_sample>(r->entities[2]).title == "duck two"));
    BOOST_TEST(dossier::parse<geo_family>(dossier::write(*r).text()).diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(the_lines_around_a_table_have_any_case) {
    auto const r = dossier::parse<geo_family>("^SAMPLE = GSM1\n!Sample_table_begin\t\t\nA\t1\n!Sample_table_end\t\t\n^SAMPLE = GSM2\n!Sample_table=GSM2.CHP\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST_REQUIRE(r->entities.size() == 2u);
    BOOST_TEST((std::get<geo_sample>(r->entities[0]).table == "A\t1"));
    BOOST_TEST((std::get<geo_sample>(r->entities[1]).file == "GSM2.CHP"));
}

BOOST_AUTO_TEST_SUITE_END()
