// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <dossier/interop/arrow/column.hpp>

// Hands columns over by Arrow's C data interface. Each struct owns what it points to: a consumer may move a child out of its parent,
// and release it later than the parent.
namespace dossier::inline v0::detail {

/// The structs within a struct. They are released with it, unless they were moved out.
template <class Struct>
struct arrow_children {
    std::vector<Struct> all;
    std::vector<Struct*> pointers;
    Struct dictionary{};

    arrow_children() = default;
    arrow_children(arrow_children const&) = delete;
    arrow_children& operator=(arrow_children const&) = delete;
    ~arrow_children() {
        for (auto& child : all)
            if (child.release) child.release(&child);
        if (dictionary.release) dictionary.release(&dictionary);
    }

    void point(Struct& parent) {
        for (auto& child : all) pointers.push_back(&child);
        parent.n_children = static_cast<std::int64_t>(all.size());
        parent.children = pointers.data();
        parent.dictionary = dictionary.release ? &dictionary : nullptr;
    }
};

struct arrow_schema_owner {
    std::string format, name;
    arrow_children<ArrowSchema> within;

    static void release(ArrowSchema* schema) noexcept {
        delete static_cast<arrow_schema_owner*>(schema->private_data);
        schema->release = nullptr;
    }
};

struct arrow_array_owner {
    arrow_column column;
    void const* buffers[3]{};
    arrow_children<ArrowArray> within;

    explicit arrow_array_owner(arrow_column&& c) : column(std::move(c)) {}

    static void release(ArrowArray* array) noexcept {
        delete static_cast<arrow_array_owner*>(array->private_data);
        array->release = nullptr;
    }
};

/// Makes the schema of a column. If this throws, `to` is as it was.
inline void export_schema(arrow_column const& column, ArrowSchema& to) {
    auto owner = std::make_unique<arrow_schema_owner>();
    owner->format = column.format;
    owner->name = column.name;
    owner->within.all.resize(column.children.size());
    for (std::size_t i = 0; i != column.children.size(); ++i) export_schema(*column.children[i], owner->within.all[i]);
    if (column.dictionary) export_schema(*column.dictionary, owner->within.dictionary);
    ArrowSchema schema{};
    owner->within.point(schema);
    schema.format = owner->format.c_str();
    schema.name = owner->name.c_str();
    schema.flags = column.nullable ? ARROW_FLAG_NULLABLE : 0;
    schema.release = [](ArrowSchema* s) { arrow_schema_owner::release(s); };
    schema.private_data = owner.release();
    to = schema;
}

/// Makes the array of a column, which is moved from. If this throws, `to` is as it was.
inline void export_array(arrow_column&& column, ArrowArray& to) {
    auto owner = std::make_unique<arrow_array_owner>(std::move(column));
    auto& own = owner->column;
    owner->within.all.resize(own.children.size());
    for (std::size_t i = 0; i != own.children.size(); ++i) export_array(std::move(*own.children[i]), owner->within.all[i]);
    if (own.dictionary) export_array(std::move(*own.dictionary), owner->within.dictionary);
    ArrowArray array{};
    owner->within.point(array);
    array.length = own.length;
    array.null_count = own.null_count;
    owner->buffers[0] = own.null_count == 0 ? nullptr : own.valid.data();
    array.n_buffers = own.is_struct() ? 1 : own.is_text() ? 3 : 2;
    owner->buffers[1] = own.has_ends() ? static_cast<void const*>(own.ends.data()) : own.data.data();
    owner->buffers[2] = own.is_text() ? own.data.data() : nullptr;
    array.buffers = owner->buffers;
    array.release = [](ArrowArray* a) { arrow_array_owner::release(a); };
    array.private_data = owner.release();
    to = array;
}

} // namespace dossier::v0::detail
