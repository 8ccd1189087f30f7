// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/enumeration.hpp>

#include <boost/test/unit_test.hpp>

#include <dossier/study/overall_status.hpp>

#include "support/read_by.hpp"

namespace phases {

// Names that begin with each other, the longer one listed last or first.
enum class phase { one, one_two, two, none, other, two_three };

} // namespace phases

template <>
inline constexpr auto dossier::enumerators<phases::phase> = dossier::names<phases::phase>({
    {phases::phase::one, "PHASE1"},
    {phases::phase::one_two, "PHASE1/PHASE2"},
    {phases::phase::two_three, "PHASE2/PHASE3"},
    {phases::phase::two, "PHASE2"},
    {phases::phase::none, "NA"},
    {phases::phase::none, "NAPHASE"},
    {phases::phase::one, "\xC3\xA9"},
    {phases::phase::other, ""},
});

namespace phases {

std::ostream& operator<<(std::ostream& out, phase p) { return out << "phase " << static_cast<int>(p); }

} // namespace phases

namespace {

using dossier::grammar::enumeration;
using dossier_test::read_by;
using phases::phase;

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_enumeration)

BOOST_AUTO_TEST_CASE(reads_every_name_of_a_status) {
    using dossier::overall_status;
    for (auto const& e : dossier::enumerators<overall_status>) {
        std::string const name(e.name);
        auto const before = e.value == overall_status::completed ? overall_status::unknown : overall_status::completed;
        BOOST_TEST(read_by(enumeration<overall_status>, name, before) == name + '|');
        BOOST_TEST(read_by(enumeration<overall_status>, name + '\n', before) == name + "|\n");
        for (std::size_t n = 0; n != name.size(); ++n)
            BOOST_TEST(read_by(enumeration<overall_status>, name.substr(0, n), before) == "no " + std::string(to_string(before)));
    }
}

BOOST_AUTO_TEST_CASE(reads_the_longest_name_that_is_there) {
    BOOST_TEST(read_by(enumeration<phase>, "PHASE1", phase::two) == "phase 0|");
    BOOST_TEST(read_by(enumeration<phase>, "PHASE1/PHASE", phase::two) == "phase 0|/PHASE");
    BOOST_TEST(read_by(enumeration<phase>, "PHASE1/PHASE2", phase::two) == "phase 1|");
    BOOST_TEST(read_by(enumeration<phase>, "PHASE2/PHASE", phase::one) == "phase 2|/PHASE");
    BOOST_TEST(read_by(enumeration<phase>, "PHASE2/PHASE3", phase::one) == "phase 5|");
    BOOST_TEST(read_by(enumeration<phase>, "NAPHAS", phase::one) == "phase 3|PHAS");
    BOOST_TEST(read_by(enumeration<phase>, "NAPHASE", phase::one) == "phase 3|");
}

BOOST_AUTO_TEST_CASE(names_are_bytes) {
    BOOST_TEST(read_by(enumeration<phase>, "\xC3\xA9tude", phase::two) == "phase 0|tude");
    BOOST_TEST(read_by(enumeration<phase>, "\xC3", phase::two) == "no phase 2");
}

BOOST_AUTO_TEST_CASE(an_empty_name_is_never_read) {
    BOOST_TEST(read_by(enumeration<phase>, "", phase::two) == "no phase 2");
    BOOST_TEST(read_by(enumeration<phase>, "?", phase::two) == "no phase 2");
}

BOOST_AUTO_TEST_CASE(fails_on_other_spellings) {
    for (auto const wrong : {"phase1", "PHASE", "PHASE3", " PHASE1", "N", "N/A"})
        BOOST_TEST(read_by(enumeration<phase>, wrong, phase::two) == "no phase 2", wrong);
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    namespace x3 = boost::spirit::x3;
    BOOST_TEST(read_by('[' >> enumeration<phase> >> ']', "[PHASE2]", phase::one) == "phase 2|");
    BOOST_TEST(read_by('[' >> enumeration<phase> >> ']', "[PHASE1/PHASE3]", phase::two).starts_with("no "));
    BOOST_TEST(read_by(x3::lit("Early ") >> enumeration<phase>, "Early PHASE1", phase::two) == "phase 0|");
}

BOOST_AUTO_TEST_CASE(the_index_of_names_is_made_at_run_time_as_well) {
    using index = dossier::grammar::detail::name_index<dossier::overall_status>;
    index made;
    BOOST_TEST((made.first == dossier::grammar::detail::index_of<dossier::overall_status>.first));
    BOOST_TEST((made.next == dossier::grammar::detail::index_of<dossier::overall_status>.next));
}

BOOST_AUTO_TEST_SUITE_END()
