// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/study.hpp>

#include <string>
#include <type_traits>

#include <boost/test/unit_test.hpp>

using dossier::study;
using dossier::study_view;

BOOST_AUTO_TEST_SUITE(study_study)

BOOST_AUTO_TEST_CASE(a_fresh_study_is_empty_and_compares) {
    study a, b;
    BOOST_TEST((a == b));
    b.overview.acronym = "SOCKS";
    BOOST_TEST((a != b));
    a.overview.acronym = std::string("SOCKS");
    BOOST_TEST((a == b));
    BOOST_TEST(!study{}.id);
}

BOOST_AUTO_TEST_CASE(texts_are_owned_or_borrowed) {
    static_assert(std::is_same_v<study, dossier::basic_study<std::string>>);
    static_assert(std::is_same_v<decltype(study_view{}.overview.brief_summary), std::optional<std::string_view>>);
    static_assert(std::is_trivially_copyable_v<study_view>);
    static_assert(std::is_nothrow_move_constructible_v<study>);
    std::string const text = "Socks";
    study_view v;
    v.identification.brief_title = text;
    BOOST_TEST(v.identification.brief_title->data() == text.data());
}

BOOST_AUTO_TEST_SUITE_END()
