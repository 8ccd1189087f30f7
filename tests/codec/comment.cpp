// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/comment.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/schema/slot.hpp>

using dossier::uncommented;

namespace {

template <class T>
constexpr auto plain = dossier::detail::adapt<T>(uncommented("#"));
constexpr auto unfolding = dossier::detail::adapt<std::string>(uncommented("#", dossier::unfolded));
constexpr auto flags = dossier::detail::adapt<bool>(uncommented("!", dossier::bool_as<"true|True", "false">));

static_assert(dossier::codec_for<decltype(plain<std::string>), std::string> && dossier::codec_for<decltype(plain<std::string_view>), std::string_view>);
static_assert(dossier::codec_for<decltype(flags), bool> && !dossier::codec_for<decltype(flags), std::string>);
static_assert(!dossier::detail::drops_indentation<decltype(plain<std::string>)> && dossier::detail::drops_indentation<decltype(unfolding)>);

template <class T>
T read(auto const& codec, std::string_view text) {
    T value{};
    BOOST_TEST(codec.read(value, text), text);
    return value;
}

} // namespace

BOOST_AUTO_TEST_SUITE(codec_comment)

BOOST_AUTO_TEST_CASE(a_comment_begins_behind_a_blank) {
    auto const& c = plain<std::string>;
    BOOST_TEST(read<std::string>(c, "tea # with milk") == "tea");
    BOOST_TEST(read<std::string>(c, "tea \t#") == "tea");
    BOOST_TEST(read<std::string>(c, "tea#1 #2") == "tea#1");
    BOOST_TEST(read<std::string>(c, "tea#1") == "tea#1");
    BOOST_TEST(read<std::string>(c, "# tea") == "");
    BOOST_TEST(read<std::string_view>(plain<std::string_view>, "tea # with milk") == "tea");
    auto const arrows = dossier::detail::adapt<std::string>(uncommented("->"));
    BOOST_TEST(read<std::string>(arrows, "a->b - -> c") == "a->b -");
}

BOOST_AUTO_TEST_CASE(a_sign_between_quotes_begins_no_comment) {
    auto const& c = plain<std::string>;
    BOOST_TEST(read<std::string>(c, R"("a # b" [x] # c)") == R"("a # b" [x])");
    BOOST_TEST(read<std::string>(c, R"("a \" # b" # c)") == R"("a \" # b")");
    BOOST_TEST(read<std::string>(c, R"(5" wide # c)") == R"(5" wide)");
    BOOST_TEST(read<std::string>(c, R"(5" by 6" # c)") == R"(5" by 6")");
    BOOST_TEST(read<std::string>(c, R"("a \)") == R"("a \)");
    BOOST_TEST(read<std::string>(c, R"(# "a # b")") == "");
}

BOOST_AUTO_TEST_CASE(a_comment_ends_with_its_line) {
    BOOST_TEST(read<std::string>(plain<std::string>, "one # 1\n two\r\n\tthree # 3") == "one\n two\n\tthree");
    BOOST_TEST(read<std::string>(plain<std::string>, "one\n\ntwo\n# 2") == "one\n\ntwo");
    BOOST_TEST(read<std::string>(plain<std::string>, "# aside\n two") == "two");
    BOOST_TEST(read<std::string>(unfolding, "one # 1\n # aside\n two") == "one two");
}

BOOST_AUTO_TEST_CASE(the_rest_is_read_by_the_codec_within) {
    BOOST_TEST(read<int>(plain<int>, "42 # for now") == 42);
    BOOST_TEST(read<bool>(flags, "True ! since June"));
    bool value{};
    BOOST_TEST(!flags.read(value, "yes ! since June"));
    BOOST_TEST((flags.expected == dossier::bool_as<"true|True", "false">.expected));
    BOOST_TEST(plain<unsigned char>.why_not("256 # too much") == dossier::detail::why_not(dossier::codec<unsigned char>{}, "256"));
    BOOST_TEST(plain<int>.could_go_on("4") == dossier::codec<int>::could_go_on("4"));
}

BOOST_AUTO_TEST_CASE(nothing_but_comments_is_bare) {
    BOOST_TEST(plain<int>.bare("# none") == "");
    BOOST_TEST(plain<int>.bare("N/A # not yet") == "N/A");
    BOOST_TEST(unfolding.bare("# one\n  # two") == "");
    BOOST_TEST(unfolding.bare("# one\n two") == "# one\n two");
}

BOOST_AUTO_TEST_CASE(writes_as_the_codec_within) {
    std::string out;
    flags.write(out, true);
    BOOST_TEST(out == "true");
}

BOOST_AUTO_TEST_CASE(is_made_at_run_time_as_well) {
    for (std::string_view const mark : {"#", "!"}) {
        auto const c = dossier::detail::adapt<bool>(uncommented(mark, dossier::bool_as<"true|True", "false">));
        BOOST_TEST(c.mark == mark);
        BOOST_TEST(read<bool>(c, "True " + std::string(mark) + " so far"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
