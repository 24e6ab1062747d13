"""Runs queries in DuckDB, on tables as they are and with one leaf changed."""

from collections import Counter

import duckdb

from schema import duck


class Engine:
    def __init__(self):
        self.db = duckdb.connect(config={"threads": 1})
        self.changes = {}  # table → path → the changed tables' names

    def load(self, tables, rng, rounds):
        """Creates each table, its rows in another order, and `rounds` changed tables for each of its leaves."""
        for table in tables:
            self.create(table.name, table.columns, table.rows)
            self.create(f"{table.name} reordered", table.columns, table.rows[::-1])
            self.changes[table.name] = {}
            for path in table.paths():
                names = [f"{table.name} {path} {i}" for i in range(rounds)]
                for i, name in enumerate(names):
                    self.create(name, table.columns, table.changed(path, rng, disjoint=i == 0))
                self.changes[table.name][path] = names

    def create(self, name, columns, rows):
        self.db.execute(f'CREATE TABLE "{name}" ({", ".join(f"{column} {duck(type)}" for column, type in columns)})')
        values = ", ".join("(" + ", ".join(literal(row[column]) for column, _ in columns) + ")" for row in rows)
        self.db.execute(f'INSERT INTO "{name}" VALUES {values}')

    def columns(self, sql):
        """The values of each output column, as multisets."""
        rows = self.db.execute(sql).fetchall()
        return [Counter(map(comparable, column)) for column in zip(*rows)] or [Counter()] * len(self.db.description)

    def tables(self, sql):
        return [table for table in self.changes if f'"{table}"' in sql]

    def reordered(self, sql):
        for table in self.changes:
            sql = self.on(sql, table, f"{table} reordered")
        return sql

    def on(self, sql, table, other):
        """The query on another table in one's place."""
        return sql.replace(f'"{table}"', f'"{other}"')


def comparable(value):
    return repr(round(value, 6)) if isinstance(value, float) else repr(value)


def literal(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"'{name}': {literal(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, str):
        return f"'{value}'"
    if value is None or isinstance(value, (bool, int, float)):
        return {None: "NULL", True: "TRUE", False: "FALSE"}[value] if value is None or isinstance(value, bool) else str(value)
    return f"DATE '{value}'"
