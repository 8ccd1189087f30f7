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

/// An element of `read_folder`: a record and its file, or a file or folder that could not be read.
template <class Record>
class file_result {
public:
    /// The file or folder.
    std::filesystem::path const& path() const noexcept { return path_; }

    /// Why the file or folder could not be read to its end. If this is set, there is no record.
    std::error_code error() const noexcept { return error_; }

    /// Whether there is a record.
    explicit operator bool() const noexcept { return page_ != nullptr; }

    /// The record. Its offsets count from the start of its file. It is valid until the next element is read.
    /// \pre there is a record
    record_result<Record>& page() const noexcept { return *page_; }

private:
    template <class>
    friend class folder_range;

    std::filesystem::path path_;
    std::error_code error_;
    record_result<Record>* page_ = nullptr;
};

/// The records of all files of a folder: an input range of `file_result<Record>`, see `read_folder`.
template <class Record>
class folder_range : public input_view<folder_range<Record>, file_result<Record>> {
public:
    /// \param folder  a folder, or a single file
    /// \param how     as for `parse`
    explicit folder_range(std::filesystem::path const& folder, options const& how = {}) : how_(how) { waiting_.push_back(folder); }

    /// Reads the next record, or finds the next error.
    /// \returns false at the end
    /// \throws std::bad_alloc
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
    /// The element that was read last.
    /// \pre `next()` returned true
    file_result<Record>& current() noexcept {
        if (found_.page_) found_.page_ = &file_->current(); // the range may have been moved
        return found_;
    }

private:
    // Opens a file, or puts the entries of a folder before the paths that wait. Returns false if there is something to report.
    bool open(std::filesystem::path const& path) {
        namespace fs = std::filesystem;
        auto const kind = fs::status(path, found_.error_).type();
        if (kind == fs::file_type::regular) {
            file_.emplace(buffer(file_source(path)), how_);
            return true;
        }
        if (kind != fs::file_type::directory) return !found_.error_; // skip sockets and the like
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

/// Reads the records of every file in a folder and its subfolders, in the order of the file names:
///
///     for (auto&& found : dossier::read_folder<dossier::study_view>("pages"))
///         if (found) use(found.page());
///         else std::cerr << found.path() << ": " << found.error().message() << '\n';
///
/// A file or folder that cannot be read yields an element with the error; the others are read all the same. Links to folders
/// are not followed. A file may hold one record or many; a file without any yields what `read` yields for its text.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param folder   a folder, or a single file
/// \param how      as for `parse`; `max_record` and the number of files in a folder bound the memory
/// \returns an input range of `file_result<Record>`; an element is valid until the next one is read
/// \throws std::bad_alloc here and while iterating
template <class Record>
folder_range<Record> read_folder(std::filesystem::path const& folder, options const& how = {}) {
    return folder_range<Record>(folder, how);
}

} // namespace dossier::v0
