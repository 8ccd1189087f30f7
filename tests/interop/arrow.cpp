// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/arrow.hpp>

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/chrono.hpp>
#include <dossier/read.hpp>
#include <dossier/record.hpp>
#include <dossier/study.hpp>

#include "support/inventory.hpp"
#include "support/many_pages.hpp"

namespace {

// A batch that was taken over, and is released.
struct batch {
    ArrowSchema schema{};
    ArrowArray array{};

    batch() = default;
    batch(batch const&) = delete;
    batch& operator=(batch const&) = delete;
    ~batch() {
        if (schema.release) schema.release(&schema);
        if (array.release) array.release(&array);
    }
};

// The types of all columns: name, format, ? if it may be null, and what is within.
std::string shape(ArrowSchema const& s) {
    std::string out = std::string(s.name) + ":" + s.format + (s.flags & ARROW_FLAG_NULLABLE ? "?" : "");
    if (s.dictionary) (out += "=") += s.dictionary->format;
    if (s.n_children != 0) out += "(";
    for (std::int64_t i = 0; i != s.n_children; ++i) (out += i == 0 ? "" : " ") += shape(*s.children[i]);
    if (s.n_children != 0) out += ")";
    return out;
}

template <class T>
T number(ArrowArray const& a, std::int64_t row) {
    T value;
    std::memcpy(&value, static_cast<char const*>(a.buffers[1]) + static_cast<std::size_t>(row) * sizeof value, sizeof value);
    return value;
}

bool bit(void const* bits, std::int64_t row) { return static_cast<unsigned char const*>(bits)[row / 8] >> (row % 8) & 1; }

// A value as text, by the specification of Arrow's layout.
std::string value(ArrowSchema const& s, ArrowArray const& a, std::int64_t row) {
    if (a.buffers[0] && !bit(a.buffers[0], row)) return "-";
    std::string_view const format = s.format;
    if (s.dictionary) return value(*s.dictionary, *a.dictionary, format == "c" ? number<std::int8_t>(a, row) : number<std::int16_t>(a, row));
    if (format == "b") return bit(a.buffers[1], row) ? "true" : "false";
    if (format == "c") return std::to_string(number<std::int8_t>(a, row));
    if (format == "i") return std::to_string(number<std::int32_t>(a, row));
    if (format == "L") return std::to_string(number<std::uint64_t>(a, row));
    if (format == "g") return std::to_string(number<double>(a, row));
    if (format == "tss:") return std::to_string(number<std::int64_t>(a, row));
    if (format == "tdD") return std::to_string(number<std::int32_t>(a, row));
    if (format == "U") {
        auto const from = number<std::int64_t>(a, row), to = number<std::int64_t>(a, row + 1);
        return {static_cast<char const*>(a.buffers[2]) + from, static_cast<std::size_t>(to - from)};
    }
    std::string out = format == "+s" ? "{" : "[";
    if (format == "+s") {
        for (std::int64_t i = 0; i != s.n_children; ++i) (out += i == 0 ? "" : ", ") += value(*s.children[i], *a.children[i], row);
        return out += "}";
    }
    BOOST_TEST_REQUIRE(format == "+L");
    for (auto i = number<std::int64_t>(a, row); i != number<std::int64_t>(a, row + 1); ++i) (out += i == number<std::int64_t>(a, row) ? "" : ", ") += value(*s.children[0], *a.children[0], i);
    return out += "]";
}

// Lengths and counts that have to agree.
void check(ArrowSchema const& s, ArrowArray const& a) {
    BOOST_TEST(s.n_children == a.n_children);
    BOOST_TEST((s.dictionary != nullptr) == (a.dictionary != nullptr));
    BOOST_TEST(a.offset == 0);
    std::int64_t nulls = 0;
    for (std::int64_t i = 0; a.buffers[0] && i != a.length; ++i) nulls += !bit(a.buffers[0], i);
    BOOST_TEST(a.null_count == nulls);
    if (!(s.flags & ARROW_FLAG_NULLABLE)) BOOST_TEST(nulls == 0);
    for (std::int64_t i = 0; i != s.n_children; ++i) {
        if (std::string_view(s.format) == "+s") BOOST_TEST(a.children[i]->length == a.length);
        else BOOST_TEST(a.children[i]->length == number<std::int64_t>(a, a.length));
        check(*s.children[i], *a.children[i]);
    }
    if (a.dictionary) check(*s.dictionary, *a.dictionary);
}

struct fragile {
    int value = 0;
};
struct holder {
    std::string name;
    std::optional<std::chrono::year_month_day> day;
    std::optional<std::chrono::sys_days> other;
    std::optional<fragile> part;
};
struct caption {
    std::vector<std::pair<std::string, int>> sizes;
};

} // namespace

template <>
struct dossier::codec<fragile> {
    static constexpr std::string_view expected = "a number";
    static bool read(fragile&, std::string_view) { return false; }
    static void write(std::string& out, fragile f) {
        if (f.value == 13) throw std::runtime_error("13");
        out += std::to_string(f.value);
    }
};
template <>
inline constexpr auto dossier::schema<holder> = dossier::record<holder>(
    dossier::field("Name", &holder::name), dossier::field("Day", &holder::day), dossier::field("Other", &holder::other), dossier::field("Part", &holder::part));

template <>
inline constexpr auto dossier::schema<caption> = dossier::record<caption>(dossier::field("Size", &caption::sizes).parameter(" (", ")"));

BOOST_AUTO_TEST_SUITE(interop_arrow)

BOOST_AUTO_TEST_CASE(every_kind_of_member_has_a_type) {
    batch b;
    dossier::to_arrow(std::vector<depot::inventory>(), b.schema, b.array);
    BOOST_TEST(shape(b.schema) == ":+s(name:U unit:U? note:U? small:c? large:L? weight:g? used:U? counted:U? closed:tss:? states:+L(item:c?=U) tags:+L(item:U) "
                                  "place:+s(street:U? by_water:b?) shelves:+L(item:+s(label:U? slots:+L(item:i) now:c?=U)) more:+L(item:+s(key:U value:U)))");
    BOOST_TEST(b.array.length == 0);
    check(b.schema, b.array);
}

BOOST_AUTO_TEST_CASE(records_become_columns) {
    std::vector<depot::inventory> all{depot::full(), {}, depot::full()};
    all[2].closed = dossier::timestamp::make(1969, 12, 31, 23, 59);
    batch b;
    dossier::to_arrow(all, b.schema, b.array);
    check(b.schema, b.array);
    BOOST_TEST(b.array.length == 3);
    // 2025-12-25 is the day 20447
    std::string const before = "{North, kg, wet \"floor\"\nat night, -128, 18446744073709551615, 2.500000, 25 %, 2025-09, ";
    std::string const after = ", [OPEN, CLOSED], [a, b], {Quay 1, true}, [{top, [1, 2], CLOSED}, {-, [], -}], [{Colour, red}, {Colour, blue}]}";
    BOOST_TEST(value(b.schema, b.array, 0) == before + std::to_string(20447LL * 86400 + 26LL * 60) + after);
    BOOST_TEST(value(b.schema, b.array, 1) == "{, kg, -, -, -, -, -, -, -, [], [], {-, -}, [], []}");
    BOOST_TEST(value(b.schema, b.array, 2) == before + "-60" + after);
}

BOOST_AUTO_TEST_CASE(days_are_dates) {
    using namespace std::chrono;
    dossier::arrow_batch<holder> all;
    all.append({"", year(1970) / 1 / 2, sys_days(year(1969) / 12 / 31), {}});
    batch b;
    all.finish(b.schema, b.array);
    BOOST_TEST(shape(b.schema) == ":+s(name:U? day:tdD? other:tdD? part:U?)");
    BOOST_TEST(value(b.schema, b.array, 0) == "{-, 1, -1, -}");
}

BOOST_AUTO_TEST_CASE(an_enumerator_without_a_name_is_null) {
    std::vector<depot::inventory> all(1);
    all[0].states = {static_cast<depot::state>(7), depot::state::open};
    batch b;
    dossier::to_arrow(all, b.schema, b.array);
    check(b.schema, b.array);
    BOOST_TEST(value(*b.schema.children[9], *b.array.children[9], 0) == "[-, OPEN]");
}

BOOST_AUTO_TEST_CASE(a_value_may_have_a_parameter) {
    batch b;
    dossier::to_arrow(std::vector<caption>{{{{"cm", 5}, {"", 6}}}, {}}, b.schema, b.array);
    check(b.schema, b.array);
    BOOST_TEST(shape(b.schema) == ":+s(sizes:+L(item:+s(parameter:U value:i)))");
    BOOST_TEST(value(b.schema, b.array, 0) == "{[{cm, 5}, {, 6}]}");
    BOOST_TEST(value(b.schema, b.array, 1) == "{[]}");
}

BOOST_AUTO_TEST_CASE(texts_are_utf8) {
    std::vector<depot::inventory> all(1);
    all[0].name = "a\xFFz";
    all[0].note = "\xC3\xA9";
    batch b;
    dossier::to_arrow(all, b.schema, b.array);
    BOOST_TEST(value(*b.schema.children[0], *b.array.children[0], 0) == "a\xEF\xBF\xBDz");
    BOOST_TEST(value(*b.schema.children[2], *b.array.children[2], 0) == "\xC3\xA9");
}

BOOST_AUTO_TEST_CASE(a_child_can_be_moved_out) {
    ArrowSchema schema{};
    ArrowArray array{};
    dossier::to_arrow(std::vector{depot::full()}, schema, array);
    batch child;
    child.schema = *schema.children[12];
    child.array = *array.children[12];
    schema.children[12]->release = nullptr;
    array.children[12]->release = nullptr;
    schema.release(&schema);
    array.release(&array);
    BOOST_TEST(schema.release == nullptr);
    BOOST_TEST(array.release == nullptr);
    BOOST_TEST(value(child.schema, child.array, 0) == "[{top, [1, 2], CLOSED}, {-, [], -}]");
}

BOOST_AUTO_TEST_CASE(a_batch_is_used_again) {
    dossier::arrow_batch<depot::inventory> all;
    batch one, two, none;
    all.append(depot::full());
    all.append(depot::full());
    BOOST_TEST(all.size() == 2u);
    all.finish(one.schema, one.array);
    BOOST_TEST(all.size() == 0u);
    all.append(depot::full());
    all.finish(two.schema, two.array);
    all.finish(none.schema, none.array);
    BOOST_TEST(one.array.length == 2);
    BOOST_TEST(two.array.length == 1);
    BOOST_TEST(none.array.length == 0);
    BOOST_TEST(shape(one.schema) == shape(none.schema));
    BOOST_TEST(value(one.schema, one.array, 1) == value(two.schema, two.array, 0));
}

BOOST_AUTO_TEST_CASE(after_an_exception_the_batch_is_empty) {
    dossier::arrow_batch<holder> all;
    all.append({"a", {}, {}, fragile{1}});
    BOOST_CHECK_THROW(all.append({"b", {}, {}, fragile{13}}), std::runtime_error);
    BOOST_TEST(all.size() == 0u);
    all.append({"c", {}, {}, fragile{2}});
    batch b;
    all.finish(b.schema, b.array);
    check(b.schema, b.array);
    BOOST_TEST(value(b.schema, b.array, 0) == "{c, -, -, 2}");
}

BOOST_AUTO_TEST_CASE(views_become_columns) {
    std::string text;
    for (unsigned i = 0; i != 20; ++i) text += dossier_test::page_with_id(i);
    batch b;
    dossier::to_arrow(dossier::read<dossier::study_view>(text), b.schema, b.array);
    text.assign(text.size(), '?'); // the characters are copies
    check(b.schema, b.array);
    BOOST_TEST(b.array.length == 20);
    BOOST_TEST(value(*b.schema.children[0], *b.array.children[0], 19) == "NCT00000019");
    BOOST_TEST(value(*b.schema.children[2], *b.array.children[2], 0) == "{Warm Socks in Cold Offices, Institute of Invented Studies, -}");
}

BOOST_AUTO_TEST_SUITE_END()
