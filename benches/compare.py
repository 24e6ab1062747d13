#!/usr/bin/env python3
"""Column lineage of the same queries with Colline and with other libraries, one thread each, in one run.

    python3 -m venv venv && venv/bin/pip install 'sqlglot[c]==30.30.0' inbq==0.18.0 polyglot-sql==0.13.4
    cargo build --release
    venv/bin/python benches/compare.py target/release/colline FOLDER… [--seconds N]

A FOLDER holds jobs.jsonl and columns.jsonl (or .gz) as BigQuery exports them; its SELECT queries are taken, each text once.
Every library gets the queries in the same order until its seconds are over, and the schema of the tables that a query
references; a query that it rejects counts neither its time nor its bytes. Colline runs as a program: the time of the same
program without queries, which reads the same metadata, is taken off.
"""

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def rows(folder, name):
    for path in (folder / f"{name}.jsonl", folder / f"{name}.jsonl.gz"):
        if path.exists():
            opened = gzip.open(path, "rt") if path.suffix == ".gz" else open(path)
            with opened as lines:
                yield from map(json.loads, lines)
            return


def full(table):
    return ".".join(table[part] for part in ("project_id", "dataset_id", "table_id"))


def queries(folder):
    """Distinct SELECT queries: the job, its text, and the columns of the tables that it references, by full name."""
    tables = {}
    for row in rows(folder, "columns"):
        name = ".".join(row[part] for part in ("table_catalog", "table_schema", "table_name"))
        tables.setdefault(name, []).append((row["column_name"], row["data_type"]))
    seen = set()
    for job in rows(folder, "jobs"):
        text = job.get("query") or ""
        bare = re.sub(r"^(\s|--[^\n]*\n|#[^\n]*\n|/\*.*?\*/)*", "", text, flags=re.S)
        if text not in seen and re.match(r"(select|with|\()\b", bare, re.I):
            seen.add(text)
            names = {full(table) for table in job.get("referenced_tables") or []}
            words = set() if names else set(re.findall(r"\w+", text))
            names |= {name for name in tables if words and name.rsplit(".", 1)[1] in words}
            yield job, text, {name: tables[name] for name in sorted(names) if name in tables}


def written(name, text):
    """The longest form of a table's name that the query has: libraries without a default dataset know no other."""
    bare, parts = text.replace("`", ""), name.split(".", 2)
    forms = (".".join(parts[start:]) for start in range(len(parts)))
    return next((form for form in forms if form in bare), name)


def as_written(tables, text):
    return {written(name, text): columns for name, columns in tables.items()}


def colline(program, folder, work):
    def seconds(jobs):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.writelines(json.dumps(job) + "\n" for job in jobs)
            file.flush()
            metadata = [path for name in ("columns", "views", "routines") for path in folder.glob(f"{name}.jsonl*")]
            catalog = [part for path in metadata for part in ("--catalog", str(path))]
            command = [program, "lineage", "--jobs", file.name, *catalog, "--format", "jsonl", "--threads", "1"]
            best = float("inf")
            for _ in range(5):
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                best = min(best, time.perf_counter() - start)
            return best

    copies = 10  # The work must stand out from the start of the process.
    jobs = [{**job, "job_id": f"{job.get('job_id')}.{n}"} for n in range(copies) for job, *_ in work]
    for number, job in enumerate(jobs):
        # No two are the same text, nor the same but for a comment or a constant.
        job["query"] = f"select 1 as x{number}; " + job["query"]
    empty = [{"job_id": "none", "query": "select 1"}]
    return (seconds(jobs) - seconds(empty)) / copies


def sqlglot_lineage(job, text, tables):
    import sqlglot
    from sqlglot.lineage import lineage
    from sqlglot.optimizer import build_scope, qualify

    nested = {}
    for name, columns in tables.items():
        project, dataset, table = name.split(".", 2)
        nested.setdefault(project, {}).setdefault(dataset, {})[table] = dict(columns)
    default = job.get("default_dataset") or {}
    tree = qualify.qualify(sqlglot.parse_one(text, dialect="bigquery"), schema=nested, dialect="bigquery",
                           catalog=default.get("project_id") or job.get("project_id"), db=default.get("dataset_id"),
                           validate_qualify_columns=False, identify=False)
    scope = build_scope(tree)
    for column in tree.selects:
        lineage(column.alias_or_name, tree, scope=scope, dialect="bigquery", schema=nested, copy=False, trim_selects=False)


def polyglot_lineage(_, text, tables):
    import polyglot_sql

    known = [{"name": name, "columns": [{"name": c, "type": t} for c, t in columns]}
             for name, columns in as_written(tables, text).items()]
    polyglot_sql.openlineage_column_lineage(text, {
        "dialect": "bigquery", "producer": "https://example.com", "datasetNamespace": "bigquery",
        "outputDataset": {"namespace": "bigquery", "name": "p.d.out"}, "schema": {"tables": known},
    })


def inbq_lineage(_, text, tables):
    import inbq

    objects = [{"name": name, "kind": {"table": {"columns": [{"name": c, "dtype": t} for c, t in columns]}}}
               for name, columns in as_written(tables, text).items()]
    pipeline = inbq.Pipeline().config(raise_exception_on_error=True, parallel=False).parse()
    inbq.run_pipeline([text], pipeline=pipeline.extract_lineage(catalog={"schema_objects": objects}, include_raw=False))


def measured(function, work, limit):
    """Queries taken, queries accepted, their bytes, their seconds."""
    taken = accepted = size = 0
    spent = 0.0
    begin = time.perf_counter()
    for job, text, tables in work:
        taken += 1
        start = time.perf_counter()
        try:
            function(job, text, tables)
        except BaseException as error:  # A panic of an extension is no Exception.
            if isinstance(error, KeyboardInterrupt):
                raise
        else:
            accepted += 1
            size += len(text.encode())
            spent += time.perf_counter() - start
        if time.perf_counter() - begin > limit:
            break
    return taken, accepted, size, spent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--seconds", type=float, default=60, help="for each library and folder")
    args = parser.parse_args()
    sys.setrecursionlimit(10_000)
    for folder in args.folders:
        work = list(queries(folder))
        total = sum(len(text.encode()) for _, text, _ in work)
        ours = total / colline(args.program, folder, work) / 1e6
        print(f"{folder.name}: {len(work)} queries, {total / 1e6:.2f} MB")
        print(f"  {'colline':14}{ours:10.2f} MB/s")
        for name, function in (("inbq", inbq_lineage), ("polyglot-sql", polyglot_lineage), ("sqlglot[c]", sqlglot_lineage)):
            taken, accepted, size, spent = measured(function, work, args.seconds)
            speed = size / spent / 1e6 if spent else 0.0
            ratio = f"{ours / speed:8.0f} times" if speed else ""
            print(f"  {name:14}{speed:10.3f} MB/s {ratio}   {accepted} of {taken} queries accepted", flush=True)


if __name__ == "__main__":
    main()
