#!/usr/bin/env python3
"""Impact, computed twice more by other means: plain Python over the rows, and recursive SQL in DuckDB.

    reference.py COLLINE LINEAGE [--columns N] [--seed S]

Asks `colline impact` about N random columns of a lineage folder (0: all of them), both ways, with and without INDIRECT
edges, and compares what is reached and at which distance.
"""

import argparse
import json
import random
import subprocess
import sys
from collections import defaultdict

import duckdb

# Fields below fields: a part of a copied whole is followed no further.
MAX_FIELDS = 15

NAME = "concat_ws('.', {0}_project, {0}_dataset, {0}_table)"


def edges(lineage):
    """source relation, source path, target relation, target path (None: rows), transformation, direct"""
    source, target = NAME.format("source"), NAME.format("target")
    return duckdb.sql(f"""
        SELECT {source}, lower(source_column), {target}, lower(target_column), transformation, dependency = 'DIRECT'
        FROM read_parquet('{lineage}/column_lineage/**/*.parquet')
    """).fetchall()


def contains(outer, inner):
    return inner == outer or inner.startswith(outer + ".")


def touches(near, path):
    """Whether an edge at `near` concerns what is at `path` of the same relation."""
    return near == "*" or path == "*" or contains(near, path) or contains(path, near)


def arrives(path, near, far, transformation):
    """Where the edge near -> far takes `path`."""
    if transformation != "IDENTITY" or path is None or near is None or far is None or path == near:
        return far
    if near == "*" and far == "*":
        return path
    rest = path[len(near):] if near != "*" and path.startswith(near + ".") else ""
    return far + rest if rest and rest.count(".") + far.count(".") <= MAX_FIELDS else far


class Reference:
    def __init__(self, rows):
        self.down, self.up = defaultdict(list), defaultdict(list)
        for source, path, target, target_path, transformation, direct in rows:
            self.down[source].append((path, target, target_path, transformation, direct))
            self.up[target].append((target_path, source, path, transformation, direct))

    def steps(self, node, upstream, indirect):
        relation, path = node
        for near, far_relation, far, transformation, direct in (self.up if upstream else self.down)[relation]:
            if not direct and not indirect:
                continue
            if upstream:
                concerned = near is None or path is not None and touches(near, path)
            else:
                concerned = path is None or touches(near, path)
            if concerned:
                yield far_relation, arrives(path, near, far, transformation)

    def reached(self, start, upstream, indirect):
        """Node -> edges from the start."""
        depths, level, depth = {start: 0}, [start], 0
        while level:
            depth, found = depth + 1, []
            for node in level:
                for far in self.steps(node, upstream, indirect):
                    if far not in depths:
                        depths[far] = depth
                        found.append(far)
            level = found
        return depths


SQL = """
WITH RECURSIVE
edge AS (
    SELECT {near_name} AS near_relation, lower({near}_column) AS near, {far_name} AS far_relation, lower({far}_column) AS far,
        transformation = 'IDENTITY' AS copied
    FROM read_parquet('{lineage}/column_lineage/**/*.parquet')
    WHERE dependency = 'DIRECT' OR {indirect}
),
reached(start, relation, path) AS (
    SELECT number, relation, path FROM starts
    UNION
    SELECT start, far_relation, CASE
        WHEN NOT copied OR path IS NULL OR near IS NULL OR far IS NULL OR path = near THEN far
        WHEN near = '*' AND far = '*' THEN path
        WHEN near <> '*' AND starts_with(path, near || '.')
            AND len(regexp_replace(substr(path, len(near) + 1) || far, '[^.]', '', 'g')) <= {max_fields}
            THEN far || substr(path, len(near) + 1)
        ELSE far END
    FROM reached JOIN edge ON relation = near_relation
    WHERE {rows} OR near = '*' OR path = '*' OR near = path
        OR starts_with(path, near || '.') OR starts_with(near, path || '.')
)
SELECT * FROM reached
"""


def reached_by_sql(lineage, starts, upstream, indirect):
    """For each start the nodes that it reaches."""
    near, far = ("target", "source") if upstream else ("source", "target")
    duckdb.sql("CREATE OR REPLACE TEMP TABLE starts (number INT, relation TEXT, path TEXT)")
    duckdb.executemany("INSERT INTO starts VALUES (?, ?, ?)", [(i, *start) for i, start in enumerate(starts)])
    query = SQL.format(
        lineage=lineage, near=near, far=far, near_name=NAME.format(near), far_name=NAME.format(far),
        indirect=str(indirect).upper(), max_fields=MAX_FIELDS,
        # Rows come from what decides about rows, and lead to every column.
        rows="near IS NULL" if upstream else "path IS NULL",
    )
    found = [set() for _ in starts]
    for number, relation, path in duckdb.sql(query).fetchall():
        found[number].add((relation, path))
    return found


def asked(colline, lineage, start, upstream, indirect, depth=None):
    command = [colline, "impact", ".".join(start), "--lineage", lineage, "--format", "json"]
    command += ["--upstream"] * upstream + ["--include-indirect"] * indirect
    command += ["--depth", str(depth)] if depth else []
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(command)}: {ran.stderr}")
    nodes = json.loads(ran.stdout)["nodes"]
    return {(n["table"], n["column"] and n["column"].lower()): n["depth"] for n in nodes}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("colline")
    parser.add_argument("lineage")
    parser.add_argument("--columns", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rows = edges(args.lineage)
    reference = Reference(rows)
    columns = sorted({(r[0], r[1]) for r in rows} | {(r[2], r[3]) for r in rows if r[3] is not None})
    if args.columns:
        columns = random.Random(args.seed).sample(columns, min(args.columns, len(columns)))
    compared, largest = 0, 0
    for upstream in (False, True):
        for indirect in (False, True):
            by_sql = reached_by_sql(args.lineage, columns, upstream, indirect)
            for column, sql in zip(columns, by_sql):
                what = f"{'.'.join(column)} upstream={upstream} indirect={indirect}"
                expected = reference.reached(column, upstream, indirect)
                assert set(expected) == sql, f"{what}: the references differ: {set(expected) ^ sql}"
                found = asked(args.colline, args.lineage, column, upstream, indirect)
                assert found == expected, f"{what}: {sorted(map(str, found.items() ^ expected.items()))[:20]}"
                depth = max(expected.values()) // 2
                if depth:
                    near = {node: d for node, d in expected.items() if d <= depth}
                    found = asked(args.colline, args.lineage, column, upstream, indirect, depth)
                    assert found == near, f"{what} depth={depth}: {sorted(map(str, found.items() ^ near.items()))[:20]}"
                compared += 1
                largest = max(largest, len(expected))
    print(f"{len(columns)} columns, {compared} questions, at most {largest} nodes reached: all the same")


if __name__ == "__main__":
    main()
