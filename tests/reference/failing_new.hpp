// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace reference {

/// While it lives, the `n`-th allocation from now on throws std::bad_alloc; the first is number 0.
class failing_new {
public:
    explicit failing_new(std::size_t n) noexcept;
    ~failing_new();
    failing_new(failing_new const&) = delete;
    failing_new& operator=(failing_new const&) = delete;
};

/// How many allocations have not been freed.
std::size_t held_memory() noexcept;

/// Measures the memory that operator new gives from now on. One at a time.
class memory_meter {
public:
    memory_meter() noexcept;
    /// The most bytes that were held at once, beyond those held before.
    std::size_t most() const noexcept;

private:
    std::size_t before_;
};

} // namespace reference
