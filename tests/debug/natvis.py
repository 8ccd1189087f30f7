#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Checks that a natvis file is well formed, and that each member of the library that it names is there.

usage: natvis.py include dossier.natvis
"""
import pathlib
import re
import sys
import xml.etree.ElementTree

NAMESPACE = "{http://schemas.microsoft.com/vstudio/debugger/natvis/2010}"
include, natvis = map(pathlib.Path, sys.argv[1:])
headers = "\n".join(path.read_text() for path in include.rglob("*.hpp"))

types = xml.etree.ElementTree.parse(natvis).getroot().findall(NAMESPACE + "Type")
assert types, "no type"
for type_ in types:
    name = type_.get("Name")
    if not name.startswith("dossier::"):
        continue
    body = re.search(rf"\b(?:class|struct) {name.split('::')[-1]} \{{(.*?)^\}};", headers, re.DOTALL | re.MULTILINE)
    assert body, f"there is no class {name}"
    expressions = " ".join([element.text or "" for element in type_.iter()] + [element.get("Expression", "") for element in type_.iter()])
    members = set(re.findall(r"\b[a-z]\w*_\b", expressions))
    assert members, f"{name} shows no member"
    for member in members:
        assert re.search(rf"^    [\w:]+ {member}( = .*)?;", body[1], re.MULTILINE), f"{name} has no member {member}"
    print(name, *sorted(members))
