// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/csv_text.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

bool quoted(std::string_view s, char separator = ',') {
    dossier_test::guarded_text const text(s); // reading behind the text would end the program
    return dossier::detail::needs_quotes(text.view(), separator);
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_csv_text)

BOOST_AUTO_TEST_CASE(a_special_character_is_found_at_every_place) {
    for (std::size_t size = 0; size != 70; ++size) {
        BOOST_TEST(!quoted(std::string(size, 'x')));
        for (std::size_t at = 0; at != size; ++at)
            for (char const c : {',', '"', '\r', '\n', ';', '\t'}) {
                std::string s(size, 'x');
                s[at] = c;
                BOOST_TEST_REQUIRE(quoted(s) == (c != ';' && c != '\t'));
                BOOST_TEST_REQUIRE(quoted(s, ';') == (c != ',' && c != '\t'));
            }
    }
}

BOOST_AUTO_TEST_CASE(quotes_are_doubled) {
    std::string out = "x";
    {
        dossier::text::output_buffer buffer(out);
        dossier::detail::put_csv_text(buffer, "\"a\"\"", ',', false);
        dossier::detail::put_csv_text(buffer, "", ',', true);
        dossier::detail::put_csv_text(buffer, "=", ',', true);
        dossier::detail::put_csv_text(buffer, "=,", ',', true);
    }
    BOOST_TEST(out == "x\"\"\"a\"\"\"\"\"\"\"'=\"'=,\"");
}

BOOST_AUTO_TEST_SUITE_END()
