// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/comment.hpp>
#include <dossier/codec/continuation.hpp>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records whose values are read by codecs for several lines and for comments.

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

// Lines that go on by a sign, comments behind values, a list on several lines.
struct route {
    std::string name;
    std::vector<std::string> notes, owners;
    std::optional<bool> open;
    std::optional<int> size;
    pairs others;
    friend bool operator==(route const&, route const&) = default;
};

// Lines broken within words, and other keys whose values are checked.
struct jar {
    std::string name;
    std::optional<std::string> main;
    std::vector<std::string> uses;
    pairs others;
    friend bool operator==(jar const&, jar const&) = default;
};

// Borrowed texts without the blanks around them, and a text of several lines with a comment on each.
struct clause {
    std::string_view name;
    std::vector<std::string_view> tags;
    std::optional<std::string> note;
    friend bool operator==(clause const&, clause const&) = default;
};

// Indented and padded keys with parameters, and texts of several lines in containers.
struct shelf {
    struct board {
        std::string name;
        std::vector<std::pair<std::string, int>> sizes;
        pairs labels;
        friend bool operator==(board const&, board const&) = default;
    };
    std::string name;
    pairs titles;
    std::vector<std::string> notes;
    std::vector<board> boards;
    board loose;
    pairs others;
    friend bool operator==(shelf const&, shelf const&) = default;
};

// The same keys in upper and lower case, and lines that begin a record.
struct card {
    std::string id;
    std::vector<std::pair<std::string, std::string>> names;
    pairs nicks;
    std::optional<std::string> text;
    pairs others;
    friend bool operator==(card const&, card const&) = default;
};

struct lower_case { // takes no upper case
    static constexpr std::string_view expected = "a text in lower case";
    static constexpr bool joins = true;
    static bool read(std::string& value, std::string_view text) {
        value.clear();
        bool after_line_end = false;
        for (char const c : text) {
            if (c >= 'A' && c <= 'Z') return false;
            bool const fold = c == '\n' || c == '\r' || (after_line_end && (c == ' ' || c == '\t'));
            after_line_end = c == '\n';
            if (!fold) value += c;
        }
        return true;
    }
    static std::string why_not(std::string_view) { return "it has a capital"; }
    static void write(std::string& out, std::string_view value) { out += value; }
};

} // namespace

template <>
inline constexpr auto dossier::schema<route> = dossier::record<route>(
    dossier::field("route", &route::name).alias("route6").required(), dossier::field("note", &route::notes), dossier::field("owner", &route::owners).split(",").repeats(),
    dossier::field("open", &route::open).codec(dossier::uncommented("#", dossier::bool_as<"yes|Yes", "no|No">)).absent("-"),
    dossier::field("size", &route::size).codec(dossier::uncommented("#")))
    .ignore_case().continuation_lines(" \t+").blank_line_ends().texts(dossier::uncommented("#", dossier::unfolded)).unknown_keys(&route::others);

template <>
inline constexpr auto dossier::schema<jar> = dossier::record<jar>(
    dossier::field("Name", &jar::name).required(), dossier::field("Main", &jar::main), dossier::field("Uses", &jar::uses).split(", "))
    .continuation_lines().texts(dossier::joined).unknown_keys(&jar::others, lower_case{});

template <>
inline constexpr auto dossier::schema<clause> = dossier::record<clause>(
    dossier::field("name", &clause::name), dossier::field("tag", &clause::tags), dossier::field("note", &clause::note).codec(dossier::uncommented("!", dossier::trimmed)).multiline())
    .texts(dossier::trimmed);

template <>
inline constexpr auto dossier::schema<shelf> = dossier::record<shelf>(
    dossier::field("name", &shelf::name).required(), dossier::field("title", &shelf::titles).alias("titles").parameter(" (", ")").multiline(),
    dossier::field("note", &shelf::notes).multiline(),
    dossier::section(&shelf::boards, dossier::field("board", &shelf::board::name), dossier::field("size", &shelf::board::sizes).parameter("_"),
                     dossier::field("label", &shelf::board::labels).parameter("_").codec(dossier::trimmed)),
    dossier::section("[loose]", &shelf::loose, dossier::field("size", &shelf::board::sizes).parameter("_").absent("?")))
    .indented_keys("\t").padded_keys(6).separator(" = ").comments("#").unknown_keys(&shelf::others);

template <>
inline constexpr auto dossier::schema<card> = dossier::record<card>(
    dossier::field("id", &card::id), dossier::field("name", &card::names).parameter(";"), dossier::field("name;x", &card::nicks).parameter(";", "!"),
    dossier::field("text", &card::text).multiline())
    .begins_at("id").separator("- ").ignore_case().indented_keys().padded_keys().unknown_keys(&card::others);

namespace {

constexpr auto a_route = reference::checks<route>::with_name("route");
constexpr auto a_jar = reference::checks<jar>::with_name("jar");
constexpr auto a_shelf = reference::checks<shelf>::with_name("shelf");
constexpr auto a_card = reference::checks<card>::with_name("card");
constexpr auto a_clause = reference::checks<clause>::with_name("clause");

} // namespace

reference::subject_list reference::records_of_values() {
    static constexpr subject const* list[] = {&a_route, &a_jar, &a_clause, &a_shelf, &a_card};
    return list;
}
