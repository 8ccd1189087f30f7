// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/schema/record_members.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/continuation.hpp>
#include <dossier/schema/record.hpp>

namespace {

struct letter {
    std::string subject;
    std::string body;
    std::vector<std::pair<std::string, std::string>> others;
};

template <class Description>
using keys_of = typename Description::unknown_keys_type;

} // namespace

BOOST_AUTO_TEST_SUITE(schema_record_members)

BOOST_AUTO_TEST_CASE(a_description_has_members_for_unknown_keys_and_the_body_if_it_names_them) {
    constexpr auto plain = dossier::record<letter>(dossier::field("Subject", &letter::subject));
    using plain_type = std::remove_const_t<decltype(plain)>;
    BOOST_TEST(!dossier::detail::takes_unknown_keys<keys_of<plain_type>>);
    BOOST_TEST((std::is_same_v<plain_type::body_type, dossier::detail::no_body>));

    constexpr auto all = plain.unknown_keys(&letter::others).body(&letter::body);
    using all_type = std::remove_const_t<decltype(all)>;
    BOOST_TEST(dossier::detail::takes_unknown_keys<keys_of<all_type>>);
    BOOST_TEST((all.unknown_keys_member.member == &letter::others));
    BOOST_TEST((all.body_member.member == &letter::body));
}

BOOST_AUTO_TEST_CASE(the_codec_of_all_texts_is_that_of_unknown_keys_in_any_order) {
    constexpr auto before = dossier::record<letter>(dossier::field("Subject", &letter::subject)).texts(dossier::trimmed).unknown_keys(&letter::others);
    constexpr auto behind = dossier::record<letter>(dossier::field("Subject", &letter::subject)).unknown_keys(&letter::others).texts(dossier::trimmed);
    BOOST_TEST((std::is_same_v<keys_of<std::remove_const_t<decltype(before)>>, keys_of<std::remove_const_t<decltype(behind)>>>));
}

BOOST_AUTO_TEST_SUITE_END()
