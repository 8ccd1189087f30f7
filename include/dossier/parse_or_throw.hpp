// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/parse.hpp>
#include <dossier/result/render.hpp>

#include <boost/throw_exception.hpp>

namespace dossier::inline v0 {

/// Thrown if reading a record reports an error. Holds all diagnostics of the record, warnings and notes included.
class parse_error : public std::exception {
public:
    /// \param diagnostics  all diagnostics of the record
    /// \param what         the diagnostics as `render` shows them
    parse_error(std::vector<diagnostic> diagnostics, std::string what) noexcept
        : diagnostics_(std::move(diagnostics)), what_(std::move(what)) {}

    /// All diagnostics, in the order of the text.
    std::vector<diagnostic> const& diagnostics() const noexcept { return diagnostics_; }

    /// All diagnostics, rendered with their lines:
    ///
    ///     page.txt:7:9: error: Status: "RECRUTING" is not one of ...; did you mean "RECRUITING"?
    char const* what() const noexcept override { return what_.c_str(); }

private:
    std::vector<diagnostic> diagnostics_;
    std::string what_;
};

/// Reads the one record that `text` holds, as `parse` does, and throws if there is an error.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     as for `parse`; it must outlive a record that borrows from it
/// \param how      as for `parse`
/// \param name     the name of the text in the message, such as a file name
/// \returns the record; warnings and notes are dropped
/// \par Complexity
/// Linear in the size of the text.
/// \throws parse_error if any diagnostic is an error
/// \throws std::bad_alloc
/// \note If the program is compiled without exceptions, it must define `boost::throw_exception`, which is called instead.
template <class Record>
Record parse_or_throw(std::string_view text, options const& how = {}, std::string_view name = "text") {
    auto result = parse<Record>(text, how);
    if (!result.ok()) boost::throw_exception(parse_error(result.diagnostics(), render(result.diagnostics(), text, name)));
    return *std::move(result);
}

/// Deleted: a record that borrows would outlive the text. Keep the text in a variable.
template <class Record, detail::owning_temporary Text>
    requires(detail::borrows_text<Record>)
Record parse_or_throw(Text&& text, options const& how = {}, std::string_view name = "text") = delete;

} // namespace dossier::v0
