// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/codec.hpp>

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/check_relations.hpp>
#include <dossier/diagnose.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/reading/record_parser.hpp>
#include <dossier/record.hpp>
#include <dossier/record_view.hpp>
#include <dossier/split.hpp>
#include <dossier/write.hpp>
#include <dossier/writing/replace.hpp>

// Codecs that throw, at each call of theirs that there is.

namespace mine {

struct cave_in : std::runtime_error {
    cave_in() : std::runtime_error("the mine caved in") {}
};

constexpr std::size_t never = static_cast<std::size_t>(-1);
std::size_t calls = 0; ///< of a codec, since it was set
std::size_t last = never; ///< the call that throws

void call() {
    if (calls++ == last) throw cave_in();
}

/// A word of small letters; read by a parser in a title and in a list, else by a function.
struct word {
    std::string letters;
    friend bool operator==(word const& a, word const& b) {
        call();
        return a.letters == b.letters;
    }
};

/// Any text.
struct phrase {
    std::string letters;
    friend bool operator==(phrase const&, phrase const&) = default;
};

struct shaft {
    std::optional<word> name;
    std::string story;
    friend bool operator==(shaft const&, shaft const&) = default;
};
struct head {
    std::optional<word> owner, keeper;
    std::string story;
    friend bool operator==(head const&, head const&) = default;
};
struct tail {
    std::vector<word> ores, tags;
    std::optional<phrase> motto;
    word end;
    friend bool operator==(tail const&, tail const&) = default;
};
struct report {
    word name;
    head first;
    std::deque<shaft> shafts; // moving it allocates with some standard libraries
    tail rest;
    friend bool operator==(report const&, report const&) = default;
};

bool read_word(word& w, std::string_view text) {
    call();
    w.letters = text;
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == text.npos;
}

} // namespace mine

template <>
struct dossier::codec<mine::word> {
    static constexpr std::string_view expected = "a word of small letters";
    static bool read(mine::word& w, std::string_view text) { return mine::read_word(w, text); }
    static bool could_go_on(std::string_view) {
        mine::call();
        return true;
    }
    static std::string why_not(std::string_view) {
        mine::call();
        return "a word has small letters";
    }
    static void write(std::string& out, mine::word const& w) {
        mine::call();
        out += w.letters;
    }
};
template <>
struct dossier::codec<mine::phrase> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "text";
    static void read(mine::phrase& p, std::string_view text) {
        mine::call();
        p.letters = text;
    }
    static void write(std::string& out, mine::phrase const& p) {
        mine::call();
        out += p.letters;
    }
};

template <>
inline constexpr auto dossier::schema<mine::report> = dossier::record<mine::report>(
    dossier::title("Report", &mine::report::name),
    dossier::section(&mine::report::first, dossier::field("Owner", &mine::head::owner), dossier::field("Keeper", &mine::head::keeper),
                     dossier::field("Story", &mine::head::story).multiline()),
    dossier::section("Shaft", &mine::report::shafts, dossier::field("Name", &mine::shaft::name), dossier::field("Tale", &mine::shaft::story).multiline()),
    dossier::section("Rest", &mine::report::rest, dossier::field("Ores", &mine::tail::ores).split(", "), dossier::field("Tag", &mine::tail::tags),
                     dossier::field("Motto", &mine::tail::motto), dossier::field("End", &mine::tail::end)))
    .in_order().absent("None")
    .relation("Rest", "End", "another word than the name", [](mine::report const& r) { return !(r.name == r.rest.end); });

namespace {

using mine::report;

// A whole record, one with a mistake in every place, one that a text quotes, one of two lines of a head, and one that is cut.
std::string const one = "Report ada\n\nOwner: bob\nKeeper: cyn\nStory: once\n\nReport of old\nKeeper: eh?\nShaft\nNo\n\nShaft\nName: deep\nTale: a\nName: b\n\nShaft\nTale: c\n\n"
                        "Rest\n\nOres: tin, lead\nTag: x\nTag: y\nMotto: up\nEnd: ada\n\n";
std::string const odd = "Report Bea\nKeeper: dan\nOwner: eve\nOwner: 5\nOwners: no\nStory: a\nShaft\nb\nRest\nOres: tin, 5\n?\nTag: X\nMotto: 7\nEnd: 8\nTag: z\n\n";
std::string const two = "Report gil\nKeeper: hal\nOwner: ian\n\nRest\nEnd: jo\n\nReport kim\nKeeper: lea\nStory: and so on\n\n";
std::string const text = one + odd + two + one + "Report mel\nOwner: nan\nShaft\nName: op";

template <class Result>
std::string shown(Result const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) out += std::to_string(d.offset) + ' ' + d.message() + '\n';
    for (auto const& e : r.extras()) out += "extra " + e.text + '\n';
    return out + r->name.letters + '|' + r->first.story + '|' + std::to_string(r->shafts.size()) + '|' + r->rest.end.letters + '\n';
}

/// All records of a range, asked on after each exception.
template <class Range>
std::string all_of(Range range, int& thrown) {
    std::string out;
    for (bool more = true; more;) {
        try {
            more = range.next();
        } catch (mine::cave_in const&) {
            ++thrown;
            continue;
        }
        if (more) out += std::to_string(range.current().offset()) + ' ' + shown(range.current());
    }
    return out;
}

/// Lets each call of a codec throw that `does` makes; `does` returns what it has got, and counts the exceptions that it saw.
void check(std::function<std::string(int&)> const& does) {
    int thrown = 0;
    auto const run = [&](std::size_t last) {
        mine::calls = 0;
        mine::last = last;
        return does(thrown);
    };
    auto const wanted = run(mine::never);
    auto const calls = mine::calls;
    BOOST_TEST(calls != 0u);
    BOOST_TEST(thrown == 0);
    for (std::size_t n = 0; n != calls; ++n) {
        thrown = 0;
        std::string got;
        try {
            got = run(n);
        } catch (mine::cave_in const&) {
            ++thrown;
            got = run(mine::never); // nothing of it is left
        }
        BOOST_TEST_REQUIRE(thrown == 1, "call " << n);
        BOOST_TEST_REQUIRE(got == wanted, "call " << n << ": " << got << "\n---- instead of\n" << wanted);
    }
}

dossier::options up_to(std::size_t bytes) {
    dossier::options how;
    how.max_record = bytes;
    return how;
}

} // namespace

BOOST_AUTO_TEST_SUITE(codec_throwing)

BOOST_AUTO_TEST_CASE(one_record) {
    for (auto const& page : {one, odd, two, std::string("Report mel\nOwner: nan")}) {
        check([&](int&) { return shown(dossier::parse<report>(page)); });
        check([&](int&) { return std::to_string(dossier::diagnose<report>(page).size()); });
    }
}

BOOST_AUTO_TEST_CASE(an_x3_grammar) {
    check([&](int&) {
        report r;
        char const* first = text.data();
        try {
            boost::spirit::x3::parse(first, text.data() + text.size(), dossier::grammar::record<report>, r);
        } catch (mine::cave_in const&) {
            if (first != text.data()) return std::string("the iterator has moved");
            throw;
        }
        return std::to_string(first - text.data()) + r.first.story;
    });
}

BOOST_AUTO_TEST_CASE(many_records) {
    check([&](int& thrown) { return all_of(dossier::read<report>(text), thrown); });
    check([&](int& thrown) { return all_of(dossier::read<report>(text, up_to(150)), thrown); });
    check([&](int& thrown) { return all_of(dossier::read<report>(text).only([](mine::word const& name) { return name.letters != "gil"; }), thrown); });
}

BOOST_AUTO_TEST_CASE(a_stream) {
    check([&](int& thrown) {
        std::istringstream in(text);
        return all_of(dossier::read<report>(in), thrown);
    });
}

// Its bytes come in chunks, and some of its records are passed over. Each record is read once.
BOOST_AUTO_TEST_CASE(a_stream_of_long_records) {
    auto const filled = one + "Report gil\nKeeper: hal\nOwner: ian\nStory: " + std::string(50'000, 'x') + '\n' + two + odd;
    for (std::size_t const chunk : {5'000u, 30'000u, 200'000u})
        for (std::size_t const limit : {300u, 100'000u})
            check([&](int& thrown) {
                std::istringstream in(filled);
                using stream = dossier::record_stream<report, dossier::buffer<dossier::stream_source>>;
                return all_of(stream(dossier::buffer(dossier::stream_source(in)), up_to(limit), chunk), thrown);
            });
}

BOOST_AUTO_TEST_CASE(pieces) {
    check([&](int&) {
        std::string sizes;
        for (auto const piece : dossier::split<report>(text, 5)) sizes += std::to_string(piece.size()) + ' ';
        return sizes;
    });
    check([&](int&) {
        std::string sizes;
        for (std::size_t n = 0; n < text.size(); n += 9) sizes += std::to_string(dossier::piece<report>(text, n, n + 9).size()) + ' ';
        return sizes;
    });
}

BOOST_AUTO_TEST_CASE(places) {
    check([&](int&) { return std::to_string(dossier::record_view::read<report>(one).entries().size()); });
    check([&](int&) { return std::to_string(dossier::locate_field<report>(one, &report::rest, &mine::tail::end)->value.offset); });
}

BOOST_AUTO_TEST_CASE(writing) {
    auto const whole = dossier::parse<report>(one);
    check([&](int&) { return dossier::write(*whole).text(); });
    check([&](int&) { return dossier::write(whole).text(); });
    check([&](int&) { return dossier::replace<report>(one, &report::rest, &mine::tail::end, {"zoe"}).text(); });
    auto refused = *whole;
    refused.rest.end.letters = "NO";
    check([&](int&) { return dossier::write(refused).diagnostics()[0].message(); });
    check([&](int&) { return std::to_string(dossier::check_relations(*whole).size()); });
}

BOOST_AUTO_TEST_CASE(a_result_that_cannot_be_moved_without_memory_says_so) {
    static_assert(std::is_nothrow_constructible_v<dossier::result<int>, int, dossier::detail::report>);
    struct heavy {
        heavy() = default;
        heavy(heavy&&) noexcept(false) {}
        heavy& operator=(heavy&&) = default;
    };
    static_assert(!std::is_nothrow_constructible_v<dossier::result<heavy>, heavy, dossier::detail::report>);
}

BOOST_AUTO_TEST_SUITE_END()
