// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/result.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

namespace {

using dossier::result;
using dossier::severity;

dossier::detail::report report_of(severity s) {
    dossier::detail::report r;
    dossier::diagnostic d;
    d.severity = s;
    d.offset = 4;
    r.add(std::move(d), 10);
    r.extras.push_back({dossier::diagnostic_code::stray_line, "", "", "", "line", 4});
    return r;
}

struct tin {
    std::string label;
};

} // namespace

template <>
inline constexpr auto dossier::schema<tin> = dossier::record<tin>(dossier::field("Label", &tin::label).required());

namespace {

// A result without a value, which only reading makes.
result<tin> refused() {
    dossier::options strict;
    strict.strict = true;
    return dossier::parse<tin>("Label:\n", strict);
}

} // namespace

BOOST_AUTO_TEST_SUITE(result_result)

BOOST_AUTO_TEST_CASE(is_ok_without_errors) {
    BOOST_TEST(result<int>(7, {}).ok());
    BOOST_TEST(result<int>(7, report_of(severity::note)).ok());
    BOOST_TEST(result<int>(7, report_of(severity::warning)).ok());
    BOOST_TEST(!result<int>(7, report_of(severity::error)).ok());
}

// As std::expected and std::optional do.
BOOST_AUTO_TEST_CASE(converts_to_whether_it_has_a_value) {
    BOOST_TEST(static_cast<bool>(result<int>(7, report_of(severity::error))));
    BOOST_TEST(result<int>(7, report_of(severity::error)).has_value());
    BOOST_TEST(!refused());
    BOOST_TEST(!refused().has_value());
    BOOST_TEST(!refused().ok());
    static_assert(!std::is_convertible_v<result<int>, bool>);
    static_assert(std::is_same_v<result<int>::value_type, int>);
}

BOOST_AUTO_TEST_CASE(throws_where_the_value_is_missing) {
    auto none = refused();
    auto const& constant = none;
    BOOST_CHECK_EXCEPTION(none.value(), dossier::bad_result_access,
                          [](std::exception const& e) { return std::string(e.what()) == "dossier: the result has no value"; });
    BOOST_CHECK_THROW(constant.value(), dossier::bad_result_access);
    BOOST_CHECK_THROW(std::move(none).value(), dossier::bad_result_access);
}

BOOST_AUTO_TEST_CASE(gives_another_value_in_place_of_a_missing_one) {
    tin const other{"pears"};
    BOOST_TEST(refused().value_or(other).label == "pears");
    auto const none = refused();
    BOOST_TEST(none.value_or(tin{"figs"}).label == "figs");
    result<std::string> peas("peas", report_of(severity::error));
    BOOST_TEST(peas.value_or("none") == "peas");
    BOOST_TEST(std::move(peas).value_or("none") == "peas");
    BOOST_TEST(peas.value_or("none").empty()); // it was moved out
}

BOOST_AUTO_TEST_CASE(is_transformed_with_all_that_was_found) {
    result<std::string> const peas("peas", report_of(severity::error));
    auto const size = peas.transform([](std::string const& s) { return s.size(); });
    static_assert(std::is_same_v<decltype(size), result<std::size_t> const>);
    BOOST_TEST(*size == 4u);
    BOOST_TEST(size.has_value());
    BOOST_TEST(!size.ok());
    BOOST_TEST_REQUIRE(size.diagnostics().size() == 1u);
    BOOST_TEST(size.diagnostics()[0].offset == 4u);
    BOOST_TEST(size.extras().at(0).text == "line");
    BOOST_TEST(*peas == "peas");

    result<std::unique_ptr<int>> seven(std::make_unique<int>(7), report_of(severity::note));
    auto const same = std::move(seven).transform([](std::unique_ptr<int>&& p) { return std::move(p); });
    BOOST_TEST(**same == 7);
    BOOST_TEST(same.diagnostics().size() == 1u);
    BOOST_TEST(seven.diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(goes_on_to_another_result_with_all_that_was_found) {
    auto const doubled = [](int i) { return result<long>(2 * i, report_of(severity::error)); };
    auto const both = result<int>(7, report_of(severity::note)).and_then(doubled);
    BOOST_TEST(*both == 14);
    BOOST_TEST(!both.ok());
    BOOST_TEST_REQUIRE(both.diagnostics().size() == 2u);
    BOOST_TEST((both.diagnostics()[0].severity == severity::note));
    BOOST_TEST((both.diagnostics()[1].severity == severity::error));
    BOOST_TEST(both.extras().size() == 2u);
    result<int> const clean(7, {});
    BOOST_TEST(clean.and_then([](int const& i) { return result<int>(i, {}); }).ok());
}

BOOST_AUTO_TEST_CASE(without_a_value_no_function_is_called) {
    bool called = false;
    auto const none = refused().transform([&](tin const&) { return called = true; });
    BOOST_TEST(!none.has_value());
    BOOST_TEST(none.diagnostics().size() == 1u);
    auto const still = none.and_then([&](bool) { return result<int>(called = true, {}); });
    BOOST_TEST(!still.has_value());
    BOOST_TEST(still.diagnostics().size() == 1u);
    BOOST_TEST(!called);
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
