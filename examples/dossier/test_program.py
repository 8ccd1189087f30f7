# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

"""Tries the program dossier as a user would: test_program.py PROGRAM TEST_CASE...

It runs in the folder of the examples. A test case whose tool is not there prints "skipped: ".
"""

import bz2
import csv
import gzip
import importlib.util
import io
import json
import lzma
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

PROGRAM = sys.argv[1]
INPUTS = ["registry.txt", "folder", "broken.txt", "sample.txt"]


def run(*arguments, code=0, stdin=b"", **more):
    done = subprocess.run([PROGRAM, *arguments], input=stdin, stderr=subprocess.PIPE, stdout=more.pop("stdout", subprocess.PIPE), timeout=more.pop("timeout", 120), **more)
    assert done.returncode == code, f"{arguments}: exit code {done.returncode}, not {code}: {done.stderr.decode()}"
    return done


def text(*arguments, **more):
    return run(*arguments, **more).stdout.decode()


def said(*arguments, code=2, **more):
    """The one line on the standard error."""
    lines = run(*arguments, code=code, **more).stderr.decode().splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def small_files():
    """A program that reads what it writes is stopped."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 22, 1 << 22))


class InFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.here = Path(self.folder.name)

    def file(self, name, contents):
        path = self.here / name
        path.write_bytes(contents)
        return str(path)


class Usage(InFolder):
    def test_wrong_usage(self):
        for arguments in [], ["frob"], ["check", "--frob"], ["write", "--layout", "1999", "sample.txt"], ["write", "sample.txt"], ["set", "sample.txt", "id"], ["schema", "--ebnf", "--api-v2"]:
            self.assertRegex(said(*arguments), f"^dossier: .*; see dossier {arguments[0] + ' ' if arguments and arguments[0] != 'frob' else ''}--help$")
        self.assertEqual(said("frob", "sample.txt"), 'dossier: no subcommand "frob"; see dossier --help')
        self.assertIn('did you mean "header.status"', said("csv", "--columns", "heder.status", "sample.txt"))

    def test_help(self):
        self.assertIn("ndjson", text("--help"))
        self.assertIn("--api-v2", text("ndjson", "--help"))
        self.assertRegex(text("--version"), r"^\d+\.\d+\.\d+\n$")

    def test_what_cannot_be_read(self):
        self.assertEqual(said("ndjson", "no such file"), "dossier: no such file: No such file or directory")
        self.assertEqual(said("set", "folder", "id", "NCT00000001"), "dossier: folder: Is a directory")
        self.assertEqual(said("ndjson", "no\nsuch"), "dossier: no<U+000A>such: No such file or directory")
        both = run("ndjson", "no such file", "sample.txt", code=2)  # the others are read
        self.assertEqual(both.stdout, run("ndjson", "sample.txt").stdout)

    def test_the_output_is_not_read(self):
        page = Path("sample.txt").read_bytes() + b"\n"
        name = self.file("page.txt", page * 200)  # more than is read at once
        for arguments in ["write", "--layout", "2025", name], ["write", "--layout", "2025"], ["set", name, "Acronym", "A"]:
            with open(name, "ab") as end, open(name, "rb") as start:
                done = subprocess.run([PROGRAM, *arguments], stdin=start, stdout=end, stderr=subprocess.PIPE, timeout=60, preexec_fn=small_files)
            self.assertRegex(done.stderr.decode(), "^dossier: (.*page.txt|standard input): is also the output\n$")
            self.assertEqual(done.returncode, 2)
            self.assertEqual(Path(name).read_bytes(), page * 200)
        with open(self.here / "pages.txt", "wb") as last:  # in a folder, the others are read
            self.assertRegex(said("write", "--layout", "2025", str(self.here), stdout=last, preexec_fn=small_files), "pages.txt: is also the output$")
        self.assertEqual((self.here / "pages.txt").read_bytes(), page * 200)

    def test_input_without_records(self):
        for contents in b"", b"\n\n", bytes(range(256)) * 100:
            name = self.file("nothing", contents)
            self.assertEqual(said("ndjson", name, code=1), f"dossier: {name}: no record found" + ("; see dossier check" if contents.strip() else ""))
            self.assertEqual(json.loads(text("json", name, code=1)), [])
            for command in ["check"], ["check", "--sarif"], ["csv"], ["stats"], ["stats", "--html"], ["write", "--layout", "2025"]:
                run(*command, name, code=1)

    def test_lines_that_are_not_printed_are_told(self):
        page = Path("sample.txt").read_bytes().replace(b"Sponsor:", b"Colour: red\nSponsor:") + b"\n"
        name = self.file("page.txt", page * 2 + Path("sample.txt").read_bytes())
        for command in "json", "ndjson", "csv", "tsv":
            self.assertEqual(said(command, name, code=0), f"dossier: {name}: 2 of 3 records have lines that no field holds, which are not printed; see dossier check")
        self.assertEqual(run("write", "--layout", "2025", name).stderr, b"")  # it prints them

    def test_a_folder_without_files(self):
        for command in ["ndjson"], ["csv"], ["check"], ["stats"]:
            self.assertEqual(said(*command, str(self.here), code=1), f"dossier: {self.here}: no file found")

    def test_a_pipe_in_a_folder_is_not_waited_for(self):
        os.mkfifo(self.here / "a pipe")
        self.file("page.txt", Path("sample.txt").read_bytes())
        self.assertEqual(text("ndjson", str(self.here), timeout=10), text("ndjson", "sample.txt"))
        self.assertIn("0 changed", text("diff", str(self.here), "sample.txt"))

    def test_input(self):
        page = Path("sample.txt").read_bytes()
        expected = text("ndjson", "sample.txt")
        self.assertEqual(text("ndjson", stdin=page), expected)
        self.assertEqual(text("ndjson", "-", stdin=page), expected)
        self.assertEqual(text("ndjson", "folder"), expected + text("ndjson", "folder/study_2024.txt"))
        self.assertEqual([json.loads(line) for line in text("ndjson", "folder").splitlines()], json.loads(text("json", "folder")))

    def test_a_record_over_the_limit_is_told(self):
        long = b"Viewing Study NCT00000001\nStudy NCT ID: NCT00000001\nBrief Summary: " + b"word " * (14 << 20) + b"\n" + Path("sample.txt").read_bytes()
        records = run("ndjson", stdin=long, code=1)
        self.assertEqual([json.loads(line)["id"] for line in records.stdout.splitlines()], ["NCT00000001", "NCT09000017"])
        self.assertEqual(records.stderr.decode(), "dossier: standard input: 1 of 2 records has errors; see dossier check\n")

    def test_a_record_without_an_id(self):
        name = self.file("page", b"Viewing Study\nIgnite Creation Date: None\nStatus: COMPLETED\n\nBrief Title: Tea\n")
        self.assertEqual(json.loads(text("ndjson", name)), {"header": {"status": "COMPLETED"}, "identification": {"brief_title": "Tea"}})


class Output(InFolder):
    def large(self):
        return self.file("large.txt", (Path("sample.txt").read_bytes() + b"\n") * 2000)

    def test_the_reader_of_a_pipe_goes(self):
        name = self.large()
        for ignored in False, True:
            restore = (lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN)) if ignored else (lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL))
            with subprocess.Popen([PROGRAM, "ndjson", name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=restore) as program:
                program.stdout.read(10)
                program.stdout.close()
                self.assertEqual(program.stderr.read(), b"")
                self.assertEqual(program.wait(60), -signal.SIGPIPE)

    def test_the_memory_is_flat(self):
        page = Path("sample.txt").read_bytes() + b"\n"
        environment = os.environ | {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"}  # it keeps what is freed
        for command in ["ndjson"], ["csv"], ["check"], ["stats"], ["write", "--layout", "2024"]:
            used = []
            for times in 1000, 30000:  # 1.5 MB and 47 MB
                with subprocess.Popen([PROGRAM, *command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment) as program:
                    for _ in range(times // 1000):
                        program.stdin.write(page * 1000)
                    program.stdin.close()
                    _, status, usage = os.wait4(program.pid, 0)
                    program.returncode = os.waitstatus_to_exitcode(status)
                self.assertEqual(program.returncode, 0)
                used.append(usage.ru_maxrss)
            self.assertLess(used[1] - used[0], 8000, command)  # kB

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_a_full_disk(self):
        name = self.large()
        for command in ["ndjson", name], ["check", "sample.txt"], ["--help"], ["stats", "--html", "sample.txt"], ["set", "sample.txt", "overview.acronym", "A"]:
            with open("/dev/full", "wb") as full:
                self.assertEqual(said(*command, stdout=full), "dossier: standard output: No space left on device")

    def test_color(self):
        name = "broken.txt"
        self.assertNotIn("\x1b", text("check", name, code=1))
        self.assertIn("\x1b", text("check", "--color", "always", name, code=1))

    def test_color_and_progress_on_a_terminal(self):
        for variables, colored in ({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False):
            ours, theirs = os.openpty()
            environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"} | variables
            subprocess.run([PROGRAM, "check", "broken.txt"], stdout=theirs, stderr=theirs, env=environment, timeout=60)
            os.close(theirs)
            self.assertEqual(b"\x1b[" in os.read(ours, 65536), colored)
            os.close(ours)

        ours, theirs = os.openpty()
        piece = (Path("sample.txt").read_bytes() + b"\n") * 500
        with subprocess.Popen([PROGRAM, "stats"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=theirs) as program:
            os.close(theirs)
            shown = b""
            while b"/s" not in shown:  # the line comes after a second
                program.stdin.write(piece)
                os.set_blocking(ours, False)
                try:
                    shown += os.read(ours, 65536)
                except BlockingIOError:
                    pass
            program.stdin.close()
        self.assertRegex(shown.decode(), r"^\r[\d.]+ [kMG]B, [\d.]+ [kMG]B/s\x1b\[K")
        os.close(ours)


class Packed(InFolder):
    def check(self, name, packed, contents, least):
        expected = run("ndjson", stdin=contents).stdout
        self.assertEqual(run("ndjson", self.file(name, packed)).stdout, expected)
        self.assertEqual(run("ndjson", stdin=packed).stdout, expected)
        self.assertEqual(run("ndjson", stdin=packed + packed).stdout, run("ndjson", stdin=contents + contents).stdout)
        for size in 5, len(packed) // 2, len(packed) - 1:  # what came before is there, and then an error
            name = self.file("cut", packed[:size])
            cut = run("ndjson", name, code=2)
            self.assertRegex(cut.stderr.decode(), f"dossier: {name}: the [a-z]+ data are damaged or end too early\n$")
            whole = cut.stdout.splitlines()[:-1]
            self.assertEqual(whole, expected.splitlines()[: len(whole)])
        self.assertGreater(len(whole), least)

    def contents(self):
        page = Path("sample.txt").read_bytes() + b"\n"
        return b"".join(page.replace(b"NCT09000017", b"NCT%08d" % (i * 7919 % 10**8)) for i in range(1, 301))

    def test_gzip(self):
        contents = self.contents()
        self.check("pages.txt", gzip.compress(contents), contents, 290)

    def test_other_formats_are_named(self):
        for format, packed in ("xz", lzma.compress(b"")), ("bzip2", bz2.compress(b"")), ("zip", b"PK\x03\x04" + b"\0" * 100):
            name = self.file("packed", packed)
            for command in ["ndjson", name], ["set", name, "Acronym", "A"], ["diff", name, "sample.txt"]:
                self.assertEqual(said(*command), f"dossier: {name}: is packed by {format}; unpack it first")

    def test_zstd(self):
        if not shutil.which("zstd"):
            self.skipTest("no zstd")
        contents = self.contents()
        probe = subprocess.run([PROGRAM, "ndjson"], input=subprocess.run(["zstd", "-c"], input=contents, stdout=subprocess.PIPE, check=True).stdout, capture_output=True)
        if b"built without zstd" in probe.stderr:
            self.skipTest("built without zstd")
        for options in ["-1"], ["--no-check", "-9"]:
            self.check("pages.txt", subprocess.run(["zstd", "-c", *options], input=contents, stdout=subprocess.PIPE, check=True).stdout, contents, 200)  # a block that is cut is lost


class Set(InFolder):
    def test_one_value(self):
        before = Path("sample.txt").read_text()
        for key in "overview.acronym", "Acronym", "Study Overview/Acronym":
            self.assertEqual(text("set", "sample.txt", key, "LAMP"), before.replace("Acronym: LANTERN", "Acronym: LAMP"))
        self.assertEqual(text("set", "sample.txt", "Acronym", ""), before.replace("Acronym: LANTERN", "Acronym: None"))
        self.assertEqual(text("set", "-", "/Status", "COMPLETED", stdin=before.encode()), before.replace("Status: RECRUITING", "Status: COMPLETED", 1))

    def test_every_field_can_be_set(self):
        values = {"nct id": "NCT00000007", "timestamp": "2025-01-02 @ 3:04 PM", "date": "2025-02", "boolean": "True", "overall status": "WITHHELD",
                  "expanded access status": "AVAILABLE", "text": "a text"}
        rows = [re.split("  +", line) for line in text("schema").splitlines()[1:]]
        self.assertEqual(len(rows), 32)
        for row in rows:
            path, value = row[-2], values[row[-1].removesuffix(", several lines")]
            record = json.loads(text("ndjson", stdin=run("set", "sample.txt", path, value).stdout))
            for name in path.split("."):
                record = record[name]
            self.assertEqual(record, {"2025-01-02 @ 3:04 PM": "2025-01-02T15:04", "True": True}.get(value, value))

    def test_one_of_many(self):
        before = Path("registry.txt").read_text()
        self.assertIn("choose one by --id", said("set", "registry.txt", "overview.acronym", "A"))
        self.assertIn("no record with the id", said("set", "registry.txt", "overview.acronym", "A", "--id", "NCT00000001"))
        after = text("set", "registry.txt", "Sponsor", "Nobody", "--id", "NCT09000023")
        at = before.index("Bakers of Nowhere", before.index("Title: Slow Tea"))
        self.assertEqual(after, before[:at] + "Nobody" + before[at + len("Bakers of Nowhere"):])

    def test_refused(self):
        self.assertIn("header.status or overview.status", said("set", "sample.txt", "Status", "COMPLETED"))
        self.assertIn("there is no 30 February", said("set", "sample.txt", "First Post", "2025-02-30"))
        self.assertIn("is not one of", said("set", "sample.txt", "header.status", "RECRUTING"))
        self.assertIn('no field "colour"', said("set", "sample.txt", "colour", "red"))
        self.assertIn("expected a text of one line", said("set", "sample.txt", "Acronym", "A\nStatus: COMPLETED", code=1))

    def test_in_place(self):
        name = self.file("page.txt", Path("sample.txt").read_bytes())
        os.chmod(name, 0o640)
        expected = text("set", name, "Acronym", "LAMP")
        self.assertEqual(text("set", "--in-place", name, "Acronym", "LAMP"), "")
        self.assertEqual(Path(name).read_text(), expected)
        self.assertEqual(os.stat(name).st_mode & 0o777, 0o640)
        said("set", "-i", name, "Acronym", "A\nB", code=1)
        self.assertEqual(Path(name).read_text(), expected)
        self.assertEqual(os.listdir(self.here), ["page.txt"])
        self.assertIn("needs a file", said("set", "-i", "-", "Acronym", "A"))


class Commands(InFolder):
    def test_check_counts_lines_in_the_whole_file(self):
        start = b"\xef\xbb\xbf\n\r\n"
        contents = start + Path("sample.txt").read_bytes() + b"\n" + Path("broken.txt").read_bytes()
        name = self.file("pages.txt", contents)
        shown = text("check", name, code=1)
        places = [tuple(map(int, m)) for m in re.findall(rf"^{re.escape(name)}:(\d+):(\d+): ", shown, re.M)]
        log = json.loads(text("check", "--sarif", name, code=1))["runs"][0]
        regions = [r["locations"][0]["physicalLocation"]["region"] for r in log["results"]]
        self.assertEqual(places, [(r["startLine"], r["startColumn"]) for r in regions])
        lines = contents.split(b"\n")
        for region in regions:
            found = contents[region["byteOffset"] : region["byteOffset"] + region["byteLength"]]
            self.assertEqual(lines[region["startLine"] - 1][region["startColumn"] - 1 :][: len(found)], found)
        self.assertTrue(any(contents[r["byteOffset"] :].startswith(b"RECRUTING") for r in regions))
        self.assertIn("2 records in 1 file: 4 errors, 2 warnings, 1 note; each record written back reads the same", shown.splitlines()[-1])

    def test_write_keeps_the_values(self):
        for name in "sample.txt", "folder", "registry.txt":
            for layout in "2024", "2025":
                code = 1 if name == "registry.txt" else 0
                written = run("write", "--layout", layout, name, code=code).stdout
                self.assertEqual(text("ndjson", stdin=written, code=code), text("ndjson", name, code=code))

    def test_stats(self):
        shown = text("stats", "folder")
        self.assertIn("2 records in 2 files", shown)
        for line in "1   50.0 %  Recruiting", "1   50.0 %  Terminated", "1   50.0 %  Study Overview/Acronym", "1   50.0 %  2007", "0    0.0 %  2008", "1   50.0 %  2021":
            self.assertRegex(shown, r"(?m)^ *" + re.sub(" +", " +", line) + "$")

    def test_the_page_is_well_formed_and_needs_nothing_else(self):
        class Page(HTMLParser):
            open, seen = [], []

            def handle_starttag(self, tag, attributes):
                self.seen.append((tag, dict(attributes)))
                if tag not in ("meta", "rect", "line"):
                    self.open.append(tag)

            def handle_startendtag(self, tag, attributes):
                self.seen.append((tag, dict(attributes)))

            def handle_endtag(self, tag):
                assert self.open.pop() == tag

        page = text("stats", "--html", *INPUTS, code=1)
        reader = Page()
        reader.feed(page)
        self.assertEqual(reader.open, [])
        self.assertNotIn("script", [tag for tag, _ in reader.seen])
        self.assertNotRegex(page, r"\b(href|src|url|@import|https?:)\b")
        self.assertIn("prefers-color-scheme: dark", page)
        rows = [a for tag, a in reader.seen if tag == "rect" and a.get("class") == "fill"]
        self.assertGreater(len(rows), 32)
        for row in rows:
            self.assertGreaterEqual(float(row["height"]), 0)

    def test_the_grammar_defines_what_it_uses(self):
        grammar = re.sub(r'"[^"]*"|\?[^?]*\?|8 \*', "", text("schema", "--ebnf"))
        rules = [rule.split("=") for rule in grammar.split(";") if rule.strip()]
        defined = {rule[0].strip() for rule in rules}
        used = {word.strip() for rule in rules for word in re.split(r"[\[\](){}|,]", rule[1])} - {""}
        self.assertEqual(used - defined, set())
        self.assertEqual(defined - used, {"record"})


class Diff(InFolder):
    def exports(self):
        page = Path("sample.txt").read_text() + "\n"
        numbered = lambda i, text=page: text.replace("NCT09000017", f"NCT{i:08}")
        old = [numbered(i) for i in range(1, 6)]
        new = [
            numbered(1),
            numbered(2).replace("Status: RECRUITING", "Status: COMPLETED").replace("Does a walk of thirty minutes", "Does a swim of thirty minutes"),
            numbered(4).replace("Last Update Posted: 2025-09-08", "Last Update Posted: 2025-10-01"),
            numbered(5).replace("Acronym: LANTERN", "Acronym: None"),
            numbered(6),
        ]
        return "".join(old).encode(), "".join(new).encode()

    expected = """- NCT00000003
+ NCT00000006
~ NCT00000002
    header.status: RECRUITING -> COMPLETED
    overview.status: RECRUITING -> COMPLETED
    overview.brief_summary: [...] two things:\\n\\n* Does a [-walk-]{+swim+} of thirty minutes [...]
~ NCT00000004
    header.last_update_posted: 2025-09-08 -> 2025-10-01
~ NCT00000005
    overview.acronym: LANTERN -> -
1 added, 1 removed, 3 changed (1 in stamps and dates of posting only), 1 unchanged
"""

    def test_changes(self):
        old, new = self.exports()
        files = self.file("old.txt", old), self.file("new.txt", new)
        self.assertEqual(text("diff", *files, code=1), self.expected)
        substantive = text("diff", "--substantive", *files, code=1)
        self.assertNotIn("NCT00000004", substantive)
        self.assertIn("NCT00000005", substantive)
        self.assertIn("0 added, 0 removed, 0 changed", text("diff", files[0], files[0]))
        self.assertIn("\x1b[32m+ NCT00000006\x1b[0m", text("diff", "--color", "always", *files, code=1))

    def test_packed_and_standard_input(self):
        old, new = self.exports()
        packed = self.file("old.gz", gzip.compress(old))
        self.assertEqual(text("diff", packed, "-", stdin=new, code=1), self.expected)
        (self.here / "exports").mkdir()
        self.file("exports/a", gzip.compress(old[: len(old) // 5 * 2]))
        self.file("exports/b", old[len(old) // 5 * 2 :])
        self.assertEqual(text("diff", str(self.here / "exports"), self.file("new.txt", new), code=1), self.expected)

    def test_duplicates_and_records_without_ids(self):
        old, _ = self.exports()
        page = old[: len(old) // 5]
        twice = text("diff", self.file("once", page), self.file("twice", page + page + b"Viewing Study\nIgnite Creation Date: None\nStatus: COMPLETED\n"), code=1)
        self.assertIn("! NCT00000001 is there more than once: 1 time before, 2 times after\n", twice)
        self.assertIn("! 0 records before and 1 record after have no id", twice)

    def test_what_cannot_be_compared_is_told(self):
        for name, contents in ("bad", Path("broken.txt").read_bytes()), ("empty", b""), ("none", b"no record\n"):
            file = self.file(name, contents)
            done = run("diff", file, file, code=1)
            told = {"bad": "1 of 1 record has errors; see dossier check", "empty": "no record found", "none": "no record found; see dossier check"}[name]
            self.assertEqual(done.stderr.decode(), f"dossier: {file}: {told}\n" * 2)

    def test_the_memory_is_bounded(self):
        # Linux counts the memory of the one who starts a program as the program's, so a small one starts it.
        start = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=2); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        environment = os.environ | {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"}  # it keeps what is freed
        used = []
        for megabytes in 150, 230:
            with open(self.here / "large", "wb") as large:
                for _ in range(megabytes):
                    large.write(b"no record\n" * 100_000)
            done = subprocess.run([sys.executable, "-c", start, PROGRAM, "diff", large.name, "sample.txt"], capture_output=True, env=environment, timeout=120)
            self.assertIn("1 added", done.stderr.decode())
            used.append(int(done.stdout))
        self.assertLess(used[1] - used[0], 8000)  # kB

    def test_a_signal_leaves_no_copy_behind(self):
        copies = self.here / "copies"
        copies.mkdir()
        environment = os.environ | {"TMPDIR": str(copies)}
        for ending in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
            with subprocess.Popen([PROGRAM, "diff", "-", "sample.txt"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as program:
                while not os.listdir(copies):
                    pass
                program.send_signal(ending)
                self.assertEqual(program.stderr.read(), b"")
                self.assertEqual(program.wait(60), -ending)
            self.assertEqual(os.listdir(copies), [])

        page = Path("sample.txt").read_bytes() + b"\n"
        packed = self.file("old.gz", gzip.compress(b"".join(page.replace(b"NCT09000017", b"NCT%08d" % i) for i in range(20000))))
        with subprocess.Popen([PROGRAM, "diff", packed, "sample.txt"], stdout=subprocess.PIPE, env=environment) as program:
            program.stdout.read(10)
            program.stdout.close()
            self.assertEqual(program.wait(60), -signal.SIGPIPE)
        self.assertEqual(os.listdir(copies), [])

    def test_the_file_that_cannot_be_read_is_named(self):
        (self.here / "in").mkdir()
        for target in "nowhere", "loop":
            link = self.here / "in" / "loop"
            link.symlink_to(target)
            self.assertRegex(said("diff", str(self.here), "sample.txt"), f"^dossier: {link}: [A-Z][a-z ]*$")
            link.unlink()

    def test_what_cannot_be_read(self):
        self.assertEqual(said("diff", "sample.txt", "no such file"), "dossier: no such file: No such file or directory")
        self.assertIn("only one", said("diff", "-", "-"))
        cut = self.file("cut", gzip.compress(self.exports()[0])[:-20])
        self.assertIn(f"{cut}: the gzip data are damaged", run("diff", cut, "sample.txt", code=2).stderr.decode())
        self.assertEqual([name for name in os.listdir(tempfile.gettempdir()) if name.startswith("dossier.")], [])


class Schema(unittest.TestCase):
    needs = None if importlib.util.find_spec("jsonschema") else "Python's jsonschema"

    def test_ndjson_is_valid(self):
        import jsonschema

        for shape in [], ["--api-v2"]:
            schema = json.loads(text("schema", "--json-schema", *shape))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            records = [json.loads(line) for line in text("ndjson", *shape, *INPUTS, code=1).splitlines()]
            self.assertEqual(len(records), 8)
            for record in records:
                validator.validate(record)
                # and the schema knows what is wrong
                self.assertFalse(validator.is_valid(record | {"colour": "red"}))
                self.assertFalse(validator.is_valid(json.loads(json.dumps(record).replace("COMPLETED", "DONE").replace("RECRUITING", "DONE").replace("TERMINATED", "DONE"))))


class Tables(unittest.TestCase):
    def test_sqlite_counts_the_same_rows_and_nulls(self):
        database = sqlite3.connect(":memory:")
        read = lambda *command: io.StringIO(text(*command, *INPUTS, code=1), newline="")
        counts = {}
        for command in "csv", "tsv":
            rows = csv.reader(read(command), delimiter="," if command == "csv" else "\t", strict=True)
            names = next(rows)
            columns = ", ".join(f'"{name}"' for name in names)
            database.execute(f"create table {command} ({columns})")
            database.executemany(f"insert into {command} values ({', '.join('?' * len(names))})", [[cell or None for cell in row] for row in rows])
            filled = ", ".join(f'count("{name}")' for name in names)
            counts[command] = database.execute(f"select count(*), {filled} from {command}").fetchone()
        database.execute("create table ndjson (record)")
        database.executemany("insert into ndjson values (?)", [[line] for line in read("ndjson")])
        paths = ", ".join(f"count(json_extract(record, '$.{name}'))" for name in names)
        counts["ndjson"] = database.execute(f"select count(*), {paths} from ndjson").fetchone()
        self.assertEqual(counts["ndjson"][0], 8)
        self.assertEqual(counts["csv"], counts["ndjson"])
        self.assertEqual(counts["tsv"], counts["ndjson"])

    def test_columns(self):
        self.assertEqual(text("csv", "--columns", "overview.acronym,id", "folder"), "overview.acronym,id\r\nLANTERN,NCT09000017\r\n,NCT07000416\r\n")
        self.assertEqual(text("csv", "--aact", "--columns", "overview.acronym,nct_id", "folder"), "acronym,nct_id\r\nLANTERN,NCT09000017\r\n,NCT07000416\r\n")
        self.assertEqual(text("tsv", "--columns", "id", "folder"), "id\nNCT09000017\nNCT07000416\n")


class DuckDb(InFolder):
    needs = None if importlib.util.find_spec("duckdb") else "Python's duckdb"

    def test_the_same_rows_and_nulls(self):
        import duckdb

        names = text("csv", "sample.txt").splitlines()[0].split(",")
        counts = []
        for command, table, cell in (
            ("csv", "read_csv('{}', all_varchar=true, new_line='\\r\\n')", '"{}"'),
            ("tsv", "read_csv('{}', all_varchar=true, delim='\\t', new_line='\\n')", '"{}"'),
            ("ndjson", "read_ndjson_objects('{}')", "json_extract(json, '$.{}')"),
        ):
            file = self.file(f"records.{command}", run(command, *INPUTS, code=1).stdout)
            filled = ", ".join(f"count({cell.format(name)})" for name in names)
            counts.append(duckdb.execute(f"select count(*), {filled} from {table.format(file)}").fetchone())
        self.assertEqual(counts[2][0], 8)
        self.assertEqual(counts[0], counts[2])
        self.assertEqual(counts[1], counts[2])


class Jq(unittest.TestCase):
    needs = None if shutil.which("jq") else "jq"

    def test_the_paths_of_the_api(self):
        records = run("ndjson", "--api-v2", "folder").stdout
        query = ".protocolSection.identificationModule.nctId, .protocolSection.statusModule.overallStatus"
        found = subprocess.run(["jq", "-r", query], input=records, stdout=subprocess.PIPE, check=True).stdout.decode()
        self.assertEqual(found.split(), ["NCT09000017", "RECRUITING", "NCT07000416", "TERMINATED"])


if __name__ == "__main__":
    missing = [need for name in sys.argv[2:] if (need := getattr(globals()[name], "needs", None))]
    if missing:
        print("skipped:", missing[0], "is not there")
        sys.exit()
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
