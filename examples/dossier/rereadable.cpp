// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "rereadable.hpp"

#include <cerrno>
#include <cstdlib>
#include <functional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "bytes.hpp"
#include "input.hpp"
#include "output.hpp"

namespace program {
namespace {

namespace fs = std::filesystem;

bool is_plain(fs::path const& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return false;
    progress none(0);
    file_bytes file(path.string(), none);
    try {
        bool const is_packed = unpack(file) != nullptr;
        if (file.error().empty()) return !is_packed;
    } catch (failure const& e) {
        throw failure(path.string() + ": " + e.what());
    }
    throw failure(path.string() + ": " + file.error());
}

bool is_readable_again(std::string const& input) {
    if (input == "-") return false;
    if (!fs::is_directory(input)) return is_plain(input);
    std::error_code error; // is told when the records are read
    fs::recursive_directory_iterator entry(input, fs::directory_options::skip_permission_denied, error);
    for (; entry != fs::recursive_directory_iterator(); entry.increment(error))
        if (std::error_code none; entry->is_regular_file(none) && !is_plain(entry->path())) return false;
    return true;
}

class copier {
public:
    explicit copier(fs::path folder) : folder_(std::move(folder)) {}
    ~copier() { close(); }

    void operator()(found const& f) {
        if (f.file != source_) {
            close();
            source_ = f.file;
            auto const number = std::to_string(++files_);
            auto const path = folder_ / (std::string(12 - number.size(), '0') + number); // in the same order
            file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
            if (file_ < 0) throw failure(path.string() + ": " + std::generic_category().message(errno));
        }
        write_all(file_, f.record.text(), folder_.string());
    }

private:
    void close() {
        if (file_ >= 0) ::close(file_);
        file_ = -1;
    }

    fs::path folder_;
    std::string source_;
    std::size_t files_ = 0;
    int file_ = -1;
};

} // namespace

rereadable::rereadable(std::string const& input) : path_(input) {
    std::error_code error;
    if (input != "-" && !fs::exists(fs::status(path_, error))) throw failure(input + ": " + error.message());
    if (is_readable_again(input)) return;
    std::string name = (fs::temp_directory_path() / "dossier.XXXXXX").string();
    if (!::mkdtemp(name.data())) throw failure(name + ": " + std::generic_category().message(errno));
    path_ = copy_ = name;
    try {
        copier copy(copy_);
        if (read_all({input}, errors::left_to_caller, std::ref(copy)).failed) throw failure(input + ": not compared");
    } catch (...) {
        fs::remove_all(copy_, error);
        throw;
    }
}

rereadable::~rereadable() {
    std::error_code ignored;
    if (!copy_.empty()) fs::remove_all(copy_, ignored);
}

} // namespace program
