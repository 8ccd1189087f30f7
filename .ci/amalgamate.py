#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Writes the library as one header, without what needs more than Boost's headers or compiles in one file for others.

usage: amalgamate.py dossier.hpp
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'#include <(.+?)>\n')
LEFT_OUT = "dossier/src.hpp", "dossier/study_fwd.hpp"
LICENCE = re.compile(r'// Copyright .*\n// SPDX-License-Identifier: .*\n')


def headers():
    for path in sorted((ROOT / "include").rglob("*.hpp")):
        name = path.relative_to(ROOT / "include").as_posix()
        if not name.startswith("dossier/interop/") and name not in LEFT_OUT:
            yield name


def amalgamate():
    outside = set()  # what is included of Boost and of the standard library
    done = set()
    body = []

    def take(name):
        if name in done:
            return
        done.add(name)
        own = []
        depth = 0  # of #if: what is included under a condition stays where it is
        for line in (ROOT / "include" / name).read_text().splitlines(keepends=True):
            depth += line.startswith("#if") - line.startswith("#endif")
            found = INCLUDE.match(line)
            if found and found[1].startswith("dossier/"):
                assert depth == 0, f"{name} includes {found[1]} under a condition"
                take(found[1])
            elif found and depth == 0:
                outside.add(found[1])
            elif line != "#pragma once\n":
                own.append(line)
        body.append(f"\n// {name}\n" + LICENCE.sub("", "".join(own), count=1).strip() + "\n")

    for name in headers():
        take(name)

    version = dict(re.findall(r"version_(\w+) = (\d+);", (ROOT / "include/dossier/version.hpp").read_text()))
    licence = LICENCE.match((ROOT / "include/dossier/version.hpp").read_text())[0]
    boost = sorted(name for name in outside if name.startswith("boost/"))
    standard = sorted(outside.difference(boost))
    return "".join([
        licence,
        f"// dossier {version['major']}.{version['minor']}.{version['patch']} in one header, made from those in include/dossier.\n",
        "#pragma once\n\n",
        *(f"#include <{name}>\n" for name in standard), "\n",
        *(f"#include <{name}>\n" for name in boost),
        *body,
    ])


if len(sys.argv) != 2:
    sys.exit(__doc__)
pathlib.Path(sys.argv[1]).write_text(amalgamate())
