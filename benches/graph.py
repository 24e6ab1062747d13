#!/usr/bin/env python3
"""One question to a large graph: colline with its index, networkx, recursive SQL in DuckDB, each in a process of its own.

    COLLINE_GRAPH=folder COLLINE_GRAPH_EDGES=10000000 cargo bench --bench graph   # makes the folder
    graph.py COLLINE FOLDER COLUMN [--upstream]

Prints for each the time from its start to the answer, its peak memory and how many columns it has reached. The Parquet
file is in the system's cache for all; of colline's two runs the second one counts, with its index there.
"""

import argparse
import json
import os
import subprocess
import sys
import time

RECURSIVE = """
import duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
folder, start, near, far = sys.argv[1:5]
name = "concat_ws('.', {0}_project, {0}_dataset, {0}_table, {0}_column)"
query = f'''
    WITH RECURSIVE edge AS (
        SELECT {name.format(near)} AS near, {name.format(far)} AS far FROM '{folder}/column_lineage/*.parquet'
        WHERE dependency = 'DIRECT' AND target_column IS NOT NULL
    ), reached(name) AS (
        SELECT ? UNION SELECT far FROM reached JOIN edge ON name = near
    ) SELECT count(*) - 1 FROM reached'''
print(duckdb.execute(query, [start]).fetchone()[0])
"""

NETWORKX = """
import duckdb, networkx, sys
duckdb.sql("SET enable_progress_bar = false")
folder, start, near, far = sys.argv[1:5]
name = "concat_ws('.', {0}_project, {0}_dataset, {0}_table, {0}_column)"
rows = duckdb.execute(f"SELECT {name.format(near)}, {name.format(far)} FROM '{folder}/column_lineage/*.parquet' "
                      "WHERE dependency = 'DIRECT' AND target_column IS NOT NULL")
graph = networkx.DiGraph()
while chunk := rows.fetchmany(100_000):
    graph.add_edges_from(chunk)
print(len(networkx.descendants(graph, start)))
"""


def measured(command):
    """Seconds, of them on a processor, peak resident megabytes, output: of this process alone."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if status:
        sys.exit(f"{command[:3]} failed: {err[-500:]}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out, err


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("colline")
    parser.add_argument("folder")
    parser.add_argument("column")
    parser.add_argument("--upstream", action="store_true")
    parser.add_argument("--without", nargs="*", default=[], choices=["networkx", "duckdb"])
    args = parser.parse_args()
    ends = ["target", "source"] if args.upstream else ["source", "target"]
    colline = [args.colline, "impact", args.column, "--lineage", args.folder] + ["--upstream"] * args.upstream
    others = {"duckdb": RECURSIVE, "networkx": NETWORKX}
    commands = {"colline": colline}
    for name, script in others.items():
        if name not in args.without:
            commands[name] = [sys.executable, "-c", script, args.folder, args.column, *ends]
    reached = set()
    for name, command in commands.items():
        for _ in range(2 if name == "colline" else 1):
            seconds, cpu, megabytes, out, err = measured(command)
        count = int(err.split(" column")[0].replace(",", "")) if name == "colline" else int(out.split()[-1])
        reached.add(count)
        row = {"with": name, "seconds": round(seconds, 3), "cpu": round(cpu, 3), "peak_mb": round(megabytes), "reached": count}
        print(json.dumps(row), flush=True)
    assert len(reached) == 1, "they do not agree"


if __name__ == "__main__":
    main()
