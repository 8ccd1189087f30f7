// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records and values whose beginning or end is told by a line or a word of its own.

namespace {

using keys = std::vector<std::pair<std::string, std::string>>;

// Begins at a key, ends at another; its texts end at any key.
struct citation {
    std::string type;
    std::optional<std::string> title, abstract;
    std::optional<int> year;
    std::vector<std::string> words;
    keys others;
    friend bool operator==(citation const&, citation const&) = default;
};

// Begins at a heading; its texts end at lines of a form, some of which are subheadings.
struct trial {
    struct head {
        std::string number;
        std::optional<std::string> aim;
        friend bool operator==(head const&, head const&) = default;
    };
    struct arm {
        std::optional<std::string> name, notes;
        friend bool operator==(arm const&, arm const&) = default;
    };
    head top;
    std::vector<arm> arms;
    friend bool operator==(trial const&, trial const&) = default;
};
constexpr bool is_numbered(std::string_view line) { return line.size() > 2 && line[0] >= '1' && line[0] <= '9' && line[1] == '.'; }

// Begins at each title line; a text that any key ends in one field, and expected ones in the other.
struct sample {
    std::string id;
    std::optional<std::string> name, notes, table;
    std::vector<std::string> tables;
    std::optional<int> count;
    friend bool operator==(sample const&, sample const&) = default;
};

// A line stands between records; lines of blanks continue values.
struct subtag {
    std::optional<std::string> type, note;
    std::vector<std::string> names;
    std::optional<int> year;
    friend bool operator==(subtag const&, subtag const&) = default;
};

// Headers and a body.
struct message {
    std::optional<std::string> subject, sender;
    std::optional<int> size;
    keys others;
    std::optional<std::string> body;
    friend bool operator==(message const&, message const&) = default;
};

// Several messages behind title lines, with texts of several lines above the body.
struct post {
    std::string id;
    std::optional<std::string> subject, notes;
    std::string body;
    friend bool operator==(post const&, post const&) = default;
};

// A text that is signed.
struct notice {
    std::string origin;
    std::optional<std::string> text;
    friend bool operator==(notice const&, notice const&) = default;
};

// Texts between two words, in sections without headings.
struct bill {
    struct item {
        std::string name;
        std::optional<std::string> comment;
        std::vector<std::string> sums;
        friend bool operator==(item const&, item const&) = default;
    };
    std::string version;
    std::optional<std::string> comment;
    std::vector<item> items;
    keys others;
    friend bool operator==(bill const&, bill const&) = default;
};

// The same where a blank line ends the record and lines of blanks are blank.
struct crowd { // the key that begins it would repeat
    std::vector<std::string> names, paths;
    std::optional<std::string> text;
    friend bool operator==(crowd const&, crowd const&) = default;
};
struct slip {
    std::string name;
    std::optional<std::string> text;
    std::optional<int> size;
    friend bool operator==(slip const&, slip const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<citation> = dossier::record<citation>(
    dossier::field("TY", &citation::type).required(), dossier::field("TI", &citation::title).multiline(), dossier::field("PY", &citation::year),
    dossier::field("AB", &citation::abstract).multiline(), dossier::field("KW", &citation::words))
    .begins_at("TY").ends_at("ER").separator(" - ").texts_end_at(dossier::any_key).unknown_keys(&citation::others);

template <>
inline constexpr auto dossier::schema<trial> = dossier::record<trial>(
    dossier::section("Summary", &trial::top, dossier::field("Number", &trial::head::number).required(), dossier::field("1.2 Aim", &trial::head::aim).multiline()),
    dossier::section("2. Arms", &trial::arms, dossier::field("2.1 Name", &trial::arm::name), dossier::field("2.3 Notes", &trial::arm::notes).multiline()))
    .begins_at("Summary").texts_end_at(is_numbered);

template <>
inline constexpr auto dossier::schema<sample> = dossier::record<sample>(
    dossier::title("^SAMPLE", &sample::id), dossier::field("!name", &sample::name).multiline(dossier::any_key), dossier::field("!notes", &sample::notes).multiline(),
    dossier::block("!table_begin", "!table_end", &sample::table), dossier::block("!list_begin", "!list_end", &sample::tables),
    dossier::field("!count", &sample::count))
    .begins_at("^SAMPLE").separator(" = ").ends_at("!done").ignore_case();

template <>
inline constexpr auto dossier::schema<subtag> = dossier::record<subtag>(
    dossier::field("Type", &subtag::type), dossier::field("Name", &subtag::names), dossier::field("Year", &subtag::year), dossier::field("Note", &subtag::note))
    .separated_by("%%").continuation_lines().comments("#");

template <>
inline constexpr auto dossier::schema<message> = dossier::record<message>(
    dossier::field("Subject", &message::subject), dossier::field("Sender", &message::sender), dossier::field("Size", &message::size))
    .ignore_case().continuation_lines().unknown_keys(&message::others).body(&message::body);

template <>
inline constexpr auto dossier::schema<post> = dossier::record<post>(
    dossier::title("Post", &post::id), dossier::field("Subject", &post::subject), dossier::field("Notes", &post::notes).multiline())
    .body(&post::body);

template <>
inline constexpr auto dossier::schema<notice> = dossier::record<notice>(
    dossier::field("Origin", &notice::origin).required(), dossier::field("Text", &notice::text).multiline()).armour();

template <>
inline constexpr auto dossier::schema<bill> = dossier::record<bill>(
    dossier::field("Version", &bill::version), dossier::field("Comment", &bill::comment).multiline(dossier::expected_key),
    dossier::section(&bill::items, dossier::field("Item", &bill::item::name), dossier::field("Comment", &bill::item::comment), dossier::field("Sum", &bill::item::sums)))
    .enclosed("<text>", "</text>").comments("#").unknown_keys(&bill::others);

template <>
inline constexpr auto dossier::schema<slip> = dossier::record<slip>(
    dossier::field("Name", &slip::name).required(), dossier::field("Text", &slip::text), dossier::field("Size", &slip::size))
    .continuation_lines().blank_line_ends().lines_of_blanks_end().enclosed("\"\"\"", "\"\"\"");

template <>
inline constexpr auto dossier::schema<crowd> = dossier::record<crowd>(
    dossier::field("Name", &crowd::names), dossier::field("Path", &crowd::paths).split(",").repeats(), dossier::field("Text", &crowd::text).multiline())
    .begins_at("Name").comments("#");

namespace {

constexpr auto a_citation = reference::checks<citation>::with_name("citation");
constexpr auto a_trial = reference::checks<trial>::with_name("trial");
constexpr auto a_sample = reference::checks<sample>::with_name("sample");
constexpr auto a_subtag = reference::checks<subtag>::with_name("subtag");
constexpr auto a_message = reference::checks<message>::with_name("message");
constexpr auto a_post = reference::checks<post>::with_name("post");
constexpr auto a_notice = reference::checks<notice>::with_name("notice");
constexpr auto a_bill = reference::checks<bill>::with_name("bill");
constexpr auto a_slip = reference::checks<slip>::with_name("slip");
constexpr auto a_crowd = reference::checks<crowd>::with_name("crowd");

} // namespace

reference::subject_list reference::bounded_records() {
    static constexpr subject const* list[] = {&a_citation, &a_trial, &a_sample, &a_subtag, &a_message, &a_post, &a_notice, &a_bill, &a_slip, &a_crowd};
    return list;
}
