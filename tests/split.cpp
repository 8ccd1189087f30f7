// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/split.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_packages.hpp"
#include "support/many_pages.hpp"
#include "support/shipment.hpp"

using dossier::next_record;
using dossier::piece;
using dossier::split;
using dossier::study;
using dossier::study_view;
using dossier_test::all_of;
using dossier_test::page_with_id;

namespace {

/// What all pieces give, one after the other, each read alone.
template <class Record = study_view>
std::string all_of_pieces(std::string_view text, std::vector<std::string_view> const& pieces) {
    std::string out;
    for (auto const p : pieces) out += all_of(dossier::read<Record>(p).counted_from(static_cast<std::size_t>(p.data() - text.data())));
    return out;
}

std::string joined(std::vector<std::string_view> const& pieces) {
    std::string out;
    for (auto const p : pieces) out += p;
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(split_)

BOOST_AUTO_TEST_CASE(pieces_are_of_about_one_size) {
    std::string text;
    for (unsigned i = 0; i != 100; ++i) text += page_with_id(i);
    auto const page = page_with_id(0).size();
    for (std::size_t const n : {1u, 2u, 3u, 7u, 50u}) {
        auto const pieces = split<study>(text, n);
        BOOST_TEST_REQUIRE(pieces.size() == n);
        BOOST_TEST(joined(pieces) == text);
        for (auto const p : pieces) BOOST_TEST((p.size() + page > text.size() / n && p.size() < text.size() / n + page));
    }
}

BOOST_AUTO_TEST_CASE(there_are_as_many_as_were_asked_for) {
    auto const text = page_with_id(1) + page_with_id(2);
    auto const pieces = split<study>(text, 5);
    BOOST_TEST_REQUIRE(pieces.size() == 5u);
    BOOST_TEST(joined(pieces) == text);
    BOOST_TEST(split<study>("", 3).size() == 3u);
    BOOST_TEST(joined(split<post::shipment>("Sender: Ada\n\nSender: Bob\n", 3)) == "Sender: Ada\n\nSender: Bob\n");
}

BOOST_AUTO_TEST_CASE(the_next_record_is_found_from_any_byte_on) {
    auto const one = page_with_id(1);
    auto const text = "intro\n" + one + one + "\n" + one;
    std::size_t const second = 6 + one.size(), third = second + one.size() + 1;
    for (std::size_t at = 0; at <= text.size() + 1; ++at) {
        auto const wanted = at == 0 ? 0 : at <= 6 ? 6 : at <= second ? second : at <= third ? third : text.size();
        BOOST_TEST(next_record<study>(text, at) == wanted, at);
    }
}

BOOST_AUTO_TEST_CASE(cut_anywhere_ten_records_are_the_same_ten) {
    std::string text;
    for (unsigned i = 0; i != 10; ++i) text += page_with_id(i);
    auto const whole = all_of(dossier::read<study_view>(text));
    for (std::size_t at = 0; at <= text.size(); ++at) {
        std::vector<std::string_view> const pieces = {piece<study>(text, 0, at), piece<study>(text, at, text.size())};
        BOOST_TEST_REQUIRE(joined(pieces) == text);
        if (at % 97 == 0) BOOST_TEST_REQUIRE(all_of_pieces(text, pieces) == whole); // pieces of every kind are met
    }
}

BOOST_AUTO_TEST_CASE(pieces_give_what_the_whole_gives) {
    dossier_test::many_pages make(5);
    for (int i = 0; i != 300; ++i) {
        auto const text = make();
        auto const whole = all_of(dossier::read<study_view>(text));
        for (std::size_t const n : {1u, 2u, 3u, 4u, 9u, 64u}) {
            auto const pieces = split<study>(text, n);
            BOOST_TEST_REQUIRE(joined(pieces) == text);
            BOOST_TEST_REQUIRE(all_of_pieces(text, pieces) == whole, n << " pieces of\n" << text);
        }
        // at every byte, where each cut leads is tried once
        std::size_t before = 0;
        for (std::size_t at = 1; at <= text.size(); ++at) {
            auto const cut = next_record<study>(text, at);
            BOOST_TEST_REQUIRE(cut >= at);
            if (cut == before) continue;
            before = cut;
            std::vector<std::string_view> const pieces = {piece<study>(text, 0, at), piece<study>(text, at, text.size())};
            BOOST_TEST_REQUIRE(joined(pieces) == text);
            BOOST_TEST_REQUIRE(all_of_pieces(text, pieces) == whole, "cut at " << at << " of\n" << text);
        }
    }
}

BOOST_AUTO_TEST_CASE(records_that_blank_lines_part_are_cut_there) {
    using store::package;
    dossier_test::many_packages make(6);
    for (int i = 0; i != 300; ++i) {
        auto const text = make();
        auto const whole = all_of(dossier::read<package>(text));
        for (std::size_t at = 0; at <= text.size(); ++at) {
            std::vector<std::string_view> const pieces = {piece<package>(text, 0, at), piece<package>(text, at, text.size())};
            BOOST_TEST_REQUIRE(joined(pieces) == text);
            BOOST_TEST_REQUIRE(all_of_pieces<package>(text, pieces) == whole, "cut at " << at << " of\n" << text);
        }
    }
}

BOOST_AUTO_TEST_CASE(places_that_know_of_each_other_no_more_share_a_text) {
    auto const text = page_with_id(1) + page_with_id(2) + page_with_id(3);
    for (std::size_t const step : {1u, 100u, 1000u, 5000u}) {
        std::string again;
        for (std::size_t at = 0; at < text.size(); at += step) again += piece<study>(text, at, at + step);
        BOOST_TEST(again == text);
    }
    BOOST_TEST(piece<study>(text, 10, 5).empty());
    BOOST_TEST(piece<study>(text, 10, 10).empty());
}

BOOST_AUTO_TEST_SUITE_END()
