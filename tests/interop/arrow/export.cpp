// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/arrow/export.hpp>

#include <string_view>
#include <utility>

#include <boost/test/unit_test.hpp>

using dossier::detail::arrow_column;

BOOST_AUTO_TEST_SUITE(interop_arrow_export)

BOOST_AUTO_TEST_CASE(buffers_are_those_of_the_format) {
    arrow_column record("+s", "", false);
    record.add_child("U", "text", true).put_text("abc");
    record.add_child("c", "small", true).put_null();
    record.put_whole();
    ArrowSchema schema{};
    ArrowArray array{};
    dossier::detail::export_schema(record, schema);
    dossier::detail::export_array(std::move(record), array);
    BOOST_TEST(std::string_view(schema.format) == "+s");
    BOOST_TEST(schema.flags == 0);
    BOOST_TEST(std::string_view(schema.children[1]->name) == "small");
    BOOST_TEST(schema.children[1]->flags == ARROW_FLAG_NULLABLE);
    BOOST_TEST(schema.metadata == nullptr);
    BOOST_TEST(schema.dictionary == nullptr);
    BOOST_TEST(array.n_buffers == 1);
    BOOST_TEST(array.buffers[0] == nullptr); // nothing is absent
    BOOST_TEST(array.children[0]->n_buffers == 3);
    BOOST_TEST(array.children[1]->n_buffers == 2);
    BOOST_TEST(array.children[1]->buffers[0] != nullptr);
    BOOST_TEST(array.children[1]->null_count == 1);
    schema.release(&schema);
    array.release(&array);
    BOOST_TEST(schema.release == nullptr);
    BOOST_TEST(array.release == nullptr);
}

BOOST_AUTO_TEST_CASE(a_moved_dictionary_outlives_its_column) {
    arrow_column names("c", "kind", true);
    names.dictionary = std::make_unique<arrow_column>("U", "", false);
    names.dictionary->put_text("OPEN");
    ArrowArray array{};
    dossier::detail::export_array(std::move(names), array);
    BOOST_TEST_REQUIRE(array.dictionary != nullptr);
    ArrowArray moved = *array.dictionary;
    array.dictionary->release = nullptr;
    array.release(&array);
    BOOST_TEST(std::string_view(static_cast<char const*>(moved.buffers[2]), 4) == "OPEN");
    moved.release(&moved);
}

BOOST_AUTO_TEST_SUITE_END()
