// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace program {

/// Follows the frames of zstd data (RFC 8878), which need not be unpacked for that, to tell whether the data end where a frame does.
class zstd_frames {
public:
    void pass(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const skipped = std::min<std::uint64_t>(skip_, bytes.size());
            bytes.remove_prefix(static_cast<std::size_t>(skipped));
            skip_ -= skipped;
            while (skip_ == 0 && have_ != need_ && !bytes.empty()) {
                value_ |= std::uint32_t{static_cast<unsigned char>(bytes.front())} << 8 * have_++;
                bytes.remove_prefix(1);
            }
            if (skip_ == 0 && have_ == need_) step();
        }
    }
    bool is_whole() const { return state_ == magic && have_ == 0 && skip_ == 0; }

private:
    enum state { magic, descriptor, block, skippable };

    void expect(state next, unsigned bytes) {
        state_ = next;
        need_ = bytes;
        have_ = 0;
        value_ = 0;
    }
    void step() {
        auto const v = value_;
        switch (state_) {
        case magic: // a frame, or one to skip
            if (v >> 4 == 0x184D2A5) expect(skippable, 4);
            else expect(descriptor, 1);
            break;
        case skippable:
            skip_ = v;
            expect(magic, 4);
            break;
        case descriptor: {
            bool const single = v >> 5 & 1;
            unsigned const size_bytes[] = {single ? 1U : 0U, 2, 4, 8}, dictionary_bytes[] = {0, 1, 2, 4};
            skip_ = (single ? 0U : 1U) + dictionary_bytes[v & 3] + size_bytes[v >> 6];
            checksum_ = v >> 2 & 1;
            expect(block, 3);
            break;
        }
        case block: {
            bool const last = v & 1, repeats_a_byte = (v >> 1 & 3) == 1;
            skip_ = repeats_a_byte ? 1 : v >> 3;
            if (!last) return expect(block, 3);
            if (checksum_) skip_ += 4;
            expect(magic, 4);
        }
        }
    }

    state state_ = magic;
    unsigned need_ = 4, have_ = 0; // bytes of the number that is read
    std::uint32_t value_ = 0;
    std::uint64_t skip_ = 0; // bytes to pass before it
    bool checksum_ = false;
};

} // namespace program
