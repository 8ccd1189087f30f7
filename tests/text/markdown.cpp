// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/markdown.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

#include "support/registry.hpp"

using dossier::unescape_markdown;

namespace {

std::ptrdiff_t backslashes(std::string_view text) { return std::count(text.begin(), text.end(), '\\'); }

} // namespace

BOOST_AUTO_TEST_SUITE(text_markdown)

BOOST_AUTO_TEST_CASE(every_punctuation_character_of_ascii_is_unescaped) {
    std::string escaped;
    std::string const punctuation = R"(!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~)";
    for (char const c : punctuation) (escaped += '\\') += c;
    BOOST_TEST(unescape_markdown(escaped) == punctuation);
    for (int c = 0; c != 256; ++c) {
        bool const is = punctuation.find(static_cast<char>(c)) != punctuation.npos;
        BOOST_TEST(dossier::text::is_markdown_punctuation(static_cast<char>(c)) == is, c);
    }
}

BOOST_AUTO_TEST_CASE(other_backslashes_are_kept) {
    for (std::string const kept : {"", "plain", "\\", "\\a", "\\7", "\\ ", "\\\xC2\xA7", "C:\\temp", "\\\t"}) BOOST_TEST(unescape_markdown(kept) == kept);
    BOOST_TEST(unescape_markdown(std::string_view()) == "");
    BOOST_TEST(unescape_markdown(std::string_view("\\\0", 2)) == std::string("\\\0", 2));
}

BOOST_AUTO_TEST_CASE(a_text_is_unescaped_once) {
    BOOST_TEST(unescape_markdown(R"(\\<)") == R"(\<)");
    BOOST_TEST(unescape_markdown(R"(\\\<)") == R"(\<)");
    BOOST_TEST(unescape_markdown(R"(a \< b \[c\] \~ \*)") == "a < b [c] ~ *");
}

BOOST_AUTO_TEST_CASE(a_hard_line_break_becomes_a_line_end) {
    BOOST_TEST(unescape_markdown("one\\\ntwo") == "one\ntwo");
    BOOST_TEST(unescape_markdown("one\\\r\ntwo") == "one\r\ntwo");
    BOOST_TEST(unescape_markdown("one\\\\\ntwo") == "one\\\ntwo");
}

BOOST_AUTO_TEST_CASE(a_backslash_at_the_end_of_a_paragraph_is_no_break) {
    for (std::string const kept : {"one\\", "one\\\n", "one\\\n\ntwo", "one\\\n \t\ntwo", "one\\\r\n\r\ntwo"}) BOOST_TEST(unescape_markdown(kept) == kept);
}

BOOST_AUTO_TEST_CASE(markup_and_entities_stay) {
    for (std::string const kept : {"*emphasis*", "&lt;", "&#39;", "[link](url)", "# heading"}) BOOST_TEST(unescape_markdown(kept) == kept);
    BOOST_TEST(unescape_markdown(R"(\&lt;)") == "&lt;");
}

BOOST_AUTO_TEST_CASE(leaves_no_escape_in_the_registry, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    int escaped = 0;
    for (auto const& file : std::filesystem::directory_iterator(dossier_test::registry_data() / "registry" / "texts")) {
        std::ifstream in(file.path(), std::ios::binary);
        std::string const page(std::istreambuf_iterator<char>(in), {});
        auto const study = dossier::parse<dossier::study_view>(page);
        std::ptrdiff_t found = 0;
        for (auto const& text : {study->overview.brief_summary, study->overview.detailed_description}) {
            auto const plain = unescape_markdown(text.value_or(""));
            found += backslashes(text.value_or(""));
            BOOST_TEST(backslashes(plain) == 0, file.path());
            BOOST_TEST(static_cast<std::ptrdiff_t>(plain.size()) == static_cast<std::ptrdiff_t>(text.value_or("").size()) - backslashes(text.value_or("")));
        }
        escaped += found != 0;
    }
    BOOST_TEST(escaped > 0);
    BOOST_TEST_MESSAGE(escaped << " studies have escapes");
}

BOOST_AUTO_TEST_SUITE_END()
