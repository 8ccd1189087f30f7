// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>

namespace dossier::inline v0 {

/// A file as a text in memory, by Boost.Interprocess: the system loads its pages when they are read, and takes them back when
/// it needs the memory.
///
///     dossier::mapped_file const file("registry.txt");
///     for (auto&& page : dossier::read<dossier::study_view>(file.text())) ...
///
/// Changing the file meanwhile changes the text; shortening it may end the program.
class mapped_file {
public:
    /// Maps the file at `path`.
    /// \throws std::filesystem::filesystem_error where there is none, boost::interprocess::interprocess_exception where it
    ///         cannot be mapped
    explicit mapped_file(std::filesystem::path const& path) {
        if (std::filesystem::file_size(path) == 0) return; // nothing can be mapped of nothing
        namespace ipc = boost::interprocess;
        ipc::file_mapping const file(path.string().c_str(), ipc::read_only);
        region_ = ipc::mapped_region(file, ipc::read_only);
        region_.advise(ipc::mapped_region::advice_sequential);
    }

    /// All of its bytes. \lifetime As long as the mapping; moving it moves no bytes.
    std::string_view text() const noexcept {
        auto const* first = static_cast<char const*>(region_.get_address());
        return {first, first != nullptr ? region_.get_size() : 0};
    }

    /// Forgets the first `n` bytes: `text()` begins behind them, and their memory goes back to the system where it can.
    /// \pre `text()` has as many
    void drop(std::size_t n) noexcept { region_.shrink_by(n, false); }

private:
    boost::interprocess::mapped_region region_;
};

} // namespace dossier::v0
