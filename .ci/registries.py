#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Writes what the registries of packages take: a recipe for Conan's index and a port for vcpkg's, of a release.

usage: registries.py <owner>/<repository> <archive of the release> <folder>

The archive is the one that the repository offers of the tag. The folder has then conan/ and vcpkg/, for the folders
recipes/dossier and ports/dossier of the two registries.
"""
import hashlib
import json
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def conan(folder, repository, version, archive):
    write(folder / "config.yml", f'versions:\n  "{version}":\n    folder: all\n')
    write(folder / "all/conandata.yml",
          f'sources:\n  "{version}":\n'
          f'    url: "https://github.com/{repository}/archive/refs/tags/v{version}.tar.gz"\n'
          f'    sha256: "{hashlib.sha256(archive).hexdigest()}"\n')
    write(folder / "all/conanfile.py",
          (ROOT / ".github/registries/conanfile.py").read_text().replace("@REPOSITORY@", repository))
    for name in "conanfile.py", "CMakeLists.txt", "test_package.cpp":
        write(folder / "all/test_package" / name, (ROOT / "test_package" / name).read_text())


def vcpkg(folder, repository, archive):
    port = ROOT / "ports/dossier"
    manifest = json.loads((port / "vcpkg.json").read_text())
    ordered = {}
    for name, value in manifest.items():
        ordered[name] = value
        if name == "description":
            ordered["homepage"] = f"https://github.com/{repository}"
    write(folder / "vcpkg.json", json.dumps(ordered, indent=2) + "\n")
    # from the comment on the overlay's source up to the line that names it
    portfile, found = re.subn(r"# The overlay .*?SOURCE_PATH .*?\n", f"""vcpkg_from_github(
    OUT_SOURCE_PATH SOURCE_PATH
    REPO {repository}
    REF "v${{VERSION}}"
    SHA512 {hashlib.sha512(archive).hexdigest()}
    HEAD_REF main
)
""", (port / "portfile.cmake").read_text(), flags=re.S)
    assert found == 1, "the port no longer says where the overlay has its source"
    write(folder / "portfile.cmake", portfile)
    shutil.copy(port / "usage", folder)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    repository, archive, folder = sys.argv[1], pathlib.Path(sys.argv[2]).read_bytes(), pathlib.Path(sys.argv[3])
    header = (ROOT / "include/dossier/version.hpp").read_text()
    version = ".".join(re.search(rf"version_{part} = (\d+);", header)[1] for part in ("major", "minor", "patch"))
    conan(folder / "conan", repository, version, archive)
    vcpkg(folder / "vcpkg", repository, archive)


main()
