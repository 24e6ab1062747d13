"""Checks Colline's lineage of random queries by executing them: `check.py COLLINE --queries N --seed S`.

Each query is spelled in GoogleSQL, for Colline, and in DuckDB's SQL. Then one leaf of one source table at a time
gets other values in all rows. An output column that changes by it, as a multiset of values, must be explained: the
leaf, or a column or struct that it lies in, must be among

- the direct, conditional and window sources of that column, or
- the filter, join, group_by and sort sources of the statement, which influence every column through its rows.

By convention a few things influence rows and have no edge for it. This is how each is kept from being an excuse:

- SELECT DISTINCT and UNION DISTINCT: a value decides whether two rows are one. If that is the outermost operation,
  columns are compared as sets of values: which values occur in one column does not depend on the others. Anywhere
  else, and for INTERSECT and EXCEPT everywhere, the direct, conditional and window sources of the columns of that
  very query, asked of Colline as a statement of its own, are explanations too.
- Lengths of arrays, through UNNEST: a change of a leaf keeps them, and arrays whose length a condition may have
  chosen are not unnested.
- UNPIVOT without NULLs does not occur, nor does LIMIT without a total order.

A query is *rejected* if DuckDB refuses it, and *undetermined* if it depends on the order of the stored rows.
Exit code 1: a change without explanation, an error or a wrong column name in Colline's answer, too many rejected
queries, or a kind of edge that was never the only explanation of a change (a few hundred queries have them all).
"""

import argparse
import random
import re
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import duckdb

from answer import KINDS, Answer, Colline, covers
from engine import Engine
from query import Queries, Statement
from render import render
from schema import random_schema
from shrink import shrunk

QUERIES_PER_SCHEMA = 25
LEAVES_PER_QUERY = 5
CHANGES_PER_LEAF = 2


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("colline")
    arguments.add_argument("--queries", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--forget", choices=KINDS, help="drop these edges from Colline's answers: the check must fail")
    arguments.add_argument("--shrink", action="store_true", help="make the queries of violations smaller")
    options, started = arguments.parse_args(), time.time()
    schemas = range(-(-options.queries // QUERIES_PER_SCHEMA))
    with ProcessPoolExecutor() as processes:
        results = list(processes.map(checked, [options] * len(schemas), schemas))
    sys.exit(report(results, time.time() - started))


def checked(options, number):
    check = Check(options, number)
    check.run()
    return check.counts, check.violations


def report(results, seconds):
    violations = [violation for _, found in results for violation in found]
    print("".join(violations), end="")
    counts = sum((counts for counts, _ in results), Counter())
    print(
        f"queries {counts['queries']} (rejected {counts['rejected']}, undetermined {counts['undetermined']}, "
        f"empty {counts['empty']}), changes {counts['changes']} (failed {counts['failed']}), "
        f"changed columns {counts['changed columns']}, violations {len(violations)}, seconds {seconds:.0f}"
    )
    print("only explanation: " + ", ".join(f"{kind} {counts[kind]}" for kind in KINDS))
    print(f"direct sources seen to change their column: {counts['direct pairs seen']} of {counts['direct pairs']}")
    refused = counts["rejected"] + counts["undetermined"] > 0.04 * counts["queries"]
    return 1 if violations or refused or not all(counts[kind] for kind in KINDS) else 0


@dataclass
class Case:
    """A query and what is known about it."""

    statement: Statement
    answer: Answer
    dissolved: set  # explanations beyond the edges: see above

    def sql(self, dialect):
        return render(self.statement.node, dialect)

    def changed(self, before, after):
        """The columns that are not what they were."""
        seen = set if self.statement.unites else Counter
        return [i for i, (one, other) in enumerate(zip(before, after)) if seen(one) != seen(other)]

    def unexplained(self, changed, table, path):
        """Those of them that nothing explains."""
        return [i for i in changed if not covers(self.dissolved.union(*self.answer.kinds(i).values()), table, path)]


class Check:
    """The check of one schema's queries."""

    def __init__(self, options, number):
        self.options = options
        self.size = min(QUERIES_PER_SCHEMA, options.queries - number * QUERIES_PER_SCHEMA)
        self.rng = random.Random(f"{options.seed} {number}")
        self.tables = random_schema(self.rng, f"d{number}")
        self.counts, self.violations = Counter(), []

    def run(self):
        self.engine = Engine()
        self.engine.load(self.tables, self.rng, CHANGES_PER_LEAF)
        self.colline = Colline(self.options.colline, self.tables, self.options.forget)
        for case in self.cases():
            self.counts["queries"] += 1
            self.check(case)

    def cases(self):
        statements = [Queries(self.rng, self.tables).statement() for _ in range(self.size)]
        asked = {}
        for i, statement in enumerate(statements):
            asked[f"{i}"] = render(statement.node, "google")
            asked |= {f"{i}.{n}": render(node, "google") for n, node in enumerate(statement.dissolving)}
        answers = self.colline.ask(asked)
        for i, statement in enumerate(statements):
            dissolved = (answers[f"{i}.{n}"].values() for n in range(len(statement.dissolving)))
            yield Case(statement, answers[f"{i}"], set().union(*dissolved))

    def check(self, case):
        try:
            sql = case.sql("duck")
            before, reordered = self.engine.columns(sql), self.engine.columns(self.engine.reordered(sql))
        except duckdb.Error:
            self.counts["rejected"] += 1
            return
        if before != reordered:
            self.counts["undetermined"] += 1
            return
        self.counts["empty"] += not before[0]
        if case.answer.error or case.answer.names != case.statement.names:
            self.violated(case, f"{case.answer.error or case.answer.names}; its columns are {case.statement.names}")
            return
        for table, path in self.leaves(sql):
            self.check_leaf(case, sql, before, table, path)

    def leaves(self, sql):
        """Some leaves of the query's tables, more often those whose column is named in it."""
        words = set(re.findall(r"\w+", sql))
        leaves = [(table, path) for table in self.engine.tables(sql) for path in self.engine.changes[table]]
        leaves.sort(key=lambda leaf: self.rng.random() - 0.5 * (leaf[1].split(".")[0] in words))
        return leaves[:LEAVES_PER_QUERY]

    def check_leaf(self, case, sql, before, table, path):
        seen, bad = set(), False
        for other in self.engine.changes[table][path]:
            try:
                changed = case.changed(before, self.engine.columns(self.engine.on(sql, table, other)))
            except duckdb.Error:  # a value that the query does not take, such as a number out of range
                self.counts["failed"] += 1
                continue
            self.counts["changes"] += 1
            self.counts["changed columns"] += len(changed)
            seen.update(changed)
            wrong = case.unexplained(changed, table, path)
            if wrong and not bad:
                bad, shown = True, case
                if self.options.shrink:
                    shown, wrong = shrunk(case, wrong, lambda cases: self.violates(cases, table, path, other))
                self.violated(shown, f"changed: {table}.{path}", wrong)
        for i, column in enumerate(case.answer.columns):
            if covers(column["direct"], table, path):
                self.counts["direct pairs"] += 1
                self.counts["direct pairs seen"] += i in seen
        for i in seen:
            explaining = [kind for kind, sources in case.answer.kinds(i).items() if covers(sources, table, path)]
            if len(explaining) == 1 and not covers(case.dissolved, table, path):
                self.counts[explaining[0]] += 1

    def violates(self, cases, table, path, other):
        """For each case the columns that this change shows to be wrong: for shrinking."""
        answers = self.colline.ask({str(i): case.sql("google") for i, case in enumerate(cases)})
        for i, case in enumerate(cases):
            case.answer = answers[str(i)]
            sql = case.sql("duck")
            try:
                before, reordered = self.engine.columns(sql), self.engine.columns(self.engine.reordered(sql))
                changed = case.changed(before, self.engine.columns(self.engine.on(sql, table, other)))
            except duckdb.Error:
                yield []
                continue
            sound = before == reordered and not case.answer.error and len(case.answer.columns) == len(before)
            yield case.unexplained(changed, table, path) if sound else []

    def violated(self, case, what, columns=()):
        text = f"{case.sql('google')}\n  {what}\n"
        for column in columns:
            text += f"  without explanation: column {column}, {case.answer.names[column]}\n"
            for kind, sources in case.answer.kinds(column).items():
                text += f"    {kind}: {', '.join('.'.join(source) for source in sorted(sources))}\n"
        self.violations.append(text + "\n")


if __name__ == "__main__":
    main()
