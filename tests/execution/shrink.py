"""Makes the query of a violation smaller, as long as it stays one."""

from dataclasses import replace
from itertools import islice

from render import render, smaller

BATCH = 100  # candidates that are judged at once: one run of Colline


def shrunk(case, columns, violates):
    """The smallest case found, and its columns that are wrong. `violates` gives them for each of many cases."""
    while True:
        nodes = sorted(smaller(case.statement.node), key=lambda node: len(render(node, "google")))
        candidates = (replace(case, statement=replace(case.statement, node=node)) for node in nodes)
        while batch := list(islice(candidates, BATCH)):
            found = next(((other, wrong) for other, wrong in zip(batch, violates(batch)) if wrong), None)
            if found:
                case, columns = found
                break
        else:
            return case, columns
