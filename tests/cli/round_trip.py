"""Reads an output folder with DuckDB and compares it with run.json: `round_trip.py DIR`."""

import json
import sys
from pathlib import Path

import duckdb

out = Path(sys.argv[1])
run = json.loads((out / "run.json").read_text())
TEXT, INT, BOOL, TIME, TEXTS = "VARCHAR", "BIGINT", "BOOLEAN", "TIMESTAMP WITH TIME ZONE", "VARCHAR[]"
SOURCE = {f"source_{part}": TEXT for part in ("project", "dataset", "table")}
TARGET = {f"target_{part}": TEXT for part in ("project", "dataset", "table")}
EDGE = {"dependency": TEXT, "transformation": TEXT, "masking": BOOL, "confidence": TEXT}
SEEN = {"job_count": INT, "first_seen": TIME, "last_seen": TIME, "last_job_id": TEXT}
SETS = {
    "column_lineage": SOURCE | {"source_column": TEXT} | TARGET | {"target_column": TEXT} | EDGE | SEEN | {"statement_hash": TEXT},
    "table_lineage": SOURCE | TARGET | SEEN,
    "statements": {"statement_hash": TEXT, "statement_type": TEXT} | TARGET | {"edge_count": INT, "status": TEXT, "query": TEXT},
    "statement_lineage": {"statement_hash": TEXT, "statement_index": INT, "target_ordinal": INT}
    | TARGET
    | {"target_column": TEXT}
    | SOURCE
    | {"source_column": TEXT}
    | EDGE,
    "jobs": {"job_id": TEXT, "project_id": TEXT, "user_email": TEXT, "creation_time": TIME, "parent_job_id": TEXT}
    | {"statement_hash": TEXT, "status": TEXT, "reason": TEXT, "missed_tables": TEXTS, "extra_tables": TEXTS},
    "column_usage": {"project": TEXT, "dataset": TEXT, "table": TEXT, "column": TEXT}
    | {"read_count": INT, "user_count": INT, "last_read": TIME, "roles": TEXTS},
    "diagnostics": {"job_id": TEXT, "statement_index": INT, "severity": TEXT, "code": TEXT, "message": TEXT}
    | {"line": INT, "column": INT, "snippet": TEXT},
}
db = duckdb.connect()


def one(sql):
    return db.sql(sql).fetchall()[0][0]


for name, columns in SETS.items():
    db.sql(f"CREATE VIEW {name} AS SELECT * FROM '{out}/{name}/*.parquet'")
    got = db.table(name)
    assert dict(zip(got.columns, map(str, got.types))) == columns, (name, got.columns, got.types)
    assert list(got.columns) == list(columns), name
    codecs = db.sql(f"SELECT DISTINCT compression FROM parquet_metadata('{out}/{name}/*.parquet')").fetchall()
    assert set(codecs) <= {("ZSTD",)}, (name, codecs)

# The ledger is complete, and run.json tells the same.
assert one("SELECT count(*) FROM jobs") == run["jobs"]
for status, entry in run["status"].items():
    assert one(f"SELECT count(*) FROM jobs WHERE status = '{status}'") == entry["jobs"], status
    for reason, n in entry["reasons"].items():
        assert one(f"SELECT count(*) FROM jobs WHERE status = '{status}' AND reason = '{reason}'") == n, reason
assert one("SELECT count(*) FROM jobs WHERE (status = 'ok') <> (reason IS NULL)") == 0
assert one("SELECT count(*) FROM column_lineage") == run["edges"]
assert one("SELECT count(*) FROM statements") == run["statements"]
assert one("SELECT count(*) FROM statement_lineage") == run["statement_edges"]
assert dict(db.sql("SELECT code, count(*) FROM diagnostics GROUP BY code").fetchall()) == run["diagnostics"]

# Distinct, and sorted by target, then source.
key = "target_project, target_dataset, target_table, target_column, source_project, source_dataset, source_table, source_column, dependency, transformation"
assert one(f"SELECT count(*) FROM (SELECT DISTINCT {key} FROM column_lineage)") == run["edges"]
ordered = ", ".join(f"{column} NULLS FIRST" for column in key.split(", "))
assert db.sql(f"SELECT {key} FROM column_lineage").fetchall() == db.sql(f"SELECT {key} FROM column_lineage ORDER BY {ordered}").fetchall()

# The edges of the run are those of its statements with a kept target, each job counted once.
assert one("""
    SELECT count(*) FROM column_lineage AS edge ANTI JOIN statement_lineage AS own USING (statement_hash,
      source_table, source_column, target_table, dependency, transformation)
""") == 0
jobs_of_edges = f"""
    WITH edges AS (SELECT DISTINCT statement_hash, {key} FROM statement_lineage WHERE target_table IS NOT NULL)
    SELECT {key}, count(*) AS job_count FROM edges JOIN jobs USING (statement_hash) GROUP BY ALL ORDER BY ALL
"""
assert db.sql(jobs_of_edges).fetchall() == db.sql(f"SELECT {key}, job_count FROM column_lineage ORDER BY ALL").fetchall()
assert one("SELECT count(*) FROM column_lineage WHERE first_seen > last_seen") == 0
assert one("SELECT count(*) FROM column_usage WHERE user_count > read_count OR len(roles) = 0") == 0
print("all well")
