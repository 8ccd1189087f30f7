// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/owning_temporary.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace {

using dossier::detail::owning_temporary;

// as a function deduces them for `T&&`
static_assert(owning_temporary<std::string> && owning_temporary<std::string const>);
static_assert(!owning_temporary<std::string&> && !owning_temporary<std::string const&>);
static_assert(!owning_temporary<std::string_view> && !owning_temporary<char const*> && !owning_temporary<char const (&)[4]>);
static_assert(!owning_temporary<int>);

struct buffer {
    std::string bytes;
    operator std::string_view() const noexcept { return bytes; }
};
static_assert(owning_temporary<buffer> && !owning_temporary<buffer&>);

} // namespace

BOOST_AUTO_TEST_SUITE(text_owning_temporary)

BOOST_AUTO_TEST_CASE(is_asked_at_compile_time) {
    BOOST_TEST(owning_temporary<std::string>);
}

BOOST_AUTO_TEST_SUITE_END()
