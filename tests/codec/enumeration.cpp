// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/enumeration.hpp>

#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <dossier/study/expanded_access_status.hpp>

#include "support/read_by.hpp"
#include "support/written.hpp"

using dossier::codec;
using dossier::expanded_access_status;
using dossier_test::read_by;

namespace {

enum class unnamed { value };

template <class E>
concept has_codec = requires { codec<E>::expected; };

} // namespace

BOOST_AUTO_TEST_SUITE(codec_enumeration)

BOOST_AUTO_TEST_CASE(every_value_is_written_as_it_is_read) {
    for (auto const& e : dossier::enumerators<expanded_access_status>) {
        auto const before = e.value == expanded_access_status::available ? expanded_access_status::approved_for_marketing
                                                                         : expanded_access_status::available;
        BOOST_TEST(read_by(codec<expanded_access_status>::parser, e.name, before) == std::string(e.name) + '|');
        BOOST_TEST(dossier_test::written<codec<expanded_access_status>>(e.value) == "> " + std::string(e.name));
    }
}

BOOST_AUTO_TEST_CASE(the_beginning_of_a_name_could_go_on) {
    auto const could_go_on = codec<expanded_access_status>::could_go_on;
    BOOST_TEST(could_go_on("AVAIL"));
    BOOST_TEST(could_go_on("NO_LONGER_AVAILABL"));
    BOOST_TEST(could_go_on(""));
    BOOST_TEST(!could_go_on("AVAILABLE"));
    BOOST_TEST(!could_go_on("AVAILABLE_"));
    BOOST_TEST(!could_go_on("avail"));
}

BOOST_AUTO_TEST_CASE(lists_its_choices_for_messages) {
    using choices = codec<expanded_access_status>;
    BOOST_TEST(choices::choices.size() == 4u);
    BOOST_TEST(choices::choices[0].name == "AVAILABLE");
    BOOST_TEST(choices::choices[3].name == "APPROVED_FOR_MARKETING");
    BOOST_TEST(choices::expected == "one of the names");
}

BOOST_AUTO_TEST_CASE(an_enumeration_without_a_table_has_no_codec) {
    static_assert(has_codec<expanded_access_status> && !has_codec<unnamed>);
    static_assert(dossier::encodable<expanded_access_status> && !dossier::encodable<unnamed>);
    BOOST_TEST(codec<expanded_access_status>::within_line);
}

BOOST_AUTO_TEST_SUITE_END()
