// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/for_each_field.hpp>
#include <dossier/read.hpp>

#include <package_view.hpp>

#include "readers.hpp"

// As peers/dossier.cpp this is compiled twice where there is a commit to compare with, the second time with that commit's
// description of a package.
#ifndef BENCH_LIBRARY
#define BENCH_LIBRARY "dossier"
#endif

namespace bench::debian_index {
namespace {

template <class Record>
std::size_t run(std::string_view text, std::string const&) {
    std::size_t n = 0;
    for (auto const& p : dossier::read<Record>(text)) {
        keep(*p);
        ++n;
    }
    return n;
}

template <class Record>
void prove(std::string_view text, std::vector<std::uint64_t>& digests) {
    for (auto const& p : dossier::read<Record>(text)) {
        digest d;
        dossier::for_each_field(*p, [&](dossier::field_info const&, auto const& member) { d.add(member); });
        digests.push_back(d.value());
    }
}

bool const added = [] {
    readers().push_back({BENCH_LIBRARY ", view", run<::debian::package_view>, prove<::debian::package_view>, nullptr});
    readers().push_back({BENCH_LIBRARY ", string", run<::debian::package>, nullptr, prove<::debian::package>});
    return true;
}();

} // namespace
} // namespace bench::debian_index
