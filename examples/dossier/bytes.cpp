// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <ios>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.hpp"
#include "zstd_frames.hpp"

#if defined(DOSSIER_WITH_GZIP) || defined(DOSSIER_WITH_ZSTD)
#include <boost/iostreams/categories.hpp>
#endif
#ifdef DOSSIER_WITH_GZIP
#include <boost/iostreams/filter/gzip.hpp>
#endif
#ifdef DOSSIER_WITH_ZSTD
#include <boost/iostreams/filter/zstd.hpp>
#endif

namespace program {
namespace {

/// Whether the standard output is this file. Then what is printed would be read again, without an end.
bool is_output(int descriptor) {
    struct stat in {}, out {};
    return ::fstat(descriptor, &in) == 0 && ::fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(in.st_mode) && in.st_dev == out.st_dev && in.st_ino == out.st_ino;
}

} // namespace

file_bytes::file_bytes(std::string const& path, progress& watched)
    : watched_(watched), descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) error_ = std::generic_category().message(errno);
    else if (is_output(descriptor_)) error_ = "is also the output";
}

file_bytes::~file_bytes() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

std::size_t file_bytes::read(char* to, std::size_t n) {
    while (error_.empty()) {
        auto const given = ::read(descriptor_, to, n);
        if (given >= 0) {
            watched_.advance(static_cast<std::size_t>(given));
            return static_cast<std::size_t>(given);
        }
        if (errno != EINTR || has_stopped()) error_ = std::generic_category().message(errno); // a stream would swallow an exception
    }
    return 0;
}

std::string_view file_bytes::start() {
    std::size_t size = 0;
    while (size < 4) {
        auto const n = read(buffer_.data() + size, buffer_.size() - size);
        if (n == 0) break;
        size += n;
    }
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return {buffer_.data(), std::min<std::size_t>(size, 4)};
}

file_bytes::int_type file_bytes::underflow() {
    auto const n = read(buffer_.data(), buffer_.size());
    setg(buffer_.data(), buffer_.data(), buffer_.data() + n);
    return n == 0 ? traits_type::eof() : traits_type::to_int_type(*gptr());
}

std::streamsize file_bytes::xsgetn(char* to, std::streamsize n) {
    auto done = std::min<std::streamsize>(n, egptr() - gptr());
    std::copy_n(gptr(), done, to);
    gbump(static_cast<int>(done));
    while (done != n) {
        auto const given = read(to + done, static_cast<std::size_t>(n - done)); // past the buffer, which is empty now
        if (given == 0) break;
        done += static_cast<std::streamsize>(given);
    }
    return done;
}

namespace {

#if defined(DOSSIER_WITH_GZIP) || defined(DOSSIER_WITH_ZSTD)
/// The bytes for a filter that tells by itself where they must not end.
struct plain_source {
    using char_type = char;
    using category = boost::iostreams::source_tag;

    explicit plain_source(std::streambuf& bytes) : packed(&bytes) {}
    std::streamsize read(char* to, std::streamsize n) {
        auto const given = packed->sgetn(to, n);
        return given == 0 ? -1 : given;
    }
    static constexpr bool is_whole() { return true; }

    std::streambuf* packed;
};

/// What a filter of Boost.Iostreams makes of packed bytes.
template <class Source, class Filter>
class unpacked final : public byte_source {
public:
    unpacked(file_bytes& packed, Filter filter, std::string format) : packed_(packed), filter_(std::move(filter)), format_(std::move(format)) {}

protected:
    int_type underflow() override {
        std::streamsize size = 0;
        constexpr std::streamsize piece = 256; // a piece in which there is an error is lost
        try {
            while (error_.empty() && size + piece <= static_cast<std::streamsize>(buffer_.size())) {
                auto const n = filter_.read(source_, buffer_.data() + size, piece);
                if (n <= 0) break;
                size += n;
            }
        } catch (std::ios_base::failure const&) {
            fail();
        }
        if (size == 0 && error_.empty() && !source_.is_whole()) fail();
        setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
        return size == 0 ? traits_type::eof() : traits_type::to_int_type(*gptr());
    }

private:
    void fail() {
        if (error_ = packed_.error(); error_.empty()) error_ = "the " + format_ + " data are damaged or end too early";
    }

    file_bytes& packed_;
    Source source_{packed_};
    Filter filter_;
    std::string format_;
    std::array<char, 1 << 16> buffer_;
};
#endif

#ifdef DOSSIER_WITH_ZSTD
/// The bytes for the filter of zstd, which takes any end for the end.
struct zstd_source : plain_source {
    using plain_source::plain_source;
    std::streamsize read(char* to, std::streamsize n) {
        auto const given = plain_source::read(to, n);
        if (given > 0) frames.pass({to, static_cast<std::size_t>(given)});
        return given;
    }
    bool is_whole() const { return frames.is_whole(); }

    zstd_frames frames{};
};
#endif

} // namespace

std::unique_ptr<byte_source> unpack(file_bytes& packed) {
    using namespace std::string_view_literals;
    auto const start = packed.start();
    if (start.starts_with("\x1f\x8b"sv)) {
#ifdef DOSSIER_WITH_GZIP
        using filter = boost::iostreams::gzip_decompressor;
        return std::make_unique<unpacked<plain_source, filter>>(packed, filter(boost::iostreams::zlib::default_window_bits, 1 << 16), "gzip");
#else
        throw failure("this program was built without gzip");
#endif
    }
    if (start == "\x28\xb5\x2f\xfd"sv) {
#ifdef DOSSIER_WITH_ZSTD
        using filter = boost::iostreams::zstd_decompressor;
        return std::make_unique<unpacked<zstd_source, filter>>(packed, filter(1 << 16), "zstd");
#else
        throw failure("this program was built without zstd");
#endif
    }
    for (auto const& [sign, format] : {std::pair("\xfd" "7zX"sv, "xz"), std::pair("BZh"sv, "bzip2"), std::pair("PK\x03\x04"sv, "zip")})
        if (start.starts_with(sign)) throw failure(std::string("is packed by ") + format + "; unpack it first");
    return nullptr;
}

} // namespace program
