// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/result.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include <boost/test/unit_test.hpp>

namespace {

using dossier::result;
using dossier::severity;

dossier::report report_of(severity s) {
    dossier::report r;
    dossier::diagnostic d;
    d.severity = s;
    d.offset = 4;
    r.add(std::move(d), 10);
    r.extras.push_back({dossier::diagnostic_code::stray_line, "", "", "", "line", 4});
    return r;
}

} // namespace

BOOST_AUTO_TEST_SUITE(result_result)

BOOST_AUTO_TEST_CASE(is_true_without_errors) {
    BOOST_TEST(static_cast<bool>(result<int>(7, {})));
    BOOST_TEST(static_cast<bool>(result<int>(7, report_of(severity::note))));
    BOOST_TEST(static_cast<bool>(result<int>(7, report_of(severity::warning))));
    BOOST_TEST(!result<int>(7, report_of(severity::error)));
    static_assert(!std::is_convertible_v<result<int>, bool>);
}

BOOST_AUTO_TEST_CASE(has_its_value_beside_an_error_too) {
    result<std::string> r("value", report_of(severity::error));
    BOOST_TEST(r.has_value());
    BOOST_TEST(r.value() == "value");
    BOOST_TEST(*r == "value");
    BOOST_TEST(r->size() == 5u);
    r->push_back('!');
    auto const& constant = r;
    BOOST_TEST(constant.value() == "value!");
    BOOST_TEST(*constant == "value!");
    BOOST_TEST(constant->size() == 6u);
}

BOOST_AUTO_TEST_CASE(one_that_ends_hands_over_what_was_found) {
    std::size_t found = 0;
    for (auto const& d : result<int>(7, report_of(severity::note)).diagnostics()) found += d.offset;
    for (auto const& e : result<int>(7, report_of(severity::note)).extras()) found += e.text.size();
    BOOST_TEST(found == 8u);
    result<int> kept(7, report_of(severity::note));
    auto const diagnostics = std::move(kept).diagnostics();
    BOOST_TEST(diagnostics.size() == 1u);
    static_assert(std::is_reference_v<decltype(kept.diagnostics())> && !std::is_reference_v<decltype(std::move(kept).diagnostics())>);
    static_assert(std::is_reference_v<decltype(kept.extras())> && !std::is_reference_v<decltype(std::move(kept).extras())>);
}

BOOST_AUTO_TEST_CASE(tells_what_was_found) {
    result<int> const r(7, report_of(severity::warning));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST(r.diagnostics()[0].offset == 4u);
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].text == "line");
    BOOST_TEST(result<int>(7, {}).diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(gives_its_value_away) {
    result<std::unique_ptr<int>> r(std::make_unique<int>(7), {});
    BOOST_TEST(**r == 7);
    std::unique_ptr<int> const taken = *std::move(r);
    BOOST_TEST(*taken == 7);
    std::unique_ptr<int> const from_temporary = result<std::unique_ptr<int>>(std::make_unique<int>(8), {}).value();
    BOOST_TEST(*from_temporary == 8);
}

BOOST_AUTO_TEST_SUITE_END()
