"""Random queries: SELECT in its forms, set operations, CTEs."""

from dataclasses import dataclass, replace

from clauses import Clauses, Query
from expression import Scope, Value
from render import Node, Seq, render
from schema import BOOL, DATE, GROUPABLE, INT, NAMES, ROWS, STRING, Array, Scalar, Struct, unsteady
from star import Stars


CTE_NAMES = ("c1", "c2", "c3", "t1", "t2")
GROUP_KEYS = {
    INT: ("MOD({}, 2)",),
    STRING: ("UPPER({})",),
    BOOL: ("(NOT {})",),
    DATE: ("DATE_TRUNC({}, MONTH)", "CAST(date_trunc('month', {}) AS DATE)"),
}


@dataclass
class Statement:
    node: Node
    names: list
    unites: bool
    dissolving: list  # see check.py


class Queries(Stars):
    def __init__(self, rng, tables):
        self.rng, self.tables = rng, tables
        self.aliases = 0
        self.ctes = {}
        self.levels = []  # (keyword, definitions so far) by level of WITH
        self.dissolving = []  # (node in the tree, the same as a statement of its own)

    def statement(self):
        query = self.query(self.rng.choice((1, 2, 2, 3)))
        inside = set(map(id, members(query.node))) - {id(query.unites)}
        dissolving = [alone for node, alone in self.dissolving if id(node) in inside]
        return Statement(query.node, [name for name, _ in query.columns], query.unites is not None, dissolving)

    def dissolves(self, node, alone=None):
        """Notes a query that merges or removes rows by their values."""
        alone = alone or node
        for keyword, definitions in reversed(self.levels):
            if definitions:
                alone = with_(keyword, definitions, alone)
        self.dissolving.append((node, alone))

    def query(self, depth, types=None):
        if depth > 0 and self.chance(0.3):
            return self.with_ctes(depth, types)
        if depth > 0 and self.chance(0.2):
            return self.set_operation(depth, types)
        return self.select(depth, types)

    # SELECT

    def select(self, depth, types=None):
        source = self.source(depth)
        # Clauses after the SELECT list see its aliases, so names in them are qualified.
        late = self.chance(0.5)
        scope = Scope(source.values(), source.key, bare=not late)
        clauses = Clauses(source.node, self.where(scope, 2))
        if not types and self.chance(0.2) and (query := self.star(source, scope, clauses)):
            return query
        windows = [] if self.chance(0.5) else None
        keys, rollup, hidden = [], False, {name for name, _, _ in source.star()}
        if self.chance(0.3):
            scope, columns, keys, rollup = self.grouped(scope, clauses, types, windows)
        else:
            within = scope.without(windows=windows)
            columns = [self.column(type, within) for type in types or self.types(scope)]
        if late and self.chance(0.2):
            self.qualify(scope, clauses, windows)
        if windows:
            clauses.windows = Seq(windows, lead=" WINDOW ")
        if not types and scope.key and len(scope.key) < 4 and self.chance(0.4):
            columns += [(v.node, v.type) for v in scope.key]
        clauses.items, names = self.items(columns)
        if not types and self.chance(0.15) and isinstance(columns[-1][1], Struct):
            columns, names = self.spread(clauses, columns, names)
        if keys:
            clauses.group = self.grouping(keys, rollup, columns, names, hidden)
        columns = [(name, type) for name, (_, type) in zip(names, columns)]
        if all(type in GROUPABLE for _, type in columns) and self.chance(0.12):
            clauses.distinct = "DISTINCT "
            self.order(clauses, ordinals(columns))
            node = clauses.node()
            self.dissolves(node)
            return Query(node, columns, names, source.size, unites=node)
        if scope.key:
            key = [v.node for v in scope.key]
            sortable = [name for name, type in columns if type in GROUPABLE]
            if sortable and self.chance(0.3):
                key.insert(0, self.rng.choice(sortable))
            elif late and self.chance(0.5):
                key.insert(0, self.expression(self.rng.choice(GROUPABLE), scope, 1))
            self.order(clauses, key)
        key = found_in(clauses.items, names, scope.key)
        return Query(clauses.node(), columns, key, source.size if key != [] else 1)

    def types(self, scope):
        """Random types of a SELECT list, nested ones among them."""
        nested = self.paths(scope.grouped or scope, lambda t: not isinstance(t, Scalar))
        types = []
        for _ in range(self.rng.randint(1, 4)):
            if nested and self.chance(0.3):
                types.append(self.rng.choice(nested)[1])
            elif self.chance(0.15):
                struct = Struct(tuple(zip(self.rng.sample(NAMES, 2), (self.scalar_type(), self.scalar_type()))))
                types.append(self.rng.choice((struct, Array(struct), Array(INT))))
            else:
                types.append(self.scalar_type())
        return types

    def column(self, type, scope):
        """An expression, and its type with what it does to the lengths of arrays."""
        if isinstance(type, Scalar):
            return self.expression(type, scope), type
        if isinstance(type, Array) and scope.grouped and scope.grouped.key:
            return self.aggregate(type, scope.grouped), Array(unsteady(type.element))
        found = self.path(scope, lambda t: t == type)
        if found and self.chance(0.5):
            return found
        node = self.expression(type, scope)
        made_of_rows = node.google.startswith(("ARRAY(SELECT", "ARRAY_AGG("))
        return node, Array(unsteady(type.element)) if made_of_rows and isinstance(type, Array) else unsteady(type)

    def items(self, columns):
        """The SELECT list, and the names in it: aliases, or those that paths bring along."""
        items, names = [], []
        fresh = self.rng.sample(NAMES, len(NAMES)) + [f"z{i}" for i in range(len(columns))]
        for node, _ in columns:
            own = node.parts[1] if node.google == "{}.{}" else None
            if own and own not in names and self.chance(0.4):
                items.append(Node("{}", node, duck=f"{{}} AS {own}"))  # DuckDB has no name for a field of an element
            else:
                own = next(name for name in fresh if name not in names)
                items.append(Node("{} AS {}", node, own))
            names.append(own)
        return Seq(items, least=1), names

    def spread(self, clauses, columns, names):
        """The last column's fields in its place."""
        node, type = columns[-1]
        if {name for name, _ in type.fields} & set(names[:-1]):
            return columns, names
        star = Node("({}).*", node, duck=", ".join(f"({{0}}).{name} AS {name}" for name, _ in type.fields))
        clauses.items = Seq([*clauses.items.parts[:-1], star], least=1)
        return columns[:-1] + [(None, part) for _, part in type.fields], names[:-1] + [name for name, _ in type.fields]

    def qualify(self, scope, clauses, windows):
        definitions = [] if windows is None else windows
        rank = self.window(INT, scope.without(windows=definitions))
        # The comparison must have a window function in it, whatever `window` came up with.
        count = Node("COUNT(*) OVER (PARTITION BY {})", self.leaf(INT, scope.without()))
        clauses.qualify = Seq([Node("{} <= {}", rank, count)], " AND ", " QUALIFY ")
        if definitions:
            clauses.windows = Seq(definitions, lead=" WINDOW ")

    def grouped(self, scope, clauses, types, windows):
        """HAVING, the scope above the groups, columns, keys, and whether there are subtotals."""
        keys = [key for _ in range(self.rng.choice((0, 1, 1, 2))) if (key := self.group_key(scope))]
        keys = list({render(node, "google"): (node, type) for node, type in keys}.values())
        rollup = len(keys) == 2 and self.chance(0.3)
        values = [Value(node, type) for node, type in keys]
        # Subqueries may name what is grouped by, but not what it is made of.
        plain = all(node.google == "{}.{}" for node, _ in keys)
        below = scope.without(subqueries=self.chance(0.3))
        above = Scope(values, None if rollup else values, grouped=below, subqueries=plain and self.chance(0.5))
        within = above.without(windows=windows)
        columns = [] if types else [key for key in keys if self.chance(0.8)]
        columns += [self.column(type, within) for type in types or self.types(within)]
        if keys and not scope.bare and self.chance(0.4):
            clauses.having = Seq([self.condition(above)], " AND ", " HAVING ")
        return above, columns, [node for node, _ in keys], rollup

    def grouping(self, keys, rollup, columns, names, hidden):
        """GROUP BY expressions, ordinals and aliases, the latter where no column of FROM hides them."""
        spelled = list(keys)
        for i, key in enumerate(keys):
            places = [place for place, (node, _) in enumerate(columns) if node is key]
            if places and self.chance(0.5):
                name = names[places[0]]
                spelled[i] = name if name not in hidden and self.chance(0.6) else str(places[0] + 1)
        grouping = Seq(spelled, least=1)
        subtotals = self.rng.choice(("ROLLUP ({})", "CUBE ({})", "GROUPING SETS ({})"))
        return Node(f" GROUP BY {subtotals if rollup else '{}'}", grouping)

    def group_key(self, scope):
        type = self.rng.choice(GROUPABLE)
        found = self.path(scope.without(bare=False, outer=()), lambda t: t == type)
        if found and self.chance(0.3):
            spelling = GROUP_KEYS[type]
            return Node(spelling[0], found[0], duck=spelling[-1]), type
        return found

    # Set operations

    def set_operation(self, depth, types):
        if types is None and self.chance(0.6):
            types = self.rng.choices(GROUPABLE, k=self.rng.randint(1, 3))
        comparable = types is not None and all(type in GROUPABLE for type in types)
        operator = self.rng.choices(OPERATORS, (3, 2, 1, 1))[0] if comparable else "UNION ALL"
        branches = [self.query(depth - 1, types)]
        types = [type for _, type in branches[0].columns]
        branches += [self.query(depth - 1, types) for _ in range(self.rng.choice((1, 1, 2)))]
        clauses = Clauses(None, None)
        columns = branches[0].columns
        for branch in branches[1:]:
            steady = [all_steady(type) for _, type in branch.columns]
            columns = [(name, type if kept else unsteady(type)) for (name, type), kept in zip(columns, steady)]
        if all(type in GROUPABLE for type in types):
            self.order(clauses, ordinals(columns))
        names = [name for name, _ in columns]
        if operator == "UNION ALL" and self.chance(0.25):
            operator = "UNION ALL BY NAME"
            branches[1:] = [self.by_name(branch, names) for branch in branches[1:]]
        united = Seq([Node("({})", branch.node) for branch in branches], f" {operator} ", least=1)
        node = Node("{}{}{}", united, clauses.order, clauses.limit)
        size = sum(branch.size for branch in branches)
        if operator.startswith("UNION ALL"):
            return Query(node, columns, None, size)
        self.dissolves(node)
        return Query(node, columns, [name for name, _ in columns], size, unites=node if operator == "UNION DISTINCT" else None)

    def by_name(self, query, names):
        """The query with these names for its columns, and another order of them."""
        items = [f"{old} AS {new}" for (old, _), new in zip(query.columns, names)]
        return replace(query, node=Node("SELECT {} FROM ({})", ", ".join(self.rng.sample(items, len(items))), query.node))

    # CTEs

    def with_ctes(self, depth, types):
        """WITH. Some CTEs hide a table's or another CTE's name, some are never used."""
        before, definitions = dict(self.ctes), []
        recursive = self.chance(0.25) and set(CTE_NAMES) != set(before)
        keyword = "WITH RECURSIVE" if recursive else "WITH"
        self.levels.append((keyword, definitions))
        # A recursive WITH would take the name of an outer CTE for its own.
        names = [name for name in CTE_NAMES if not (recursive and name in before)]
        self.rng.shuffle(names)
        for i, name in enumerate(names[: self.rng.randint(1, 3)]):
            if recursive and i == 0:
                self.recursion(name, definitions)
                continue
            query = self.query(depth - 1)
            definitions.append(Node("{} AS ({})", name, query.node))
            self.ctes[name] = (name, query.columns, query.key, query.size)
        body = self.query(depth - 1, types)
        self.levels.pop()
        self.ctes = before
        return replace(body, node=with_(keyword, definitions, body.node))

    def recursion(self, name, definitions):
        """A CTE that reads itself a bounded number of times."""
        anchor = self.named()
        scope = Scope(anchor.values(), anchor.key, bare=False, subqueries=False)
        types = [self.scalar_type() for _ in range(self.rng.randint(1, 3))]
        columns = list(zip(self.rng.sample(NAMES, len(types) + 1), [INT, *types]))
        values = ["CAST(1 AS INT64)", *(self.expression(type, scope) for type in types)]
        first = Clauses(anchor.node, self.where(scope, 1))
        first.items = Seq([Node("{} AS {}", value, column) for value, (column, _) in zip(values, columns)], least=1)
        itself = self.alias()
        before = self.relation(Node("{} AS {}", name, itself), itself, columns, None, ROWS)
        other = self.named()
        scope = Scope(before.values() + other.values(), None, bare=False, subqueries=False)
        count = f"{itself}.{columns[0][0]}"
        on = self.on(before, other.ranges, 1)
        again = Clauses(Node("{} JOIN {} ON {}", before.node, other.node, on), Seq([f"{count} < 3"], " AND ", " WHERE ", least=1))
        again.items = Seq([f"{count} + 1", *(self.expression(type, scope) for type in types)], least=1)
        distinct = all(type in GROUPABLE for type in types) and self.chance(0.5)
        node = Node(f"{{}} UNION {'DISTINCT' if distinct else 'ALL'} {{}}", first.node(), again.node())
        definitions.append(Node("{} AS ({})", name, node))
        self.ctes[name] = (name, columns, None, 10 * ROWS)
        if distinct:
            self.dissolves(node, Node("SELECT * FROM {}", name))


OPERATORS = ("UNION ALL", "UNION DISTINCT", "INTERSECT DISTINCT", "EXCEPT DISTINCT")


def with_(keyword, definitions, body):
    # DuckDB forgets a WITH at the start of a body in parentheses.
    return Node("{} {} ({})", keyword, Seq(definitions, least=1), body, duck="{} {} SELECT * FROM ({})")


def ordinals(columns):
    return [str(place + 1) for place in range(len(columns))]


def found_in(items, names, key):
    """The names of the key's columns in a SELECT list, if all of them are there."""
    if key is None:
        return None
    made = {render(item.parts[0], "google"): name for item, name in zip(items.parts, names)}
    found = [made.get(render(v.node, "google")) for v in key]
    return None if None in found else found


def all_steady(type):
    if isinstance(type, Struct):
        return all(all_steady(part) for _, part in type.fields)
    return not isinstance(type, Array) or (type.steady and all_steady(type.element))


def members(node):
    yield node
    if not isinstance(node, str):
        for part in node.parts:
            yield from members(part)
