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

/// An element of `read_folder`: a record as `read_file` gives it and its file, or a file or folder that could not be read.
///
/// \tparam Record  the type of the record
/// \par Lifetime
/// An element, and the bytes it borrows, are valid until the next one is read.
template <class Record>
class file_result : public record_result<Record> {
public:
    /// The file or folder.
    std::filesystem::path const& path() const noexcept { return path_; }

    /// Why the file or folder could not be read to its end. If this is set, there is no value, and no diagnostic.
    std::error_code error() const noexcept { return error_; }

private:
    template <class>
    friend class folder_range;

    void fail() {
        static_cast<record_result<Record>&>(*this) = {};
        this->refuse();
    }

    std::filesystem::path path_;
    std::error_code error_;
};

/// The records of all files of a folder: an input range of `file_result<Record>`, see `read_folder`.
///
/// \par Exception safety
/// If reading throws, the range may be asked on; it may then lack the files of one folder.
template <class Record>
class folder_range : public input_view<folder_range<Record>, file_result<Record>> {
public:
    /// \param folder  a folder, or a single file
    /// \param how     as for `parse`
    explicit folder_range(std::filesystem::path const& folder, options const& how = {}) : how_(how) { waiting_.push_back(folder); }

    /// Reads the next record, or finds the next error.
    /// \returns false at the end
    /// \throws std::bad_alloc or an exception of a codec of your own
    bool next() {
        found_.error_.clear();
        for (;;) {
            if (file_ && file_->next(found_)) return true;
            if (file_) {
                found_.error_ = file_->error();
                file_.reset();
                if (found_.error_) break;
            }
            if (waiting_.empty()) return false;
            found_.path_ = std::move(waiting_.back());
            waiting_.pop_back();
            if (!open(found_.path_)) break;
        }
        if (!error_) error_ = found_.error_;
        found_.fail();
        return true;
    }
    /// The element that was read last.
    /// \pre `next()` returned true
    file_result<Record>& current() noexcept { return found_; }

    /// The first error of a file or folder so far. Each error is an element, too.
    std::error_code error() const noexcept { return error_; }

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
    std::error_code error_;
};

/// Reads the records of every file in a folder and its subfolders, in the order of the file names:
///
///     for (auto&& found : dossier::read_folder<dossier::study_view>("pages"))
///         if (found.error()) std::cerr << found.path() << ": " << found.error().message() << '\n';
///         else std::cout << found.path() << ": " << found->overview.acronym.value_or("") << '\n';
///
/// The elements of a file are those that `read_file` yields for it; their offsets count from the start of the file. A file or
/// folder that cannot be read yields an element with the error and no value; the others are read all the same. Links to folders
/// are not followed. A file may hold one record or many; a file without any yields what `read` yields for its text.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param folder   a folder, or a single file
/// \param how      as for `parse`; `max_record` and the number of files in a folder bound the memory
/// \returns an input range of `file_result<Record>`; an element is valid until the next one is read
/// \throws std::bad_alloc here and while iterating
template <class Record>
folder_range<Record> read_folder(std::filesystem::path const& folder, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return folder_range<Record>(folder, how);
}

} // namespace dossier::v0
