// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/for_each_field.hpp>
#include <dossier/read.hpp>

#include "readers.hpp"

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

// The other readers leave out the blanks at the end of a line, which are part of a text here.
void trim(std::string_view& text) { text = dossier::text::trim(text); }
void trim(std::string& text) { text = dossier::text::trim(text); }

template <class Record>
void collect(std::string_view text, std::vector<Record>& all) {
    for (auto& p : dossier::read<Record>(text)) {
        p->more.clear();
        dossier::for_each_field(*p, [](dossier::field_info const&, auto& member) {
            if constexpr (requires { trim(*member); })
                if (member) trim(*member);
        });
        all.push_back(std::move(*p));
    }
}

bool const added = [] {
    readers().push_back({"dossier, view", run<::debian::package_view>, collect<::debian::package_view>, nullptr});
    readers().push_back({"dossier, string", run<::debian::package>, nullptr, collect<::debian::package>});
    return true;
}();

} // namespace
} // namespace bench::debian_index
