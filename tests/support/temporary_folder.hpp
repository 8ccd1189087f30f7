// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <system_error>

#include <boost/test/unit_test.hpp>

namespace dossier_test {

/// An empty folder that is removed with all that is in it.
class temporary_folder {
public:
    temporary_folder() {
        std::random_device random;
        do path_ = std::filesystem::temp_directory_path() / ("dossier-" + std::to_string(random()));
        while (!std::filesystem::create_directory(path_));
    }
    ~temporary_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    temporary_folder(temporary_folder const&) = delete;
    temporary_folder& operator=(temporary_folder const&) = delete;

    std::filesystem::path const& path() const noexcept { return path_; }

    /// Writes a file there, in folders that are made where they are missing.
    std::filesystem::path write(std::filesystem::path const& name, std::string_view bytes) const {
        auto const file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

private:
    std::filesystem::path path_;
};

/// Skips a test case where the system, or what the user may do, has no symbolic links:
///     BOOST_AUTO_TEST_CASE(name, *boost::unit_test::precondition(dossier_test::links_can_be_made))
inline boost::test_tools::assertion_result links_can_be_made(boost::unit_test::test_unit_id) {
    temporary_folder const folder;
    std::error_code no_link;
    std::filesystem::create_directory_symlink(folder.path(), folder.path() / "link", no_link);
    if (!no_link) return true;
    std::cout << "skipped: no symbolic link can be made" << std::endl;
    boost::test_tools::assertion_result no(false);
    no.message() << "no symbolic link can be made";
    return no;
}

} // namespace dossier_test
