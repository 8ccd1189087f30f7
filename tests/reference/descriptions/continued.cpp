// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"
#include "support/package.hpp"

// Records whose lines can be continued.

namespace {

// A title, folded texts, sections, and a member for other keys that refuses what it has.
struct letter {
    struct head {
        std::optional<std::string> subject, from;
        std::vector<std::string> to;
        friend bool operator==(head const&, head const&) = default;
    };
    struct part {
        std::optional<std::string> type;
        std::optional<int> size;
        friend bool operator==(part const&, part const&) = default;
    };
    std::string id;
    head top;
    std::vector<part> parts;
    std::map<std::string, std::string> more;
    friend bool operator==(letter const&, letter const&) = default;
};

// All in order, with a separator that has no blank.
struct parcel {
    std::string name;
    std::optional<int> weight;
    std::vector<std::string> goods;
    std::optional<std::string> note;
    friend bool operator==(parcel const&, parcel const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<letter> = dossier::record<letter>(
    dossier::title("From", &letter::id),
    dossier::section(&letter::top, dossier::field("Subject", &letter::head::subject).codec(dossier::unfolded), dossier::field("Sender", &letter::head::from),
                     dossier::field("To", &letter::head::to)),
    dossier::section("Part", &letter::parts, dossier::field("Type", &letter::part::type), dossier::field("Size", &letter::part::size)))
    .continuation_lines().unknown_keys(&letter::more);

template <>
inline constexpr auto dossier::schema<parcel> = dossier::record<parcel>(
    dossier::field("name", &parcel::name).required(), dossier::field("weight", &parcel::weight).absent("?"), dossier::field("goods", &parcel::goods).split("\n "),
    dossier::field("note", &parcel::note).codec(dossier::indented))
    .continuation_lines().separator("=").in_order();

namespace {

constexpr auto a_package = reference::checks<store::package>::with_name("package");
constexpr auto a_letter = reference::checks<letter>::with_name("letter");
constexpr auto a_parcel = reference::checks<parcel>::with_name("parcel");

} // namespace

reference::subject_list reference::continued_records() {
    static constexpr subject const* list[] = {&a_package, &a_letter, &a_parcel};
    return list;
}
