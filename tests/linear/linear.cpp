// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <dossier/read.hpp>
#include <dossier/record_view.hpp>
#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>
#include <dossier/split.hpp>
#include <dossier/study.hpp>
#include <dossier/write.hpp>

#include "support/package.hpp"
#include "support/study_page.hpp"

// What run.py counts under valgrind: each shape is a text in which one thing repeats, read once with n repetitions and once with 4n.

namespace {

struct chapter {
    std::optional<int> number;
    std::optional<std::string> story, name;
};
struct book {
    std::optional<std::string> preface;
    std::vector<chapter> chapters, verses;
};
struct volume {
    std::optional<int> number;
    std::vector<chapter> chapters;
    std::vector<std::pair<std::string, std::string>> others;
};
struct insert {
    std::optional<int> page;
};
struct shelf {
    std::optional<std::string> place;
    std::vector<std::variant<volume, insert>> things;
    std::vector<chapter> ends;
};

template <char Kind>
struct note {
    std::optional<std::string> key, text, more;
    std::vector<std::pair<std::string, std::string>> others;
};
using framed = note<'f'>;
using parted = note<'p'>;
using letter = note<'l'>;
using notice = note<'n'>;
using worded = note<'w'>;
using folded = note<'c'>;
using heading = note<'h'>;

} // namespace

template <>
inline constexpr auto dossier::schema<framed> = dossier::record<framed>(dossier::field("Key", &framed::key), dossier::field("Text", &framed::text).multiline())
    .begins_at("Key").ends_at("End").unknown_keys(&framed::others).padded_keys(4).separator("- ");
template <>
inline constexpr auto dossier::schema<parted> = dossier::record<parted>(dossier::field("Key", &parted::key), dossier::field("Text", &parted::text).multiline())
    .separated_by("%%").texts_end_at(dossier::any_key);
template <>
inline constexpr auto dossier::schema<letter> = dossier::record<letter>(dossier::field("Key", &letter::key), dossier::field("Text", &letter::text))
    .continuation_lines().ignore_case().unknown_keys(&letter::others).body(&letter::more);
template <>
inline constexpr auto dossier::schema<notice> = dossier::record<notice>(dossier::field("Key", &notice::key), dossier::field("Text", &notice::text).multiline()).armour();
template <>
inline constexpr auto dossier::schema<worded> = dossier::record<worded>(
    dossier::field("Key", &worded::key), dossier::field("Text", &worded::text), dossier::block("!begin", "!end", &worded::more))
    .enclosed("<text>", "</text>").unknown_keys(&worded::others).blank_line_ends();
template <>
inline constexpr auto dossier::schema<folded> = dossier::record<folded>(
    dossier::field("Key", &folded::key), dossier::field("Text", &folded::others).parameter(" (", ")"), dossier::field("More", &folded::more))
    .continuation_lines(" \t+").blank_line_ends().texts(dossier::unfolded);
template <>
inline constexpr auto dossier::schema<heading> = dossier::record<heading>(
    dossier::section("Trial", &heading::others, dossier::field("Key", &std::pair<std::string, std::string>::first), dossier::field("Text", &std::pair<std::string, std::string>::second).multiline()))
    .begins_at("Trial");

template <>
inline constexpr auto dossier::schema<book> = dossier::record<book>(
    dossier::field("Preface", &book::preface).multiline(),
    dossier::section("Chapter", &book::chapters, dossier::field("Number", &chapter::number), dossier::field("Story", &chapter::story).multiline(), dossier::field("Name", &chapter::name)),
    dossier::section(&book::verses, dossier::field("Verse", &chapter::number), dossier::field("Words", &chapter::story).multiline()));

template <>
inline constexpr auto dossier::schema<shelf> = dossier::record<shelf>(
    dossier::field("Place", &shelf::place),
    dossier::sections(&shelf::things,
                      dossier::section<volume>("Volume", dossier::field("Number", &volume::number), dossier::unknown_keys(&volume::others),
                                               dossier::section("Chapter", &volume::chapters, dossier::field("Title", &chapter::name),
                                                                dossier::field("Story", &chapter::story).multiline(dossier::expected_key))),
                      dossier::section<insert>(dossier::field("Insert", &insert::page))),
    dossier::section("End", &shelf::ends, dossier::field("Words", &chapter::name)));

namespace {

using dossier::study, dossier::study_view, store::package;

std::string times(std::size_t n, std::string_view unit) {
    std::string out;
    out.reserve(n * unit.size());
    while (n-- != 0) out += unit;
    return out;
}

std::size_t all_of(auto&& range) {
    std::size_t n = 0;
    for (auto&& r : range) n += r.text().size() + r.diagnostics().size();
    return n;
}
template <class Record>
std::size_t parse(std::string_view text) {
    dossier::options how; // with no limit on what is reported
    how.max_diagnostics = how.max_extras = text.size();
    return dossier::parse<Record>(text, how).diagnostics().size();
}
template <class Record>
std::size_t parse_usually(std::string_view text) { return dossier::parse<Record>(text).diagnostics().size(); }
template <class Record>
std::size_t read(std::string_view text) { return all_of(dossier::read<Record>(text)); }
struct source {
    std::string_view rest;
    std::size_t operator()(char* to, std::size_t n) {
        n = std::min(n, rest.size());
        if (n != 0) std::memcpy(to, rest.data(), n);
        rest.remove_prefix(n);
        return n;
    }
};
template <class Record>
std::size_t stream(std::string_view text) { // in chunks that are small beside the records
    using bytes = dossier::buffer<source>;
    return all_of(dossier::record_stream<Record, bytes>(bytes(source{text}), {}, 1024));
}
template <class Record>
std::size_t split(std::string_view text) { return dossier::split<Record>(text, 16).size(); }
template <class Record>
std::size_t view(std::string_view text) { return dossier::record_view::read<Record>(text).entries().size(); }
template <class Record>
std::size_t write(std::string_view text) { return dossier::write(*dossier::parse<Record>(text)).text().size(); }

struct shape {
    char const* name;
    std::size_t (*run)(std::string_view);
    std::string before, unit, after;
};

std::vector<shape> shapes() {
    dossier_test::study_page page;
    auto const study_text = page.text() + "\n";
    auto const head = page.title + page.header + page.identification + page.overview_heading;
    auto const tail = page.description + page.oversight_heading + page.oversight;
    auto const before_summary = head + page.overview + page.why_stopped + page.access + "Brief Summary: one\n";
    std::string const package_head = "Package: tea\n", title = "Viewing Study NCT00000001\n";
    return {
        {"blank lines", parse<study>, head, "\n", tail},
        {"lines of blanks", parse<study>, head, " \t \n", tail},
        {"a line of blanks", parse<study>, head, " ", "\n" + tail},
        {"a line of CR", parse<study>, head, "\r", "\n" + tail},
        {"stray lines", parse<study>, head, "just a line\n", tail},
        {"stray lines, with the usual limits", parse_usually<study>, head, "just a line\n", tail},
        {"lone lines", parse<study>, head, "\nLike a Heading\n\n", tail},
        {"unknown keys", parse<study>, head, "Unheard Of: 1\n", tail},
        {"misspelt keys", parse<study>, head, "Acronim: 1\n", tail},
        {"misspelt keys of texts", parse<study>, head, "Breif Summary: 1\n", tail},
        {"misspelt headings", parse<study>, head, "Study Oversigth\n", tail},
        {"indented headings", parse<study>, head, " Study Oversight\n", tail},
        {"repeated keys", parse<study>, head, "Acronym: TEA\n", tail},
        {"repeated texts", parse<study>, head, "Brief Summary: a\nb\n", tail},
        {"misplaced keys", parse<study>, head, "First Post: 2019\n", tail},
        {"repeated headings", parse<study>, head, "Study Overview\n", tail},
        {"keys whose headings follow", parse<study>, title, "Is a PPSD?: True\n", tail},
        {"repeated titles", parse<study>, head, "Viewing Study of tea\n", tail},
        {"lines before the record", parse<study>, "", "just a line\n", study_text},
        {"bad values", parse<study>, head, "Status: PERHAPS\n", tail},
        {"bytes that are not UTF-8", parse<study>, before_summary, "caf\xE9 ", "\n" + tail},
        {"lines that are not UTF-8", parse_usually<study>, head, "\xFF\n", tail},
        {"a text", parse<study>, before_summary, "and so on\n", tail},
        {"a text of one line", parse<study>, before_summary, "and so on ", "\n" + tail},
        {"a text of blank lines", parse<study>, before_summary, "\n \r\n", tail},
        {"a text with quoted keys", parse<study>, before_summary, "Acronym: a\n", tail},
        {"a text with keys of poor values", parse<study>, before_summary, "Has Oversight DMC: perhaps\n", tail},
        {"a text with quoted headings", parse<study>, before_summary, "Study Oversight\n", tail},
        {"a text with headings and lines below", parse<study>, before_summary, "Study Oversight\na\nb\nc\nd\ne\nf\ng\nh\n", tail},
        {"a text with misspelt keys", parse<study>, before_summary, "Detailed Descripton: x\n", page.oversight_heading + page.oversight},
        {"a text with misspelt headings", parse<study>, before_summary, "Study Oversigth\n", ""},
        {"a text with quoted titles", parse<study>, before_summary, title, tail},
        {"a text with quoted titles and blank lines", parse<study>, before_summary, title + "\n\n\n\n", tail},
        {"a text with titles and half a head", parse<study>, before_summary, title + "Status: COMPLETED\nand so on\n", tail},
        {"a text that stops", parse<study>, before_summary, "and so on\n", ""},
        {"fields of a container", parse<package>, package_head, "Tag: x\n", ""},
        {"elements of a list", parse<package>, package_head + "Needs: a", ", b", "\n"},
        {"elements of a list, one of them bad", parse<package>, package_head + "Slots: 1", " 2", " x\n"},
        {"continued lines", parse<package>, package_head + "Description: a\n", " b\n", ""},
        {"continued lines of an unknown key", parse<package>, package_head + "Huh: a\n", " b\n", ""},
        {"keys in a member of their own", parse<package>, package_head, "Huh: a\n", ""},
        {"comments", parse<package>, package_head, "# tea\n", ""},
        {"comments among many records", read<package>, "", "# tea\n", ""},
        {"parts", parse<book>, "", "Chapter\nNumber: 1\nStory: a\nb\nName: c\n", ""},
        {"parts that begin at a key", parse<book>, "", "Verse: 1\nWords: a\nb\n", ""},
        {"parts within a part", parse<book>, "Chapter\n", "Number: 1\nStory: a\n", ""},
        {"parts in parts", parse<shelf>, "Volume\nNumber: 1\n", "Chapter\nTitle: a\nStory: b\nc\n", ""},
        {"parts with parts in them", parse<shelf>, "", "Volume\nNumber: 1\nChapter\nTitle: a\n", ""},
        {"parts of several kinds", parse<shelf>, "", "Volume\nInsert: 1\n", ""},
        {"parts in parts without the heading around", parse<shelf>, "", "Chapter\nEnd\n", ""},
        {"misplaced keys of parts", parse<shelf>, "Volume\nChapter\nTitle: a\nEnd\nWords: b\n", "Title: c\n", ""},
        {"parts in parts whose headings follow", parse<shelf>, "", "Title: c\n", "Volume\nChapter\n"},
        {"texts in parts in parts", parse<shelf>, "Volume\nChapter\n", "Story: b\nVolume\nx\n", ""},
        {"parts of several kinds, written", write<shelf>, "", "Volume\nNumber: 1\nx: y\nChapter\nTitle: a\nInsert: 7\n", ""},
        {"parts with headings alone", parse<book>, "", "Chapter\n", ""},
        {"parts with poor keys in texts", parse<book>, "", "Chapter\nStory: b\nChapter\n?\n", ""},
        {"parts with poor values in texts", parse<book>, "", "Chapter\nStory: b\nNumber: x\n", ""},
        {"texts that look for the next part", parse<book>, "Preface: a\n", "Number: x\n", ""},
        {"misspelt keys of texts before parts", parse<book>, "", "Storry: a\nNumber: x\n", ""},
        {"records from a key to another", read<framed>, "", "Key  - a\nText - b\nc\nEnd  -\n", ""},
        {"records from a key to another in a stream", stream<framed>, "", "Key  - a\nText - b\nc\nEnd  -\n", ""},
        {"lines between two records", read<framed>, "Key  - a\nEnd  -\n", "Text - b\nx\n", "Key  - b\n"},
        {"lines between two records in a stream", stream<framed>, "Key  - a\nEnd  -\n", "Text - b and so on, and on, and on, and on, and on, and on, and on, and on, and on\nx\n", "Key  - b\n"},
        {"records without an end", read<framed>, "", "Key  - a\n", ""},
        {"ends of records", read<framed>, "", "End  -\n", ""},
        {"unknown keys that end texts", parse<framed>, "Key  - a\n", "Text - b\nXY - c\n", ""},
        {"records with a line between them", read<parted>, "", "Key: a\nText: b\nc\n%%\n", ""},
        {"records with a line between them in a stream", stream<parted>, "", "Key: a\nText: b\nc\n%%\n", ""},
        {"lines that stand between records", read<parted>, "Key: a\n", "%%\n", "Key: b\n"},
        {"lines like those between records", stream<parted>, "Key: a\nText: b\n", "%%% and so on, and on, and on, and on, and on, and on, and on, and on, and on\n", "Key: b\n"},
        {"blank lines before a line between records", stream<parted>, "Key: a\n", std::string(70, ' ') + "\n", "%%\nKey: b\n"},
        {"a body", parse<letter>, "Key: a\n\n", "Text: b\n\n", ""},
        {"folded lines", parse<letter>, "Key: a\nText: b\n", " c\n", ""},
        {"folded lines of blanks", parse<letter>, "Key: a\nText: b\n", " \n", ""},
        {"a text that is signed", parse<notice>, "-----BEGIN PGP SIGNED MESSAGE-----\n", "Hash: a\n", "\nKey: a\n"},
        {"signatures", parse<notice>, "Key: a\n", "-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\n", ""},
        {"signatures without an end", parse<notice>, "Key: a\n", "-----BEGIN PGP SIGNATURE-----\n", ""},
        {"signatures without an end in a text", parse<notice>, "Text: a\n", "-----BEGIN PGP SIGNATURE-----\nText: b\n", ""},
        {"texts between words", parse<worded>, "Key: a\n", "X: <text>\nb\n</text>\n", ""},
        {"texts between words, not closed", parse<worded>, "Key: a\n", "X: <text>\nb\n", ""},
        {"a text between words", parse<worded>, "Text: <text>\n", "<text>\n\n", "</text>\n"},
        {"blocks", parse<worded>, "Key: a\n", "!begin\nb\n!end\n", ""},
        {"blocks that are not closed", parse<worded>, "Key: a\n", "!begin\n", ""},
        {"texts between words in a stream", stream<worded>, "", "Key: a\nText: <text>\nb\n\nc</text>\n\n", ""},
        {"keys with a parameter", parse<folded>, "", "Text (a): b\n", ""},
        {"keys with a parameter that is not closed", parse<folded>, "", "Text (a: b\n", ""},
        {"lines with a sign", parse<folded>, "More: a\n", "+ b\n", ""},
        {"lines of a sign alone", parse<folded>, "More: a\n", "+\n", ""},
        {"long lines of blanks that part records", stream<folded>, "Key: a\n", std::string(70, ' ') + "\n", "\nKey: b\n"},
        {"lines of blanks in a stream", stream<folded>, "", "Key: a\n" + std::string(70, ' ') + "\n", ""},
        {"records that begin at a heading", read<heading>, "", "Trial\nKey: a\nText: b\n", ""},
        {"records that begin at a heading in a stream", stream<heading>, "", "Trial\nKey: a\nText: b\n", ""},
        {"headings alone", read<heading>, "", "Trial\n", ""},
        {"records that are written", write<worded>, "Key: a\n", "X: <text>\nb\n</text>\n", ""},
        {"folded lines that are written", write<letter>, "Key: a\nText: b\n", " c\n", ""},
        {"records", read<study_view>, "", study_text, ""},
        {"small records", read<study>, "", title + "Status: COMPLETED\nFirst Post: 2019\n", ""},
        {"records of titles", read<study>, "", title + "\n", ""},
        {"records that blank lines part", read<package>, "", "Package: tea\n\n", ""},
        {"records in a stream", stream<study>, "", study_text, ""},
        {"a long record in a stream", stream<study>, before_summary, "and so on, and on, and on, and on, and on, and on, and on\n", tail},
        {"a long record with titles in a stream", stream<study>, before_summary, "Viewing Study of something that is quite another thing\n", tail},
        {"blank lines in a stream", stream<study>, "", "                                                    \n", tail},
        {"a long line in a stream", stream<study>, before_summary, "and so on, and on, and on, and on, and on, and on, and on ", tail},
        {"packages in a stream", stream<package>, "", "Package: tea\n\n", ""},
        {"a long package in a stream", stream<package>, package_head, "Huh: and so on, and on, and on, and on, and on, and on, and on\n", ""},
        {"pieces", split<study>, "", study_text, ""},
        {"pieces of one record", split<study>, before_summary, title, tail},
        {"entries of a view", view<study>, head, "Unheard Of: 1\n", tail},
        {"parts that are written", write<book>, "", "Chapter\nNumber: 1\nStory: a\nb\nName: c\n", ""},
        {"elements that are written", write<package>, package_head, "Tag: x\n", ""},
        {"a text that is written", write<study>, before_summary, "and so on\n", tail},
        {"a text that cannot be written", write<book>, "Chapter\nStory: b\n", "Number: x\n", "Name: c\n"},
    };
}

} // namespace

// Only what happens in this function is counted.
extern "C" [[gnu::noinline]] std::size_t counted(std::size_t (*run)(std::string_view), char const* text, std::size_t size) {
    return run({text, size});
}

int main() {
    constexpr std::size_t repetitions = 1500;
    std::size_t sum = 0;
    for (auto const& s : shapes()) {
        for (auto const n : {repetitions, 4 * repetitions}) {
            // what comes before and after counts as often as what repeats
            auto const text = s.before + times(n, s.unit) + s.after;
            sum += counted(s.run, text.data(), text.size());
            std::printf("%zu\t%s\n", text.size(), s.name);
        }
    }
    return sum == 0;
}
