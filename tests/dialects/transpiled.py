"""TPC-DS and TPC-H in each dialect's own text: their edges must be those of BigQuery's.

The texts and their schema come with the sources of the package sqlglot, which also translates them. Every dialect but
BigQuery is read by another front end, so that the same edges are two computations.

    python3 tests/dialects/transpiled.py target/release/colline
    python3 tests/dialects/transpiled.py target/release/colline --jobs jobs.jsonl.gz --catalog columns.jsonl.gz
"""

import argparse
import ast
import gzip
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import sqlglot
from sqlglot import exp

# What the translation has otherwise.
OTHERWISE = {("mysql", "tpcds 97"): "FULL JOIN, which MySQL lacks, as a union of two joins"}

# Ours and sqlglot's name; how names are stored that are written without quotes.
DIALECTS = {
    "ansi": ("", str.upper),
    "postgres": ("postgres", str.lower),
    "redshift": ("redshift", str.lower),
    "snowflake": ("snowflake", str.upper),
    "databricks": ("databricks", str.lower),
    "trino": ("trino", str.lower),
    "mysql": ("mysql", str),
    "duckdb": ("duckdb", str.lower),
}


def sources(folder):
    """The queries of sqlglot's own tests: [(id, sql)], {table: {column: type}}."""
    version = sqlglot.__version__
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", f"sqlglot=={version}", "-d", folder],
        check=True,
    )
    queries, schema = [], {}
    with tarfile.open(next(Path(folder).glob("sqlglot-*.tar.gz"))) as archive:
        read = lambda end: next(archive.extractfile(m).read().decode() for m in archive if m.name.endswith(end))
        helpers = ast.parse(read("tests/helpers.py"))
        for node in helpers.body:
            if isinstance(node, ast.Assign) and node.targets[0].id in ("TPCH_SCHEMA", "TPCDS_SCHEMA"):
                prefix = "tpch" if node.targets[0].id == "TPCH_SCHEMA" else "tpcds"
                schema[prefix] = ast.literal_eval(node.value)
        for prefix, file in (("tpch", "tpc-h/tpc-h.sql"), ("tpcds", "tpc-ds/tpc-ds.sql")):
            text = "\n".join(line for line in read(file).splitlines() if not line.startswith(("--", "#")))
            texts = [sql.strip() for sql in text.split(";")]
            # Each is followed by what sqlglot's optimizer makes of it.
            queries += [(f"{prefix} {i // 2 + 1}", prefix, texts[i]) for i in range(0, len(texts) - 1, 2)]
    return queries, schema


def named(tree):
    """`(SELECT a, b …) AS t (x, y)` with the names inside: BigQuery has no other place for them."""
    for subquery in tree.find_all(exp.Subquery):
        columns = subquery.alias_column_names
        if columns:
            items = [exp.alias_(item.unalias(), name) for item, name in zip(subquery.this.expressions, columns)]
            subquery.this.set("expressions", items)
            subquery.args["alias"].set("columns", None)
    return tree


def rows_of(path):
    opened = gzip.open if str(path).endswith(".gz") else open
    with opened(path, "rt") as lines:
        return [json.loads(line) for line in lines]


def lineage(binary, dialect, jobs, columns, folder):
    """The lines of `colline lineage`, by job."""
    write = lambda name, rows: (Path(folder) / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
    write("jobs.jsonl", jobs)
    write("columns.jsonl", columns)
    command = [binary, "lineage", "--dialect", dialect, "--format", "jsonl", "--jobs", f"{folder}/jobs.jsonl"]
    command += ["--catalog", f"{folder}/columns.jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["id"]: line for line in lines}


def comparable(line):
    """What must agree: sources by output column, and what decides on the rows, without case and database."""
    source = lambda pair: (pair[0].rsplit(".", 1)[-1].lower(), pair[1].lower())
    sets = lambda kinds: {kind: sorted(map(source, pairs)) for kind, pairs in kinds.items() if pairs}
    columns = []
    for column in line["columns"]:
        kinds = {kind: column[kind] for kind in ("direct", "conditional", "window")}
        columns.append((column["index"], sets(kinds)))
    names = [column["name"].lower() for column in line["columns"]]
    return {"columns": columns, "indirect": sets(line["indirect"]), "error": line["error"]}, names


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--jobs")
    parser.add_argument("--catalog")
    parser.add_argument("--show", type=int, default=3, help="differences that are shown of each dialect")
    args = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        if args.jobs:
            queries = [(row["job_id"], None, row["query"]) for row in rows_of(args.jobs)]
            columns = rows_of(args.catalog)
            read = "bigquery"
        else:
            queries, schema = sources(folder)
            columns = [
                {"table_catalog": "p", "table_schema": prefix, "table_name": table, "column_name": column,
                 "ordinal_position": position, "data_type": "STRING"}
                for prefix, tables in schema.items()
                for table, fields in tables.items()
                for position, column in enumerate(fields, 1)
            ]
            read = ""
        trees = {name: (prefix, named(sqlglot.parse_one(sql, read=read or None))) for name, prefix, sql in queries}
        dataset = {row["table_schema"] for row in columns}

        def jobs(write, fold):
            made = []
            for name, (prefix, tree) in trees.items():
                sql = tree.sql(dialect=write or None)
                schema = prefix or sorted(dataset)[0]
                default = {"project_id": fold(columns[0]["table_catalog"]), "dataset_id": fold(schema)}
                made.append({"job_id": name, "project_id": default["project_id"], "query": sql,
                             "job_type": "QUERY", "state": "DONE", "creation_time": "2026-09-01T00:00:00Z",
                             "default_dataset": default})
            return made

        wanted = lineage(args.binary, "bigquery", jobs("bigquery", str), columns, folder)
        for dialect, (name, fold) in DIALECTS.items():
            stored = [
                {**row, **{key: fold(row[key]) for key in ("table_catalog", "table_schema", "table_name", "column_name")}}
                for row in columns
            ]
            if dialect == "mysql":
                stored = [{**row, "table_catalog": "def"} for row in stored]
            found = lineage(args.binary, dialect, jobs(name, fold), stored, folder)
            same = lambda id: id in found and comparable(wanted[id])[0] == comparable(found[id])[0]
            different = [id for id in wanted if not same(id) and (dialect, id) not in OTHERWISE]
            print(f"{dialect:11} {len(wanted) - len(different)} of {len(wanted)} have the same edges")
            failed |= bool(different)
            for id in different[: args.show]:
                print(f"  {id}: {trees[id][1].sql(dialect=name or None)[:2000]}")
                theirs, ours = comparable(wanted[id])[0], id in found and comparable(found[id])[0]
                print(f"    bigquery: {json.dumps(theirs)[:1500]}\n    {dialect}: {json.dumps(ours)[:1500]}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
