"""Types, and random schemas of nested columns with data in them."""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Scalar:
    google: str
    duck: str


@dataclass(frozen=True)
class Struct:
    fields: tuple  # of (name, type)


@dataclass(frozen=True)
class Array:
    element: object
    # Its length is a matter of the rows it was made of. A condition that chose among arrays also chose a
    # length, which is then a way into the rows of an UNNEST that has no edge: those are not unnested in FROM.
    steady: bool = field(default=True, compare=False)


INT, STRING, BOOL = Scalar("INT64", "BIGINT"), Scalar("STRING", "VARCHAR"), Scalar("BOOL", "BOOLEAN")
DATE, FLOAT = Scalar("DATE", "DATE"), Scalar("FLOAT64", "DOUBLE")
SCALARS = (INT, STRING, BOOL, DATE, FLOAT)
# What can be grouped, made distinct and compared exactly.
GROUPABLE = (INT, STRING, BOOL, DATE)
NAMES = ("a", "b", "c", "k", "m", "n", "qty", "sku", "tag", "v", "x", "y")
ROWS = 10


def google(type):
    match type:
        case Scalar():
            return type.google
        case Struct():
            return "STRUCT<" + ", ".join(f"{name} {google(part)}" for name, part in type.fields) + ">"
        case Array():
            return f"ARRAY<{google(type.element)}>"


def duck(type):
    match type:
        case Scalar():
            return type.duck
        case Struct():
            return "STRUCT(" + ", ".join(f"{name} {duck(part)}" for name, part in type.fields) + ")"
        case Array():
            return duck(type.element) + "[]"


def unsteady(type):
    """The type of a value that a condition, a position or an order has chosen."""
    match type:
        case Scalar():
            return type
        case Struct():
            return Struct(tuple((name, unsteady(part)) for name, part in type.fields))
        case Array():
            return Array(unsteady(type.element), steady=False)


def leaves(type, path):
    """The paths below a column that hold scalars; arrays are transparent."""
    match type:
        case Scalar():
            yield path
        case Struct():
            for name, part in type.fields:
                yield from leaves(part, f"{path}.{name}")
        case Array():
            yield from leaves(type.element, path)


@dataclass
class Table:
    name: str  # project.dataset.table
    columns: list  # of (name, type)
    rows: list  # of dicts

    def paths(self):
        return [path for name, type in self.columns for path in leaves(type, name)]

    def changed(self, path, rng, disjoint):
        """The rows with other values at one leaf: outside the usual domain, or drawn again from it."""
        column, *below = path.split(".")
        types = dict(self.columns)
        order = rng.sample(range(1, ROWS + 1), ROWS)
        rows = []
        for i, row in enumerate(self.rows):
            # `id` stays unique: it is what makes orders total.
            value = order[i] + 20 * disjoint if path == "id" else redrawn(row[column], types[column], below, rng, disjoint)
            rows.append(row | {column: value})
        return rows


def redrawn(value, type, below, rng, disjoint):
    """The value with another leaf. Structs and arrays keep their NULLs and lengths: these are no leaves."""
    if isinstance(type, Scalar):
        return draw(type, rng, disjoint)
    if value is None:
        return None
    if isinstance(type, Array):
        return [redrawn(element, type.element, below, rng, disjoint) for element in value]
    name, *rest = below
    return value | {name: redrawn(value[name], dict(type.fields)[name], rest, rng, disjoint)}


def draw(type, rng, disjoint=False):
    """A random value. Small domains, so that joins meet, filters divide and groups have several rows."""
    if isinstance(type, Struct):
        return {name: draw(part, rng) for name, part in type.fields} if rng.random() > 0.05 else None
    if isinstance(type, Array):
        return [draw(type.element, rng) for _ in range(rng.randint(0, 3))] if rng.random() > 0.05 else None
    if rng.random() < 0.08:
        return None
    n = rng.randint(1, 4) + 7 * disjoint
    if type == INT:
        return n
    if type == STRING:
        return rng.choice(("", "a", "b")) + str(n)
    if type == BOOL:
        return rng.random() < 0.5
    if type == DATE:
        return datetime.date(2024, 1 + n, rng.randint(1, 28))
    return n / 4  # exact in binary: sums do not depend on their order


def random_struct(rng, depth, first=None):
    names = rng.sample(NAMES, rng.randint(2, 3))
    types = [rng.choice(SCALARS) for _ in names]
    types[0] = first or types[0]
    if depth > 1:
        types[-1] = random_struct(rng, depth - 1)
    return Struct(tuple(zip(names, types)))


def random_schema(rng, dataset):
    """Three tables. Equal names have equal types, so that USING and set operations find partners."""
    nested = [random_struct(rng, 2), random_struct(rng, 2, Array(INT)), Array(INT), Array(random_struct(rng, 2))]
    nested.append(Array(random_struct(rng, 2, Array(random_struct(rng, 1)))))
    scalar, deep = list(zip(NAMES, SCALARS + (INT, STRING))), list(zip(NAMES[7:], nested))
    tables = []
    for i in range(3):
        columns = rng.sample(scalar, 4) + rng.sample(deep, 2)
        rng.shuffle(columns)
        rows = [{"id": n + 1} | {name: draw(type, rng) for name, type in columns} for n in range(ROWS)]
        tables.append(Table(f"p.{dataset}.t{i + 1}", [("id", INT), *columns], rows))
    return tables


def catalog(tables):
    """Rows of INFORMATION_SCHEMA.COLUMNS."""
    for table in tables:
        project, dataset, name = table.name.split(".")
        for i, (column, type) in enumerate(table.columns):
            yield {
                "table_catalog": project,
                "table_schema": dataset,
                "table_name": name,
                "column_name": column,
                "ordinal_position": i + 1,
                "data_type": google(type),
            }
