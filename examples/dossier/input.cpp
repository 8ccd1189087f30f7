// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "input.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <streambuf>
#include <string_view>
#include <system_error>
#include <vector>

#include <dossier/read_stream.hpp>

#include "bytes.hpp"
#include "output.hpp"

namespace program {
namespace {

namespace fs = std::filesystem;

/// The size of all files in a folder, or of one file.
std::uint64_t size_of(std::string const& input) {
    std::error_code ignored;
    if (input == "-") return 0;
    if (!fs::is_directory(input, ignored)) return fs::is_regular_file(input, ignored) ? fs::file_size(input, ignored) : 0;
    std::uint64_t size = 0;
    fs::recursive_directory_iterator entry(input, fs::directory_options::skip_permission_denied, ignored);
    for (; entry != fs::recursive_directory_iterator(); entry.increment(ignored))
        if (std::error_code none; entry->is_regular_file(none)) size += entry->file_size(none);
    return size;
}

struct place {
    std::size_t offset = 0;
    std::size_t line = 1;
};

/// Takes a byte order mark and the blank lines at the start of the data, which no record holds, so that lines can be counted.
place skip_start(std::streambuf& in) {
    using traits = std::streambuf::traits_type;
    place p;
    for (char const c : {'\xEF', '\xBB', '\xBF'}) {
        if (in.sgetc() != traits::to_int_type(c)) break;
        in.sbumpc();
        ++p.offset;
    }
    for (auto c = in.sgetc(); c == '\n' || c == '\r' || c == ' ' || c == '\t'; c = in.snextc()) {
        ++p.offset;
        p.line += c == '\n';
    }
    return p;
}

class reader {
public:
    reader(names const& inputs, errors told, std::function<void(found const&)> const& each)
        : told_(told), each_(each), progress_(progress::is_wanted() ? program::size_of(inputs) : 0) {}

    totals result;

    void read(std::string const& input) {
        std::error_code error;
        auto const kind = input == "-" ? fs::file_type::fifo : fs::status(input, error).type();
        if (error) return fail(input, error.message());
        if (kind != fs::file_type::directory) return read_file(input);
        auto const before = seen_;
        read_folder(input);
        if (seen_ != before) return;
        result.has_errors = true;
        say(input, "no file found");
    }

private:
    void read_folder(std::string const& input) {
        std::error_code error;
        std::vector<std::string> entries;
        for (fs::directory_iterator entry(input, error); !error && entry != fs::directory_iterator(); entry.increment(error))
            if (std::error_code none; !entry->is_symlink(none) || !entry->is_directory(none)) // a link may lead back here
                entries.push_back(entry->path().string());
        if (error) return fail(input, error.message());
        std::sort(entries.begin(), entries.end());
        for (auto const& entry : entries) {
            auto const kind = fs::status(entry, error).type();
            if (error) fail(entry, error.message());
            else if (kind == fs::file_type::directory) read_folder(entry);
            else if (kind == fs::file_type::regular) read_file(entry); // a pipe or a device might never end
        }
    }
    void read_file(std::string const& path) {
        ++seen_;
        std::string const name = path == "-" ? "standard input" : path;
        file_bytes file(path, progress_);
        std::unique_ptr<byte_source> contents;
        try {
            contents = unpack(file);
        } catch (failure const& e) {
            return fail(name, e.what());
        }
        if (!file.error().empty()) return fail(name, file.error());
        byte_source& bytes = contents ? *contents : file;
        ++result.files;
        read_records(bytes, name);
        if (!bytes.error().empty()) fail(name, bytes.error());
    }

    void read_records(std::streambuf& bytes, std::string const& name) {
        auto at = skip_start(bytes);
        auto const start = at.offset;
        std::istream in(&bytes);
        element_counts seen;
        for (auto const& record : dossier::read<dossier::study_view>(in, reading_options())) {
            check_signals();
            seen.add(record);
            each_({record, name, start + record.offset(), at.line});
            at.line += static_cast<std::size_t>(std::count(record.text().begin(), record.text().end(), '\n'));
        }
        auto const complaints = seen.complaints();
        result.records += seen.records;
        result.has_errors = result.has_errors || !complaints.empty();
        if (told_ == errors::left_to_caller && seen.records + seen.others != 0) return;
        for (auto const& what : complaints) say(name, what);
        if (told_ == errors::named_with_extras && seen.with_extras != 0)
            say(name, std::to_string(seen.with_extras) + " of " + counted(seen.records, "record") + (seen.with_extras == 1 ? " has" : " have") +
                          " lines that no field holds, which are not printed; see dossier check");
    }

    void say(std::string const& name, std::string_view what) {
        progress_.hide();
        complain((name + ": ").append(what));
    }
    void fail(std::string const& name, std::string_view why) {
        check_signals(); // waiting for a file fails, too
        ++seen_;
        result.failed = true;
        say(name, why);
    }

    errors told_;
    std::function<void(found const&)> const& each_;
    progress progress_;
    std::size_t seen_ = 0; // files, and what cannot be read; a file may count twice
};

} // namespace

dossier::options reading_options() {
    dossier::options how;
    how.max_record = std::size_t{1} << 26; // lines beyond it are not counted
    return how;
}

void element_counts::add(record_result const& element) {
    if (!element.is_record()) ++others;
    else ++records, bad += !element.ok(), with_extras += element.ok() && !element.extras().empty();
}

names element_counts::complaints() const {
    if (records == 0) return {others == 0 ? "no record found" : "no record found; see dossier check"};
    names all;
    if (bad != 0) all.push_back(std::to_string(bad) + " of " + counted(records, "record") + (bad == 1 ? " has errors" : " have errors") + "; see dossier check");
    if (others != 0) all.push_back("the lines before the first record belong to none");
    return all;
}

std::uint64_t size_of(names const& inputs) {
    std::uint64_t size = 0;
    for (auto const& input : inputs) size += size_of(input);
    return size;
}

totals read_all(names const& inputs, errors told, std::function<void(found const&)> const& each) {
    reader all(inputs, told, each);
    for (auto const& input : inputs) all.read(input);
    return all.result;
}

} // namespace program
