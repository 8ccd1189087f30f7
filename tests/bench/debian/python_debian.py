#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Reads an index of packages by python-debian and prints the seconds of processor time that it took.

    python_debian.py FILE
"""
import sys
import time

from debian import deb822

KEYS = ("Package Essential Source Version Installed-Size Maintainer Architecture Replaces Provides Depends Pre-Depends Recommends "
        "Suggests Conflicts Breaks Enhances Description Multi-Arch Homepage Built-Using Description-md5 Tag Section Priority Filename "
        "Size MD5sum SHA256").split()


def main():
    start = time.process_time()
    with open(sys.argv[1], "rb") as file:
        for record in deb822.Deb822.iter_paragraphs(file, use_apt_pkg=False):
            for key in KEYS:
                record.get(key)
    print(time.process_time() - start)


if __name__ == "__main__":
    main()
