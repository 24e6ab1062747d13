"""What a query is made of, and what others need to know of it."""

from dataclasses import dataclass

from render import Node, Seq


@dataclass
class Query:
    node: Node
    columns: list  # of (name, type)
    key: list  # names of columns that tell its rows apart, or None
    size: int
    unites: Node = None  # the SELECT DISTINCT or UNION DISTINCT that is its outermost operation


@dataclass
class Clauses:
    """The clauses of a SELECT."""

    source: Node
    where: Seq
    distinct: str = ""
    items: object = ""
    group: object = ""
    having: object = ""
    windows: object = ""
    qualify: object = ""
    order: object = ""
    limit: str = ""

    def node(self):
        tail = (self.where, self.group, self.having, self.qualify, self.windows, self.order, self.limit)
        return Node("SELECT {}{} FROM {}{}{}{}{}{}{}{}", self.distinct, self.items, self.source, *tail, duck=WINDOWS_FIRST)


WINDOWS_FIRST = "SELECT {0}{1} FROM {2}{3}{4}{5}{7}{6}{8}{9}"  # before QUALIFY
