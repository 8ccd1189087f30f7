// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// include/dossier/grammar/README.md states the grammar: every nonterminal has a row, every name in a row exists in its header,
// and the examples parse.

#include <dossier/study.hpp>

#include <chrono>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/spirit/home/x3/core/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/grammar/chrono.hpp>
#include <dossier/grammar/iso_timestamp.hpp>
#include <dossier/grammar/number.hpp>
#include <dossier/parse.hpp>
#include <dossier/record.hpp>

namespace {

namespace x3 = boost::spirit::x3;

std::string const root = DOSSIER_FIXTURES "/../../include/dossier/";

std::string file(std::string const& path) {
    std::ifstream in(root + path);
    BOOST_TEST_REQUIRE(in.good(), path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string_view trim(std::string_view s) {
    while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    return s;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return lines;
}

/// What stands between the fences of each code block of this language.
std::vector<std::string> blocks(std::string const& page, std::string const& language) {
    std::vector<std::string> found;
    auto const fence = "```" + language + '\n';
    for (auto at = page.find(fence); at != page.npos; at = page.find(fence, at)) {
        at += fence.size();
        found.push_back(page.substr(at, page.find("```\n", at) - at));
    }
    return found;
}

/// What stands in code quotes in `cell`.
std::vector<std::string> quoted(std::string_view cell) {
    std::vector<std::string> found;
    for (auto at = cell.find('`'); at != cell.npos; at = cell.find('`', at)) {
        auto const end = cell.find('`', at + 1);
        found.emplace_back(cell.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return found;
}

struct row {
    std::string nonterminal, name, header;
    std::vector<std::string> examples;
};

std::vector<row> rows(std::string const& page) {
    std::vector<row> found;
    for (auto line : lines_of(page)) {
        if (line.substr(0, 2) != "| " || line.find('`') == line.npos) continue;
        std::vector<std::string_view> cells;
        for (line.remove_prefix(1); !line.empty();) {
            auto const bar = line.find('|');
            cells.push_back(trim(line.substr(0, bar)));
            line.remove_prefix(bar + 1);
        }
        BOOST_TEST_REQUIRE(cells.size() >= 3u);
        found.push_back({std::string(cells[0]), quoted(cells[1]).at(0), quoted(cells[2]).at(0), cells.size() > 3 ? quoted(cells[3]) : std::vector<std::string>{}});
    }
    return found;
}

template <class Parser>
bool parses(Parser const& p, std::string const& text) {
    char const* first = text.data();
    char const* const last = first + text.size();
    return x3::parse(first, last, p) && first == last;
}

// The names of the page's rows. That they compile is that they exist.
#define VALUE(...) \
    { #__VA_ARGS__, [](std::string const& text) { return parses(__VA_ARGS__, text); } }
std::map<std::string, std::function<bool(std::string const&)>> const values{
    VALUE(dossier::grammar::date),
    VALUE(dossier::grammar::detail::part),
    VALUE(dossier::grammar::calendar_day),
    VALUE(dossier::grammar::timestamp),
    VALUE(dossier::grammar::detail::half_day),
    VALUE(dossier::grammar::iso_timestamp),
    VALUE(dossier::grammar::boolean),
    VALUE(dossier::grammar::nct_id),
    VALUE(dossier::grammar::duration<std::chrono::days>),
    VALUE(dossier::grammar::enumeration<dossier::detail::time_unit>),
    VALUE(dossier::grammar::enumeration<dossier::overall_status>),
    VALUE(dossier::grammar::integer<int>),
    VALUE(dossier::grammar::floating<double>),
    VALUE(dossier::grammar::digits<4>),
    VALUE(dossier::grammar::digits<1, 2>),
    VALUE(dossier::grammar::digits<1>),
};

#define RULE(name) (static_cast<void>(name), #name)
#define TYPE(name) (static_cast<void>(sizeof(name)), #name)
std::set<std::string> const of_records{
    RULE(dossier::detail::record_grammar::record),  RULE(dossier::detail::record_grammar::title), RULE(dossier::detail::record_grammar::section),
    RULE(dossier::detail::record_grammar::heading), RULE(dossier::detail::record_grammar::field), RULE(dossier::detail::record_grammar::value),
    TYPE(dossier::detail::title_words),             TYPE(dossier::detail::heading_words),         TYPE(dossier::detail::key),
    TYPE(dossier::detail::absent),                  TYPE(dossier::detail::typed),                 TYPE(dossier::detail::text_end),
    TYPE(dossier::detail::begun),                   TYPE(dossier::detail::unexpected_line),       TYPE(dossier::detail::blank_lines),
    TYPE(dossier::detail::blank),                   TYPE(dossier::detail::end_of_line),
};

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_page)

BOOST_AUTO_TEST_CASE(every_nonterminal_has_a_row_and_every_row_a_nonterminal) {
    auto const page = file("grammar/README.md");
    std::set<std::string> defined, used;
    for (auto const& block : blocks(page, "ebnf"))
        for (auto const line : lines_of(block))
            if (auto const at = line.find(" = "); at != line.npos && line.front() != ' ') defined.emplace(trim(line.substr(0, at)));
    for (auto const& r : rows(page)) BOOST_TEST(used.insert(r.nonterminal).second, r.nonterminal << " has two rows");
    BOOST_TEST(defined.size() == 33u);
    BOOST_TEST(defined == used, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_names_exist_in_their_headers) {
    for (auto const& r : rows(file("grammar/README.md"))) {
        BOOST_TEST(values.count(r.name) + of_records.count(r.name) == 1u, r.name);
        auto const name = r.name.substr(0, r.name.find('<'));
        auto const last = name.substr(name.rfind(':') + 1);
        auto const header = file(r.header);
        if (r.nonterminal == "unit") continue; // is an enumeration, of another header
        BOOST_TEST((header.find(' ' + last) != header.npos), last << " is not in " << r.header);
    }
}

BOOST_AUTO_TEST_CASE(the_examples_of_values_parse) {
    std::size_t examples = 0;
    for (auto const& r : rows(file("grammar/README.md"))) {
        auto const value = values.find(r.name);
        if (value == values.end()) continue;
        BOOST_TEST(!r.examples.empty(), r.name);
        for (auto const& e : r.examples) BOOST_TEST(value->second(e), r.name << " does not match " << e);
        examples += r.examples.size();
    }
    BOOST_TEST(examples >= 20u);
}

BOOST_AUTO_TEST_CASE(the_page_of_a_study_parses) {
    auto const texts = blocks(file("grammar/README.md"), "text");
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    auto const study = dossier::parse<dossier::study>(texts[0]);
    BOOST_TEST(study.diagnostics().empty());
    BOOST_TEST(study.extras().empty());
    BOOST_TEST_REQUIRE(study->overview.brief_summary.has_value());
    BOOST_TEST(*study->overview.brief_summary == "Is soup eaten?\n\n* Yes: the bowl is weighed.\n* No: the bowl is counted.");
    dossier::study s;
    BOOST_TEST((x3::parse(texts[0].data(), texts[0].data() + texts[0].size(), dossier::grammar::record<dossier::study>, s)));
    BOOST_TEST((s == *study));
}

BOOST_AUTO_TEST_SUITE_END()
