#!/usr/bin/env python3
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""What it costs to compile a program that reads a study, or a record of one's own, beside other programs of ten lines.

    compile_cost.py [--rounds N] [--flags FLAGS]

Prints for each program the medians of the time on the clock, of the processor time, which a busy machine disturbs less,
and of the compiler's peak memory. Every round compiles each of them once. CXX and CPPFLAGS are used where they are set; a program whose headers are not installed is left out.
"""
import argparse
import os
import pathlib
import shlex
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent

READ_A_STUDY = """
#include <cstdio>
#include <dossier/{header}>
int main() {{
    char buffer[1 << 16];
    auto const n = std::fread(buffer, 1, sizeof buffer, stdin);
    auto const page = dossier::parse<dossier::study>({{buffer, n}});
    for (auto const& d : page.diagnostics()) std::puts(d.message().c_str());
    return page && page->overview.official_title ? 0 : 1;
}}
"""


def read_own(fields):
    """A program that reads a record with so many fields."""
    types = ("std::string", "bool", "int", "dossier::partial_date", "std::string")
    members = "\n".join(f"    std::optional<{types[i % len(types)]}> m{i};" for i in range(fields))
    described = ",\n".join(f'    dossier::field("Key {i}", &own::m{i})' for i in range(fields))
    return f"""
#include <cstdio>
#include <dossier/record.hpp>
struct own {{
{members}
}};
template <>
inline constexpr auto dossier::schema<own> = dossier::record<own>(
{described});
int main() {{
    char buffer[1 << 16];
    auto const n = std::fread(buffer, 1, sizeof buffer, stdin);
    auto const page = dossier::parse<own>({{buffer, n}});
    for (auto const& d : page.diagnostics()) std::puts(d.message().c_str());
    return page && page->m0 ? 0 : 1;
}}
"""


PROGRAMS = {
    "<string>, <optional>": """
#include <optional>
#include <string>
int main() { return static_cast<int>(std::optional<std::string>("x")->size()); }
""",
    "dossier, value types": """
#include <dossier/value.hpp>
int main() { return dossier::nct_id::from_string("NCT01234567") ? 0 : 1; }
""",
    "dossier, struct of the study": """
#include <dossier/study/study.hpp>
int main() { return dossier::study().header.status ? 1 : 0; }
""",
    "dossier, reads a study": READ_A_STUDY.format(header="study.hpp"),
    "dossier, the same beside src.hpp": READ_A_STUDY.format(header="study_fwd.hpp"),
    "dossier, reads 30 fields": read_own(30),
    "dossier, reads 300 fields": read_own(300),
    "X3, the base of a parser": """
#include <boost/spirit/home/x3/core/parser.hpp>
int main() { return 0; }
""",
    "X3, the whole": """
#include <boost/spirit/home/x3.hpp>
int main() { return 0; }
""",
    "nlohmann::json, reads an object": """
#include <cstdio>
#include <nlohmann/json.hpp>
int main() {
    char buffer[1 << 16];
    auto const n = std::fread(buffer, 1, sizeof buffer, stdin);
    auto const page = nlohmann::json::parse(buffer, buffer + n);
    return page.at("title").get<std::string>().empty() ? 1 : 0;
}
""",
    "Boost.JSON, reads an object": """
#include <cstdio>
#include <boost/json.hpp>
int main() {
    char buffer[1 << 16];
    auto const n = std::fread(buffer, 1, sizeof buffer, stdin);
    auto const page = boost::json::parse({buffer, n});
    return page.at("title").as_string().empty() ? 1 : 0;
}
""",
    "simdjson, reads an object": """
#include <cstdio>
#include <simdjson.h>
int main() {
    static char buffer[1 << 16];
    auto const n = std::fread(buffer, 1, sizeof buffer - simdjson::SIMDJSON_PADDING, stdin);
    simdjson::ondemand::parser parser;
    auto page = parser.iterate(buffer, n, sizeof buffer);
    std::string_view title;
    return page["title"].get(title) || title.empty() ? 1 : 0;
}
""",
    "toml++, reads a table": """
#include <iostream>
#include <toml++/toml.h>
int main() {
    auto const page = toml::parse(std::cin);
    return page["title"].value_or(std::string()).empty() ? 1 : 0;
}
""",
}


def compile_once(command, source, target):
    """Seconds on the clock, seconds of processor time and the peak memory in MB, or None where it fails."""
    start = time.monotonic()
    child = subprocess.Popen([*command, "-c", source, "-o", target], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)  # of the compiler and all that it started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        return None
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--flags", default="-O2")
    given = arguments.parse_args()
    command = shlex.split(os.environ.get("CXX", "c++")) + ["-std=c++20", *shlex.split(given.flags), f"-I{HERE.parent.parent}/include"]
    command += shlex.split(os.environ.get("CPPFLAGS", ""))
    with tempfile.TemporaryDirectory() as folder:
        def run(number):
            return compile_once(command, os.path.join(folder, f"{number}.cpp"), os.path.join(folder, f"{number}.o"))

        costs = {}
        for number, text in enumerate(PROGRAMS.values()):
            pathlib.Path(folder, f"{number}.cpp").write_text(text)
            if run(number):  # warms the file cache
                costs[number] = []
        for _ in range(given.rounds):
            for number, list_ in costs.items():
                list_.append(run(number))
        print(f"{command[0]} {given.flags}, median of {given.rounds}")
        print(f"{'':34}{'seconds':>9}{'cpu':>7}{'peak MB':>9}{'object KB':>11}")
        for number, name in enumerate(PROGRAMS):
            if number not in costs:
                continue
            seconds, cpu, memory = (statistics.median(column) for column in zip(*costs[number]))
            size = os.path.getsize(os.path.join(folder, f"{number}.o")) / 1024
            print(f"{name:34}{seconds:9.2f}{cpu:7.2f}{memory:9.0f}{size:11.0f}")


if __name__ == "__main__":
    main()
