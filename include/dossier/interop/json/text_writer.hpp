// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/interop/json/buffer.hpp>
#include <dossier/interop/json/key.hpp>
#include <dossier/interop/json/parts_writer.hpp>
#include <dossier/interop/json/value.hpp>
#include <dossier/result/report.hpp>

namespace dossier::inline v0::detail {

/// A visitor of a shape that writes JSON text. Objects are opened by their first member, so that empty ones are left out.
class json_text_writer : public json_parts_writer<json_text_writer> {
public:
    static constexpr bool reads = false;

    /// \param origin  the offset of the first byte in `out` from the start of all that is written
    json_text_writer(json_buffer& out, report& problems, std::size_t origin = 0) noexcept : out_(out), problems_(problems), origin_(origin) {}

    template <class F>
    void document(F&& f) {
        level top;
        level_ = &top;
        place_ = &top.place;
        out_.put("{");
        top.open = true;
        f();
        out_.put("}");
    }

    template <class Member, class Codec>
    bool member(json_key key, Member const& m, json_field<Codec> const& field) {
        if (is_left_out(m, field)) return false;
        begin(key);
        json_place const here{place_, key.name()};
        json_place const* const around = std::exchange(place_, &here);
        if constexpr (slot<Member>::optional) put_value(*this, field.codec, *m);
        else put_value(*this, field.codec, m);
        place_ = around;
        return true;
    }
    template <class Member>
    bool member(json_key key, Member const& m) {
        return member(key, m, plain_json_field<typename slot<Member>::value_type>());
    }
    /// Writes `null` for an absent value.
    template <class Value>
    bool nullable(json_key key, std::optional<Value> const& m) {
        if (m) return member(key, m);
        begin(key);
        out_.put("null");
        return true;
    }
    template <class F>
    bool object(json_key key, F&& f, bool keep_empty = false) {
        level inner{level_, key, {place_, key.name()}};
        level_ = &inner;
        place_ = &inner.place;
        f();
        level_ = inner.around;
        place_ = inner.place.around;
        if (keep_empty && !inner.open) open(inner);
        if (inner.open) out_.put("}");
        return inner.open;
    }
    template <class Parts, class F>
    void parts(json_key key, Parts const& all, F&& f) {
        if (all.size() == 0) return;
        begin(key);
        json_place const here{place_, key.name()};
        json_place const* const around = std::exchange(place_, &here);
        array(all.size(), [&] {
            for (auto const& part : all)
                element([&] {
                    level inner;
                    inner.open = true;
                    level* const outer = std::exchange(level_, &inner);
                    out_.put("{");
                    f(part);
                    out_.put("}");
                    level_ = outer;
                });
        });
        place_ = around;
    }

    // What `put_value` calls.
    std::string& scratch() noexcept { return out_.scratch(); }
    void string(std::string_view s) {
        auto const start = out_.size();
        if (auto const bad = put_json_string(out_, s); bad != 0) [[unlikely]] {
            auto d = json_diagnostic(diagnostic_code::invalid_utf8, place_->pointer(), {}, {});
            d.length = bad;
            add(std::move(d), start);
        }
    }
    void boolean(bool b) { out_.put(b ? "true" : "false"); }
    template <class Number>
    void number(Number n) {
        char* const p = out_.room(json_buffer::slack);
        out_.end_at(std::to_chars(p, p + json_buffer::slack, n).ptr);
    }
    [[gnu::cold]] void unwritable(std::string const& found, std::string_view expected) {
        add(json_diagnostic(diagnostic_code::unwritable_value, place_->pointer(), found, expected), out_.size());
        out_.put("null");
    }
    template <class F>
    void array(std::size_t, F&& f) {
        std::size_t const outer = std::exchange(index_, 0);
        out_.put("[");
        f();
        out_.put("]");
        index_ = outer;
    }
    template <class F>
    void element(F&& f) {
        json_place const here{place_, {}, index_, true};
        json_place const* const around = std::exchange(place_, &here);
        if (index_++ != 0) out_.put(",");
        f();
        place_ = around;
    }

private:
    // An object that is being written.
    struct level {
        level* around = nullptr;
        json_key key{};
        json_place place{};
        bool open = false;
        bool has_members = false;
    };

    void begin(json_key key) {
        if (!level_->open) open(*level_);
        out_.put(key.after(std::exchange(level_->has_members, true)));
    }
    void open(level& l) {
        if (!l.around->open) open(*l.around);
        out_.put(l.key.after(std::exchange(l.around->has_members, true)));
        out_.put("{");
        l.open = true;
    }
    [[gnu::cold]] void add(diagnostic&& d, std::size_t at) {
        d.offset = origin_ + at;
        problems_.add(std::move(d), options().max_diagnostics);
    }

    json_buffer& out_;
    report& problems_;
    std::size_t origin_;
    level* level_ = nullptr;
    json_place const* place_ = nullptr;
    std::size_t index_ = 0;
};

} // namespace dossier::v0::detail
