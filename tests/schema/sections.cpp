// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/sections.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/comment.hpp>
#include <dossier/for_each_field.hpp>
#include <dossier/hash.hpp>
#include <dossier/parse.hpp>
#include <dossier/record.hpp>
#include <dossier/record_view.hpp>
#include <dossier/schema/plan.hpp>
#include <dossier/to_text.hpp>
#include <dossier/write.hpp>

#include "support/at_run_time.hpp"

namespace ontologies {

struct term {
    std::string id;
    std::optional<std::string> name;
    std::vector<std::pair<std::string, std::string>> others;
    friend bool operator==(term const&, term const&) = default;
};
struct relation {
    std::string id;
    std::optional<bool> transitive;
    friend bool operator==(relation const&, relation const&) = default;
};
struct ontology {
    std::optional<std::string> version;
    std::vector<std::variant<term, relation>> frames;
    friend bool operator==(ontology const&, ontology const&) = default;
};
constexpr auto dossier_schema(std::type_identity<ontology>) {
    return dossier::record<ontology>(
        dossier::field("version", &ontology::version),
        dossier::sections(&ontology::frames,
                          dossier::section<term>("[Term]", dossier::field("id", &term::id).required(), dossier::field("name", &term::name), dossier::unknown_keys(&term::others)),
                          dossier::section<relation>("[Typedef]", dossier::field("id", &relation::id).required(), dossier::field("is_transitive", &relation::transitive))));
}

// Without headings.
struct package {
    std::optional<std::string> name, id;
    friend bool operator==(package const&, package const&) = default;
};
struct file {
    std::optional<std::string> name, id, notice;
    friend bool operator==(file const&, file const&) = default;
};
struct bill {
    std::optional<std::string> id;
    std::vector<std::variant<package, file>> elements;
    friend bool operator==(bill const&, bill const&) = default;
};
constexpr auto dossier_schema(std::type_identity<bill>) {
    return dossier::record<bill>(
        dossier::field("ID", &bill::id),
        dossier::sections(&bill::elements,
                          dossier::section<package>(dossier::field("Package", &package::name), dossier::field("ID", &package::id)),
                          dossier::section<file>(dossier::field("File", &file::name), dossier::field("ID", &file::id), dossier::field("Notice", &file::notice).multiline())));
}

// With a section in one kind, unknown keys in the other, and a codec of all texts.
struct track {
    std::string name;
    std::optional<int> length;
    friend bool operator==(track const&, track const&) = default;
};
struct disc {
    std::string title;
    std::vector<track> tracks;
    friend bool operator==(disc const&, disc const&) = default;
};
struct book {
    std::string title;
    std::vector<std::pair<std::string, std::string>> others;
    friend bool operator==(book const&, book const&) = default;
};
struct shelf {
    std::string label;
    std::vector<std::variant<disc, book>> held;
    friend bool operator==(shelf const&, shelf const&) = default;
};
constexpr auto dossier_schema(std::type_identity<shelf>) {
    return dossier::record<shelf>(
               dossier::field("Label", &shelf::label),
               dossier::sections(&shelf::held,
                                 dossier::section<disc>("[Disc]", dossier::field("Title", &disc::title),
                                                        dossier::section(&disc::tracks, dossier::field("Track", &track::name), dossier::field("Length", &track::length))),
                                 dossier::section<book>("[Book]", dossier::field("Title", &book::title), dossier::unknown_keys(&book::others))))
        .texts(dossier::uncommented("!"));
}

} // namespace ontologies

namespace {

using ontologies::bill, ontologies::ontology, ontologies::relation, ontologies::term;

template <class Record>
std::string codes(dossier::result<Record> const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) (((out += to_string(d.code)) += '@') += std::to_string(d.offset)) += ' ';
    return out;
}

std::string_view const text = "version: 1\n\n[Term]\n\nid: 1\nname: pond\nxref: 7\n\n[Typedef]\n\nid: part_of\n\n[Term]\n\nid: 2\n";
ontology const value{"1", {term{"1", "pond", {{"xref", "7"}}}, relation{"part_of", {}}, term{"2", {}, {}}}};

} // namespace

BOOST_AUTO_TEST_SUITE(schema_sections)

BOOST_AUTO_TEST_CASE(parts_of_several_kinds_keep_their_order) {
    auto const r = dossier::parse<ontology>(text);
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == value));
    BOOST_TEST(dossier::write(value).text() == text);
    BOOST_TEST(dossier::record_view::read<ontology>(text).str() == text);
}

BOOST_AUTO_TEST_CASE(a_key_of_another_kind_is_unknown) {
    auto const r = dossier::parse<ontology>("[Term]\nid: 1\nis_transitive: true\n[Typedef]\nid: 2\nname: part of\n");
    BOOST_TEST(codes(r) == "misplaced_key@49 ");
    BOOST_TEST((*r == ontology{{}, {term{"1", {}, {{"is_transitive", "true"}}}, relation{"2", {}}}}));
}

BOOST_AUTO_TEST_CASE(each_part_must_have_its_required_fields) {
    auto const r = dossier::parse<ontology>("[Term]\nname: a\n[Typedef]\n[Term]\nid: 3\n");
    BOOST_TEST(codes(r) == "missing_field@0 missing_field@15 ");
    BOOST_TEST((*r == ontology{{}, {term{"", "a", {}}, relation{}, term{"3", {}, {}}}}));
}

BOOST_AUTO_TEST_CASE(a_misspelt_heading_begins_a_part_of_its_kind) {
    auto const r = dossier::parse<ontology>("[Typedef]\nid: 1\n[Trem]\nid: 2\n");
    BOOST_TEST(codes(r) == "unknown_heading@16 ");
    BOOST_TEST((*r == ontology{{}, {relation{"1", {}}, term{"2", {}, {}}}}));
}

BOOST_AUTO_TEST_CASE(without_headings_the_first_key_tells_the_kind) {
    std::string_view const elements = "ID: bill\n\nFile: a\nID: fa\nNotice: one\ntwo\n\nPackage: p\nID: pp\n\nFile: b\n";
    bill const wanted{"bill", {ontologies::file{"a", "fa", "one\ntwo"}, ontologies::package{"p", "pp"}, ontologies::file{"b", {}, {}}}};
    auto const r = dossier::parse<bill>(elements);
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == wanted));
    BOOST_TEST(dossier::write(wanted).text() == elements);
}

BOOST_AUTO_TEST_CASE(a_part_that_nothing_begins_cannot_be_written) {
    bill record;
    record.elements = {ontologies::package{"a", {}}, ontologies::package{{}, "b"}};
    auto const written = dossier::write(record);
    BOOST_TEST(written.text() == "");
    BOOST_TEST(!written.diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(all_kinds_together_have_no_more_parts_than_the_limit) {
    dossier::options how;
    how.max_parts = 2;
    auto const r = dossier::parse<ontology>(text, how);
    BOOST_TEST(r->frames.size() == 2u);
    BOOST_TEST(codes(r) == "limit_exceeded@" + std::to_string(text.rfind("[Term]")) + ' ');
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].text == "[Term]\n\nid: 2");
}

BOOST_AUTO_TEST_CASE(are_visited_printed_and_hashed) {
    std::string seen;
    dossier::for_each_field(value, [&](dossier::field_info const& f, auto const&) { ((((seen += f.section) += f.path) += '/') += std::to_string(f.part)) += ' '; });
    BOOST_TEST(seen == "version/0 [Term]frames.id/0 [Term]frames.name/0 [Typedef]frames.id/1 [Typedef]frames.transitive/1 [Term]frames.id/2 [Term]frames.name/2 ");
    BOOST_TEST(dossier::to_text(value) == "version: 1\n[Term] / id: 1\n[Term] / name: pond\n[Typedef] / id: part_of\n[Typedef] / is_transitive: -\n"
                                          "[Term] / id: 2\n[Term] / name: -\n[Term] / xref: 7\n");
    auto other = value;
    BOOST_TEST(dossier::hash_value(other) == dossier::hash_value(value));
    std::swap(other.frames[0], other.frames[2]);
    BOOST_TEST(dossier::hash_value(other) != dossier::hash_value(value));
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<ontology>();
    at_run_time::compare_all<bill>();
    at_run_time::compare_all<ontologies::shelf>();
}

BOOST_AUTO_TEST_CASE(a_codec_of_all_texts_reaches_every_kind) {
    using namespace ontologies;
    auto const r = dossier::parse<ontologies::shelf>("Label: top ! left\n[Book]\nTitle: Ponds ! 2nd\nIsbn: 7 ! new\n[Disc]\nTitle: Rain ! live\nTrack: Drops ! long\nLength: 4\nTrack: Sun\n");
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == ontologies::shelf{"top", {book{"Ponds", {{"Isbn", "7"}}}, disc{"Rain", {{"Drops", 4}, {"Sun", {}}}}}}));
    BOOST_TEST(dossier::write(*r).text() == "Label: top\n\n[Book]\n\nTitle: Ponds\nIsbn: 7\n\n[Disc]\n\nTitle: Rain\n\nTrack: Drops\nLength: 4\n\nTrack: Sun\n");
}

BOOST_AUTO_TEST_CASE(the_latest_part_is_of_its_kind) {
    auto const& terms = dossier::detail::plan<ontology>::section<1>();
    ontology o;
    terms.open(o).id = "1"; // there is none yet
    terms.open(o).name = "pond";
    BOOST_TEST((o.frames == std::vector<std::variant<term, relation>>{term{"1", "pond", {}}}));
    o.frames.emplace_back(relation{"part_of", {}});
    terms.open(o).id = "2"; // the latest part is of another kind
    BOOST_TEST((o.frames == std::vector<std::variant<term, relation>>{term{"1", "pond", {}}, relation{"part_of", {}}, term{"2", {}, {}}}));
    BOOST_TEST((terms.find(o, 1) == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
