// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/schema/tables.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/number.hpp>

#include "support/at_run_time.hpp"

namespace {

struct sample {
    std::string id;
    std::optional<std::string> table;
    std::optional<int> rows;
};
constexpr auto dossier_schema(std::type_identity<sample>) {
    return dossier::record<sample>(dossier::field("Id", &sample::id).required(), dossier::block("Begin", "End", &sample::table),
                                   dossier::field("Rows", &sample::rows).alias("Lines")).comments("R");
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_tables)

using tables = dossier::detail::tables<sample>;

BOOST_AUTO_TEST_CASE(each_field_has_an_entry_and_each_spelling_a_key) {
    BOOST_TEST(tables::fields.size() == 3u);
    BOOST_TEST(tables::fields[2].rules->key == "Rows");
    BOOST_TEST(tables::keys.keys.size() == 4u);
    BOOST_TEST(tables::required.size() == 1u);
    BOOST_TEST(tables::required[0] == 0u);
    BOOST_TEST(tables::has_blocks);
    sample s;
    BOOST_TEST(tables::member_of<2>(&s) == static_cast<void*>(&s.rows));
}

BOOST_AUTO_TEST_CASE(a_key_that_could_be_a_comment_is_ambiguous) {
    BOOST_TEST(tables::is_ambiguous("Rows"));
    BOOST_TEST(!tables::is_ambiguous("Lines"));
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<sample>();
}

BOOST_AUTO_TEST_SUITE_END()
