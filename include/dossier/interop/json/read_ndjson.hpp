// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <istream>
#include <string_view>
#include <system_error>
#include <utility>

#include <dossier/interop/json/read_json.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/source/input_view.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/owning_temporary.hpp>

namespace dossier::inline v0 {

/// The result of reading a record from one line of NDJSON, and where the line is. Offsets of diagnostics count from the start of the
/// whole input: that of a text that is not JSON is its own, all others are that of the line.
template <class Record>
class ndjson_result : public result<Record> {
public:
    ndjson_result() : result<Record>({}, {}) {}
    ndjson_result(result<Record> read, std::size_t line, std::size_t offset) : result<Record>(std::move(read)), line_(line), offset_(offset) {}

    /// The number of the line, from 1.
    std::size_t line() const noexcept { return line_; }
    /// Where the line begins, in bytes from the start of the whole input.
    std::size_t offset() const noexcept { return offset_; }

private:
    std::size_t line_ = 0;
    std::size_t offset_ = 0;
};

namespace detail {

/// A source of bytes that are all in memory.
class no_more_bytes {
public:
    explicit no_more_bytes(std::string_view text) noexcept : rest_(text) {}
    char const* begin() const noexcept { return rest_.data(); }
    std::size_t size() const noexcept { return rest_.size(); }
    void drop(std::size_t n) noexcept { rest_.remove_prefix(n); }
    std::size_t fill(std::size_t) noexcept { return 0; }

private:
    std::string_view rest_;
};

} // namespace detail

/// The records of NDJSON: an input range of `ndjson_result<Record>`. Use it through `read_ndjson`.
///
/// \par Lifetime
/// An element is valid until the next one is read. The range can be moved but not copied.
template <class Record, class Bytes, class Shape>
class ndjson_range : public input_view<ndjson_range<Record, Bytes, Shape>, ndjson_result<Record>> {
public:
    static constexpr std::size_t chunk = std::size_t{1} << 16;

    ndjson_range(Bytes bytes, Shape const& shape, std::size_t max_line) : bytes_(std::move(bytes)), shape_(shape), max_line_(max_line) {}

    /// Reads the record of the next line that is not blank.
    /// \returns false if there is none
    /// \throws std::bad_alloc, or an exception of the stream or of a codec of your own. The line counts as read then
    bool next() {
        for (;;) {
            bool too_long = false;
            std::size_t const size = line_end(too_long);
            if (size == 0 && bytes_.size() == taken_) return false;
            std::string_view const line(bytes_.begin() + taken_, size);
            bool const has_end = taken_ + size != bytes_.size();
            std::size_t const start = offset_;
            taken_ += size + (has_end && !too_long ? 1 : 0);
            offset_ += size + (has_end && !too_long ? 1 : 0);
            ++line_;
            if (too_long) {
                skip_line();
                current_ = {refused(over_limit(start)), line_, start};
                return true;
            }
            if (text::trim_space(line).empty()) continue;
            read(line, start);
            return true;
        }
    }
    /// The record that was read last.
    /// \pre `next()` returned true
    ndjson_result<Record>& current() noexcept { return current_; }

    /// Why the bytes could not be read to their end; nothing if they could, or have not been read so far.
    std::error_code error() const noexcept { return detail::error_of(bytes_); }

private:
    // The size of the line at `taken_`. `too_long` tells that its end was not found within the limit.
    std::size_t line_end(bool& too_long) {
        for (std::size_t searched = 0;;) {
            std::size_t const left = bytes_.size() - taken_;
            if (left != searched) {
                char const* const from = bytes_.begin() + taken_;
                auto const* const feed = static_cast<char const*>(std::memchr(from + searched, '\n', left - searched));
                std::size_t const size = feed ? static_cast<std::size_t>(feed - from) : left;
                if (size > max_line_) {
                    too_long = true;
                    return max_line_;
                }
                if (feed) return size;
                searched = left;
            }
            bytes_.drop(std::exchange(taken_, 0));
            if (bytes_.fill(chunk) == 0) return bytes_.size();
        }
    }
    void skip_line() {
        for (;;) {
            std::size_t const left = bytes_.size() - taken_;
            auto const* const feed = left == 0 ? nullptr : static_cast<char const*>(std::memchr(bytes_.begin() + taken_, '\n', left));
            std::size_t const skipped = feed ? static_cast<std::size_t>(feed - bytes_.begin()) + 1 - taken_ : left;
            offset_ += skipped;
            bytes_.drop(std::exchange(taken_, 0) + skipped);
            if (feed || bytes_.fill(chunk) == 0) return;
        }
    }
    void read(std::string_view line, std::size_t start) {
        diagnostic problem;
        if (start == 0 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3), start += 3;
        if (auto const* const document = parser_.read(line, problem)) {
            auto [record, problems] = detail::from_json_parts<Record>(*document, shape_);
            problems.move_by(start);
            current_ = {result<Record>(std::move(record), std::move(problems)), line_, start};
        } else {
            problem.offset += start;
            current_ = {refused(std::move(problem)), line_, start};
        }
    }
    [[gnu::cold]] diagnostic over_limit(std::size_t start) const {
        auto d = detail::json_diagnostic(diagnostic_code::limit_exceeded, {}, {}, std::to_string(max_line_) + " bytes");
        d.offset = start;
        return d;
    }
    [[gnu::cold]] static result<Record> refused(diagnostic d) {
        detail::report problems;
        problems.add(std::move(d), options().max_diagnostics);
        return result<Record>(Record{}, std::move(problems));
    }

    Bytes bytes_;
    Shape shape_;
    std::size_t max_line_;
    std::size_t taken_ = 0;  ///< bytes of `bytes_` that have been read
    std::size_t offset_ = 0; ///< of `taken_` from the start of the input
    std::size_t line_ = 0;
    detail::json_document_parser parser_;
    ndjson_result<Record> current_;
};

/// Reads the records of NDJSON (JSON Lines), one from each line, in bounded memory:
///
///     for (auto&& study : dossier::read_ndjson<dossier::study>(std::cin))
///         for (auto const& d : study.diagnostics()) std::cerr << study.line() << ": " << d.message() << '\n';
///
/// Blank lines are skipped. A line that is not JSON gives a result with an error; the next line is read all the same.
///
/// \tparam Record  a struct that has a description and owns its texts, such as `study`
/// \param in       a stream opened in binary mode; it must outlive the range
/// \param shape    `native_shape`, or `api_v2` for studies
/// \param how      of these options `max_record` counts: a line with more bytes is an error (`limit_exceeded`), and not kept in memory
/// \returns an input range of `ndjson_result<Record>`
/// \throws std::bad_alloc while iterating, or what `in` is set to throw
template <described_record Record, class Shape = native_shape>
ndjson_range<Record, buffer<stream_source>, Shape> read_ndjson(std::istream& in, Shape const& shape = {}, options const& how = {}) {
    return {buffer<stream_source>(stream_source(in)), shape, how.max_record};
}

/// Reads the records of NDJSON in memory, as above. The text must outlive the range.
template <described_record Record, class Shape = native_shape>
ndjson_range<Record, detail::no_more_bytes, Shape> read_ndjson(std::string_view text, Shape const& shape = {}, options const& how = {}) {
    return {detail::no_more_bytes(text), shape, how.max_record};
}

/// Deleted: the range would outlive the text. Keep the text in a variable.
template <described_record Record, class Shape = native_shape, detail::owning_temporary Text>
void read_ndjson(Text&& text, Shape const& shape = {}, options const& how = {}) = delete;

} // namespace dossier::v0
