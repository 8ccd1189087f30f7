// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// set: one value of a file, and no other byte.

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <istream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/from_string.hpp>
#include <dossier/for_each_field.hpp>
#include <dossier/read.hpp>
#include <dossier/study.hpp>
#include <dossier/writing/replace.hpp>

#include "bytes.hpp"
#include "output.hpp"
#include "program.hpp"

namespace program {
namespace {

using dossier::study;
using header = study::header_type;
using identification = study::identification_type;
using overview = study::overview_type;
using oversight = study::oversight_type;

/// The value that a field has if its text is `text`; an empty text is an absent value.
template <class T>
std::optional<T> value_of(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if constexpr (std::is_same_v<T, std::string>) {
        return std::string(text);
    } else if constexpr (dossier::named_enum<T>) {
        if (auto const value = dossier::from_string<T>(text)) return value;
        std::string all;
        for (auto const& e : dossier::enumerators<T>) (all += all.empty() ? "" : ", ") += e.name;
        throw failure('"' + std::string(text) + "\" is not one of " + all);
    } else {
        if (auto const value = dossier::from_string<T>(text)) return *value;
        else throw failure('"' + std::string(text) + (value.reason().empty() ? "\" is not " + std::string(dossier::codec<T>::expected) : "\": " + value.reason()));
    }
}

/// A field that can be set.
struct settable {
    void const* (*address)(study const&);
    dossier::write_result (*set)(std::string_view record, std::string_view value);
};

template <auto Part, auto Member>
constexpr settable in() {
    return {[](study const& s) -> void const* { return &(s.*Part.*Member); },
            [](std::string_view record, std::string_view value) {
                using member = std::remove_cvref_t<decltype(std::declval<study&>().*Part.*Member)>;
                return dossier::replace(record, Part, Member, value_of<typename member::value_type>(value));
            }};
}

constexpr std::array fields{
    settable{[](study const& s) -> void const* { return &s.id; },
             [](std::string_view record, std::string_view value) { return dossier::replace(record, &study::id, value_of<dossier::nct_id>(value)); }},
    in<&study::header, &header::ignite_created>(),
    in<&study::header, &header::ignite_modified>(),
    in<&study::header, &header::id>(),
    in<&study::header, &header::status>(),
    in<&study::header, &header::last_update_posted>(),
    in<&study::header, &header::first_post>(),
    in<&study::header, &header::is_not_gene_therapy>(),
    in<&study::header, &header::is_gene_therapy>(),
    in<&study::header, &header::has_adverse_events>(),
    in<&study::identification, &identification::brief_title>(),
    in<&study::identification, &identification::sponsor>(),
    in<&study::identification, &identification::organization>(),
    in<&study::overview, &overview::official_title>(),
    in<&study::overview, &overview::status>(),
    in<&study::overview, &overview::status_verified>(),
    in<&study::overview, &overview::last_known_status>(),
    in<&study::overview, &overview::delayed_posting>(),
    in<&study::overview, &overview::why_stopped>(),
    in<&study::overview, &overview::has_expanded_access>(),
    in<&study::overview, &overview::expanded_access_id>(),
    in<&study::overview, &overview::expanded_access_status>(),
    in<&study::overview, &overview::acronym>(),
    in<&study::overview, &overview::brief_summary>(),
    in<&study::overview, &overview::detailed_description>(),
    in<&study::oversight, &oversight::has_dmc>(),
    in<&study::oversight, &oversight::is_fda_regulated_drug>(),
    in<&study::oversight, &oversight::is_fda_regulated_device>(),
    in<&study::oversight, &oversight::is_unapproved_device>(),
    in<&study::oversight, &oversight::is_ppsd>(),
    in<&study::oversight, &oversight::is_us_export>(),
    in<&study::oversight, &oversight::is_fdaaa801_violation>(),
};

/// The field that `key` names: its path, its key if no other field has it, or `Section/Key`. Keys may hold a slash.
settable const& field_of(std::string_view key) {
    study const none;
    std::vector<void const*> named;
    std::string paths;
    dossier::for_each_field(none, [&](dossier::field_info const& field, auto const& member) {
        bool const is_it = key == field.path || key == field.key || key == std::string(field.section) + '/' + std::string(field.key);
        if (!is_it) return;
        named.push_back(&member);
        (paths += paths.empty() ? "" : " or ") += field.path;
    });
    if (named.empty()) throw failure("no field \"" + std::string(key) + "\"; see dossier schema");
    if (named.size() > 1) throw failure("two fields are called \"" + std::string(key) + "\": use " + paths);
    for (auto const& f : fields)
        if (f.address(none) == named.front()) return f;
    throw failure("the field \"" + std::string(key) + "\" cannot be set");
}

std::string contents(std::string const& path) {
    auto const fail = [&](std::string_view why) -> failure { return failure((path == "-" ? "standard input: " : path + ": ").append(why)); };
    progress none(0);
    file_bytes file(path, none);
    try {
        if (unpack(file)) throw failure("is packed; unpack it first");
    } catch (failure const& e) {
        throw fail(e.what());
    }
    std::istream in(&file);
    std::string text(std::istreambuf_iterator<char>(in), {});
    check_signals();
    if (!file.error().empty()) throw fail(file.error());
    return text;
}

/// The only record of `text`, or the one with this id. What stands before the first record counts with it.
std::string_view record_in(std::string_view text, std::string const& file, std::string const& id) {
    std::optional<dossier::nct_id> wanted;
    if (!id.empty()) wanted = value_of<dossier::nct_id>(id);
    std::vector<std::string_view> found;
    for (auto const& record : dossier::read<dossier::study_view>(text))
        if (record.is_record() && (!wanted || record->id == wanted || (!record->id && record->header.id == wanted))) found.push_back(record.text());
    if (found.size() == 1) return found.front();
    if (found.empty()) throw failure(file + ": no record" + (wanted ? " with the id " + id : " found"));
    throw failure(file + ": " + counted(found.size(), "record") + (wanted ? " have the id " + id : "; choose one by --id"));
}

/// Replaces the contents of a file at once: a reader sees the old or the new ones, also if this fails.
void save(std::string const& path, std::string_view text) {
    auto const target = std::filesystem::weakly_canonical(path).string(); // a link stays a link
    std::string name = target + ".XXXXXX";
    int const file = ::mkstemp(name.data());
    if (file < 0) throw failure(path + ": " + std::generic_category().message(errno));
    try {
        struct stat old {};
        if (::stat(target.c_str(), &old) == 0) static_cast<void>(::fchmod(file, old.st_mode & 07777));
        write_all(file, text, path);
        if (::fsync(file) != 0 || std::rename(name.c_str(), target.c_str()) != 0) throw failure(path + ": " + std::generic_category().message(errno));
    } catch (...) {
        ::close(file);
        ::unlink(name.c_str());
        throw;
    }
    ::close(file);
}

} // namespace

exit_code set(std::string const& file, std::string const& key, std::string const& value, std::string const& id, bool in_place, output& out) {
    if (in_place && file == "-") throw failure("--in-place needs a file");
    auto const& field = field_of(key);
    auto text = contents(file);
    auto const record = record_in(text, file, id);
    auto const changed = field.set(record, value);
    for (auto const& d : changed.diagnostics()) complain(file + ": " + d.message());
    if (!changed) return problems;
    text.replace(static_cast<std::size_t>(record.data() - text.data()), record.size(), changed.text());
    if (in_place) {
        save(file, text);
    } else {
        out.text = std::move(text);
        out.flush();
    }
    return fine;
}

} // namespace program
