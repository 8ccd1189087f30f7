#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Reads a file of studies on a cluster of Apache Spark, with the example `rows` as its mapper, and compares what comes back
with what one process prints.

    spark_rows.py ROWS FILE [SPLITS [MASTER]]

ROWS is the program, FILE the studies. Spark cuts the file in about SPLITS (4), wherever that may be, and each of the two
workers of MASTER (local-cluster[2,1,1024]) gives the records of its splits to a process of ROWS. It takes pyspark and Java 17.
"""
import hashlib
import os
import subprocess
import sys

try:
    from pyspark.sql import SparkSession
except ImportError:
    print("skipped: pyspark is not installed")
    sys.exit(0)

# What Spark parts the records at, and takes away. The same words may stand in a text: that it is one is for ROWS to tell,
# which sees the text again as it was, if no split begins just there.
TITLE = "Viewing Study NCT"


def main(rows, path, splits="4", master="local-cluster[2,1,1024]"):
    rows, path = os.path.abspath(rows), os.path.abspath(path)
    spark = (SparkSession.builder.master(master).appName("rows").config("spark.ui.enabled", "false")
             .config("spark.ui.showConsoleProgress", "false").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    records = spark.sparkContext.newAPIHadoopFile(
        "file://" + path,
        "org.apache.hadoop.mapreduce.lib.input.TextInputFormat",
        "org.apache.hadoop.io.LongWritable",
        "org.apache.hadoop.io.Text",
        conf={
            "textinputformat.record.delimiter": "\n" + TITLE,
            "mapreduce.input.fileinputformat.split.maxsize": str(os.path.getsize(path) // int(splits) + 1),
        })
    mapped = records.mapPartitions(as_it_was).pipe(rows)
    there = mapped.map(lambda row: (1, hash_of(row))).fold((0, 0), lambda a, b: (a[0] + b[0], a[1] + b[1] & MASK))
    print(f"{there[0]} rows from {records.getNumPartitions()} splits")
    spark.stop()

    here = (0, 0)
    with subprocess.Popen([rows, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as one:
        for line in one.stdout:
            here = (here[0] + 1, here[1] + hash_of(line.rstrip(b"\n").decode()) & MASK)
    print(f"{here[0]} rows from one process")
    sys.exit(0 if here == there else "they are not the same")


def as_it_was(records):
    """The text of a split; `pipe` takes the line ends at the end of each element away, so they go in front of the next."""
    ends = ""
    for offset, text in records:
        text = ends + (text if offset == 0 else TITLE + text)
        ends = text[len(text.rstrip("\n")):]
        yield text.rstrip("\n")


MASK = (1 << 64) - 1


def hash_of(row):
    return int.from_bytes(hashlib.sha256(row.encode()).digest()[:8], "big")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
