# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Loads what the library writes with another program, and compares rows, values and absent values with the NDJSON of the same records.

usage: load.py csv|sqlite|duckdb|pyarrow LIBRARY
"""
import csv
import ctypes
import json
import math
import pathlib
import subprocess
import sys
import tempfile


def skip(why):
    print(f"skipped: {why}")
    sys.exit(0)


def flat(record, before=""):
    """The values of a record by path. Values in lists are left to those who know lists."""
    values = {}
    for name, value in record.items():
        if isinstance(value, dict):
            values |= flat(value, before + name + ".")
        else:
            values[before + name] = value
    return values


def as_cell(value):
    """A value as a table shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)


def check(condition, *about):
    if not condition:
        sys.exit(f"failed: {about}")


def expected(folder, kind):
    check(library.write_records(kind.encode(), str(folder / f"{kind}.ndjson").encode()) == 0, kind)
    return [json.loads(line) for line in open(folder / f"{kind}.ndjson", newline="\n")]


def table(folder, kind, ending):
    path = folder / (kind + ending)
    check(library.write_records(kind.encode(), str(path).encode()) == 0, kind)
    return path


def by_csv(folder, kind):
    for ending, separator in (".csv", ","), (".tsv", "\t"):
        with open(table(folder, kind, ending), newline="") as file:
            rows = list(csv.DictReader(file, delimiter=separator, strict=True))
        records = expected(folder, kind)
        check(len(rows) == len(records), len(rows), len(records))
        for row, record in zip(rows, records):
            values = flat(record)
            for path, cell in row.items():
                value = values.get(path)
                if path.startswith("shelves."):
                    check(path in ("shelves.label", "shelves.slots", "shelves.now"), path)
                    shelves = record.get("shelves", [])
                    if path == "shelves.label":
                        check(cell == "|".join(s.get("label", "") for s in shelves), cell)
                elif path == "more":
                    check(cell == "|".join(f"{e['key']}: {e['value']}" for e in value or []), cell, value)
                elif isinstance(value, list):
                    escaped = [as_cell(e).replace("\\", "\\\\").replace("|", "\\|") for e in value]
                    check(cell == "|".join(escaped), cell, value)
                else:
                    check(cell == as_cell(value), path, cell, value)
            check({p for p in values if p not in row} <= {"shelves"}, values.keys() - row.keys())


def by_sqlite(folder, kind):
    try:
        subprocess.run(["sqlite3", "--version"], check=True, capture_output=True)
    except OSError:
        skip("sqlite3 is not there")
    records = expected(folder, kind)
    columns = sorted({p for r in records for p, v in flat(r).items() if not isinstance(v, list)})
    counts = ", ".join(f"""sum("{c}" <> '')""" for c in columns)
    done = subprocess.run(["sqlite3", ":memory:", ".mode csv", f".import {table(folder, kind, '.csv')} t", f"select count(*), {counts} from t"],
                          check=True, capture_output=True, text=True)
    check(done.stderr == "", done.stderr)
    loaded = [int(n) for n in done.stdout.strip().split(",")]
    check(loaded == [len(records)] + [sum(flat(r).get(c) is not None for r in records) for c in columns], loaded)


def by_duckdb(folder, kind):
    try:
        import duckdb
    except ImportError:
        skip("duckdb is not there")
    records = expected(folder, kind)
    columns = sorted({p for r in records for p, v in flat(r).items() if not isinstance(v, list)})
    of_csv = ", ".join(f'count("{c}")' for c in columns)
    of_json = ", ".join("count(" + ".".join(f'"{part}"' for part in c.split(".")) + ")" for c in columns)
    right = [len(records)] + [sum(flat(r).get(c) is not None for r in records) for c in columns]
    source = table(folder, kind, ".csv")
    loaded = duckdb.sql(f"select count(*), {of_csv} from read_csv('{source}', header = true, strict_mode = true)").fetchall()[0]
    check(list(loaded) == right, "csv", columns, loaded, right)
    loaded = duckdb.sql(f"select count(*), {of_json} from read_json('{folder / kind}.ndjson', format = 'newline_delimited')").fetchall()[0]
    check(list(loaded) == right, "ndjson", columns, loaded, right)
    try:
        batch = import_batch(kind)
    except ImportError:
        print("without pyarrow, DuckDB gets no batch")
        return
    loaded = duckdb.sql(f"select count(*), {of_json} from batch").fetchall()[0]
    check(list(loaded) == right, "arrow", columns, loaded, right)


def import_batch(kind):
    import pyarrow
    schema = ctypes.create_string_buffer(72)
    array = ctypes.create_string_buffer(80)
    library.export_records(kind.encode(), schema, array)
    return pyarrow.RecordBatch._import_from_c(ctypes.addressof(array), ctypes.addressof(schema))


def by_pyarrow(folder, kind):
    try:
        batch = import_batch(kind)
    except ImportError:
        skip("pyarrow is not there")
    batch.validate(full=True)
    records = expected(folder, kind)
    check(batch.num_rows == len(records), batch.num_rows)

    def same(loaded, value):
        """What is absent is null, an empty list or a struct of such; a time is printed to the minute."""
        if isinstance(loaded, dict):
            value = value or {}
            return set(value) <= set(loaded) and all(same(v, value.get(k)) for k, v in loaded.items())
        if isinstance(loaded, list):
            value = value or []
            return len(loaded) == len(value) and all(map(same, loaded, value))
        if hasattr(loaded, "isoformat"):
            loaded = loaded.isoformat()[:16]
        if isinstance(loaded, float):
            return math.isclose(loaded, value)
        return loaded == value

    for loaded, record in zip(batch.to_pylist(), records):
        check(same(loaded, record), loaded, record)


library = ctypes.CDLL(str(pathlib.Path(sys.argv[2]).resolve()))
library.export_records.argtypes = [ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p]
with tempfile.TemporaryDirectory() as name:
    for record_kind in "inventory", "study":
        globals()["by_" + sys.argv[1]](pathlib.Path(name), record_kind)
print("loaded")
