#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Whether reading takes linear time, whatever repeats in a text.

    run.py PROGRAM      runs linear.cpp under valgrind, which counts instructions: no busy machine disturbs them

Prints for each shape of a text the bytes and instructions for n and 4n repetitions, and fails where the latter is more than LIMIT times
the former. Linear time gives 4 or less.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

LIMIT = 4.6


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "counts"
        try:
            run = subprocess.run(["valgrind", "--tool=callgrind", "--toggle-collect=counted", "--dump-after=counted",
                                  f"--callgrind-out-file={out}", program], check=True, capture_output=True, text=True)
        except FileNotFoundError:
            print("skipped: valgrind is not there")
            return 0
        lines = [line.split("\t") for line in run.stdout.splitlines()]
        counts = []
        for i in range(1, len(lines) + 1):
            text = pathlib.Path(f"{out}.{i}").read_text()
            counts.append(int(re.search(r"^(?:summary|totals): (\d+)", text, re.M)[1]))
    worst = 0.0
    print(f"{'bytes':>10}{'instructions':>14}{'bytes':>10}{'instructions':>14}{'growth':>8}")
    for i in range(0, len(lines), 2):
        (size, name), (size4, _) = lines[i], lines[i + 1]
        growth = counts[i + 1] / counts[i]
        worst = max(worst, growth)
        print(f"{size:>10}{counts[i]:>14}{size4:>10}{counts[i + 1]:>14}{growth:8.2f}  {name}" + ("  too much" if growth > LIMIT else ""))
    return 1 if worst > LIMIT or not lines else 0


if __name__ == "__main__":
    sys.exit(main())
