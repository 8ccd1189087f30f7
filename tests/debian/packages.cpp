// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "debian_package.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

// The package database and the index of the machine that runs the tests, beside what the package manager's own programs print.

namespace {

namespace fs = std::filesystem;
using debian::package;
using fields = std::map<std::string, std::string>;

constexpr auto status_file = "/var/lib/dpkg/status";

// ---- what the package manager says ----

std::string output_of(std::string const& command) {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const pipe(popen(command.c_str(), "r"), pclose);
    std::string out;
    char some[1 << 16];
    while (auto const n = pipe ? std::fread(some, 1, sizeof some, pipe.get()) : 0) out.append(some, n);
    return out;
}

std::string content_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> indices() {
    std::vector<fs::path> found;
    std::error_code none;
    for (auto const& f : fs::directory_iterator("/var/lib/apt/lists", none))
        if (f.is_regular_file() && f.path().filename().string().find("_Packages") != std::string::npos) found.push_back(f.path());
    std::sort(found.begin(), found.end());
    return found;
}

// Plain text, however the package manager stores it.
std::string index_text(fs::path const& file) { return output_of("/usr/lib/apt/apt-helper cat-file '" + file.string() + "' 2>/dev/null"); }

boost::test_tools::assertion_result unless(bool absent, char const* what) {
    if (!absent) return true;
    std::cout << "skipped: " << what << std::endl;
    boost::test_tools::assertion_result no(false);
    no.message() << what;
    return no;
}
boost::test_tools::assertion_result database_is_there(boost::unit_test::test_unit_id) {
    return unless(!fs::exists(status_file) || output_of("dpkg-query --version 2>/dev/null").empty(), "no package database");
}
boost::test_tools::assertion_result index_is_there(boost::unit_test::test_unit_id) {
    return unless(indices().empty() || output_of("apt-cache --version 2>/dev/null").empty(), "no package index");
}

// ---- the same by the plainest of means, without the library ----

// Of lists, the blanks and line ends between the elements do not count.
std::string normal(std::string const& key, std::string const& value) {
    static std::set<std::string> const lists{"Replaces", "Provides", "Depends", "Pre-Depends", "Recommends", "Suggests", "Conflicts",
                                             "Breaks", "Enhances", "Built-Using", "Tag", "Conffiles"};
    if (!lists.count(key)) return value;
    std::string out;
    bool blank = false;
    for (char const c : value) {
        bool const ends_line = c == '\n' && key == "Conffiles";
        if (c == ' ' || (c == '\n' && !ends_line)) {
            blank = true;
        } else {
            if (blank && !out.empty() && out.back() != ',' && out.back() != '\n') out += ' ';
            blank = false;
            if (!ends_line || !out.empty()) out += c;
        }
    }
    return out;
}

// Key and value of each line of one record, a value with the lines that go on with it.
fields split(std::string_view record) {
    std::vector<std::pair<std::string, std::string>> lines;
    while (!record.empty()) {
        auto const end = std::min(record.find('\n'), record.size());
        auto const line = std::string(record.substr(0, end));
        record.remove_prefix(std::min(end + 1, record.size()));
        if (line.empty()) continue;
        if (line[0] == ' ' || line[0] == '\t') {
            BOOST_TEST_REQUIRE(!lines.empty());
            lines.back().second += '\n' + line;
        } else {
            auto const colon = line.find(':');
            BOOST_TEST_REQUIRE(colon != line.npos, line);
            auto const value = line.find_first_not_of(' ', colon + 1);
            lines.emplace_back(line.substr(0, colon), value == line.npos ? "" : line.substr(value));
        }
    }
    fields all;
    for (auto const& [key, value] : lines) BOOST_TEST(all.emplace(key, normal(key, value)).second, key << " twice");
    return all;
}

std::vector<std::string_view> split_records(std::string_view text) {
    std::vector<std::string_view> records;
    while (!text.empty()) {
        auto const end = std::min(text.find("\n\n"), text.size());
        if (end != 0) records.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return records;
}

std::string show(fields const& all) {
    std::string out;
    for (auto const& [key, value] : all) (((out += key) += ": ") += value) += '\n';
    return out;
}

// ---- and by the library ----

// What is written of the record, which is also what reads back the same.
fields written(package const& p) {
    auto const page = dossier::write(p);
    for (auto const& d : page.diagnostics()) BOOST_ERROR(p.name << ": " << d.message());
    auto const back = dossier::parse<package>(page.text());
    BOOST_TEST((*back == p), page.text());
    BOOST_TEST(back.diagnostics().empty());
    return split(page.text());
}

// Calls `f` with each record of `text`, once what was read is seen to be all that stands there.
template <class F>
std::size_t read_all(std::string const& text, F&& f) {
    auto const expected = split_records(text);
    std::size_t n = 0;
    for (auto const& p : dossier::read<package>(std::string_view(text))) {
        BOOST_TEST_REQUIRE(n < expected.size());
        for (auto const& d : p.diagnostics()) BOOST_ERROR(p->name << ": " << d.message());
        BOOST_TEST(p.extras().empty());
        auto const ours = written(*p);
        auto const theirs = split(expected[n++]);
        BOOST_TEST((ours == theirs), show(ours) << "is not\n" << show(theirs));
        f(*p, ours);
    }
    BOOST_TEST(n == expected.size());
    return n;
}

} // namespace

BOOST_AUTO_TEST_SUITE(debian_packages)

BOOST_AUTO_TEST_CASE(each_field_of_the_database_is_what_dpkg_query_prints, *boost::unit_test::precondition(database_is_there)) {
    auto const text = content_of(status_file);
    std::map<std::string, std::pair<package, fields>> ours;
    std::set<std::string> keys;
    read_all(text, [&](package const& p, fields const& all) {
        if (p.status && p.status->now == debian::status::state::not_installed) return; // is not listed
        for (auto const& [key, value] : all) keys.insert(key);
        ours.emplace(p.name + ':' + p.architecture.value_or(""), std::pair(p, all));
    });
    std::string format;
    for (auto const& key : keys) format += "${" + key + "}\x1f";
    auto const theirs = output_of("dpkg-query -W -f '" + format + "\x1e'");

    std::size_t packages = 0;
    for (std::string_view rest = theirs; !rest.empty(); ++packages) {
        fields all;
        for (auto const& key : keys) {
            auto const end = rest.find('\x1f');
            BOOST_TEST_REQUIRE(end != rest.npos);
            auto const value = rest.substr(0, end);
            if (!value.empty()) all[key] = normal(key, std::string(value.substr(std::min(value.find_first_not_of(' '), value.size()))));
            rest.remove_prefix(end + 1);
        }
        BOOST_TEST_REQUIRE(rest.starts_with('\x1e'));
        rest.remove_prefix(1);
        auto const found = ours.find(all["Package"] + ':' + all["Architecture"]);
        BOOST_TEST_REQUIRE((found != ours.end()), all["Package"]);
        auto& [p, mine] = found->second;
        for (auto const key : {"Essential", "Protected", "Multi-Arch"}) { // of which it prints that there is none
            mine.emplace(key, "no");
            all.emplace(key, "no");
        }
        BOOST_TEST((mine == all), show(mine) << "is not\n" << show(all));

        // types
        BOOST_TEST(p.name == all["Package"]);
        BOOST_TEST((p.essential.value_or(false) == (all["Essential"] == "yes")));
        BOOST_TEST((p.installed_size.has_value() == (all.count("Installed-Size") != 0)));
        if (p.installed_size) BOOST_TEST(*p.installed_size == std::stoull(all["Installed-Size"]));
        BOOST_TEST((p.status->now == debian::status::state::installed) == all["Status"].ends_with(" installed"));
        auto const& needs = all["Depends"];
        BOOST_TEST(static_cast<std::ptrdiff_t>(p.depends.size()) == (needs.empty() ? 0 : 1 + std::count(needs.begin(), needs.end(), ',')));
    }
    BOOST_TEST(packages == ours.size());
    BOOST_TEST(packages != 0u);
}

BOOST_AUTO_TEST_CASE(each_record_of_the_index_is_what_apt_cache_prints, *boost::unit_test::precondition(index_is_there)) {
    auto const available = output_of("apt-cache dumpavail 2>/dev/null");
    // several indices may hold a version, and one of them is printed
    std::unordered_map<std::string, std::pair<std::string_view, bool>> printed;
    auto const id = [](fields const& all) {
        auto const get = [&](char const* key) { return all.count(key) ? all.at(key) : ""; };
        return get("Package") + ' ' + get("Version") + ' ' + get("Architecture");
    };
    for (auto const record : split_records(available)) BOOST_TEST(printed.emplace(id(split(record)), std::pair(record, false)).second);
    auto const compare = [&](package const&, fields const& all) {
        auto const found = printed.find(id(all));
        if (found != printed.end() && !found->second.second) found->second.second = all == split(found->second.first);
    };
    std::size_t read = 0;
    for (auto const& file : indices()) read += read_all(index_text(file), compare);
    // what is installed and in no index is printed as the database has it, without what is of this machine
    read_all(content_of(status_file), [&](package const& p, fields const&) {
        auto other = p;
        other.status.reset();
        other.configuration_files.clear();
        compare(other, split(dossier::write(other).text()));
    });
    for (auto const& [key, record] : printed) BOOST_TEST(record.second, record.first << "\nwas not read so");
    BOOST_TEST(read != 0u);
    BOOST_TEST_MESSAGE(read << " records of indices, of which " << printed.size() << " are printed");
}

BOOST_AUTO_TEST_SUITE_END()
