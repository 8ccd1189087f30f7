// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Sums up a file of Debian packages, such as /var/lib/dpkg/status or the Packages of an archive:
//   debian_packages file
// The exit code is 1 where a record has an error, 2 where the file cannot be read.

#include "debian_package.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/text/locate.hpp>
#include <dossier/read.hpp>

int main(int argc, char** argv) {
    std::string const name = argc > 1 ? argv[1] : "/var/lib/dpkg/status";
    std::ifstream file(name, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        std::cerr << name << ": cannot be read\n";
        return 2;
    }

    std::map<debian::priority, int> by_priority;
    std::map<std::string, int> needed; // by how many others
    std::vector<debian::package> packages;
    std::uint64_t size = 0;
    bool good = true;
    for (auto&& page : dossier::read<debian::package>(std::string_view(text))) {
        good = good && page.ok();
        for (auto const& d : page.diagnostics()) {
            auto const at = dossier::locate(text, d.offset);
            std::cout << name << ':' << at.line << ':' << at.column << ": " << d.severity << ": " << d.message() << '\n';
        }
        size += page->installed_size.value_or(0);
        if (page->priority) ++by_priority[*page->priority];
        for (auto const& other : page->depends) ++needed[other.substr(0, other.find(' '))];
        packages.push_back(std::move(*page));
    }

    std::cout << packages.size() << " packages, installed " << size << " KiB\n";
    for (auto const& [priority, count] : by_priority) std::cout << "  " << dossier::to_string(priority) << ": " << count << '\n';

    std::stable_sort(packages.begin(), packages.end(), [](auto const& a, auto const& b) { return a.installed_size > b.installed_size; });
    packages.resize(std::min<std::size_t>(packages.size(), 3));
    std::cout << "The largest:\n";
    for (auto const& p : packages) {
        std::cout << "  " << p.name << ' ' << p.version.value_or("?") << ", " << p.installed_size.value_or(0) << " KiB, needed by " << needed[p.name];
        if (p.status && p.status->now != debian::status::state::installed) std::cout << ", " << dossier::to_string(p.status->now);
        if (p.description) std::cout << "\n    " << p.description->substr(0, p.description->find('\n'));
        std::cout << '\n';
    }
    return good ? 0 : 1;
}
