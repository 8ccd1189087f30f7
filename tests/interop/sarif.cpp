// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/sarif.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/src.hpp> // builds Boost.JSON in, so that nothing has to be linked; in one file of this folder only
#include <boost/test/unit_test.hpp>

namespace {

namespace json = boost::json;
using dossier::diagnostic_code;
using dossier::diagnostic;
using dossier::sarif_file;
using dossier::severity;
using dossier::to_sarif;
using namespace std::string_view_literals;

diagnostic at(std::size_t offset, std::size_t length, diagnostic_code c = diagnostic_code::stray_line) {
    diagnostic d;
    d.severity = default_severity(c);
    d.code = c;
    d.offset = offset;
    d.length = length;
    return d;
}

// The value at `path`, such as "runs/0/results".
json::value const& get(json::value const& v, std::string_view path) {
    auto const end = path.find('/');
    auto const name = path.substr(0, end);
    json::value const* next = nullptr;
    if (v.is_array()) next = &v.as_array().at(static_cast<std::size_t>(std::stoul(std::string(name))));
    else next = &v.as_object().at(name);
    return end == path.npos ? *next : get(*next, path.substr(end + 1));
}
std::string_view text(json::value const& v, std::string_view path) { return get(v, path).as_string(); }
std::uint64_t number(json::value const& v, std::string_view path) { return get(v, path).to_number<std::uint64_t>(); }

json::value const& region(json::value const& log, std::size_t result = 0) {
    return get(log, "runs/0/results/" + std::to_string(result) + "/locations/0/physicalLocation/region");
}
std::string place(json::value const& log, std::size_t result = 0) {
    auto const& r = region(log, result);
    return std::to_string(number(r, "startLine")) + ':' + std::to_string(number(r, "startColumn")) + '-' +
           std::to_string(number(r, "endLine")) + ':' + std::to_string(number(r, "endColumn")) + " @" +
           std::to_string(number(r, "byteOffset")) + '+' + std::to_string(number(r, "byteLength"));
}
std::string place(std::string_view text, std::size_t offset, std::size_t length) {
    return place(to_sarif(std::vector{at(offset, length)}, text, "x"));
}
std::string uri(std::string_view name) {
    return std::string(::text(to_sarif(std::vector<diagnostic>{}, "", name), "runs/0/artifacts/0/location/uri"));
}
std::string message(std::string_view found) {
    auto d = at(0, 0, diagnostic_code::bad_value);
    d.found = found;
    d.expected = "a date";
    return std::string(::text(to_sarif(std::vector{d}, "", "x"), "runs/0/results/0/message/text"));
}

// What the SARIF 2.1.0 schema requires of the objects that a log of ours holds.
void check_required(json::value const& log) {
    BOOST_TEST(text(log, "version") == "2.1.0");
    BOOST_TEST(text(log, "$schema").substr(0, 8) == "https://");
    BOOST_TEST(get(log, "runs").as_array().size() == 1);
    auto const& run = get(log, "runs/0");
    BOOST_TEST(!text(run, "tool/driver/name").empty());
    BOOST_TEST(text(run, "columnKind") == "unicodeCodePoints");
    auto const& rules = get(run, "tool/driver/rules").as_array();
    for (auto const& rule : rules) {
        BOOST_TEST(!text(rule, "id").empty());
        BOOST_TEST(!text(rule, "shortDescription/text").empty());
        BOOST_TEST(!text(rule, "defaultConfiguration/level").empty());
    }
    auto const& artifacts = get(run, "artifacts").as_array();
    for (auto const& result : get(run, "results").as_array()) {
        BOOST_TEST(!text(result, "message/text").empty());
        BOOST_TEST(text(rules.at(number(result, "ruleIndex")), "id") == text(result, "ruleId"));
        auto const level = text(result, "level");
        BOOST_TEST((level == "note" || level == "warning" || level == "error"));
        BOOST_TEST(get(result, "locations").as_array().size() == 1);
        auto const& physical = get(result, "locations/0/physicalLocation");
        auto const& artifact = artifacts.at(number(physical, "artifactLocation/index"));
        BOOST_TEST(text(artifact, "location/uri") == text(physical, "artifactLocation/uri"));
        auto const start = number(physical, "region/startLine"), end = number(physical, "region/endLine");
        BOOST_TEST(start >= 1);
        BOOST_TEST(end >= start);
        BOOST_TEST(number(physical, "region/startColumn") >= 1);
        BOOST_TEST(number(physical, "region/endColumn") >= (start == end ? number(physical, "region/startColumn") : 1));
        BOOST_TEST(number(physical, "region/byteOffset") + number(physical, "region/byteLength") <= number(artifact, "length"));
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_sarif)

BOOST_AUTO_TEST_CASE(a_result_is_written_as_sarif_writes_it) {
    constexpr auto page = "Title: \xCE\xB2\r\nStatus: RECRUTING\r\n"sv;
    auto d = at(page.find("RECRUTING"), 9, diagnostic_code::bad_value);
    d.key = "Status";
    d.found = "RECRUTING";
    d.expected = "one of RECRUITING or UNKNOWN";
    d.suggestion = "RECRUITING";
    auto const log = to_sarif(std::vector{d}, page, "pages/NCT03123458.txt");
    check_required(log);
    BOOST_TEST(json::serialize(get(log, "runs/0/results")) ==
               R"([{"ruleId":"bad_value","ruleIndex":0,"level":"error",)"
               R"("message":{"text":"Status: \"RECRUTING\" is not one of RECRUITING or UNKNOWN; did you mean \"RECRUITING\"?"},)"
               R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"pages/NCT03123458.txt","index":0},)"
               R"("region":{"startLine":2,"startColumn":9,"endLine":2,"endColumn":18,"byteOffset":19,"byteLength":9,)"
               R"("snippet":{"text":"RECRUTING"}}}}]}])");
    BOOST_TEST(json::serialize(get(log, "runs/0/artifacts")) ==
               R"([{"location":{"uri":"pages/NCT03123458.txt"},"length":30,"encoding":"UTF-8"}])");
}

BOOST_AUTO_TEST_CASE(a_log_without_results_is_a_log) {
    auto const log = to_sarif(std::vector<diagnostic>{}, "", "x");
    check_required(log);
    BOOST_TEST(get(log, "runs/0/results").as_array().empty());
}

BOOST_AUTO_TEST_CASE(there_is_a_rule_for_each_code) {
    std::vector<diagnostic> all;
    for (auto const& e : dossier::enumerators<diagnostic_code>) all.push_back(at(0, 0, e.value));
    auto const log = to_sarif(all, "", "x");
    check_required(log);
    auto const& rules = get(log, "runs/0/tool/driver/rules").as_array();
    BOOST_TEST(rules.size() == all.size());
    for (std::size_t i = 0; i != all.size(); ++i) {
        auto const& result = get(log, "runs/0/results").as_array().at(i);
        BOOST_TEST(text(result, "ruleId") == to_string(all[i].code));
        BOOST_TEST(text(result, "level") == to_string(default_severity(all[i].code)));
        BOOST_TEST(text(rules[i], "defaultConfiguration/level") == text(result, "level"));
        for (std::size_t k = 0; k != i; ++k) BOOST_TEST(text(rules[i], "shortDescription/text") != text(rules[k], "shortDescription/text"));
    }
}

BOOST_AUTO_TEST_CASE(the_level_is_that_of_the_diagnostic) {
    auto d = at(0, 0, diagnostic_code::unknown_key);
    for (auto const s : {severity::note, severity::warning, severity::error}) {
        d.severity = s;
        BOOST_TEST(text(to_sarif(std::vector{d}, "", "x"), "runs/0/results/0/level") == to_string(s));
    }
}

BOOST_AUTO_TEST_CASE(the_tool_is_the_library_or_another) {
    auto const own = to_sarif(std::vector<diagnostic>{}, "", "x");
    auto const version = std::to_string(dossier::version_major) + '.' + std::to_string(dossier::version_minor) + '.' + std::to_string(dossier::version_patch);
    BOOST_TEST(text(own, "runs/0/tool/driver/name") == "dossier");
    BOOST_TEST(text(own, "runs/0/tool/driver/version") == version);
    BOOST_TEST(!get(own, "runs/0/tool/driver").as_object().contains("informationUri"));
    auto const other = to_sarif(std::vector<diagnostic>{}, "", "x", {"lint", "7", "https://example.org/a?b=%20#c"});
    BOOST_TEST(text(other, "runs/0/tool/driver/name") == "lint");
    BOOST_TEST(text(other, "runs/0/tool/driver/version") == "7");
    BOOST_TEST(text(other, "runs/0/tool/driver/informationUri") == "https://example.org/a?b=%20#c");
}

BOOST_AUTO_TEST_CASE(regions_count_code_points_and_end_behind_the_last) {
    constexpr auto s = "a\xCE\xB2" "c\r\n\xF0\x9F\x98\x80z\n"sv;
    BOOST_TEST(place(s, 0, 1) == "1:1-1:2 @0+1");
    BOOST_TEST(place(s, 1, 2) == "1:2-1:3 @1+2");
    BOOST_TEST(place(s, 0, 4) == "1:1-1:4 @0+4");
    BOOST_TEST(place(s, 3, 7) == "1:3-2:2 @3+7");
    BOOST_TEST(place(s, 0, 6) == "1:1-2:1 @0+6"); // with its line end
    BOOST_TEST(place(s, 3, 0) == "1:3-1:3 @3+0"); // a place between
    BOOST_TEST(place(s, 12, 0) == "3:1-3:1 @12+0");
    BOOST_TEST(place(s, 11, 100) == "2:3-3:1 @11+1");
    BOOST_TEST(place(s, 100, 100) == "3:1-3:1 @12+0");
    BOOST_TEST(place("", 0, 0) == "1:1-1:1 @0+0");
    BOOST_TEST(place("\xEF\xBB\xBF" "abc", 4, 1) == "1:2-1:3 @4+1"); // columns do not depend on a byte order mark
}

BOOST_AUTO_TEST_CASE(regions_in_any_order_are_right) {
    std::string s;
    for (int i = 0; i != 100; ++i) s += "line " + std::to_string(i) + '\n';
    auto const log = to_sarif(std::vector{at(0, s.size()), at(5, 1), at(7, 9), at(400, 20), at(12, 3)}, s, "x");
    check_required(log);
    BOOST_TEST(place(log, 0) == "1:1-101:1 @0+790");
    BOOST_TEST(place(log, 1) == "1:6-1:7 @5+1");
    BOOST_TEST(place(log, 2) == "2:1-3:3 @7+9");
    BOOST_TEST(place(log, 3) == place(s, 400, 20));
    BOOST_TEST(place(log, 4) == "2:6-3:2 @12+3");
}

BOOST_AUTO_TEST_CASE(a_snippet_is_the_whole_region_or_left_out) {
    std::string const s(1000, 'v');
    auto const log = to_sarif(std::vector{at(3, 200), at(3, 201), at(3, 0)}, s, "x");
    BOOST_TEST(text(region(log, 0), "snippet/text") == std::string(200, 'v'));
    BOOST_TEST(!region(log, 1).as_object().contains("snippet"));
    BOOST_TEST(!region(log, 2).as_object().contains("snippet"));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_replaced) {
    constexpr auto s = "ab\xE9" "c\x80\x01\0"sv;
    auto d = at(2, 5, diagnostic_code::bad_value);
    d.key = "K\xFF";
    d.found = s.substr(2);
    d.expected = "a date";
    auto const log = to_sarif(std::vector{d}, s, "x\xE9");
    check_required(log);
    auto const out = json::serialize(log);
    BOOST_TEST(dossier::text::find_invalid_utf8(out) == std::string_view::npos);
    boost::system::error_code error;
    BOOST_TEST(json::parse(out, error) == log);
    BOOST_TEST(!error);
    BOOST_TEST(text(region(log), "snippet/text") == "\uFFFDc\uFFFD\x01\0"sv);
    BOOST_TEST(text(log, "runs/0/results/0/message/text") == "K\uFFFD: \"\uFFFDc\uFFFD\x01\0\" is not a date"sv);
    BOOST_TEST(!get(log, "runs/0/artifacts/0").as_object().contains("encoding"));
    d.found = "x";
    d.length = 1;
    d.reason = "it is {odd}";
    BOOST_TEST(text(to_sarif(std::vector{d}, s, "x"), "runs/0/results/0/message/text") == "K\uFFFD: \"x\": it is {{odd}}");
}

BOOST_AUTO_TEST_CASE(a_message_holds_no_placeholder_and_no_link) {
    BOOST_TEST(message("{0}") == "\"{{0}}\" is not a date");
    BOOST_TEST(message("[here](https://example.org) [1] (2)") == "\"[here\\](https://example.org) [1] (2)\" is not a date");
}

BOOST_AUTO_TEST_CASE(names_become_uris) {
    BOOST_TEST(uri("NCT03123458.txt") == "NCT03123458.txt");
    BOOST_TEST(uri("a b/\xC3\xA9-_.~.txt") == "a%20b/%C3%A9-_.~.txt");
    BOOST_TEST(uri("100%.txt?#[x]:\\") == "100%25.txt%3F%23%5Bx%5D%3A%5C");
    BOOST_TEST(uri("a\x01\n\xE9") == "a%01%0A%E9");
    BOOST_TEST(uri("/data/a b.txt") == "file:///data/a%20b.txt");
    BOOST_TEST(uri("file:///data/a%20b.txt") == "file:///data/a%20b.txt");
    BOOST_TEST(uri("https://example.org/a b?c=\xC3\xA9#d") == "https://example.org/a%20b?c=%C3%A9#d");
}

BOOST_AUTO_TEST_CASE(several_texts_make_one_log) {
    std::vector const first{at(0, 1), at(2, 1)};
    std::vector const none = std::vector<diagnostic>{};
    std::vector const third{at(4, 2, diagnostic_code::repeated_key)};
    std::vector<sarif_file> const files{{first, "a\nb", "1.txt"}, {none, "c", "2.txt"}, {third, "d\ne\nf\n", "3.txt"}};
    auto const log = to_sarif(files);
    check_required(log);
    BOOST_TEST(get(log, "runs/0/artifacts").as_array().size() == 3);
    BOOST_TEST(get(log, "runs/0/results").as_array().size() == 3);
    BOOST_TEST(place(log, 1) == "2:1-2:2 @2+1");
    BOOST_TEST(place(log, 2) == "3:1-4:1 @4+2");
    BOOST_TEST(text(log, "runs/0/results/2/ruleId") == "repeated_key");
    BOOST_TEST(text(log, "runs/0/results/2/locations/0/physicalLocation/artifactLocation/uri") == "3.txt");
    BOOST_TEST(number(log, "runs/0/results/2/locations/0/physicalLocation/artifactLocation/index") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
