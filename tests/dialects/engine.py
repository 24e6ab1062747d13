"""Views in a real engine: the columns that its catalog gives them must be those that Colline gives, in the same order.

    python3 tests/dialects/engine.py target/release/colline --engine duckdb               # needs the package duckdb
    python3 tests/dialects/engine.py target/release/colline --engine postgres             # needs PostgreSQL's programs

With PGHOST it is that server that is asked, else one that is started for it.

Views are made at random; those that the engine refuses are left out.
"""

import argparse
import atexit
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TABLES = {
    "users": [("id", "integer"), ("name", "text"), ("email", "text"), ("created", "timestamp"), ("score", "integer")],
    "orders": [("id", "integer"), ("user_id", "integer"), ("amount", "integer"), ("ts", "timestamp"), ("note", "text"),
               ("tags", "text[]")],
    "items": [("order_id", "integer"), ("sku", "text"), ("qty", "integer")],
    '"Odd Names"': [("id", "integer"), ('"Two Words"', "text"), ('"UPPER"', "integer")],
}


class Maker:
    """Random queries; each comes with the names of its columns as far as it gives them itself."""

    def __init__(self, engine, seed):
        self.engine, self.random, self.count = engine, random.Random(seed), 0

    def fresh(self, prefix):
        self.count += 1
        return f"{prefix}{self.count}"

    def pick(self, *choices):
        return self.random.choice(choices)

    def table(self):
        name = self.pick(*TABLES)
        return name, [column for column, _ in TABLES[name]]

    def some(self, columns):
        kept = [column for column in columns if self.random.random() < 0.6]
        return kept or columns[:1]

    def source(self, depth):
        """A FROM item with an alias, and its columns."""
        alias = self.fresh("t")
        if depth <= 0 or self.random.random() < 0.4:
            name, columns = self.table()
            return f"{name} AS {alias}", alias, columns
        sql, columns = self.query(depth - 1)
        if self.random.random() < 0.3:
            renamed = [self.fresh("c") for _ in columns[: self.random.randint(1, len(columns))]]
            return f"({sql}) AS {alias} ({', '.join(renamed)})", alias, renamed + columns[len(renamed):]
        return f"({sql}) AS {alias}", alias, columns

    def items(self, alias, columns):
        """A select list over one source, and the names it gives."""
        items, names = [], []
        for column in self.some(columns):
            kind = self.random.random()
            if kind < 0.4:
                items.append(self.pick(column, f"{alias}.{column}"))
                names.append(column)
            elif kind < 0.7:
                name = self.pick(self.fresh("a"), f'"{self.fresh("Mixed")}"')
                items.append(f"{column} {self.pick('AS ', '')}{name}")
                names.append(name)
            else:
                name = self.fresh("e")
                items.append(f"{self.expression(column)} AS {name}")
                names.append(name)
        if self.engine == "duckdb" and self.random.random() < 0.2:
            # An alias of the same list.
            name = self.fresh("l")
            items.append(f"coalesce({names[0]}, {names[0]}) AS {name}")
            names.append(name)
        return items, names

    def expression(self, column):
        return self.pick(
            f"coalesce({column}, {column})",
            f"CASE WHEN {column} IS NULL THEN 1 ELSE 2 END",
            f"count({column}) OVER ()",
            f"row_number() OVER (ORDER BY {column})",
            f"(SELECT max({column}) FROM users AS inner_users)",
            f"CAST({column} AS text)",
            f"{column} IS NOT NULL",
        )

    def query(self, depth):
        made = self.pick(
            self.plain, self.plain, self.star, self.star_and_more, self.joined, self.using, self.natural, self.union,
            self.common, self.grouped, self.rows, self.series, self.unnested, self.lateral, self.several_ctes,
            *([self.exclude, self.replace, self.rename, self.from_first, self.by_name, self.columns_of, self.semi,
               self.qualify, self.fields, self.unpivot] if self.engine == "duckdb" else
              [self.unnamed, self.unnamed, self.distinct_on, self.json, self.ordinality, self.values_alone]),
        )
        return made(depth)

    def plain(self, depth):
        source, alias, columns = self.source(depth)
        items, names = self.items(alias, columns)
        where = self.pick("", f" WHERE {alias}.{columns[0]} IS NOT NULL")
        return f"SELECT {', '.join(items)} FROM {source}{where}", names

    def star(self, depth):
        source, alias, columns = self.source(depth)
        return f"SELECT {self.pick('*', alias + '.*')} FROM {source}", columns

    def star_and_more(self, depth):
        source, alias, columns = self.source(depth)
        first, last = self.fresh("f"), self.fresh("g")
        return f"SELECT 1 AS {first}, *, 'x' AS {last} FROM {source}", [first, *columns, last]

    def joined(self, depth):
        (left, a, left_columns), (right, b, right_columns) = self.source(depth), self.source(0)
        mine = [self.fresh("x") for _ in left_columns]
        theirs = [self.fresh("y") for _ in right_columns]
        items = [f"{a}.{column} AS {name}" for column, name in zip(left_columns, mine)]
        items += [f"{b}.{column} AS {name}" for column, name in zip(right_columns, theirs)]
        join = self.pick("JOIN", "LEFT JOIN", "FULL JOIN")
        on = f"{a}.{left_columns[0]} IS NOT NULL AND {b}.{right_columns[0]} IS NOT NULL"
        on = "1 = 1" if join != "FULL JOIN" and self.random.random() < 0.3 else on if join != "FULL JOIN" else "TRUE"
        return f"SELECT {', '.join(items)} FROM {left} {join} {right} ON {on}", mine + theirs

    def using(self, depth):
        kind = self.pick("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN")
        users = self.some(["name", "email", "score"])
        sql = f"SELECT * FROM (SELECT id, {', '.join(users)} FROM users) AS u {kind} (SELECT note, id, amount FROM orders) AS o USING (id)"
        return sql, ["id", *users, "note", "amount"]

    def natural(self, depth):
        sql = "SELECT * FROM (SELECT score, id, name FROM users) AS u NATURAL JOIN (SELECT amount, id FROM orders) AS o"
        return sql, ["id", "score", "name", "amount"]

    def union(self, depth):
        source, alias, columns = self.source(depth)
        names = [self.fresh("n") for _ in columns]
        items = [f"CAST({column} AS text) AS {name}" for column, name in zip(columns, names)]
        others = [f"'{i}' AS {self.fresh('z')}" for i in range(len(columns))]
        op = self.pick("UNION ALL", "UNION", "EXCEPT", "INTERSECT")
        return f"SELECT {', '.join(items)} FROM {source} {op} SELECT {', '.join(others)}", names

    def common(self, depth):
        sql, columns = self.query(depth - 1) if depth > 0 else self.plain(0)
        name = self.fresh("cte")
        if self.random.random() < 0.5:
            columns = [self.fresh("k") for _ in columns]
            return f"WITH {name} ({', '.join(columns)}) AS ({sql}) SELECT * FROM {name}", columns
        return f"WITH {name} AS ({sql}) SELECT {name}.* FROM {name}", columns

    def several_ctes(self, depth):
        a, b = self.fresh("cte"), self.fresh("cte")
        return (f"WITH RECURSIVE {a} (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM {a} WHERE n < 3), "
                f"{b} AS (SELECT n AS m, n * 2 AS twice FROM {a}) SELECT {b}.*, {a}.n FROM {a}, {b}"), ["m", "twice", "n"]

    def grouped(self, depth):
        source, alias, columns = self.source(depth)
        key, name = self.fresh("k"), self.fresh("n")
        by = self.pick("1", key)
        return f"SELECT {columns[0]} AS {key}, count(*) AS {name} FROM {source} GROUP BY {by} HAVING count(*) > 0", [key, name]

    def rows(self, depth):
        names = [self.fresh("v"), self.fresh("v")]
        alias = f" ({', '.join(names)})" if self.random.random() < 0.7 else ""
        sql = f"SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS {self.fresh('t')}{alias}"
        return sql, names if alias else (["col0", "col1"] if self.engine == "duckdb" else ["column1", "column2"])

    def values_alone(self, depth):
        return "VALUES (1, 'a', true), (2, 'b', false)", ["column1", "column2", "column3"]

    def series(self, depth):
        name = self.fresh("g")
        return self.pick(
            (f"SELECT {name}.* FROM generate_series(1, 3) AS {name} (n)", ["n"]),
            (f"SELECT n AS {name}, name FROM users, generate_series(1, 2) AS s (n)", [name, "name"]),
        )

    def unnested(self, depth):
        name = self.fresh("tag")
        return self.pick(
            (f"SELECT o.id, u.{name} FROM orders AS o, unnest(o.tags) AS u ({name})", ["id", name]),
            (f"SELECT id, unnest(tags) AS {name} FROM orders", ["id", name]),
        )

    def lateral(self, depth):
        name = self.fresh("top")
        return (f"SELECT u.name, l.* FROM users AS u, LATERAL (SELECT amount AS {name}, note FROM orders AS o "
                f"WHERE o.user_id = u.id) AS l"), ["name", name, "note"]

    # What PostgreSQL has of its own.

    def unnamed(self, depth):
        several = ["count(*)", "max(score)", "coalesce(name, email)", "id::text", "score::bigint", "upper(name)",
                   "CASE WHEN id > 1 THEN 'a' ELSE 'b' END", "extract(year FROM created)", "date_trunc('day', created)",
                   "now()", "current_date", "(SELECT max(id) AS top FROM orders)", "EXISTS (SELECT 1)", "ARRAY[1, 2]",
                   "nullif(name, 'x')", "greatest(id, score)", "substring(name FROM 1 FOR 2)", "trim(name)",
                   "position('a' IN name)", "interval '1 day'", "date '2026-01-01'", "created AT TIME ZONE 'UTC'",
                   "CAST(score AS double precision)", "row_number() OVER ()", "id + 1", "lower(name) || 'x'",
                   "overlay(name PLACING 'x' FROM 1)", "(tags)[1]", "score::numeric(10, 2)", "'x'::varchar", "1.5",
                   "string_agg(name, ',')", "'text'", "NOT (id > 1)", "CASE WHEN id > 1 THEN 'a' ELSE name END"]
        chosen = self.pick(*several)
        table = "(SELECT u.*, ARRAY['a'] AS tags FROM users AS u) AS u"
        group = " GROUP BY GROUPING SETS (())" if chosen.startswith(("count", "max", "string_agg")) else ""
        return f"SELECT {chosen} FROM {table}{group}", ["?"]

    def distinct_on(self, depth):
        return "SELECT DISTINCT ON (user_id) user_id, note AS last_note FROM orders ORDER BY user_id, ts DESC", ["user_id", "last_note"]

    def json(self, depth):
        return self.pick(
            ("SELECT j.key AS k, j.value FROM users, jsonb_each(to_jsonb(users)) AS j", ["k", "value"]),
            ("SELECT x.* FROM jsonb_to_recordset('[]') AS x (a int, b text)", ["a", "b"]),
            ("SELECT * FROM jsonb_array_elements('[1]')", ["value"]),
        )

    def ordinality(self, depth):
        return "SELECT o.id, u.* FROM orders AS o, unnest(o.tags) WITH ORDINALITY AS u (tag, place)", ["id", "tag", "place"]

    # What DuckDB has of its own.

    def exclude(self, depth):
        source, alias, columns = self.source(depth)
        gone = columns[-1]
        kept = [column for column in columns if column != gone]
        return (f"SELECT * EXCLUDE ({gone}) FROM {source}", kept) if kept else self.star(depth)

    def replace(self, depth):
        source, alias, columns = self.source(depth)
        return f"SELECT * REPLACE ({columns[0]} IS NULL AS {columns[0]}) FROM {source}", columns

    def rename(self, depth):
        source, alias, columns = self.source(depth)
        name = self.fresh("r")
        return f"SELECT * RENAME ({columns[0]} AS {name}) FROM {source}", [name, *columns[1:]]

    def from_first(self, depth):
        source, alias, columns = self.source(depth)
        return self.pick((f"FROM {source}", columns), (f"FROM {source} SELECT {columns[0]}", columns[:1]))

    def by_name(self, depth):
        return "SELECT id, name FROM users UNION ALL BY NAME SELECT note, id FROM orders", ["id", "name", "note"]

    def columns_of(self, depth):
        return "SELECT COLUMNS(* EXCLUDE (id)) FROM users", ["name", "email", "created", "score"]

    def semi(self, depth):
        return f"SELECT * FROM users {self.pick('SEMI', 'ANTI')} JOIN orders USING (id)", ["id", "name", "email", "created", "score"]

    def qualify(self, depth):
        return "SELECT id, name AS n FROM users QUALIFY row_number() OVER (PARTITION BY n ORDER BY id) = 1", ["id", "n"]

    def fields(self, depth):
        return "SELECT s.a, s.b AS bee FROM (SELECT {'a': id, 'b': name} AS s FROM users) AS t", ["a", "bee"]

    def unpivot(self, depth):
        return "SELECT * FROM (SELECT id, score FROM users) AS u UNPIVOT (v FOR k IN (id, score))", ["k", "v"]


class DuckDb:
    project, schema = "memory", "main"

    def __init__(self):
        import duckdb

        self.error, self.connection = duckdb.Error, duckdb.connect()

    def run(self, sql):
        self.connection.execute(sql)

    def columns(self, view):
        return [row[0] for row in self.connection.execute(f"DESCRIBE {view}").fetchall()]


class Postgres:
    schema, error = "public", subprocess.CalledProcessError

    def __init__(self):
        # In a database of its own, which is dropped at the next run.
        self.database, self.server = [], None
        if "PGHOST" not in os.environ:
            self.start()
        self.run("DROP DATABASE IF EXISTS colline_views")
        self.run("CREATE DATABASE colline_views")
        self.database, self.project = ["-d", "colline_views"], "colline_views"

    def start(self):
        """A server that listens in a folder alone. It does not run as root."""
        programs = Path(sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))[-1]).parent
        folder = tempfile.mkdtemp()
        as_user = []
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
            as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        subprocess.run([*as_user, programs / "initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust"],
                       check=True, capture_output=True, cwd=folder)
        command = [*as_user, programs / "postgres", "-D", f"{folder}/data", "-k", folder, "-h", ""]
        self.server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        atexit.register(lambda: (self.server.terminate(), self.server.wait(), shutil.rmtree(folder)))
        os.environ.update(PGHOST=folder, PGUSER="postgres")
        for _ in range(100):
            if subprocess.run(["pg_isready", "-q"]).returncode == 0:
                return
            time.sleep(0.1)

    def ask(self, sql):
        command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", *self.database, "-c", sql]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def run(self, sql):
        self.ask(sql)

    def columns(self, view):
        return self.ask(
            f"SELECT attname FROM pg_attribute WHERE attrelid = '{view}'::regclass AND attnum > 0 ORDER BY attnum"
        ).splitlines()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--engine", choices=["duckdb", "postgres"], required=True)
    parser.add_argument("--views", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    engine = DuckDb() if args.engine == "duckdb" else Postgres()
    columns = []
    for name, fields in TABLES.items():
        engine.run(f"CREATE TABLE {name} ({', '.join(f'{column} {kind}' for column, kind in fields)})")
        for position, (column, kind) in enumerate(fields, 1):
            columns.append({"table_catalog": engine.project, "table_schema": engine.schema, "table_name": name.strip('"'),
                            "column_name": column.strip('"'), "ordinal_position": position, "data_type": kind})
    maker = Maker(args.engine, args.seed)
    jobs, truth, refused, seen = [], {}, 0, set()
    while len(jobs) < args.views and refused < 20 * args.views:
        sql, _ = maker.query(3)
        view = f"v{len(jobs)}"
        try:
            if sql in seen:
                raise engine.error(1, "")
            engine.run(f"CREATE VIEW {view} AS {sql}")
        except engine.error:
            refused += 1
            continue
        seen.add(sql)
        truth[view] = engine.columns(view)
        jobs.append({"job_id": view, "project_id": engine.project, "query": f"CREATE VIEW {view} AS {sql}",
                     "job_type": "QUERY", "state": "DONE", "creation_time": "2026-09-01T00:00:00Z"})
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in (("jobs", jobs), ("columns", columns)):
            Path(folder, f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
        command = [args.binary, "lineage", "--dialect", args.engine, "--format", "jsonl"]
        command += ["--jobs", f"{folder}/jobs.jsonl", "--catalog", f"{folder}/columns.jsonl"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = {line["id"]: [column["name"] for column in line["columns"]] for line in map(json.loads, done.stdout.splitlines())}
    wrong = [job for job in jobs if found.get(job["job_id"]) != truth[job["job_id"]]]
    for job in wrong[:20]:
        print(f"{job['query']}\n  {args.engine}: {truth[job['job_id']]}\n  colline: {found.get(job['job_id'])}")
    print(f"{len(jobs) - len(wrong)} of {len(jobs)} views have the engine's columns in its order ({refused} were refused)")
    sys.exit(bool(wrong) or len(jobs) < args.views)


if __name__ == "__main__":
    main()
