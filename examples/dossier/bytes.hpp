// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Files as streams: what is packed by gzip or zstd is unpacked.

#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>

#include "output.hpp"

namespace program {

/// Bytes from which `std::istream` reads, and why they ended, if not at their end.
class byte_source : public std::streambuf {
public:
    std::string const& error() const { return error_; }

protected:
    std::string error_;
};

/// The bytes of a file or of the standard input.
class file_bytes final : public byte_source {
public:
    /// \param path  "-" for the standard input
    file_bytes(std::string const& path, progress& watched);
    ~file_bytes() override;
    file_bytes(file_bytes const&) = delete;
    file_bytes& operator=(file_bytes const&) = delete;

    /// The first bytes, up to four, which are not consumed.
    std::string_view start();

protected:
    int_type underflow() override;
    std::streamsize xsgetn(char* to, std::streamsize n) override;

private:
    std::size_t read(char* to, std::size_t n);

    progress& watched_;
    int descriptor_;
    std::array<char, 1 << 16> buffer_;
};

/// The contents of `packed` if it begins as gzip or zstd, else nothing.
/// \throws failure if it is packed in another way, or this program was built without that format
std::unique_ptr<byte_source> unpack(file_bytes& packed);

} // namespace program
