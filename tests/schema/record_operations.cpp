// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/schema/record_operations.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

struct letter {
    std::optional<std::string> subject, body;
    std::vector<std::pair<std::string, std::string>> others;
};
constexpr auto dossier_schema(std::type_identity<letter>) {
    return dossier::record<letter>(dossier::field("Subject", &letter::subject)).unknown_keys(&letter::others).body(&letter::body);
}
struct message {
    std::string subject, body;
};
constexpr auto dossier_schema(std::type_identity<message>) { return dossier::record<message>(dossier::field("Subject", &message::subject)).body(&message::body); }
struct note {
    std::string text;
};
constexpr auto dossier_schema(std::type_identity<note>) { return dossier::record<note>(dossier::field("Text", &note::text)); }

} // namespace

BOOST_AUTO_TEST_SUITE(schema_record_operations)

BOOST_AUTO_TEST_CASE(unknown_keys_go_into_their_member) {
    auto const* keys = dossier::detail::unknown_keys_of<letter>();
    BOOST_TEST_REQUIRE(keys != nullptr);
    letter l;
    BOOST_TEST((keys->add(&l, "Colour", "red") == dossier::detail::unknown_key_is::taken));
    BOOST_TEST((keys->add(nullptr, "Colour", "red") == dossier::detail::unknown_key_is::taken));
    BOOST_TEST(keys->count(&l) == 1u);
    std::string all;
    keys->visit(&l, &all, [](void* to, std::string_view key, std::string_view value) { (((*static_cast<std::string*>(to) += key) += '=') += value) += ';'; });
    BOOST_TEST(all == "Colour=red;");
    BOOST_TEST(dossier::detail::unknown_keys_of<note>() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_body_goes_into_its_member) {
    auto const* body = dossier::detail::body_of<letter>();
    BOOST_TEST_REQUIRE(body != nullptr);
    letter l;
    BOOST_TEST(!body->holds(&l));
    body->read(&l, "all of it\n");
    BOOST_TEST(body->holds(&l));
    BOOST_TEST(body->text(&l) == "all of it\n");
    body->clear(&l);
    BOOST_TEST(!l.body.has_value());
    BOOST_TEST(dossier::detail::body_of<note>() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_body_may_be_a_plain_text) {
    auto const* body = dossier::detail::body_of<message>();
    message m;
    BOOST_TEST(!body->holds(&m));
    body->read(&m, "all of it\n");
    BOOST_TEST(body->holds(&m));
    BOOST_TEST(body->text(&m) == "all of it\n");
    body->clear(&m);
    BOOST_TEST(m.body == "");
}

BOOST_AUTO_TEST_SUITE_END()
