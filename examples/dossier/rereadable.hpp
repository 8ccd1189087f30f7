// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// A place on the disk from which records can be read again.

#pragma once

#include <filesystem>
#include <string>

namespace program {

/// The input itself if it is a plain file or a folder of these; else, for packed data and the standard input, a copy in a temporary
/// folder, a file for each of the input's.
class rereadable {
public:
    /// \throws failure if the input cannot be read or copied
    explicit rereadable(std::string const& input);
    ~rereadable();
    rereadable(rereadable const&) = delete;
    rereadable& operator=(rereadable const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
    std::filesystem::path copy_; ///< empty if there is none
};

} // namespace program
