// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dossier::inline v0 {

/// How it is printed that a field has no value: a spelling after its key, nothing after its key, or no line at all.
class absence {
public:
    /// `spelling` after the key; where it is empty, nothing after the colon.
    constexpr absence(std::string_view spelling) noexcept : line_(true), spelling_(spelling) {}
    constexpr absence(char const* spelling) noexcept : absence(std::string_view(spelling)) {}
    /// No line.
    static constexpr absence without_line() noexcept { return absence(); }

    constexpr bool has_line() const noexcept { return line_; }
    constexpr std::string_view spelling() const noexcept { return spelling_; }

private:
    constexpr absence() noexcept = default;

    bool line_ = false;
    std::string_view spelling_{};
};

inline constexpr absence no_line = absence::without_line();

/// What a layout says of one field that is not printed like the others.
struct field_style {
    std::string_view section{};             ///< the heading that the field stands under; empty where there is none
    std::string_view key{};                 ///< as the description spells it
    std::optional<absence> absent{};        ///< where nothing else is said, the layout's own
    std::string_view printed_key{};         ///< another spelling of the key, to be printed; empty for the key itself
};

/// How a record is laid out as text. The order of the lines, the keys and the headings are the description's; this is the
/// rest. Two studies of layouts stand in `dossier/study/layout_2025.hpp` and `dossier/study/layout_2024.hpp`. Of a
/// record of a user's own, for example:
///
///     constexpr dossier::field_style as_dashes[] = {{.key = "Sent", .absent = "-"}};
///     constexpr dossier::print_style layout{.absent = "None", .final_line_end = false, .fields = as_dashes};
///
/// \lifetime Borrows its strings and `fields`, which must outlive it; constants do.
struct print_style {
    absence absent = no_line;             ///< of every field of which `fields` says nothing else
    std::size_t lines_after_title = 1;    ///< how many blank ones
    std::size_t lines_between = 1;        ///< blank lines between two blocks or sections
    std::size_t lines_after_heading = 1;  ///< how many blank ones
    bool final_line_end = true;           ///< the last line has a line end
    std::span<field_style const> fields{};

    /// What is said of the field with this key under this heading, or nullptr.
    constexpr field_style const* find(std::string_view section, std::string_view key) const noexcept {
        for (auto const& f : fields)
            if (f.key == key && f.section == section) return &f;
        return nullptr;
    }
};

/// The layout in which `write` prints a `Record` where it is given none. As it stands, no line is printed for what is absent,
/// and a blank line stands before and after each heading; to be specialised for a record type that is printed otherwise.
template <class Record>
inline constexpr print_style default_style{};

} // namespace dossier::v0
