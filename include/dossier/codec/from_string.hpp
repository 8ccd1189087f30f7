// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/date.hpp>
#include <dossier/codec/nct_id.hpp>
#include <dossier/value/enumeration.hpp>

namespace dossier::inline v0 {

/// The result of reading one value: the value, or the reason why there is none. It has the members of `std::optional` and
/// `reason`.
///
/// \tparam T  the type of the value
template <class T>
class [[nodiscard]] value_result : public std::optional<T> {
public:
    /// Makes a result with a value.
    value_result(T value) : std::optional<T>(std::move(value)) {}

    /// Makes a result without a value.
    /// \param reason  why there is none
    static value_result refused(std::string reason) {
        value_result r;
        r.reason_ = std::move(reason);
        return r;
    }

    /// Why there is no value, as a clause such as "there is no 30 February"; empty if there is one. Valid as long as this result.
    std::string const& reason() const noexcept { return reason_; }

private:
    value_result() = default;

    std::string reason_;
};

/// Reads a value from all of `text`, as a field of a record with that codec would:
///
///     auto const day = dossier::from_string<dossier::partial_date>("2025-02-30");
///     if (!day) std::cerr << day.reason() << '\n'; // there is no 30 February (dates look like 2025-09 or 2025-09-08)
///
/// For an enumeration there is `from_string` in `dossier/value/enumeration.hpp`, which returns a `std::optional`.
///
/// \tparam T      the type of the value. Its codec must be included: this header brings those of dates, times and ids
/// \param  text   the text; no blanks are skipped
/// \param  codec  a codec in place of that of the type: `from_string<bool>(text, bool_as<"on", "off">)`
/// \returns the value, or the reason why `text` is none
/// \par Complexity
/// Linear in the size of `text`.
/// \throws std::bad_alloc or an exception of a codec of your own
template <std::default_initializable T, class Codec = codec<T>>
    requires(!named_enum<T> && codec_for<Codec, T> && !detail::verbatim_codec<Codec, T>)
value_result<T> from_string(std::string_view text, Codec const& codec = {}) {
    T value{};
    if (detail::decode(codec, text, value)) return value_result<T>(std::move(value));
    auto reason = detail::why_not(codec, text);
    return value_result<T>::refused(reason.empty() ? "not " + std::string(codec.expected) : std::move(reason));
}

} // namespace dossier::v0
