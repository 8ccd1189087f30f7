// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/interop/json/api_v2.hpp>
#include <dossier/interop/json/native.hpp>

#include "escape.hpp"
#include "schema.hpp"

namespace program {
namespace {

/// The schema of values of this type. In JSON, what is absent is left out.
template <class T>
std::string schema_of() {
    if constexpr (std::is_same_v<T, bool>) {
        return R"({"type":"boolean"})";
    } else if constexpr (dossier::named_enum<T>) {
        std::string names;
        for (auto const& e : dossier::enumerators<T>) (names += names.empty() ? "" : ",") += json_string(e.name);
        return R"({"enum":[)" + names + "]}";
    } else if constexpr (std::is_same_v<T, dossier::partial_date>) {
        return R"({"type":"string","pattern":"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})";
    } else if constexpr (std::is_same_v<T, dossier::timestamp>) {
        return R"({"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"})";
    } else if constexpr (std::is_same_v<T, dossier::nct_id>) {
        return R"({"type":"string","pattern":"^NCT[0-9]{8}$"})";
    } else {
        return R"({"type":"string"})";
    }
}

/// A shape tells a visitor all members of a record. This one writes down what it is told.
class schema_visitor {
public:
    static constexpr bool reads = true; // so that it is told of members that are written for some records only

    template <class Key, class T, class... Field>
    bool member(Key key, std::optional<T> const&, Field const&...) {
        return add(key, schema_of<T>());
    }
    template <class Key, class T>
    bool nullable(Key key, std::optional<T> const&) {
        return add(key, R"({"anyOf":[{"type":"null"},)" + schema_of<T>() + "]}");
    }
    template <class Key, class F>
    bool object(Key key, F&& members, bool always = false) {
        schema_visitor inner(depth_ + 1);
        std::swap(*this, inner);
        members();
        std::swap(*this, inner);
        if (always && depth_ == 0) (required_ += required_.empty() ? "" : ",") += json_string(key.name());
        return add(key, inner.schema(always));
    }

    /// The schema of an object with the members that were told.
    std::string schema(bool may_be_empty) const {
        std::string const indent(2 * depth_, ' ');
        return R"({"type":"object","additionalProperties":false)" + (may_be_empty ? "" : std::string(R"(,"minProperties":1)")) +
               (required_.empty() ? "" : R"(,"required":[)" + required_ + ']') + R"(,"properties":{)" + properties_ + (properties_.empty() ? "" : '\n' + indent) + "}}";
    }

    explicit schema_visitor(std::size_t depth = 0) : depth_(depth) {}

private:
    template <class Key>
    bool add(Key key, std::string const& schema) {
        (properties_ += properties_.empty() ? "\n" : ",\n").append(2 * depth_ + 2, ' ');
        properties_ += json_string(key.name()) + ':' + schema;
        return true;
    }

    std::size_t depth_;
    std::string properties_;
    std::string required_;
};

} // namespace

std::string json_schema(bool api_v2) {
    dossier::study study;
    schema_visitor visitor;
    if (api_v2) dossier::api_v2.visit(study, visitor);
    else dossier::native_shape::visit(study, visitor);
    auto const object = visitor.schema(true);
    return "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":\"" + std::string(api_v2 ? "A study in the shape of the registry's API v2" : "A study") + "\",\n" +
           object.substr(1) + '\n';
}

} // namespace program
