// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/writing/operations.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

namespace {

using dossier::detail::same_value;
using dossier::detail::write_operations;
using dossier::detail::write_operations_of;
using text = std::optional<std::string>;
using view = std::optional<std::string_view>;

constexpr write_operations const& texts = write_operations_of<dossier::codec<std::string>, text, view>::table;
constexpr write_operations const& flags = write_operations_of<dossier::yes_no_codec, std::optional<bool>, std::optional<bool>>::table;
constexpr write_operations const& strings = write_operations_of<dossier::codec<std::string>, std::string, std::string>::table;

} // namespace

BOOST_AUTO_TEST_SUITE(writing_operations)

BOOST_AUTO_TEST_CASE(an_optional_may_lack_a_value) {
    text some = "tea", none;
    std::string const empty;
    BOOST_TEST(texts.count(&some) == 1u);
    BOOST_TEST(texts.count(&none) == 0u);
    BOOST_TEST(strings.count(&empty) == 1u);
    BOOST_TEST(texts.size(&some) == 3u);
    BOOST_TEST(texts.size(&none) == 0u);
}

BOOST_AUTO_TEST_CASE(a_value_is_appended_by_the_codec_of_the_field) {
    std::string out = "> ";
    text const some = "tea";
    std::optional<bool> const flag = true;
    dossier::codec<std::string> const as_it_is;
    texts.write(&as_it_is, out, &some, {"Drink: "});
    flags.write(&dossier::yes_no, out, &flag, {});
    BOOST_TEST(out == "> Drink: tea\nYes\n");
}

BOOST_AUTO_TEST_CASE(what_was_read_is_compared_with_what_was_written) {
    text some = "tea", none;
    view same = "tea", other = "coffee", nothing;
    BOOST_TEST(texts.came_back(&some, &same));
    BOOST_TEST(!texts.came_back(&some, &other));
    BOOST_TEST(!texts.came_back(&some, &nothing));
    BOOST_TEST(!texts.came_back(&none, &same));
    BOOST_TEST(texts.came_back(&none, &nothing));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_owned_holds_no_cr_lf) {
    BOOST_TEST(!same_value(std::string("a\r\nb"), std::string_view("a\r\nb")));
    BOOST_TEST(same_value(std::string_view("a\r\nb"), std::string_view("a\r\nb")));
    BOOST_TEST(same_value(std::string("a\rb"), std::string_view("a\rb")));
    BOOST_TEST(same_value(7, 7));
    BOOST_TEST(!same_value(7, 8));
}

BOOST_AUTO_TEST_CASE(a_member_is_copied) {
    text from = "tea", to;
    BOOST_TEST(texts.copy(&to, &from));
    BOOST_TEST((to == from));
}

BOOST_AUTO_TEST_CASE(a_record_has_them_for_every_field_and_its_title) {
    auto const& all = dossier::detail::write_tables<dossier::study>::operations;
    BOOST_TEST(all.size() == 32u);
    for (auto const* o : all) BOOST_TEST((o != nullptr));
    dossier::study s;
    s.id = dossier::nct_id::make(7);
    std::string out;
    all[31]->write(nullptr, out, &s.id, {});
    BOOST_TEST(out == "NCT00000007\n");
}

BOOST_AUTO_TEST_SUITE_END()
