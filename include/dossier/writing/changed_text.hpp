// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/reading/read_record.hpp>
#include <dossier/schema/member_index.hpp>
#include <dossier/writing/editor.hpp>
#include <dossier/writing/round_trip.hpp>

// Tells whether an edit of a text changed one field alone.
namespace dossier::inline v0::detail {

/// Whether `read` is `written`, apart from how its lines end.
template <class Written, class Read>
bool reads_as(Written const& written, Read const& read) {
    if constexpr (slot<Written>::optional) {
        return written.has_value() == read.has_value() && (!read || reads_as(*written, *read));
    } else if constexpr (text_type<Written>) {
        auto const plain = [](std::string_view s) {
            std::string to(s.size(), '\0');
            to.resize(static_cast<std::size_t>(text::copy_with_line_feeds(s, to.data()) - to.data()));
            return to;
        };
        return plain(written) == plain(read);
    } else if constexpr (requires { written.first; written.second; }) {
        return reads_as(written.first, read.first) && reads_as(written.second, read.second);
    } else if constexpr (container_type<Written>) {
        if (written.size() != read.size()) return false;
        auto other = read.begin();
        for (auto const& value : written)
            if (!reads_as(value, *other++)) return false;
        return true;
    } else {
        return same_value(written, read);
    }
}

/// Reads a text before and after a change, and compares what is read.
template <class Record>
class changed_text {
    using twin = read_back_type<Record>;
    static constexpr record_table const& table = table_of<twin>;

public:
    /// \param index  the number of the field that is changed; `title_index` for the title
    changed_text(std::string_view text, std::size_t index) : text_(text), index_(index), before_(text) {}

    result<twin> const& old() const noexcept { return before_.read; }
    line_map const& lines() const noexcept { return before_.lines; }

    /// Why `text`, in which `edits` were made and `value` was written as `shown`, is not the old text with this value: the end of a sentence
    /// "expected ...". Empty if it is.
    std::string objection(std::string_view text, std::span<editor::edit const> edits, bool absent, bool (*is_value)(twin&, void const*), void const* value, std::string_view shown) {
        state const after(text);
        twin& read = const_cast<twin&>(*after.read); // only read here
        auto const& entry = index_ == title_index<Record> ? *table.title : table.fields[index_];
        if (!is_value(read, value)) {
            if (absent) return "a value, because its line cannot go";
            field_finder finder(index_, index_ == title_index<Record>);
            tell_record<twin>(skip_byte_order_mark(text), text.data() + text.size(), finder);
            return why_unwritable(table.rules, entry, shown, finder.value.data() ? finder.value : std::string_view("", 0));
        }
        for (auto const& d : after.read.diagnostics())
            if (d.code == diagnostic_code::missing_field && d.key == entry.rules->key) return "a value, which this field is required to have";
        if (!rest_is_same(*before_.read, read) || !extras_are_same(after, edits) || !end_is_same(text, after)) return "a value that leaves the rest of the text as it is";
        return {};
    }

private:
    struct state {
        explicit state(std::string_view text) : read(read_back<twin>(text)), lines(table) {
            end = tell_record<twin>(skip_byte_order_mark(text), text.data() + text.size(), lines);
        }
        result<twin> read;
        line_map lines;
        char const* end;
    };

    template <std::size_t I>
    using field_of = std::remove_cvref_t<decltype(plan<twin>::template field<I>())>;

    template <std::size_t I>
    static bool field_is_same(record_parts const& a, record_parts const& b) {
        constexpr auto const& entry = table.fields[I];
        using member = typename field_of<I>::member_type;
        if (!same_parts(entry.section, a, b)) return false;
        for (std::size_t part = 0; part != a.of(entry.section).size(); ++part)
            if (!write_operations_of<typename field_of<I>::codec_type, member, member>::came_back(entry.member_of(a.of(entry.section)[part].part),
                                                                                                   entry.member_of(b.of(entry.section)[part].part)))
                return false;
        return true;
    }
    // Whether the unknown keys are the same, apart from how the lines of their values end.
    template <class Keys>
    static bool unknown_keys_are_same(Keys const& a, Keys const& b) {
        bool same = a.size() == b.size();
        auto other = b.begin();
        for (auto i = a.begin(); same && i != a.end(); ++i, ++other) same = reads_as(i->first, other->first) && reads_as(i->second, other->second);
        return same;
    }
    template <std::size_t S>
    static bool section_is_same([[maybe_unused]] record_parts const& a, [[maybe_unused]] record_parts const& b) {
        using part = typename plan<twin>::template part_type<S>;
        if constexpr (collects_unknown_keys<std::remove_cvref_t<decltype(plan<twin>::template section<S>())>>) {
            auto const keys = [](section_part const& p) -> auto& { return static_cast<part*>(p.part)->*plan<twin>::template section<S>().unknown_keys_member.member; };
            if (!same_parts(S, a, b)) return false;
            for (std::size_t i = 0; i != a.of(S).size(); ++i)
                if (!unknown_keys_are_same(keys(a.of(S)[i]), keys(b.of(S)[i]))) return false;
        }
        return true;
    }
    bool rest_is_same(twin const& before, twin& after) const {
        auto& a = const_cast<twin&>(before); // only read here
        bool same = true;
        if constexpr (plan<twin>::has_title)
            if (index_ != title_index<Record>) same = reads_as(a.*plan<twin>::description.title.member, after.*plan<twin>::description.title.member);
        record_parts const parts(table, &a), parts_after(table, &after);
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((same = same && (I == index_ || field_is_same<I>(parts, parts_after))), ...);
        }(std::make_index_sequence<plan<twin>::fields>{});
        [&]<std::size_t... S>(std::index_sequence<S...>) {
            ((same = same && section_is_same<S>(parts, parts_after)), ...);
        }(std::make_index_sequence<plan<twin>::sections>{});
        if constexpr (takes_unknown_keys<typename plan<twin>::description_type::unknown_keys_type>)
            same = same && unknown_keys_are_same(before.*plan<twin>::description.unknown_keys_member.member, after.*plan<twin>::description.unknown_keys_member.member);
        return same;
    }
    // All extras are there again, except the refused value that was replaced.
    bool extras_are_same(state const& after, std::span<editor::edit const> edits) const {
        came_back_lines back(after.read.extras());
        for (auto const& e : before_.read.extras()) {
            bool covered = false;
            for (auto const& edit : edits) covered = covered || (edit.offset < e.offset + e.text.size() && e.offset < edit.offset + edit.length);
            if (!covered && !back.take(e)) return false;
        }
        return back.left() == 0;
    }
    // The record ends at the same bytes, and begins among other records if it did before.
    bool end_is_same(std::string_view text, state const& after) const {
        char const* const last = text_.data() + text_.size();
        char const* const new_last = text.data() + text.size();
        if (last - before_.end != new_last - after.end) return false;
        char const* const title = before_.lines.title();
        if (!plan<twin>::has_title || !title || boundary_at(table, title, last, true) != boundary::yes) return true;
        char const* const new_title = after.lines.title();
        return new_title && boundary_at(table, new_title, new_last, true) == boundary::yes;
    }

    std::string_view text_;
    std::size_t index_;
    state before_;
};

} // namespace dossier::v0::detail
