// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// The id of a study in ClinicalTrials.gov: `NCT` and eight digits. It is stored as a number in four bytes.
///
/// A default-constructed id is NCT00000000. Ids are ordered by their numbers.
class nct_id {
public:
    constexpr nct_id() noexcept = default;

    /// Makes an id from its number.
    /// \returns the id, or `std::nullopt` if the number has more than eight digits
    static constexpr std::optional<nct_id> make(std::uint32_t number) noexcept {
        if (number > 99'999'999) return std::nullopt;
        nct_id id;
        id.number_ = number;
        return id;
    }

    /// Reads an id from all of `text`.
    /// \returns the id, or `std::nullopt` unless `text` is `NCT` and exactly eight digits
    static constexpr std::optional<nct_id> from_string(std::string_view text) noexcept {
        if (text.size() != 11 || text.substr(0, 3) != "NCT") return std::nullopt;
        std::uint32_t number = 0;
        for (char const c : text.substr(3)) {
            if (c < '0' || c > '9') return std::nullopt;
            number = number * 10 + static_cast<std::uint32_t>(c - '0');
        }
        return make(number);
    }

    /// The eight digits as a number.
    constexpr std::uint32_t number() const noexcept { return number_; }

    friend constexpr bool operator==(nct_id, nct_id) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(nct_id, nct_id) noexcept = default;

private:
    std::uint32_t number_ = 0;
};

/// The id as text: `NCT` and eight digits.
/// \throws std::bad_alloc
inline std::string to_string(nct_id id) {
    std::string out = "NCT00000000";
    auto number = id.number();
    for (auto i = out.size(); number != 0; number /= 10) out[--i] = static_cast<char>('0' + number % 10);
    return out;
}

/// Prints the id as `to_string` spells it.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, nct_id id) {
    return out << to_string(id).c_str();
}

} // namespace dossier::v0

/// Hashes ids, for unordered containers.
template <>
struct std::hash<dossier::nct_id> {
    std::size_t operator()(dossier::nct_id id) const noexcept { return std::hash<std::uint32_t>{}(id.number()); }
};
