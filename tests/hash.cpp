// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/hash.hpp>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <boost/container_hash/hash.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/codec/chrono.hpp>
#include <dossier/study.hpp>

#include "support/fixture.hpp"
#include "support/shipment.hpp"
#include "support/random_study.hpp"

namespace {

using dossier::hash_value;
using dossier::study;
using dossier::study_view;
using post::shipment;

// No std::hash has its type.
struct stay {
    std::optional<std::chrono::days> length;
};

struct message {
    std::string subject, body;
};

} // namespace

template <>
inline constexpr auto dossier::schema<message> = dossier::record<message>(dossier::field("Subject", &message::subject)).body(&message::body);
template <>
inline constexpr auto dossier::schema<stay> = dossier::record<stay>(dossier::field("Length", &stay::length));

template <>
struct std::hash<shipment> : dossier::record_hash {};

BOOST_AUTO_TEST_SUITE(hash)

BOOST_AUTO_TEST_CASE(equal_records_have_the_same) {
    auto const text = dossier_test::fixture("study_2025.txt");
    auto const s = *dossier::parse<study>(text);
    BOOST_TEST(hash_value(s) == hash_value(*dossier::parse<study>(text)));
    BOOST_TEST(hash_value(s) == hash_value(*dossier::parse<study_view>(text)));
    BOOST_TEST(hash_value(study()) == hash_value(study_view()));
}

BOOST_AUTO_TEST_CASE(every_field_counts) {
    auto const s = *dossier::parse<study>(dossier_test::fixture("study_2025.txt"));
    std::set<std::size_t> all{hash_value(s)};
    std::size_t n = 1;
    for (std::size_t i = 0; i != 32; ++i) {
        auto other = s;
        std::size_t at = 0;
        dossier::for_each_field(other, [&](dossier::field_info const&, auto& value) {
            if (at++ != i) return;
            if (value) value.reset();
            else value.emplace();
        });
        BOOST_TEST((other != s));
        all.insert(hash_value(other));
        ++n;
    }
    BOOST_TEST(all.size() == n);
}

BOOST_AUTO_TEST_CASE(a_value_in_another_field_is_another_record) {
    study a, b;
    a.identification.sponsor = "Ada";
    b.identification.organization = "Ada";
    BOOST_TEST(hash_value(a) != hash_value(b));
    a = b = study();
    a.oversight.has_dmc = b.oversight.is_ppsd = false;
    BOOST_TEST(hash_value(a) != hash_value(b));
}

BOOST_AUTO_TEST_CASE(random_studies_collide_rarely) {
    dossier_test::random_study next(7);
    std::set<std::size_t> all;
    for (int i = 0; i != 2000; ++i) all.insert(hash_value(next()));
    BOOST_TEST(all.size() >= 1999u);
}

BOOST_AUTO_TEST_CASE(a_type_without_a_hash_is_hashed_as_its_text) {
    BOOST_TEST(hash_value(stay{std::chrono::days{8}}) == hash_value(stay{std::chrono::days{8}}));
    BOOST_TEST(hash_value(stay{std::chrono::days{8}}) != hash_value(stay{std::chrono::days{9}}));
    BOOST_TEST(hash_value(stay{}) != hash_value(stay{std::chrono::days{0}}));
}

BOOST_AUTO_TEST_CASE(in_containers) {
    shipment const ada{"Ada", post::speed::slow, 5, {}, {}, {}}, bea{"Bea", post::speed::slow, 5, {}, {}, {}};
    std::unordered_set<shipment> const shipments{ada, bea, ada};
    BOOST_TEST(shipments.size() == 2u);
    std::unordered_map<study, int, dossier::record_hash> studies;
    studies[study()] = 1;
    studies[study()] = 2;
    BOOST_TEST(studies.size() == 1u);
    BOOST_TEST(boost::hash<study>()(study()) == hash_value(study()));
}

BOOST_AUTO_TEST_CASE(the_body_counts) {
    BOOST_TEST(hash_value(message{"a", "b"}) == hash_value(message{"a", "b"}));
    std::set<std::size_t> const all{hash_value(message{"a", ""}), hash_value(message{"a", "b"}), hash_value(message{"a", "c"}), hash_value(message{"c", "b"})};
    BOOST_TEST(all.size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
