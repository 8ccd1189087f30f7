// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/enumeration.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// The codec of enumerations. It reads and writes the names in the table `enumerators<E>`. A value without a name cannot be
/// written.
template <named_enum E>
struct codec<E> {
    static constexpr auto parser = grammar::enumeration<E>;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "one of the names";
    static constexpr auto const& choices = enumerators<E>; ///< listed in messages

    static bool could_go_on(std::string_view value) noexcept {
        for (auto const& e : choices)
            if (text::is_beginning(value, e.name)) return true;
        return false;
    }
    static void write(std::string& out, E value) { out += to_string(value); }
};

} // namespace dossier::v0
