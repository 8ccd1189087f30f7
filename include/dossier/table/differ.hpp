// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <dossier/table/tree.hpp>
#include <dossier/table/value_text.hpp>

namespace dossier::inline v0 {

/// A field that differs between two records.
struct change {
    std::string path;               ///< the field's place, such as `header.status`; see `field_info::path`
    std::string_view key;           ///< the key of the field; for the title its words, for unknown keys empty
    std::vector<std::size_t> parts; ///< the numbers of the parts around it, from the outermost; in the new record, or in the old one if the part is not in the new one
    std::optional<std::string> before; ///< the old value as text; nothing if it was absent
    std::optional<std::string> after;  ///< the new value as text; nothing if it is absent
    bool administrative = false;       ///< whether `administrative_fields` lists it

    friend bool operator==(change const&, change const&) = default;
};

namespace detail {

/// Whether two values of a member are equal. Where their type has no comparison, their texts are compared.
template <class Codec, class Value>
bool equal_values(Codec const& codec, Value const& a, Value const& b) {
    if constexpr (slot<Value>::optional) {
        return a && b ? equal_values(codec, *a, *b) : a.has_value() == b.has_value();
    } else if constexpr (std::equality_comparable<Value>) {
        return a == b;
    } else {
        std::string texts[2], scratch;
        for (auto const* const value : {&a, &b}) {
            value_text text(texts[value == &b], scratch, "|", true);
            put_value(text, codec, *value);
        }
        return texts[0] == texts[1];
    }
}

/// A visitor of `visit_tree` for two records, which tells whether they are equal.
class equality {
public:
    bool holds() const noexcept { return holds_; }

    template <auto Member, class Field, class Value>
    void field(Field const& description, Value const& a, Value const& b) {
        holds_ = holds_ && equal_values(description.codec_used, a, b);
    }
    template <auto Member, class F, class Struct>
    void group(F const& visit, Struct const& a, Struct const& b) {
        visit(a, b);
    }
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const& a, Parts const& b) {
        holds_ = holds_ && a.size() == b.size();
        for (std::size_t i = 0; holds_ && i != a.size(); ++i) visit(a[i], b[i]);
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const& a, Pairs const& b) {
        holds_ = holds_ && a == b;
    }

private:
    bool holds_ = true;
};

/// A visitor of `visit_tree` for two records, which lists what differs. For one record, it lists what was added or removed.
class differ {
public:
    differ(std::vector<change>& out, std::span<std::string_view const> administrative) noexcept : out_(out), administrative_(administrative) {}

    template <auto Member, class Field, class Value>
    void field(Field const& description, Value const& a, Value const& b) {
        if (!equal_values(description.codec_used, a, b))
            add(needed_member_name<Member>(), description.rules.key, text_of(description, a), text_of(description, b));
    }
    template <auto Member, class Field, class Value>
    void field(Field const& description, Value const& only) {
        auto text = text_of(description, only);
        if (!text) return;
        if (removed_) add(needed_member_name<Member>(), description.rules.key, std::move(text), {});
        else add(needed_member_name<Member>(), description.rules.key, {}, std::move(text));
    }
    template <auto Member, class F, class... Struct>
    void group(F const& visit, Struct const&... all) {
        path_.within(needed_member_name<Member>(), [&] { visit(all...); });
    }
    /// Parts that are equal at the start and at the end are those of before. Between them the first differs from the first.
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const& a, Parts const& b) {
        auto const same = [&](std::size_t i, std::size_t j) {
            equality test;
            return visit.with(test, a[i], b[j]), test.holds();
        };
        auto const common = (std::min)(a.size(), b.size());
        std::size_t first = 0, last = 0;
        while (first != common && same(first, first)) ++first;
        while (last != common - first && same(a.size() - 1 - last, b.size() - 1 - last)) ++last;
        auto const old_end = a.size() - last, new_end = b.size() - last;
        std::size_t i = first;
        for (; i < old_end && i < new_end; ++i) within_part<Member>(i, [&] { visit(a[i], b[i]); });
        for (; i < old_end; ++i) whole_part<Member>(i, true, [&] { visit(a[i]); });
        for (; i < new_end; ++i) whole_part<Member>(i, false, [&] { visit(b[i]); });
    }
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const& only) {
        for (std::size_t i = 0; i != only.size(); ++i) whole_part<Member>(i, removed_, [&] { visit(only[i]); });
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const& a, Pairs const& b) {
        if (a != b) add(needed_member_name<Member>(), {}, text_of_pairs(a), text_of_pairs(b));
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const& only) {
        auto text = text_of_pairs(only);
        if (!text) return;
        if (removed_) add(needed_member_name<Member>(), {}, std::move(text), {});
        else add(needed_member_name<Member>(), {}, {}, std::move(text));
    }

private:
    using shown = std::optional<std::string>;

    template <class Field, class Value>
    shown text_of(Field const& description, Value const& value) {
        if constexpr (slot<Value>::optional) {
            if (!value) return {};
            return text_of_value(description, *value);
        } else {
            if (is_empty_value(value) && !description.rules.required) return {};
            return text_of_value(description, value);
        }
    }
    template <class Field, class Value>
    shown text_of_value(Field const& description, Value const& value) {
        std::string out;
        value_text to(out, scratch_, ", ", false);
        put_value(to, description.codec_used, value);
        return out;
    }
    template <class Pairs>
    shown text_of_pairs(Pairs const& all) {
        if (all.size() == 0) return {};
        std::string out;
        append_pairs({out, scratch_, ", ", false}, out, all);
        return out;
    }
    template <auto Member, class F>
    void within_part(std::size_t number, F&& f) {
        parts_.push_back(number);
        path_.within(needed_member_name<Member>(), f);
        parts_.pop_back();
    }
    /// A part that is only in one record. If it has no value, the part itself is the change.
    template <auto Member, class F>
    void whole_part(std::size_t number, bool removed, F&& f) {
        auto const size = out_.size();
        bool const outer = std::exchange(removed_, removed);
        within_part<Member>(number, f);
        removed_ = outer;
        if (out_.size() != size) return;
        parts_.push_back(number);
        add(needed_member_name<Member>(), {}, removed ? shown("") : shown(), removed ? shown() : shown(""));
        parts_.pop_back();
    }
    void add(std::string_view member, std::string_view key, shown before, shown after) {
        auto path = path_.of(member);
        bool const administrative = std::find(administrative_.begin(), administrative_.end(), path) != administrative_.end();
        out_.push_back({std::move(path), key, parts_, std::move(before), std::move(after), administrative});
    }

    std::vector<change>& out_;
    std::span<std::string_view const> administrative_;
    tree_path path_;
    std::vector<std::size_t> parts_;
    std::string scratch_;
    bool removed_ = false;
};

} // namespace detail

} // namespace dossier::v0
