// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/record_grammar.hpp>

#include <dossier/study.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/show.hpp"
#include "support/told.hpp"

namespace {

namespace detail = dossier::detail;
namespace grammar = dossier::detail::record_grammar;
using dossier::study;
using dossier_test::guarded_text;
using dossier_test::show;

/// A study, and the parsers of the grammar that fill it.
struct filled {
    study record{};
    dossier_test::handler_log<study> log;

    /// What a parser leaves of `text`, once all fields before `next` have been read; "no" where it does not match.
    template <class Parser>
    std::string rest(Parser const& p, std::string_view text, std::size_t next = 0) {
        guarded_text const t(text);
        detail::progress_of<study> state;
        state.mark(0, next);
        state.run = state.next = state.unread = next;
        if (next != 0) state.section = detail::table_of<study>.fields[next - 1].section;
        state.started = true;
        detail::record_text const source{detail::table_of<study>, t.begin(), t.end()};
        detail::record_reader reader(source, detail::rows_of<study>::all.data(), &record, state, log, text.size());
        auto const before = [&](std::ptrdiff_t reach) { return t.end() - t.begin() >= reach ? t.end() - reach + 1 : t.begin(); };
        detail::reading const context{reader, &record, before(detail::row::key_reach), before(detail::row::value_reach + 1)};
        char const* first = t.begin();
        char const* const last = t.end();
        bool const ok = p.parse(first, last, context, detail::x3::unused, detail::x3::unused);
        reached = state.next;
        return ok ? std::string(first, last) : "no";
    }
    std::size_t reached = 0; ///< the field that is expected next
};

constexpr std::size_t index_of(std::string_view key) {
    std::size_t i = 0;
    while (detail::table_of<study>.fields[i].rules->key != key) ++i;
    return i;
}
detail::row const& row_of(std::string_view key) { return detail::rows_of<study>::all[index_of(key)]; }
detail::section_entry const& section(std::size_t s) { return detail::table_of<study>.sections[s]; }

constexpr std::size_t overview = 12, oversight = 24;
static_assert(index_of("Official Title") == overview && index_of("Has Oversight DMC") == oversight);

} // namespace

BOOST_AUTO_TEST_SUITE(reading_record_grammar)

BOOST_AUTO_TEST_CASE(value_is_absent_or_fits_its_field) {
    filled f;
    BOOST_TEST(f.rest(grammar::value(row_of("First Post")), "2019-11\nx") == "x");
    BOOST_TEST(show(f.record.header.first_post) == "2019-11");
    BOOST_TEST(f.rest(grammar::value(row_of("Sponsor")), "None\r\nx") == "x");
    BOOST_TEST(!f.record.identification.sponsor);
    BOOST_TEST(f.rest(grammar::value(row_of("Sponsor")), "Nones\nx") == "x");
    BOOST_TEST(show(f.record.identification.sponsor) == "Nones");
    for (auto const wrong : {"soon\n", "2019-13\n", "2019-11 x\n"}) BOOST_TEST(f.rest(grammar::value(row_of("First Post")), wrong) == "no", wrong);
}

BOOST_AUTO_TEST_CASE(field_is_a_key_and_its_value) {
    filled f;
    BOOST_TEST(f.rest(grammar::field(row_of("Acronym")), "Acronym: SOCKS\nx") == "x");
    BOOST_TEST(show(f.record.overview.acronym) == "SOCKS");
    BOOST_TEST(f.rest(grammar::field(row_of("Brief Summary")), "Brief Summary: a\n\nb\n\n", index_of("Brief Summary")) == "");
    BOOST_TEST(show(f.record.overview.brief_summary) == "a\n\nb");
    for (auto const wrong : {"", "Acronyms: SOCKS\n", " Acronym: SOCKS\n", "Sponsor: x\n"}) BOOST_TEST(f.rest(grammar::field(row_of("Acronym")), wrong) == "no", wrong);
}

BOOST_AUTO_TEST_CASE(heading_is_its_words_on_a_line_and_blank_lines) {
    filled f;
    for (auto const good : {"Study Overview\nx", "Study Overview \t\r\n\n \nx"}) BOOST_TEST(f.rest(grammar::heading(section(2)), good, overview) == "x", good);
    for (auto const wrong : {"Study Overview: x", " Study Overview\n", "Study Overviews\n", ""}) BOOST_TEST(f.rest(grammar::heading(section(2)), wrong, overview) == "no", wrong);
    BOOST_TEST(f.rest(grammar::heading(section(2)), "Study Overview\n", overview + 1) == "no"); // it has begun
}

BOOST_AUTO_TEST_CASE(section_is_a_heading_if_it_has_one_and_fields) {
    filled f;
    std::string const other = "\nanother line, so long that all before it is compared in one go\n";
    BOOST_TEST(f.rest(grammar::section(section(0)), "\nIgnite Modification Date: None\nStudy NCT ID:\nStatus: COMPLETED\nFirst Post: None\nIs Gene Therapy: True\n" + other) == other);
    BOOST_TEST((f.record.header.status == dossier::overall_status::completed && f.record.header.is_gene_therapy == true));
    BOOST_TEST(f.reached == index_of("Is Gene Therapy") + 1);
    BOOST_TEST(f.rest(grammar::section(section(3)), "Study Oversight\n\nHas Oversight DMC: True\nIs a FDA Regulated Drug?: False\n", oversight) == "");
    BOOST_TEST((f.record.oversight.has_dmc == true && f.record.oversight.is_fda_regulated_drug == false));
    // fields are left out one at a time, and at least one is read
    BOOST_TEST(f.rest(grammar::section(section(0)), "Status: COMPLETED\n") == "no");
    BOOST_TEST(f.rest(grammar::section(section(3)), "Study Oversight\n\nx\n", oversight) == "no");
    BOOST_TEST(f.reached == oversight);
    BOOST_TEST(f.rest(grammar::section(section(3)), "Has Oversight DMC: True\n", oversight) == "no");
    // a value that does not fit ends it
    BOOST_TEST(f.rest(grammar::section(section(0)), "Status: COMPLETED\nLast Update Posted: soon\n", index_of("Status")) == "Last Update Posted: soon\n");
    BOOST_TEST(f.log.lines.empty());
}

BOOST_AUTO_TEST_CASE(title_is_its_words_and_a_value) {
    auto const title = grammar::title(detail::rows_of<study>::all[detail::table_of<study>.fields.size()]);
    filled f;
    BOOST_TEST(f.rest(title, "Viewing Study NCT01234567\nx") == "x");
    BOOST_TEST(show(f.record.id) == "NCT01234567");
    for (auto const wrong : {"Viewing Study\nx", "Viewing Study  NCT01234567\n", "Viewing Study NCT0123456\n", "Viewing Studies NCT01234567\n"})
        BOOST_TEST(f.rest(title, wrong) == "no", wrong);
}

BOOST_AUTO_TEST_CASE(record_is_a_title_and_sections_with_whatever_stands_between_them) {
    auto const record = grammar::record(detail::rows_of<study>::all[detail::table_of<study>.fields.size()]);
    filled f;
    std::string const next = "Viewing Study NCT00000001\n\nIgnite Creation Date: None\n";
    BOOST_TEST(f.rest(record, "Viewing Study NCT01234567\n\nStatus: COMPLETED\nodd\nStudy Overview\n\nAcronym: A\n\n" + next) == next);
    BOOST_TEST(show(f.record.id) == "NCT01234567");
    BOOST_TEST(show(f.record.overview.acronym) == "A");
    BOOST_TEST_REQUIRE(!f.log.lines.empty());
    BOOST_TEST(f.log.lines[0] == "extra stray_line odd");
}

BOOST_AUTO_TEST_SUITE_END()
