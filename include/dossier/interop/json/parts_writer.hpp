// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <dossier/interop/json/key.hpp>
#include <dossier/interop/json/value.hpp>

namespace dossier::inline v0::detail {

/// What writers do alike with containers. A `Writer` derives from it and has `member`, `object` and `parts`.
template <class Writer>
class json_parts_writer {
public:
    /// Parts of different kinds, for each of which `f` calls `kind`.
    template <class Parts, class F>
    void kinds(json_key key, Parts const& all, F&& f) {
        self().parts(key, all, f);
    }
    template <class Part>
    void kind(auto const& one, auto&& f) {
        if (auto const* part = get_if<Part>(&one)) self().object(json_type_name<Part>, [&] { f(*part); }, true);
    }
    template <class Pairs, class Field = json_field<default_codec<std::string>>>
    void pairs(json_key key, Pairs const& all, Field const& value = required_json_text()) {
        self().parts(key, all, [&](auto const& pair) {
            self().member(json_name<"key">, pair.first, required_json_text());
            self().member(json_name<"value">, pair.second, value);
        });
    }

private:
    Writer& self() noexcept { return static_cast<Writer&>(*this); }
};

} // namespace dossier::v0::detail
