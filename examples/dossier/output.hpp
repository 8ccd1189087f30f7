// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The standard output, what is said on the standard error, and a line of progress there.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "program.hpp"

namespace program {

/// The standard output. What it is given is passed on in pieces, so that the memory is flat.
class output {
public:
    std::string text; ///< append to it

    /// Passes the text on if it is large. Call it after each record.
    /// \throws stopped
    void pass_on() {
        check_signals();
        if (text.size() >= 1 << 16) flush();
    }
    /// Passes the text on.
    /// \throws failure if the output takes no more, such as a full disk
    /// \throws stopped if the reader of a pipe has gone: the program ends as any filter does, by SIGPIPE
    void flush();
};

/// Writes all of `text` to a file descriptor.
/// \throws failure, which names `name`
/// \throws stopped
void write_all(int descriptor, std::string_view text, std::string_view name);

/// Whether the standard output is a terminal that shows colours, and the user wants them: see https://no-color.org.
bool wants_color();

/// Says `message` in one line on the standard error, whatever characters it holds.
void complain(std::string_view message);

/// `1 record`, `2 records`.
std::string counted(std::size_t n, std::string_view what);

/// The line `1.2 GB of 3.4 GB, 310 MB/s, 7 s left` on the standard error. It is shown if that is a terminal, the standard output is
/// none, and the work takes more than a second.
class progress {
public:
    static bool is_wanted();
    /// \param total  the bytes to read, or 0 if that is not known
    explicit progress(std::uint64_t total) : total_(total), shown_(is_wanted()) {}
    ~progress() { hide(); }
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;

    /// Tells that `n` more bytes have been read.
    void advance(std::size_t n) {
        done_ += n;
        if (shown_) show();
    }
    /// Removes the line, so that another can be printed.
    void hide();

private:
    using clock = std::chrono::steady_clock;
    void show();

    std::uint64_t total_;
    std::uint64_t done_ = 0;
    bool shown_;
    bool is_there_ = false;
    clock::time_point start_ = clock::now();
    clock::time_point next_ = start_ + std::chrono::seconds(1);
};

} // namespace program
