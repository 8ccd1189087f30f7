// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// A file mapped into memory by Boost.Interprocess: the system loads its memory pages when they are read, and takes them back
/// when it needs the memory.
///
///     dossier::mapped_file const file("registry.txt");
///     for (auto&& record : dossier::read<dossier::study_view>(file.text())) ...
///
/// \note If another program changes the file, the text changes. If the file is shortened, reading the text may end the program.
class mapped_file {
public:
    /// Maps the file at `path`.
    /// \param path  of a file; an empty one gives an empty text
    /// \throws std::filesystem::filesystem_error if there is no such file
    /// \throws boost::interprocess::interprocess_exception if it cannot be mapped
    explicit mapped_file(std::filesystem::path const& path) {
        if (std::filesystem::file_size(path) == 0) return; // an empty file cannot be mapped
        namespace ipc = boost::interprocess;
#ifdef BOOST_INTERPROCESS_WCHAR_NAMED_RESOURCES // on Windows, where a narrow name would lack what the code page lacks
        ipc::file_mapping const file(path.c_str(), ipc::read_only);
#else
        ipc::file_mapping const file(path.string().c_str(), ipc::read_only);
#endif
        region_ = ipc::mapped_region(file, ipc::read_only);
        region_.advise(ipc::mapped_region::advice_sequential);
    }

    /// The bytes of the file.
    /// \par Lifetime
    /// Valid as long as the mapping, also if the `mapped_file` is moved.
    std::string_view text() const& noexcept {
        auto const* first = static_cast<char const*>(region_.get_address());
        return {first, first != nullptr ? region_.get_size() : 0};
    }

    /// Deleted: the text would outlive the mapping. Keep the `mapped_file` in a variable.
    std::string_view text() const&& = delete;

    /// Drops the first `n` bytes of `text()` and gives their memory back to the system where it can.
    /// \pre `n <= text().size()`
    void drop(std::size_t n) noexcept { region_.shrink_by(n, false); }

private:
    boost::interprocess::mapped_region region_;
};

} // namespace dossier::v0
