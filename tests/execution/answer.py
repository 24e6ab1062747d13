"""Asks Colline for the lineage of queries."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from schema import catalog

COLUMN_KINDS = ("direct", "conditional", "window")
ROW_KINDS = ("filter", "join", "group_by", "sort")
KINDS = COLUMN_KINDS + ROW_KINDS


@dataclass
class Answer:
    """The sources of one statement: a set of (table, path) for each kind of edge."""

    columns: list  # of dicts: kind → sources
    names: list
    rows: dict
    error: str = None

    def kinds(self, column):
        return self.columns[column] | self.rows

    def values(self):
        """The sources of all columns' values."""
        return set().union(*(sources for column in self.columns for sources in column.values()))


def covers(sources, table, path):
    """A leaf is covered by itself and by what it lies in."""
    parts = path.split(".")
    return any((table, ".".join(parts[:n])) in sources for n in range(1, len(parts) + 1))


class Colline:
    def __init__(self, binary, tables, forget=None):
        self.binary, self.forget = binary, forget
        self.folder = tempfile.TemporaryDirectory()
        self.catalog = self.write("columns.jsonl", catalog(tables))

    def write(self, name, rows):
        path = Path(self.folder.name) / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return path

    def ask(self, queries):
        """id → SQL to id → answer, in one run."""
        jobs = self.write("jobs.jsonl", ({"job_id": id, "query": sql} for id, sql in queries.items()))
        command = [self.binary, "lineage", "--format", "jsonl", "--jobs", str(jobs), "--catalog", str(self.catalog)]
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        answers = {line["id"]: self.read(line) for line in map(json.loads, ran.stdout.splitlines())}
        silence = Answer([], [], {}, f"exit code {ran.returncode}, no answer: {ran.stderr.strip()[-300:]}")
        return {id: answers.get(id, silence) for id in queries}

    def read(self, line):
        if line.get("error"):
            return Answer([], [], {}, str(line["error"]))
        columns = sorted(line["columns"], key=lambda column: column["index"])
        sources = [self.sources(column, COLUMN_KINDS) for column in columns]
        return Answer(sources, [column["name"] for column in columns], self.sources(line["indirect"], ROW_KINDS))

    def sources(self, found, kinds):
        return {kind: set() if kind == self.forget else {tuple(source) for source in found[kind]} for kind in kinds}
