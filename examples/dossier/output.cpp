// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "output.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <unistd.h>

#include <dossier/text/width.hpp>

#include "program.hpp"

namespace program {
namespace {

volatile std::sig_atomic_t came = 0; // the signal, if one came

bool is_set(char const* variable) {
    char const* const value = std::getenv(variable);
    return value && *value;
}

std::string bytes(double n) {
    char text[32];
    char const* unit = "kB";
    for (n /= 1000; n >= 999.5 && *unit != 'T'; n /= 1000) unit = *unit == 'k' ? "MB" : *unit == 'M' ? "GB" : "TB";
    std::snprintf(text, sizeof text, n < 10 ? "%.1f %s" : "%.0f %s", n, unit);
    return text;
}

std::string duration(double seconds) {
    auto const s = static_cast<long>(seconds + 0.5);
    return s < 60 ? std::to_string(s) + " s" : s < 3600 ? std::to_string(s / 60) + " min" : std::to_string(s / 3600) + " h " + std::to_string(s / 60 % 60) + " min";
}

} // namespace

void catch_signals() {
    struct sigaction once {};
    once.sa_handler = [](int signal) { came = signal; };
    once.sa_flags = static_cast<int>(SA_RESETHAND); // without SA_RESTART, so that what waits is woken
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old {};
        if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) ::sigaction(signal, &once, nullptr); // nohup ignores it
    }
    std::signal(SIGPIPE, SIG_IGN); // writing tells
}

bool has_stopped() noexcept { return came != 0; }

void check_signals() {
    if (has_stopped()) throw stopped{static_cast<int>(came)};
}

void write_all(int descriptor, std::string_view text, std::string_view name) {
    while (!text.empty()) {
        auto const n = ::write(descriptor, text.data(), text.size());
        if (n >= 0) {
            text.remove_prefix(static_cast<std::size_t>(n));
        } else if (errno == EPIPE) {
            throw stopped{SIGPIPE};
        } else if (errno == EINTR) {
            check_signals();
        } else {
            throw failure(std::string(name) + ": " + std::generic_category().message(errno));
        }
    }
}

void output::flush() {
    write_all(STDOUT_FILENO, text, "standard output");
    text.clear();
}

bool wants_color() {
    char const* const term = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) && !is_set("NO_COLOR") && !(term && std::string_view(term) == "dumb");
}

void complain(std::string_view message) {
    std::string line = "dossier: ";
    dossier::text::append_displayable(line, message);
    std::fprintf(stderr, "%s\n", line.c_str());
}

std::string counted(std::size_t n, std::string_view what) {
    auto text = std::to_string(n) + ' ';
    return (text += what) += n == 1 ? "" : "s";
}

bool progress::is_wanted() { return ::isatty(STDERR_FILENO) && !::isatty(STDOUT_FILENO); }

void progress::hide() {
    if (is_there_) std::fputs("\r\x1b[K", stderr);
    is_there_ = false;
}

void progress::show() {
    auto const now = clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(200);
    auto const done = static_cast<double>(done_);
    auto const rate = done / std::chrono::duration<double>(now - start_).count();
    std::string line = bytes(done);
    if (total_ >= done_) (line += " of ") += bytes(static_cast<double>(total_));
    ((line += ", ") += bytes(rate)) += "/s";
    if (total_ >= done_) (line += ", ") += duration(static_cast<double>(total_ - done_) / rate) + " left";
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
    is_there_ = true;
}

} // namespace program
