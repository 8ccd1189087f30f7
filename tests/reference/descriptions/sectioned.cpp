// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records with headings, whose sections do not repeat.

namespace {

struct hall {
    std::optional<int> doors;
    friend bool operator==(hall const&, hall const&) = default;
};
struct room {
    std::optional<std::string> color, story;
    friend bool operator==(room const&, room const&) = default;
};
// Two sections in any order, and texts.
struct house {
    hall first;
    room last, loft;
    friend bool operator==(house const&, house const&) = default;
};

struct notes {
    std::optional<std::string> alpha;
    std::optional<int> beta;
    std::optional<bool> gamma;
    friend bool operator==(notes const&, notes const&) = default;
};
// Headings that hold the separator, keys that two sections share, a member for other keys; all in order.
struct catalog {
    std::string name;
    notes first, second, third;
    std::vector<std::pair<std::string, std::string>> more;
    friend bool operator==(catalog const&, catalog const&) = default;
};

// Keys that look like the title, a comment or a heading, and a heading that begins with the words of the title.
struct oddity {
    struct sizes {
        std::optional<int> odd_size, pages, width;
        std::optional<std::string> note;
        friend bool operator==(sizes const&, sizes const&) = default;
    };
    std::string name;
    sizes first, part, hidden;
    friend bool operator==(oddity const&, oddity const&) = default;
};

// Sections without a heading that share keys of other types, before and after one with a heading.
struct shared {
    struct one {
        std::optional<int> size;
        std::optional<std::string> text;
        friend bool operator==(one const&, one const&) = default;
    };
    struct two {
        std::optional<bool> size;
        std::optional<int> rank;
        std::optional<std::string> note;
        friend bool operator==(two const&, two const&) = default;
    };
    std::optional<int> rank;
    one first;
    two second;
    one middle;
    two last;
    friend bool operator==(shared const&, shared const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<house> = dossier::record<house>(
    dossier::section("First", &house::first, dossier::field("Doors", &hall::doors)),
    dossier::section("Last", &house::last, dossier::field("Color", &room::color), dossier::field("Story", &room::story).multiline()),
    dossier::section("Loft", &house::loft, dossier::field("Color", &room::color), dossier::field("Story", &room::story).multiline()));

template <>
inline constexpr auto dossier::schema<catalog> = dossier::record<catalog>(
    dossier::title("Catalog", &catalog::name),
    dossier::section("Part 1: general", &catalog::first, dossier::field("Alpha", &notes::alpha).multiline(), dossier::field("Gamma", &notes::gamma)),
    dossier::section("Part 2: special", &catalog::second, dossier::field("Beta", &notes::beta), dossier::field("Alpha", &notes::alpha).multiline()),
    dossier::section("Part 3", &catalog::third, dossier::field("Alpha", &notes::alpha), dossier::field("Beta", &notes::beta).alias("Second"), dossier::field("Gamma", &notes::gamma)))
    .in_order().unknown_keys(&catalog::more);

template <>
inline constexpr auto dossier::schema<oddity> = dossier::record<oddity>(
    dossier::title("Odd", &oddity::name),
    dossier::section("Part 1: sizes", &oddity::first, dossier::field("Width", &oddity::sizes::width), dossier::field("Odd Size", &oddity::sizes::odd_size),
                     dossier::field("# of pages", &oddity::sizes::pages), dossier::field("Note", &oddity::sizes::note).multiline()),
    dossier::section(&oddity::part, dossier::field("Part 1", &oddity::sizes::width)),
    dossier::section("Odd part", &oddity::hidden, dossier::field("Height", &oddity::sizes::width)))
    .comments("#");

template <>
inline constexpr auto dossier::schema<shared> = dossier::record<shared>(
    dossier::field("Rank", &shared::rank),
    dossier::section(&shared::first, dossier::field("Size", &shared::one::size), dossier::field("Text", &shared::one::text).multiline()),
    dossier::section(&shared::second, dossier::field("Size", &shared::two::size), dossier::field("Rank", &shared::two::rank), dossier::field("Note", &shared::two::note)),
    dossier::section("Middle", &shared::middle, dossier::field("Size", &shared::one::size), dossier::field("Text", &shared::one::text).multiline()),
    dossier::section(&shared::last, dossier::field("Size", &shared::two::size), dossier::field("Rank", &shared::two::rank), dossier::field("Note", &shared::two::note)));

namespace {

constexpr auto a_house = reference::checks<house>::with_name("house");
constexpr auto a_catalog = reference::checks<catalog>::with_name("catalog");
constexpr auto an_oddity = reference::checks<oddity>::with_name("oddity");
constexpr auto a_shared = reference::checks<shared>::with_name("shared");

} // namespace

reference::subject_list reference::sectioned_records() {
    static constexpr subject const* list[] = {&a_house, &a_catalog, &an_oddity, &a_shared};
    return list;
}
