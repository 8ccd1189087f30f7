// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "reference/generator.hpp"
#include "reference/subject.hpp"

// What the targets share. Each is a file in targets/ with a function `check` over an `input`; the macro makes it what libFuzzer calls.
namespace fuzz {

/// The bytes that a fuzzer made: one that chooses a kind of record, two that choose how it is checked, then a text.
class input {
public:
    static constexpr std::size_t head = 3;

    input(std::uint8_t const* bytes, std::size_t size) {
        auto const at = [&](std::size_t i) { return i < size ? bytes[i] : std::uint8_t{0}; };
        kind_ = at(0);
        how = at(1) | unsigned{at(2)} << 8;
        // memory of its own, so that AddressSanitizer sees a read past the end
        if (size > head) text_.assign(bytes + head, bytes + size);
    }
    unsigned how;
    std::string_view text() const { return {text_.data(), text_.size()}; }

    reference::subject const& kind() const {
        auto const all = reference::subjects();
        return *all[kind_ % all.size()];
    }
    /// A text of this kind of record that the bytes choose.
    std::string generated() const { return reference::generator(*kind().table, reference::choices(text()))(); }

private:
    std::uint8_t kind_;
    std::vector<char> text_{};
};

/// Ends the program if something is wrong, as fuzzers expect.
inline void expect(std::string const& what, reference::subject const& kind, std::string_view text, unsigned how) {
    if (what.empty()) return;
    std::fprintf(stderr, "%.*s, %u: %s\nin\n%.*s\n", static_cast<int>(kind.name.size()), kind.name.data(), how, what.c_str(), static_cast<int>(text.size()), text.data());
    std::abort();
}
inline void run(reference::check reference::subject::*check, reference::subject const& kind, std::string_view text, unsigned how) {
    expect((kind.*check)(text, how), kind, text, how);
}

} // namespace fuzz

#define DOSSIER_FUZZ_TARGET(check)                                                   \
    extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size); \
    extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) { \
        check(fuzz::input(bytes, size));                                              \
        return 0;                                                                     \
    }
