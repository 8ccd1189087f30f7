// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Reads records of a format from a file:
//   formats FORMAT FILE         prints each as a line of JSON
//   formats --write FORMAT FILE prints what each is written as
//   formats --speed FORMAT FILE prints how many bytes are read in a second
//   formats                     prints the names of the formats
// The result is 1 if there was a problem, 2 if the arguments are wrong or the file cannot be read.

#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "format.hpp"

namespace formats {

extern format const alpine, copyright, debian, euctr, ldif, mail, manifest, metadata, nbib, obo, r, release, ris, rpsl, soft, spdx, srcinfo, subtag;

} // namespace formats

int main(int argc, char** argv) {
    static constexpr formats::format const* all[] = {
        &formats::alpine, &formats::copyright, &formats::debian, &formats::euctr, &formats::ldif, &formats::mail, &formats::manifest, &formats::metadata, &formats::nbib,
        &formats::obo, &formats::r, &formats::release, &formats::ris, &formats::rpsl, &formats::soft, &formats::spdx, &formats::srcinfo, &formats::subtag};
    if (argc == 1) {
        for (auto const* f : all) std::cout << f->name << '\n';
        return 0;
    }
    bool const has_option = argc == 4;
    std::string_view const option = has_option ? argv[1] : "";
    formats::format const* format = nullptr;
    if (argc == 3 || has_option)
        for (auto const* f : all)
            if (f->name == argv[argc - 2]) format = f;
    if (!format || (has_option && option != "--write" && option != "--speed")) {
        std::cerr << "usage: formats [--write | --speed] FORMAT FILE\n";
        return 2;
    }
    std::ifstream in(argv[argc - 1], std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad()) {
        std::cerr << "formats: cannot read " << argv[argc - 1] << '\n';
        return 2;
    }
    if (option == "--speed") {
        std::cout << format->bytes_a_second(text) << '\n';
        return 0;
    }
    auto const act = option == "--write" ? format->write_back : format->print_json;
    return act(text, std::cout, std::cerr) ? 0 : 1;
}
