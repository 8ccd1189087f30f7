// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// How `write` prints a field without a value: as a spelling such as "None" after its key, as its key alone, or not at all.
class absence {
public:
    /// Prints `spelling` after the key. If it is empty, the line ends after the separator; behind a separator of blanks, where
    /// no value would be read, the first spelling is printed that the field has for an absent value.
    ///
    /// \par Lifetime
    /// Borrows `spelling`, which must outlive this object.
    constexpr absence(std::string_view spelling) noexcept : line_(true), spelling_(spelling) {}
    /// Prints `spelling` after the key, as above.
    constexpr absence(char const* spelling) noexcept : absence(std::string_view(spelling)) {}
    /// Prints no line.
    static constexpr absence without_line() noexcept { return absence(); }

    /// Whether a line is printed.
    constexpr bool has_line() const noexcept { return line_; }
    /// What is printed after the key.
    constexpr std::string_view spelling() const noexcept { return spelling_; }

private:
    constexpr absence() noexcept = default;

    bool line_ = false;
    std::string_view spelling_{};
};

/// Prints no line for a field without a value.
inline constexpr absence no_line = absence::without_line();

/// The print style of one field that is not printed like the others.
struct field_style {
    std::string_view section{};             ///< the heading of its section; empty for a section without one
    std::string_view key{};                 ///< the key as the description spells it
    std::optional<absence> absent{};        ///< how it is printed without a value; if empty, like the other fields
    std::string_view printed_key{};         ///< another spelling of the key to print; if empty, the key is printed
};

/// How `write` prints a record, as far as the description does not say it: the description has the keys, the headings and their
/// order. For example:
///
///     constexpr dossier::field_style as_dashes[] = {{.key = "Sent", .absent = "-"}};
///     constexpr dossier::print_style layout{.absent = "None", .final_line_end = false, .fields = as_dashes};
///
/// The styles in which studies were printed in 2025 and 2024 are in `dossier/study/layout_2025.hpp` and
/// `dossier/study/layout_2024.hpp`.
///
/// \par Lifetime
/// Borrows its strings and `fields`, which must outlive it. Constants do.
struct print_style {
    absence absent = no_line;              ///< how fields without a value are printed
    std::size_t lines_after_title = 1;     ///< the number of blank lines after the title line
    std::size_t lines_between = 1;         ///< the number of blank lines between two sections
    std::size_t lines_after_heading = 1;   ///< the number of blank lines after a heading
    bool final_line_end = true;            ///< whether the last line has a line end
    std::span<field_style const> fields{}; ///< the fields that are printed differently

    /// Finds the style of a field.
    ///
    /// \param section  the heading of its section; empty for a section without one
    /// \param key      its key as the description spells it
    /// \returns its entry in `fields`, or nullptr if there is none
    /// \par Complexity
    /// Linear in the size of `fields`.
    constexpr field_style const* find(std::string_view section, std::string_view key) const noexcept {
        for (auto const& f : fields)
            if (f.key == key && f.section == section) return &f;
        return nullptr;
    }
    /// How a field without a value is printed.
    ///
    /// \param special  its entry in `fields`
    constexpr dossier::absence absence_of(field_style const& special) const noexcept { return special.absent.value_or(absent); }
    /// How a field without a value is printed.
    ///
    /// \param special  its entry in `fields`, or nullptr if there is none
    constexpr dossier::absence absence_of(field_style const* special) const noexcept { return special ? absence_of(*special) : absent; }
};

/// The style in which `write` prints a `Record` by default. Unless it is specialised, fields without a value are not printed, and
/// there is a blank line before and after each heading.
template <class Record>
inline constexpr print_style default_style{};

} // namespace dossier::v0
