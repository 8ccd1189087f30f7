// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "reference/subject.hpp"
#include "support/fixture.hpp"
#include "support/registry.hpp"

// The library against the reference, for whole files: as they are, cut anywhere, with CR LF.

namespace {

void compare(std::string_view text, std::string_view what) {
    for (auto const* kind : {reference::subjects()[0], reference::subjects()[1]}) {
        auto const one = kind->parse(text, 0), all = kind->read(text, 0);
        BOOST_TEST_REQUIRE(one.empty(), kind->name << ": " << one << "\nin " << what);
        BOOST_TEST_REQUIRE(all.empty(), kind->name << ": " << all << "\nin " << what);
    }
}
std::string with_returns(std::string_view text) {
    std::string out;
    for (char const c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reference_fixtures)

BOOST_AUTO_TEST_CASE(fixtures_read_as_the_reference_reads_them) {
    std::string all;
    for (std::string const name : {"study_2024.txt", "study_2025.txt", "study_withheld.txt"}) {
        auto const text = dossier_test::fixture(name);
        compare(text, name);
        compare(with_returns(text), name);
        for (std::size_t n = 0; n < text.size(); n += 7) compare(std::string_view(text).substr(0, n), name + " up to " + std::to_string(n));
        all += text + '\n';
    }
    compare(all, "all fixtures");
}

BOOST_AUTO_TEST_CASE(so_do_texts_of_the_examples) {
    for (auto const* kind : reference::subjects())
        for (std::string const name : {"sample.txt", "broken.txt", "packages.txt", "registry.txt", "trial_register.txt"}) {
            auto const text = dossier_test::contents(std::string(DOSSIER_EXAMPLES) + '/' + name);
            for (auto const check : {kind->parse, kind->read}) {
                auto const what = check(text, 0);
                BOOST_TEST_REQUIRE(what.empty(), kind->name << ": " << what << "\nin " << name);
            }
        }
}

BOOST_AUTO_TEST_CASE(studies_of_the_registry_read_as_the_reference_reads_them, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    std::string all;
    std::size_t files = 0;
    for (auto const& file : std::filesystem::directory_iterator(dossier_test::registry_data() / "registry" / "texts")) {
        auto const text = dossier_test::contents(file.path().string());
        compare(text, file.path().string());
        all += text + '\n';
        ++files;
    }
    BOOST_TEST(files > 200u);
    compare(std::string_view(all).substr(0, 300000), "many records of the registry");
}

BOOST_AUTO_TEST_SUITE_END()
