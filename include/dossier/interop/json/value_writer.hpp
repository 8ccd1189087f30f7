// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/interop/json/key.hpp>
#include <dossier/interop/json/parts_writer.hpp>
#include <dossier/interop/json/value.hpp>
#include <dossier/text/utf8.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace dossier::inline v0::detail {

/// The characters in the string type of Boost.JSON, which differs from version to version.
inline boost::json::string_view to_json_view(std::string_view s) noexcept { return {s.data(), s.size()}; }

/// A visitor of a shape that makes a `boost::json::value`. Objects without members are left out.
class json_value_writer : public json_parts_writer<json_value_writer> {
public:
    static constexpr bool reads = false;

    explicit json_value_writer(boost::json::value& out) : object_(&out.emplace_object()), value_(&out) {}

    template <class Member, class Codec>
    bool member(json_key key, Member const& m, json_field<Codec> const& field) {
        if (is_left_out(m, field)) return false;
        value_ = &(*object_)[to_json_view(key.name())];
        if constexpr (slot<Member>::optional) put_value(*this, field.codec, *m);
        else put_value(*this, field.codec, m);
        return true;
    }
    template <class Member>
    bool member(json_key key, Member const& m) {
        return member(key, m, plain_json_field<typename slot<Member>::value_type>());
    }
    template <class Value>
    bool nullable(json_key key, std::optional<Value> const& m) {
        if (m) return member(key, m);
        (*object_)[to_json_view(key.name())] = nullptr;
        return true;
    }
    template <class F>
    bool object(json_key key, F&& f, bool keep_empty = false) {
        boost::json::object inner(object_->storage());
        auto* const outer = std::exchange(object_, &inner);
        f();
        object_ = outer;
        bool const there = keep_empty || !inner.empty();
        if (there) object_->emplace(to_json_view(key.name()), std::move(inner));
        return there;
    }
    template <class Parts, class F>
    void parts(json_key key, Parts const& all, F&& f) {
        if (all.size() == 0) return;
        boost::json::array made(object_->storage());
        made.reserve(all.size());
        for (auto const& part : all) {
            auto* const outer = std::exchange(object_, &made.emplace_back(boost::json::object_kind).get_object());
            f(part);
            object_ = outer;
        }
        object_->emplace(to_json_view(key.name()), std::move(made));
    }

    // What `put_value` calls.
    std::string& scratch() noexcept { return scratch_; }
    void string(std::string_view s) {
        if (text::find_invalid_utf8(s) == s.npos) value_->emplace_string().assign(s.data(), s.size());
        else string(std::string_view(text::to_valid_utf8(s)));
    }
    void boolean(bool b) { value_->emplace_bool() = b; }
    template <class Number>
    void number(Number n) {
        if constexpr (std::floating_point<Number>) value_->emplace_double() = static_cast<double>(n);
        else if constexpr (std::is_signed_v<Number>) value_->emplace_int64() = n;
        else value_->emplace_uint64() = n;
    }
    void unwritable(std::string const&, std::string_view) { value_->emplace_null(); }
    template <class F>
    void array(std::size_t n, F&& f) {
        auto* const made = &value_->emplace_array();
        made->reserve(n);
        auto* const outer = std::exchange(array_, made);
        f();
        array_ = outer;
    }
    template <class F>
    void element(F&& f) {
        value_ = &array_->emplace_back(nullptr);
        f();
    }

private:
    boost::json::object* object_;
    boost::json::array* array_ = nullptr;
    boost::json::value* value_; ///< the next to be written
    std::string scratch_;
};

} // namespace dossier::v0::detail
