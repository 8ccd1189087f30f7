// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Records that are written one after the other read back as many, however little their first sections say.
#include <dossier/write.hpp>

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/record.hpp>

namespace many {

struct label {
    std::optional<std::string> shape;
    std::optional<int> size;
    std::optional<bool> dry;
    friend bool operator==(label const&, label const&) = default;
};
struct content {
    std::optional<std::string> story;
    std::optional<int> weight;
    friend bool operator==(content const&, content const&) = default;
};
struct jar {
    std::optional<std::string> name;
    many::label label;
    many::content content;
    friend bool operator==(jar const&, jar const&) = default;
};
// The same, with a heading above its first section.
struct box : jar {};
// With a first section that may not be there.
struct row {
    std::optional<std::string> name;
    std::vector<many::label> labels;
    std::optional<many::content> none;
    many::content content;
    friend bool operator==(row const&, row const&) = default;
};

} // namespace many

template <>
inline constexpr auto dossier::schema<many::jar> = dossier::record<many::jar>(
    dossier::title("Jar", &many::jar::name),
    dossier::section(&many::jar::label, dossier::field("Shape", &many::label::shape), dossier::field("Size", &many::label::size), dossier::field("Dry", &many::label::dry)),
    dossier::section("Content", &many::jar::content, dossier::field("Story", &many::content::story).multiline(), dossier::field("Weight", &many::content::weight)))
    .absent("None");
template <>
inline constexpr auto dossier::schema<many::box> = dossier::record<many::box>(
    dossier::title("Jar", &many::box::name),
    dossier::section("Label", &many::box::label, dossier::field("Shape", &many::label::shape), dossier::field("Size", &many::label::size), dossier::field("Dry", &many::label::dry)),
    dossier::section("Content", &many::box::content, dossier::field("Story", &many::content::story).multiline(), dossier::field("Weight", &many::content::weight)));
template <>
inline constexpr auto dossier::schema<many::row> = dossier::record<many::row>(
    dossier::title("Row", &many::row::name),
    dossier::section("Label", &many::row::labels, dossier::field("Shape", &many::label::shape), dossier::field("Size", &many::label::size)),
    dossier::section("Content", &many::row::content, dossier::field("Weight", &many::content::weight)));

namespace {

using many::box;
using many::jar;

class random_jars {
public:
    explicit random_jars(unsigned seed) : random_(seed) {}
    template <class Jar>
    Jar make() {
        Jar j;
        if (one_in(2)) j.name = names[below(4)];
        if (one_in(6)) j.label.shape = names[below(4)];
        if (one_in(3)) j.label.size = static_cast<int>(below(9));
        if (one_in(3)) j.label.dry = one_in(2);
        if (one_in(2)) j.content.story = stories[below(5)];
        if (one_in(2)) j.content.weight = 5;
        return j;
    }
    std::size_t below(std::size_t n) { return random_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }

private:
    static constexpr char const* names[] = {"a", "b c", "Jar", "round"};
    static constexpr char const* stories[] = {"tea", "tea\n\nand more", "Jar tea", "a\nJar b\nand c", "a\nShape: round\nb"};
    std::mt19937 random_;
};

dossier::print_style const styles[] = {{}, {.final_line_end = false}, {.lines_after_title = 0, .lines_between = 0, .lines_after_heading = 0}, {.absent = "", .lines_after_title = 3}};

// Records that can be written, their texts one after the other, and the records that are read from these.
template <class Jar>
void written_are_read(unsigned seed, std::string_view between) {
    random_jars random(seed);
    int records = 0, refused = 0;
    for (int round = 0; round != 1000; ++round) {
        auto const& how = styles[random.below(std::size(styles))];
        std::vector<Jar> written;
        std::string text;
        for (auto n = 1 + random.below(4); n != 0; --n) {
            auto const one = random.make<Jar>();
            auto const page = dossier::write(one, how);
            if (!page) {
                ++refused;
                continue;
            }
            if (!text.empty() && text.back() != '\n') text += '\n';
            if (!text.empty()) text += between;
            text += page.text();
            written.push_back(one);
        }
        std::vector<Jar> read;
        for (auto&& page : dossier::read<Jar>(std::string_view(text))) {
            BOOST_TEST(page.ok());
            BOOST_TEST(page.extras().empty());
            read.push_back(*page);
        }
        BOOST_TEST_REQUIRE((read == written), read.size() << " of " << written.size() << " in\n" << text);
        records += static_cast<int>(written.size());
    }
    BOOST_TEST(records > 2000);
    BOOST_TEST(refused < 400); // texts that hold a line which would end them
}

} // namespace

BOOST_AUTO_TEST_SUITE(writing_many_records)

BOOST_AUTO_TEST_CASE(as_many_are_read_as_were_written) {
    written_are_read<jar>(1, "");
    written_are_read<jar>(2, "\n");
    written_are_read<box>(3, "");
    written_are_read<box>(4, "\n\n");
}

BOOST_AUTO_TEST_CASE(one_between_two_others) {
    random_jars random(5);
    jar const first{"first", {"round", 1, true}, {"tea", 5}}, last{"last", {}, {}};
    for (int i = 0; i != 500; ++i) {
        auto const between = random.make<jar>();
        auto const page = dossier::write(between);
        if (!page) continue;
        auto const text = dossier::write(first).text() + page.text() + dossier::write(last).text();
        std::vector<jar> read;
        for (auto&& r : dossier::read<jar>(std::string_view(text))) read.push_back(*r);
        BOOST_TEST_REQUIRE((read == std::vector<jar>{first, between, last}), text);
    }
}

BOOST_AUTO_TEST_CASE(the_first_key_is_printed_where_the_title_alone_begins_no_record) {
    BOOST_TEST(dossier::write(jar{"a", {}, {{}, 5}}).text() == "Jar a\n\nShape:\n\nContent\n\nWeight: 5\n");
    BOOST_TEST(dossier::write(jar{"a", {{}, 1, {}}, {{}, 5}}).text() == "Jar a\n\nShape:\nSize: 1\n\nContent\n\nWeight: 5\n");
    BOOST_TEST(dossier::write(box{{"a", {}, {{}, 5}}}).text() == "Jar a\n\nLabel\n\nShape:\n\nContent\n\nWeight: 5\n");
    // these begin one without it
    BOOST_TEST(dossier::write(jar{"a", {}, {}}).text() == "Jar a\n");
    BOOST_TEST(dossier::write(jar{"a", {{}, 1, true}, {{}, 5}}).text() == "Jar a\n\nSize: 1\nDry: True\n\nContent\n\nWeight: 5\n");
    BOOST_TEST(dossier::write(box{{"a", {{}, 1, {}}, {{}, 5}}}).text() == "Jar a\n\nLabel\n\nSize: 1\n\nContent\n\nWeight: 5\n");
    // and by itself such a line may be followed by anything
    BOOST_TEST(dossier::write(jar{"a", {{}, 1, {}}, {}}).text() == "Jar a\n\nShape:\nSize: 1\n");
    BOOST_TEST(dossier::write(jar{"a", {{}, 1, {}}, {}}, {.absent = "None"}).text() ==
               "Jar a\n\nShape: None\nSize: 1\nDry: None\n\nContent\n\nStory: None\nWeight: None\n");
}

BOOST_AUTO_TEST_CASE(a_record_that_nothing_can_begin_is_refused) {
    auto const is_refused = [](dossier::write_result const& w, std::string_view section, std::string_view key) {
        BOOST_TEST(w.text().empty());
        BOOST_TEST_REQUIRE(w.diagnostics().size() == 1u);
        auto const& d = w.diagnostics()[0];
        BOOST_TEST((d.code == dossier::diagnostic_code::unwritable_value));
        BOOST_TEST(d.section == section);
        BOOST_TEST(d.key == key);
        BOOST_TEST(d.offset == 0u);
        BOOST_TEST(d.expected == "a value, without which no record begins at the title line");
    };
    is_refused(dossier::write(many::row{"a", {}, {}, {{}, 5}}), "Label", "Shape"); // a part would be made
    is_refused(dossier::write(jar{std::string(5000, 'a'), {}, {}}), "", "Shape");
    is_refused(dossier::write(jar{"a", {"round", {}, {}}, {}}, {.lines_after_title = 5000}), "", "Shape");
    BOOST_TEST(dossier::write(many::row{"a", {{{}, 1, {}}}, {}, {{}, 5}}).text() == "Row a\n\nLabel\n\nSize: 1\n\nContent\n\nWeight: 5\n");
}

BOOST_AUTO_TEST_SUITE_END()
