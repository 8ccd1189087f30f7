// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/continuation.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/codec.hpp>

using dossier::indented;
using dossier::joined;
using dossier::trimmed;
using dossier::unfolded;

namespace {

template <class Codec>
std::string read(Codec, std::string_view text) {
    std::string value = "before";
    Codec::read(value, text);
    return value;
}

template <class Codec>
std::string written(Codec, std::string_view value) {
    std::string out;
    Codec::write(out, value);
    return out;
}

static_assert(dossier::codec_for<dossier::unfolded_codec, std::string> && !dossier::codec_for<dossier::unfolded_codec, std::string_view>);
static_assert(dossier::codec_for<dossier::joined_codec, std::string> && !dossier::codec_for<dossier::joined_codec, std::string_view>);
static_assert(dossier::codec_for<dossier::trimmed_codec, std::string> && dossier::codec_for<dossier::trimmed_codec, std::string_view>);
static_assert(dossier::codec_for<dossier::indented_codec, std::string> && !dossier::codec_for<dossier::indented_codec, std::string_view>);

} // namespace

BOOST_AUTO_TEST_SUITE(codec_continuation)

BOOST_AUTO_TEST_CASE(unfolding_makes_one_blank_of_a_line_end_and_the_blanks_around_it) {
    BOOST_TEST(read(unfolded, "one \n  two\r\n\tthree") == "one two three");
    BOOST_TEST(read(unfolded, "one  two") == "one  two");
    BOOST_TEST(read(unfolded, "\n one") == "one");
    BOOST_TEST(read(unfolded, " one\n ") == "one");
    BOOST_TEST(read(unfolded, "one\n \n \t\n two") == "one two");
    BOOST_TEST(read(unfolded, "") == "");
    BOOST_TEST(read(unfolded, "\n \n") == "");
    BOOST_TEST(written(unfolded, "one two") == "one two");
}

BOOST_AUTO_TEST_CASE(unfolding_keeps_empty_lines) {
    BOOST_TEST(read(unfolded, "one\n\n two\n three") == "one\n\ntwo three");
    BOOST_TEST(read(unfolded, "one\r\n\r\n\r\n two") == "one\n\n\ntwo");
    for (std::string const text : {"a b", "a\n\nb", "a\n\n\nb c"}) BOOST_TEST(read(unfolded, written(unfolded, text)) == text);
}

BOOST_AUTO_TEST_CASE(joining_takes_away_line_ends_and_one_blank_behind_each) {
    BOOST_TEST(read(joined, "on\n e \r\n  two\n\t\tthree") == "one  two\tthree");
    BOOST_TEST(read(joined, "caf\xC3\r\n \xA9") == "caf\xC3\xA9");
    BOOST_TEST(read(joined, " one") == " one");
    BOOST_TEST(read(joined, "\n one\n ") == "one");
    BOOST_TEST(read(joined, "one\ntwo") == "onetwo");
    BOOST_TEST(read(joined, "") == "");
    BOOST_TEST(written(joined, "one two") == "one two");
}

BOOST_AUTO_TEST_CASE(trimming_takes_the_blanks_around_each_line) {
    BOOST_TEST(read(trimmed, "  one \t") == "one");
    BOOST_TEST(read(trimmed, " one \n  two\r\n\r\n\tthree ") == "one\ntwo\n\nthree");
    BOOST_TEST(read(trimmed, " ") == "");
    BOOST_TEST(written(trimmed, "one\ntwo") == "one\ntwo");
    std::string_view part;
    dossier::trimmed_codec::read(part, "\t one two ");
    BOOST_TEST(part == "one two");
}

BOOST_AUTO_TEST_CASE(indentation_is_one_blank_and_a_full_stop_for_an_empty_line) {
    BOOST_TEST(read(indented, "short\n long\n .\n  code\r\n end.") == "short\nlong\n\n code\nend.");
    BOOST_TEST(read(indented, "\n long") == "\nlong");
    BOOST_TEST(read(indented, "short") == "short");
    BOOST_TEST(read(indented, "") == "");
    BOOST_TEST(written(indented, "short\nlong\n\n code") == "short\n long\n .\n  code");
    BOOST_TEST(written(indented, "") == "");
}

BOOST_AUTO_TEST_CASE(what_was_written_reads_back) {
    for (std::string const text : {"a", "a\nb", "a\n\n\nb", "\n\na", "a\n b\n\tc"}) BOOST_TEST(read(indented, written(indented, text)) == text);
}

BOOST_AUTO_TEST_SUITE_END()
