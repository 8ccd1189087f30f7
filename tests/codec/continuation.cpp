// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/continuation.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/codec.hpp>

using dossier::indented;
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
static_assert(dossier::codec_for<dossier::indented_codec, std::string> && !dossier::codec_for<dossier::indented_codec, std::string_view>);

} // namespace

BOOST_AUTO_TEST_SUITE(codec_continuation)

BOOST_AUTO_TEST_CASE(unfolding_takes_the_line_ends_away) {
    BOOST_TEST(read(unfolded, "one\n two\r\n\tthree") == "one two\tthree");
    BOOST_TEST(read(unfolded, "one") == "one");
    BOOST_TEST(read(unfolded, "\n one") == " one");
    BOOST_TEST(read(unfolded, "") == "");
    BOOST_TEST(written(unfolded, "one two") == "one two");
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
