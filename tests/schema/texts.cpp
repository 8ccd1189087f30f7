// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/texts.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/comment.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/writing/replace.hpp>
#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/at_run_time.hpp"

// Codecs for all texts of a record, and values of several lines.

namespace letters {

using pairs = std::vector<std::pair<std::string, std::string>>;

struct letter {
    struct page {
        std::optional<std::string> text;
        std::optional<int> number;
        friend bool operator==(page const&, page const&) = default;
    };
    std::string subject;
    std::vector<std::string> to, seen;
    std::optional<std::string> plain;
    page first;
    pairs others;
    friend bool operator==(letter const&, letter const&) = default;
};
constexpr auto dossier_schema(std::type_identity<letter>) {
    return dossier::record<letter>(
        dossier::field("Subject", &letter::subject), dossier::field("To", &letter::to), dossier::field("Seen", &letter::seen).split(";").repeats(),
        dossier::field("Plain", &letter::plain).codec(dossier::codec<std::string>{}),
        dossier::section(&letter::first, dossier::field("Text", &letter::page::text), dossier::field("Number", &letter::page::number)))
        .continuation_lines(" \t+").texts(dossier::unfolded).unknown_keys(&letter::others);
}

// The same words in another order, and a comment behind each text.
struct note {
    std::string title;
    std::vector<std::string> tags;
    std::optional<int> size;
    pairs others;
};
constexpr auto dossier_schema(std::type_identity<note>) {
    return dossier::record<note>(
        dossier::field("title", &note::title), dossier::field("tag", &note::tags).split(","), dossier::field("size", &note::size).absent("?").codec(dossier::uncommented("!")))
        .unknown_keys(&note::others).texts(dossier::uncommented("!"));
}

struct clean {
    static constexpr std::string_view expected = "a text without capitals";
    static bool read(std::string& value, std::string_view text) {
        value = text;
        return text.find_first_of("ABC") == text.npos;
    }
    static std::string why_not(std::string_view) { return "it has a capital"; }
    static void write(std::string& out, std::string_view value) { out += value; }
};
struct drawer {
    std::string name;
    std::map<std::string, std::string> others;
    friend bool operator==(drawer const&, drawer const&) = default;
};
constexpr auto dossier_schema(std::type_identity<drawer>) {
    return dossier::record<drawer>(dossier::field("name", &drawer::name)).texts(dossier::trimmed).unknown_keys(&drawer::others, clean{});
}

// Borrows what has one line.
struct label {
    std::string_view name;
    std::vector<std::string_view> tags;
};
constexpr auto dossier_schema(std::type_identity<label>) {
    return dossier::record<label>(dossier::field("name", &label::name), dossier::field("tag", &label::tags)).texts(dossier::trimmed);
}

template <class Record>
auto parsed(std::string_view text) {
    auto read = dossier::parse<Record>(text);
    BOOST_TEST(read.diagnostics().empty(), text);
    return *read;
}

} // namespace letters

using namespace letters;

BOOST_AUTO_TEST_SUITE(schema_texts)

BOOST_AUTO_TEST_CASE(all_texts_get_the_codec) {
    auto const read = parsed<letter>("Subject:  about\n  ducks\nTo: Ada\n Duck\nTo: Bob\nSeen: a\n b; c ;\nPlain: one\n two\nOther: here\n and there\nText: p\n q\nNumber: 3\n");
    BOOST_TEST(read.subject == "about ducks");
    BOOST_TEST((read.to == std::vector<std::string>{"Ada Duck", "Bob"}));
    BOOST_TEST((read.seen == std::vector<std::string>{"a b", "c"}));
    BOOST_TEST(read.plain.value() == "one\n two");
    BOOST_TEST(read.first.text.value() == "p q");
    BOOST_TEST(read.first.number.value() == 3);
    BOOST_TEST((read.others == pairs{{"Other", "here and there"}}));
}

BOOST_AUTO_TEST_CASE(the_order_of_texts_and_unknown_keys_does_not_matter) {
    auto const read = parsed<note>("title: duck ! bird\ntag: a, b ! c, d\nsize: 7 ! cm\nother: x ! y\n");
    BOOST_TEST(read.title == "duck");
    BOOST_TEST((read.tags == std::vector<std::string>{"a", "b"}));
    BOOST_TEST(read.size.value() == 7);
    BOOST_TEST((read.others == pairs{{"other", "x"}}));
}

BOOST_AUTO_TEST_CASE(a_comment_alone_or_behind_an_absent_value_leaves_no_value) {
    BOOST_TEST(!parsed<note>("title: a\nsize: ! none\n").size);
    BOOST_TEST(!parsed<note>("title: a\nsize: ? ! not yet\n").size);
    BOOST_TEST(!parsed<note>("title: a\nsize:\n").size);
    auto const bad = dossier::parse<note>("title: a\nsize: x ! seven\n");
    BOOST_REQUIRE(bad.diagnostics().size() == 1u);
    BOOST_TEST((bad.diagnostics()[0].code == dossier::diagnostic_code::bad_value));
    BOOST_TEST(bad.diagnostics()[0].offset == 15u);
}

BOOST_AUTO_TEST_CASE(a_text_with_a_comment_mark_cannot_be_written) {
    note n;
    n.title = "duck ! bird";
    BOOST_TEST(!dossier::write(n).ok());
    n.title = "duck! bird";
    BOOST_TEST(dossier::write(n).text() == "title: duck! bird\n");
}

BOOST_AUTO_TEST_CASE(a_sign_reads_as_a_blank_and_alone_as_an_empty_line) {
    auto const read = parsed<letter>("Subject: one\n+two\n+\n+ \t\n three\nPlain: a\n+b\n+\n\tc\nOther: x\n+\n+y\n");
    BOOST_TEST(read.subject == "one two\n\n\nthree");
    BOOST_TEST(read.plain.value() == "a\n b\n\n\tc");
    BOOST_TEST((read.others == pairs{{"Other", "x\n\ny"}}));
    auto const text = dossier::write(read);
    BOOST_TEST(text.text() == "Subject: one two\n+\n+\n three\nPlain: a\n b\n+\n\tc\nOther: x\n+\n y\n");
    BOOST_TEST((parsed<letter>(text.text()) == read));
}

BOOST_AUTO_TEST_CASE(a_line_of_a_sign_before_any_key_is_stray) {
    auto const read = dossier::parse<letter>("+ stray: a\nSubject: b\n");
    BOOST_TEST(read->subject == "b");
    BOOST_REQUIRE(read.extras().size() == 1u);
    BOOST_TEST(read.extras()[0].text == "+ stray: a");
}

BOOST_AUTO_TEST_CASE(a_list_may_take_several_lines_and_is_written_on_one) {
    auto const read = parsed<letter>("Subject: s\nSeen: a; b\nSeen:\nTo: x\nSeen: c;\n");
    BOOST_TEST((read.seen == std::vector<std::string>{"a", "b", "c"}));
    auto const text = dossier::write(read);
    BOOST_TEST(text.text() == "Subject: s\nTo: x\nSeen: a;b;c\n");
}

BOOST_AUTO_TEST_CASE(a_list_of_several_lines_is_replaced_by_one) {
    auto const text = dossier::replace("Subject: s\nSeen: a; b\nTo: x\nSeen: c\n", &letter::seen, {"d", "e"});
    BOOST_TEST(text.text() == "Subject: s\nSeen: d;e\nTo: x\n");
    auto const lines = dossier::replace("Subject: s\nTo: x\n", &letter::subject, "one\n\ntwo");
    BOOST_TEST(lines.text() == "Subject: one\n+\n two\nTo: x\n");
}

BOOST_AUTO_TEST_CASE(unknown_keys_have_a_codec) {
    auto const good = parsed<drawer>("name:  box \nlid:  oak \n");
    BOOST_TEST(good.name == "box");
    BOOST_TEST((good.others == std::map<std::string, std::string>{{"lid", "oak"}}));
    BOOST_TEST(dossier::write(good).text() == "name: box\nlid: oak\n");
    auto const bad = dossier::parse<drawer>("name: box\nlid: Ash \nlid: oak\n");
    BOOST_TEST((bad->others == std::map<std::string, std::string>{{"lid", "oak"}}));
    BOOST_REQUIRE(bad.diagnostics().size() == 1u);
    auto const& d = bad.diagnostics()[0];
    BOOST_TEST((d.code == dossier::diagnostic_code::bad_value));
    BOOST_TEST(d.key == "lid");
    BOOST_TEST(d.offset == 15u);
    BOOST_TEST(d.length == 3u);
    BOOST_TEST(d.expected == "a text without capitals");
    BOOST_TEST(d.reason == "it has a capital");
    BOOST_REQUIRE(bad.extras().size() == 1u);
    BOOST_TEST(bad.extras()[0].text == "lid: Ash ");
    auto const again = dossier::write(*bad, bad.extras());
    BOOST_TEST(again.ok());
    BOOST_TEST((*dossier::parse<drawer>(again.text()) == *bad));
}

BOOST_AUTO_TEST_CASE(trimmed_texts_of_one_line_are_borrowed) {
    std::string_view const text = "name:   box \ntag:\t a\t\ntag: b\n";
    auto const read = parsed<label>(text);
    BOOST_TEST(read.name == "box");
    BOOST_TEST(read.tags.size() == 2u);
    BOOST_TEST(read.tags[0] == "a");
    BOOST_TEST((read.name.data() >= text.data() && read.name.data() < text.data() + text.size()));
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<letter>();
    at_run_time::compare_all<note>();
    at_run_time::compare_all<drawer>();
    at_run_time::compare_all<label>();
}

BOOST_AUTO_TEST_SUITE_END()
