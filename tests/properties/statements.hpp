// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <rapidcheck.h>

#include <dossier/codec/from_string.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/record_view.hpp>
#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>
#include <dossier/write.hpp>
#include <dossier/writing/replace.hpp>

#include "properties/arbitrary.hpp"

// What holds of every record and every text, whatever the description. The files beside this one state it of one description each.
namespace properties {

/// The text of a record; a record that cannot be written is passed over, and RapidCheck gives up if that happens too often.
template <class Record>
std::string written(Record const& record) {
    auto const text = dossier::write(record);
    RC_PRE(static_cast<bool>(text));
    return text.text();
}

/// The member that a place, as `replace` and `locate_field` take it, is of.
template <class Record, class Member>
auto& member_at(Record& record, Member place) {
    return record.*place;
}
template <class Record, class Part, class Member>
auto& member_at(Record& record, Part part, Member place) {
    return record.*part.*place;
}

// parse(write(record)) is the record.
template <class Record>
void what_is_written_reads_back(Record const& record) {
    auto const text = written(record);
    auto const back = dossier::parse<Record>(text);
    RC_ASSERT(*back == record);
    RC_ASSERT(back.extras().empty());
    RC_ASSERT(back.ok() || text.find_first_not_of(" \t\n") == text.npos); // a record of nothing is a text of nothing
}

// An ordinary record is written. `write` refuses what does not read back, and the other statements pass over that: this one tells a
// fault of the writer from a value that no text can hold.
template <class Record>
void what_is_ordinary_is_written(ordinary<Record> const& any) {
    auto const text = dossier::write(any.record);
    for (auto const& d : text.diagnostics()) RC_FAIL(d.message());
    RC_ASSERT(*dossier::parse<Record>(text.text()) == any.record);
}

// Records that are written one below the other are as many, and the same.
template <class Record>
void many_written_read_back_as_many(std::vector<Record> const& records) {
    std::string text;
    for (auto const& record : records) {
        text += written(record);
        text += dossier::detail::description_of<Record>().rules.blank_line_ends ? "\n\n" : "\n";
    }
    std::vector<Record> back;
    for (auto&& read : dossier::read<Record>(text)) {
        RC_ASSERT(read.is_record());
        back.push_back(*read);
    }
    RC_ASSERT(back == records);
}

// A line with an unknown key, in front of a field and not in a text, is one more extra, and nothing else is read differently. Where
// the record collects unknown keys, it is one more of these.
template <class Record>
void an_unknown_line_changes_the_extras_alone(Record const& record) {
    auto const text = written(record);
    auto const view = dossier::record_view::read<Record>(text);
    std::vector<std::size_t> places; // lines of fields behind another, whose value takes no further lines
    bool in_a_field = true;          // the first field belongs to the head of the record
    for (auto const& entry : view.entries()) {
        if (entry.kind != dossier::entry_kind::field) continue;
        if (!in_a_field) places.push_back(view.offset_of(entry.text));
        in_a_field = false;
        dossier::for_each_field(record, [&](dossier::field_info const& field, auto const&) {
            if (field.section == entry.section && field.key == entry.name && field.rules.multiline) in_a_field = true;
        });
    }
    RC_PRE(!places.empty());

    auto const place = *rc::gen::elementOf(places);
    auto const value = *texts<Record>(false);
    RC_LOG() << text << "|\n";
    auto const line = "Xylophones" + std::string(dossier::detail::description_of<Record>().rules.separator) + value.substr(0, value.find_first_of("\r\n"));
    auto const changed = std::string(text).insert(place, line + '\n');
    auto back = dossier::parse<Record>(changed);
    if constexpr (requires { record.more; }) {
        RC_ASSERT(back->more.size() == record.more.size() + 1);
        RC_ASSERT(back.extras().empty());
        back->more = record.more;
    } else {
        RC_ASSERT(back.extras().size() == 1u);
        RC_ASSERT(back.extras()[0].offset == place);
        RC_ASSERT(back.extras()[0].text == line);
        RC_ASSERT(back.extras()[0].reason == dossier::diagnostic_code::unknown_key);
    }
    RC_ASSERT(*back == record);
    RC_ASSERT(back.ok());
}

// Every diagnostic and extra lies in the text, and they are in its order.
template <class Record>
void diagnostics_lie_in_the_text_in_order(page<Record> const& any) {
    auto const read = dossier::parse<Record>(any.text);
    std::size_t last = 0;
    for (auto const& d : read.diagnostics()) {
        RC_ASSERT(d.offset >= last);
        RC_ASSERT(d.offset <= any.text.size());
        RC_ASSERT(d.length <= any.text.size() - d.offset);
        last = d.offset;
    }
    last = 0;
    for (auto const& e : read.extras()) {
        RC_ASSERT(e.offset >= last); // no two of them share a byte
        RC_ASSERT(e.offset <= any.text.size());
        RC_ASSERT(any.text.substr(e.offset, e.text.size()) == e.text);
        last = e.offset + e.text.size();
    }
}

// The value of a cut text is the value of the whole one. If it is a text it may be the whole one's start; and if it is the last
// value, it may go on to the cut: with a line whose further bytes would have told that it is no text, or with half of a word that
// stands for no value.
template <class T>
bool adds_nothing(T const& of_cut, T const& of_whole, std::string_view cut) {
    if constexpr (std::is_same_v<T, std::string>) {
        return of_whole.starts_with(of_cut) || (of_cut.starts_with(of_whole) && cut.ends_with(of_cut));
    } else if constexpr (requires { *of_cut; of_cut.has_value(); }) {
        return !of_cut || adds_nothing(*of_cut, of_whole.value_or(typename T::value_type{}), cut) || *of_cut == of_whole;
    } else if constexpr (dossier::container_type<T>) {
        if (of_cut.size() > of_whole.size()) return false;
        auto whole = of_whole.begin();
        for (auto const& one : of_cut)
            if (!adds_nothing(one, *whole++, cut)) return false;
        return true;
    } else {
        return of_cut == of_whole || of_cut == T{};
    }
}

// A text of a record that is cut anywhere gives no member a value that the whole text does not. In a record whose keys may come in
// any order the last line may be whole as it is, so the cut is at the end of a line.
template <class Record>
void a_cut_adds_no_value(Record const& record) {
    auto const text = written(record);
    auto cut = text.substr(0, *rc::gen::inRange(std::size_t{0}, text.size() + 1));
    if (!dossier::detail::description_of<Record>().rules.in_order) cut.resize(cut.rfind('\n') + 1);
    RC_LOG() << "cut:\n" << cut << "|\n";
    auto const read = dossier::parse<Record>(cut);
    std::vector<std::string> paths; // of each field and part in turn
    dossier::for_each_field(*read, [&](dossier::field_info const& field, auto const& of_cut) {
        bool found = false;
        dossier::for_each_field(record, [&](dossier::field_info const& other, auto const& of_whole) {
            if (field.path != other.path || field.part != other.part) return;
            found = true;
            if constexpr (std::is_same_v<decltype(of_cut), decltype(of_whole)>)
                if (!adds_nothing(of_cut, of_whole, cut)) RC_FAIL("a cut adds a value of " + std::string(field.path));
        });
        RC_ASSERT(found); // no part is added
    });
    if constexpr (requires { record.more; }) RC_ASSERT(read->more.size() <= record.more.size() + 1); // half of a key is unknown
}

template <class T>
bool has_returns(T const& value) {
    if constexpr (std::is_same_v<T, std::string>) return value.find('\r') != value.npos;
    else if constexpr (requires { *value; value.has_value(); }) return value && has_returns(*value);
    else if constexpr (dossier::container_type<T>) return std::ranges::any_of(value, [](auto const& one) { return has_returns(one); });
    else return false;
}

// What is replaced reads back; all else reads as before, and no byte outside of the lines of the field changes.
template <class Record, class... Place>
void replacing_changes_one_field(Record const& record, Place... place) {
    auto const text = written(record);
    RC_PRE(text.find_first_not_of(" \t\n") != text.npos);
    auto const value = *values<Record, std::remove_cvref_t<decltype(member_at(record, place...))>>();
    RC_PRE(!has_returns(value)); // a line end in a value becomes one of the text
    auto const changed = dossier::replace(text, place..., value);
    RC_PRE(static_cast<bool>(changed));
    auto wanted = record;
    member_at(wanted, place...) = value;
    auto const back = dossier::parse<Record>(changed.text());
    RC_ASSERT(*back == wanted);
    RC_ASSERT(back.extras().empty());

    // the entries that are not of the field; its lines take their line ends with them if they go
    auto const others = [&](std::string const& page, bool blank) {
        auto const source = dossier::locate_field(page, place...);
        auto const view = dossier::record_view::read<Record>(page);
        std::vector<std::string> texts;
        dossier::record_entry of{};
        for (auto const& entry : view.entries())
            if (source && view.offset_of(entry.text) == source->key.offset) of = entry;
        for (auto const& entry : view.entries())
            if (entry.kind != of.kind || entry.section != of.section || entry.name != of.name)
                if (blank || entry.kind != dossier::entry_kind::blank) texts.emplace_back(entry.text);
        return texts;
    };
    constexpr bool has_one_line = !dossier::container_type<std::remove_cvref_t<decltype(value)>>;
    if (dossier::locate_field(text, place...) && dossier::locate_field(changed.text(), place...))
        RC_ASSERT(others(changed.text(), has_one_line) == others(text, has_one_line));
}

// `locate_field` finds the key, and bytes that read as the member.
template <class Record, class... Place>
void locate_field_points_at_the_value(Record const& record, std::string_view key, Place... place) {
    auto const text = written(record);
    auto const& member = member_at(record, place...);
    using value_type = typename std::remove_cvref_t<decltype(member)>::value_type;
    auto const found = dossier::locate_field(text, place...);
    if (!found) {
        RC_ASSERT(!member);
        return;
    }
    RC_ASSERT(text.substr(found->key.offset, found->key.length) == key);
    auto const bytes = text.substr(found->value.offset, found->value.length);
    if constexpr (std::is_same_v<value_type, std::string>) {
        if (member) RC_ASSERT(bytes == *member);
    } else {
        auto const value = dossier::from_string<value_type>(bytes);
        RC_ASSERT(value.has_value() == member.has_value());
        if (member) RC_ASSERT(*value == *member);
    }
}

/// A source that gives chunks of these sizes, and then the rest.
struct chunks {
    std::string_view rest;
    std::vector<std::size_t> sizes;

    std::size_t operator()(char* to, std::size_t n) {
        if (!sizes.empty()) {
            n = std::min(n, sizes.back());
            sizes.pop_back();
        }
        n = std::min(n, rest.size());
        if (n != 0) std::memcpy(to, rest.data(), n);
        rest.remove_prefix(n);
        return n;
    }
};

// A stream gives what `read` gives for the same bytes, wherever its chunks end.
template <class Record>
void a_stream_gives_what_read_gives(page<Record> const& any) {
    auto const sizes = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange(std::size_t{1}, std::size_t{40}));
    auto const chunk = *rc::gen::inRange(std::size_t{1}, std::size_t{70});
    using bytes = dossier::buffer<chunks>;
    dossier::record_stream<Record, bytes> stream(bytes(chunks{any.text, sizes}), {}, chunk);
    for (auto&& wanted : dossier::read<Record>(any.text)) {
        RC_ASSERT(stream.next());
        auto const& got = stream.current();
        RC_ASSERT(got.offset() == wanted.offset());
        RC_ASSERT(got.text() == wanted.text());
        RC_ASSERT(got.is_record() == wanted.is_record());
        RC_ASSERT(got.has_value() == wanted.has_value());
        if (wanted.has_value()) RC_ASSERT(*got == *wanted);
        RC_ASSERT(got.diagnostics() == wanted.diagnostics());
        RC_ASSERT(got.extras() == wanted.extras());
    }
    RC_ASSERT(!stream.next());
}

} // namespace properties
