// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include <dossier/read_file.hpp>

namespace dossier::inline v0 {

/// One thing that a folder of pages gives: a record and its file, or a file or folder that could not be read.
template <class Record>
class file_result {
public:
    std::filesystem::path const& path() const noexcept { return path_; }

    /// Why the file or folder could not be read, or not to its end; then there is no page.
    std::error_code error() const noexcept { return error_; }

    /// Whether there is a page.
    explicit operator bool() const noexcept { return page_ != nullptr; }

    /// The record; offsets count from the start of its file. It lasts until the next is read. \pre there is a page
    record_result<Record>& page() const noexcept { return *page_; }

private:
    template <class>
    friend class folder_range;

    std::filesystem::path path_;
    std::error_code error_;
    record_result<Record>* page_ = nullptr;
};

/// The records of all files in a folder: an input range of `file_result<Record>`, see `read_folder`.
template <class Record>
class folder_range : public input_view<folder_range<Record>, file_result<Record>> {
public:
    explicit folder_range(std::filesystem::path const& folder, options const& how = {}) : how_(how) { waiting_.push_back(folder); }

    /// Reads the next record, or meets the next error; false where nothing is left. \throws std::bad_alloc
    bool next() {
        found_.page_ = nullptr;
        found_.error_.clear();
        for (;;) {
            if (file_ && file_->next()) {
                found_.page_ = &file_->current();
                return true;
            }
            if (file_) {
                found_.error_ = file_->bytes().source().error();
                file_.reset();
                if (found_.error_) return true;
            }
            if (waiting_.empty()) return false;
            found_.path_ = std::move(waiting_.back());
            waiting_.pop_back();
            if (!open(found_.path_)) return true;
        }
    }
    /// \pre `next()` was true
    file_result<Record>& current() noexcept {
        if (found_.page_) found_.page_ = &file_->current(); // the range may have been moved
        return found_;
    }

private:
    // Begins to read a file, or puts what is in a folder before all that waits.
    bool open(std::filesystem::path const& path) {
        namespace fs = std::filesystem;
        auto const kind = fs::status(path, found_.error_).type();
        if (kind == fs::file_type::regular) {
            file_.emplace(buffer(file_source(path)), how_);
            return true;
        }
        if (kind != fs::file_type::directory) return !found_.error_; // a socket or the like is no page
        auto const size = waiting_.size();
        fs::directory_iterator entry(path, found_.error_);
        for (; !found_.error_ && entry != fs::directory_iterator(); entry.increment(found_.error_)) {
            std::error_code unknown;
            if (!entry->is_symlink(unknown) || !entry->is_directory(unknown)) waiting_.push_back(entry->path()); // a link may lead back here
        }
        std::sort(waiting_.begin() + static_cast<std::ptrdiff_t>(size), waiting_.end(), std::greater<>());
        return !found_.error_;
    }

    options how_;
    std::vector<std::filesystem::path> waiting_; // the next one last
    std::optional<record_stream<Record, buffer<file_source>>> file_;
    file_result<Record> found_;
};

/// Reads the records of every file in a folder and the folders within it, in the order of their names:
///
///     for (auto&& found : dossier::read_folder<dossier::study_view>("pages"))
///         if (found) use(found.page());
///         else std::cerr << found.path() << ": " << found.error().message() << '\n';
///
/// What cannot be read is given as an error in its place, and the rest is read. Links to folders are not followed. A file
/// may hold one record or many; one without any is given as `read` does.
///
/// \param folder  or a single file
/// \param how     as of `parse`; `max_record` bounds the memory, beside the names of the files in a folder
/// \returns an input range of `file_result<Record>`, each of which lasts until the next is read
/// \throws std::bad_alloc, from the range's iterators
template <class Record>
folder_range<Record> read_folder(std::filesystem::path const& folder, options const& how = {}) {
    return folder_range<Record>(folder, how);
}

} // namespace dossier::v0
