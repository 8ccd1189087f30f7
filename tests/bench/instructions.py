#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Instructions per byte of input, counted by callgrind: a measure of speed that no busy machine disturbs.

    instructions.py                                          the table, for the two usual sets of flags
    instructions.py "-O2 : 1.75" "-O3 -march=x86-64-v3 : 1.50" the same with limits: fails where dossier's view needs more
    instructions.py --include DIR ...                        the same of the headers in DIR, such as those of another commit

CXX, CPPFLAGS and CXXFLAGS are used where they are set.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = ["instructions.cpp", "corpus.cpp", "peers/dossier.cpp", "peers/twin.cpp"]
READERS = ["dossier, view", "twin, view", "dossier, string", "twin, string", "dossier::read, view"]


def build(flags, headers, program):
    command = shlex.split(os.environ.get("CXX", "c++")) + ["-std=c++20", *flags, f"-I{headers}"]
    for name in ("CPPFLAGS", "CXXFLAGS"):
        command += shlex.split(os.environ.get(name, ""))
    subprocess.run([*command, *(str(HERE / s) for s in SOURCES), "-o", program], check=True)


def count(program, reader, folder):
    out = os.path.join(folder, "callgrind.out")
    run = subprocess.run(["valgrind", "--tool=callgrind", "--toggle-collect=counted", f"--callgrind-out-file={out}", program, reader],
                         check=True, capture_output=True, text=True)
    size, records = map(int, run.stdout.split())
    instructions = int(re.search(r"^(?:summary|totals): (\d+)", pathlib.Path(out).read_text(), re.M)[1])
    return instructions / size, instructions / records


def main():
    wanted = sys.argv[1:]
    headers = HERE.parent.parent / "include"
    if wanted[:1] == ["--include"] and len(wanted) > 1:
        headers = wanted[1]
        del wanted[:2]
    wanted = wanted or ["-O2", "-O3 -march=x86-64-v3"]
    if any(w in ("-h", "--help") for w in wanted):
        print(__doc__)
        return 0
    too_many = False
    print(f"{'':28}{'':18}{'instr/byte':>12}{'instr/record':>14}")
    for item in wanted:
        flags, _, limit = (part.strip() for part in item.partition(":"))
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, "instructions")
            build(shlex.split(flags), headers, program)
            for reader in READERS:
                per_byte, per_record = count(program, reader, folder)
                over = limit and reader == READERS[0] and per_byte > float(limit)
                too_many = too_many or bool(over)
                print(f"{flags:28}{reader:18}{per_byte:12.3f}{per_record:14.0f}" + (f"  over the limit of {limit}" if over else ""), flush=True)
    return 1 if too_many else 0


if __name__ == "__main__":
    sys.exit(main())
