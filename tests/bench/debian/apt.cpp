// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <charconv>

#include <apt-pkg/fileutl.h>
#include <apt-pkg/tagfile.h>

#include <dossier/for_each_field.hpp>

#include "package_view.hpp"
#include "readers.hpp"

// The package manager's own parser: it notes where each line of a record begins, and finds a key among them.
namespace bench::debian_index {
namespace {

void set(std::string_view& member, std::string_view value) { member = value; }
void set(std::string& member, std::string_view value) { member = value; }
void set(std::uint64_t& member, std::string_view value) { std::from_chars(value.data(), value.data() + value.size(), member); }
void set(bool& member, std::string_view value) { member = value == "yes"; }
void set(::debian::status&, std::string_view) {} // an index has none
template <dossier::named_enum E>
void set(E& member, std::string_view value) {
    if (auto const e = dossier::from_string<E>(value)) member = *e;
}
void set(std::vector<std::string>& member, std::string_view value) {
    for (;;) {
        auto const end = value.find(',');
        member.emplace_back(value.substr(0, end));
        if (end == value.npos) return;
        value.remove_prefix(end + 1);
        value.remove_prefix(std::min(value.find_first_not_of(" \n"), value.size()));
    }
}
template <class T>
void set(std::optional<T>& member, std::string_view value) { set(member.emplace(), value); }

template <class Record>
void fill(Record& record, pkgTagSection const& section) {
    dossier::for_each_field(record, [&](dossier::field_info const& field, auto& member) {
        auto const value = section.Find(APT::StringView(field.key.data(), field.key.size()));
        if (!value.empty()) set(member, {value.data(), value.size()});
    });
}

template <class Record, class F>
void from_memory(std::string_view text, F&& f) {
    pkgTagSection section;
    char const* p = text.data();
    char const* const last = p + text.size();
    while (p != last && section.Scan(p, static_cast<unsigned long>(last - p))) {
        Record record{};
        fill(record, section);
        f(record);
        p += section.size();
    }
}

template <class Record>
std::size_t run(std::string_view text, std::string const&) {
    std::size_t n = 0;
    from_memory<Record>(text, [&](Record const& r) {
        keep(r);
        ++n;
    });
    return n;
}
template <class Record>
std::size_t run_file(std::string_view, std::string const& file) {
    FileFd fd(file, FileFd::ReadOnly);
    pkgTagFile tags(&fd);
    pkgTagSection section;
    std::size_t n = 0;
    while (tags.Step(section)) {
        Record record{};
        fill(record, section);
        keep(record);
        ++n;
    }
    return n;
}
std::size_t run_scan(std::string_view text, std::string const&) {
    pkgTagSection section;
    std::size_t n = 0;
    char const* p = text.data();
    char const* const last = p + text.size();
    for (; p != last && section.Scan(p, static_cast<unsigned long>(last - p)); p += section.size()) ++n;
    return n;
}
template <class Record>
void prove(std::string_view text, std::vector<std::uint64_t>& digests) {
    from_memory<Record>(text, [&](Record const& r) {
        digest d;
        dossier::for_each_field(r, [&](dossier::field_info const&, auto const& member) { d.add(member); });
        digests.push_back(d.value());
    });
}

bool const added = [] {
    readers().push_back({"apt, no field", run_scan, nullptr, nullptr});
    readers().push_back({"apt, view", run<::debian::package_view>, prove<::debian::package_view>, nullptr});
    readers().push_back({"apt, string", run<::debian::package>, nullptr, prove<::debian::package>});
    readers().push_back({"apt, view, from file", run_file<::debian::package_view>, nullptr, nullptr});
    return true;
}();

} // namespace
} // namespace bench::debian_index
