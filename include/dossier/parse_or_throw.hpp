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

/// Thrown for a record with an error. Carries every diagnostic of the record, warnings and notes too.
class parse_error : public std::exception {
public:
    /// \param what   the diagnostics as `render` shows them
    parse_error(std::vector<diagnostic> diagnostics, std::string what) noexcept
        : diagnostics_(std::move(diagnostics)), what_(std::move(what)) {}

    std::vector<diagnostic> const& diagnostics() const noexcept { return diagnostics_; }

    /// All of them, rendered with their lines:
    ///
    ///     page.txt:7:9: error: Status: "RECRUTING" is not one of ...; did you mean "RECRUITING"?
    char const* what() const noexcept override { return what_.c_str(); }

private:
    std::vector<diagnostic> diagnostics_;
    std::string what_;
};

/// The one record that `text` holds, as `parse` reads it.
///
/// \param name  of the text, for the message
/// \throws parse_error where any diagnostic is an error; std::bad_alloc. Where a program is compiled without exceptions, its
///         own `boost::throw_exception` is called instead.
template <class Record>
Record parse_or_throw(std::string_view text, options const& how = {}, std::string_view name = "text") {
    auto result = parse<Record>(text, how);
    if (!result) boost::throw_exception(parse_error(result.diagnostics(), render(result.diagnostics(), text, name)));
    return *std::move(result);
}

} // namespace dossier::v0
