// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

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

} // namespace dossier_test
