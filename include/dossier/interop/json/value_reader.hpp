// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/interop/json/key.hpp>
#include <dossier/interop/json/scalar.hpp>
#include <dossier/interop/json/value.hpp>
#include <dossier/result/report.hpp>
#include <dossier/text/nearest.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace dossier::inline v0::detail {

/// A visitor of a shape that reads a `boost::json::value`.
class json_value_reader {
public:
    static constexpr bool reads = true;

    explicit json_value_reader(report& problems) noexcept : problems_(problems) {}

    template <class F>
    void document(boost::json::value const& v, F&& f) {
        json_place const top;
        read_object(v, top, f);
    }

    template <class Member, class Codec>
    bool member(json_key key, Member& m, json_field<Codec> const& field) {
        auto const* const v = find(key);
        json_place const here{place_, key.name()};
        if (!v || v->is_null()) {
            if (field.required) add(json_diagnostic(diagnostic_code::missing_field, here.pointer(), {}, {}));
            return v != nullptr;
        }
        if constexpr (slot<Member>::optional) {
            typename slot<Member>::value_type value{};
            if (read(*v, here, field.codec, value)) m = std::move(value);
        } else {
            Member value{};
            if (read(*v, here, field.codec, value)) m = std::move(value);
        }
        return true;
    }
    template <class Member>
    bool member(json_key key, Member& m) {
        return member(key, m, plain_json_field<typename slot<Member>::value_type>());
    }
    /// Empties the member for `null`.
    template <class Value>
    bool nullable(json_key key, std::optional<Value>& m) {
        auto const* const v = find(key);
        if (v && v->is_null()) m.reset();
        else if (v) member(key, m);
        return v != nullptr;
    }
    template <class F>
    bool object(json_key key, F&& f, bool = false) {
        auto const* const v = find(key);
        if (!v || v->is_null()) {
            // What is required in it is missing as well.
            static boost::json::object const nothing;
            json_place const here{place_, key.name()};
            frame inner{nothing, {}};
            visit(inner, here, f);
            return false;
        }
        json_place const here{place_, key.name()};
        return read_object(*v, here, f);
    }
    template <class Parts, class F>
    void parts(json_key key, Parts& all, F&& f) {
        read_parts(key, all, f, [](auto const&, auto const&) { return true; });
    }
    /// Parts of different kinds, for each of which `f` calls `kind`. An object of no kind, or of several, is none.
    template <class Parts, class F>
    void kinds(json_key key, Parts& all, F&& f) {
        auto const read_kind = [&](auto& one) {
            kinds_ = 0;
            f(one);
        };
        read_parts(key, all, read_kind, [&](boost::json::value const& v, json_place const& here) {
            if (kinds_ == 0 || kinds_ > 1) mismatch(v, here, "an object with one member, which is named as the kind of part");
            return kinds_ == 1;
        });
    }
    template <class Part>
    void kind(auto& one, auto&& f) {
        auto const* const v = find(json_type_name<Part>);
        if (!v) return;
        int const kinds = kinds_ < 0 ? kinds_ : kinds_ + 1;
        one = std::remove_reference_t<decltype(one)>(std::in_place_type<Part>);
        json_place const here{place_, json_type_name<Part>.name()};
        auto const read_part = [&] { f(*get_if<Part>(&one)); };
        kinds_ = read_object(*v, here, read_part) ? kinds : -1;
    }
    template <class Pairs, class Field = json_field<default_codec<std::string>>>
    void pairs(json_key key, Pairs& all, Field const& value = required_json_text()) {
        using pair_type = typename Pairs::value_type;
        std::vector<std::pair<std::remove_const_t<typename pair_type::first_type>, typename pair_type::second_type>> read;
        parts(key, read, [&](auto& pair) {
            member(json_name<"key">, pair.first, required_json_text());
            member(json_name<"value">, pair.second, value);
        });
        for (auto& pair : read) all.insert(all.end(), pair_type(std::move(pair.first), std::move(pair.second)));
    }

private:
    template <class Parts, class F, class Check>
    void read_parts(json_key key, Parts& all, F&& f, Check&& is_part) {
        auto const* const v = find(key);
        if (!v || v->is_null()) return;
        json_place const here{place_, key.name()};
        auto const* const list = v->if_array();
        if (!list) return mismatch(*v, here, "an array");
        for (std::size_t i = 0; i != list->size(); ++i) {
            if (i == options().max_parts) return over_limit(here, std::to_string(i) + " parts");
            json_place const element{&here, {}, i, true};
            typename Parts::value_type part{};
            auto const read_part = [&] { f(part); };
            if (read_object((*list)[i], element, read_part) && is_part((*list)[i], element)) all.insert(all.end(), std::move(part));
        }
    }

    // An object that is being read, and which of its members some field has asked for.
    struct frame {
        boost::json::object const& object;
        std::vector<bool> known;
        std::vector<std::string_view> asked{}; // for suggestions; filled where a member is unknown
    };

    boost::json::value const* find(json_key key) {
        auto const at = frame_->object.find(boost::json::string_view(key.name().data(), key.name().size()));
        frame_->asked.push_back(key.name());
        if (at == frame_->object.end()) return nullptr;
        frame_->known[static_cast<std::size_t>(at - frame_->object.begin())] = true;
        return &at->value();
    }

    template <class F>
    bool read_object(boost::json::value const& v, json_place const& here, F& f) {
        auto const* const o = v.if_object();
        if (!o) {
            mismatch(v, here, "an object");
            return false;
        }
        frame inner{*o, std::vector<bool>(o->size())};
        visit(inner, here, f);
        for (std::size_t i = 0; i != inner.known.size() && !is_full(); ++i)
            if (!inner.known[i]) [[unlikely]] report_unknown(inner, here, i);
        return true;
    }
    template <class F>
    void visit(frame& inner, json_place const& here, F& f) {
        auto* const outer = std::exchange(frame_, &inner);
        auto const* const around = std::exchange(place_, &here);
        f();
        frame_ = outer;
        place_ = around;
    }

    template <class Codec, class Value>
    bool read(boost::json::value const& v, json_place const& here, Codec const& codec, Value& value) {
        if constexpr (value_list<Value, Codec>) {
            auto const* const list = v.if_array();
            if (!list) return mismatch(v, here, "an array"), false;
            for (std::size_t i = 0; i != list->size(); ++i) {
                if (i == options().max_elements) return over_limit(here, std::to_string(i) + " elements"), true;
                json_place const element{&here, {}, i, true};
                typename Value::value_type one{};
                if (read((*list)[i], element, element_codec(codec), one)) value.insert(value.end(), std::move(one));
            }
            return true;
        } else {
            auto const problem = read_json_scalar(v, codec, value);
            if (!problem) [[likely]] return true;
            auto d = json_diagnostic(diagnostic_code::bad_value, here.pointer(), json_excerpt(v), problem->expected);
            d.reason = problem->reason;
            d.suggestion = problem->suggestion;
            add(std::move(d));
            return false;
        }
    }

    [[gnu::cold]] void mismatch(boost::json::value const& v, json_place const& here, std::string_view expected) {
        auto d = json_diagnostic(diagnostic_code::bad_value, here.pointer(), json_excerpt(v), expected);
        d.reason = json_mismatch(v, expected);
        add(std::move(d));
    }
    [[gnu::cold]] void report_unknown(frame const& inner, json_place const& here, std::size_t i) {
        auto const key = (inner.object.begin() + static_cast<std::ptrdiff_t>(i))->key();
        std::string_view const name(key.data(), key.size());
        auto pointer = json_place{&here, name}.pointer();
        auto d = json_diagnostic(diagnostic_code::unknown_key, pointer, pointer, {});
        std::size_t least = text::no_misspelling;
        for (auto const known : inner.asked)
            if (auto const distance = text::misspelling(name, known); distance < least) least = distance, d.suggestion = known;
        add(std::move(d));
    }
    [[gnu::cold]] void over_limit(json_place const& here, std::string const& limit) {
        add(json_diagnostic(diagnostic_code::limit_exceeded, here.pointer(), {}, limit));
    }
    // Whether the limit of diagnostics is reached, so that no more are made for a document of nothing else.
    bool is_full() const noexcept { return problems_.diagnostics.size() > options().max_diagnostics; }
    [[gnu::cold]] void add(diagnostic&& d) { problems_.add(std::move(d), options().max_diagnostics); }

    report& problems_;
    frame* frame_ = nullptr;
    json_place const* place_ = nullptr;
    int kinds_ = 0; ///< how many members of this object are kinds of parts; -1 if one is no object, which has been told
};

} // namespace dossier::v0::detail
