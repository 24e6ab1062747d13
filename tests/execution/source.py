"""Random FROM clauses: tables, CTEs, subqueries, joins, UNNEST, PIVOT, UNPIVOT."""

from dataclasses import dataclass, replace

from expression import LITERALS, Expressions, Scope, Value
from render import Node, Seq
from schema import GROUPABLE, INT, ROWS, STRING, Array, Struct


@dataclass
class Range:
    """A range variable: the alias of a relation, of an array's element or of its offset."""

    alias: str
    type: object  # a Struct of the columns, for a relation
    element: bool = False  # of an array

    def columns(self):
        """What `*` makes of it: (name, type, node)."""
        if not isinstance(self.type, Struct):
            return [(self.alias, self.type, Node(self.alias))]
        return [(name, type, Node("{}.{}", self.alias, name)) for name, type in self.type.fields]


@dataclass
class Source:
    node: Node
    ranges: list
    key: list  # values that tell its rows apart, or None
    size: int  # about how many rows
    merged: tuple = ()  # (name, type) of USING columns

    def star(self):
        """The columns of `*`, USING columns first."""
        merged = [(name, type, Node(name)) for name, type in self.merged]
        names = [name for name, _ in self.merged]
        return merged + [c for r in self.ranges for c in r.columns() if c[0] not in names]

    def values(self):
        """Range variables, and the names that are unique without one."""
        values = [Value(Node(r.alias), r.type) for r in self.ranges]
        names = [name for name, _, _ in self.star()]
        for r in self.ranges:
            for name, type, node in r.columns():
                if isinstance(r.type, Struct) and names.count(name) == 1 and name not in dict(self.merged):
                    values.append(Value(Node(name, duck=f"{r.alias}.{name}" if r.element else None), type, bare=True))
        return values + [Value(Node(name), type, bare=True) for name, type in self.merged if names.count(name) == 1]


class Sources(Expressions):
    """Needs `query(depth)`, `tables`, and `ctes`: those in sight, as (name, columns, key, size)."""

    def alias(self):
        self.aliases += 1
        return f"r{self.aliases}"

    # Relations

    def named(self, alias=None, alone=False):
        """A table or a CTE by its name, which is its alias too if it stands alone."""
        if self.ctes and self.chance(0.6):
            name, columns, key, size = self.rng.choice(list(self.ctes.values()))
            node = Node(name)
        else:
            table = self.rng.choice(self.tables)
            columns, key, size = table.columns, ["id"], ROWS
            node = Node(table.name, duck=f'"{table.name}"')
        if alone and self.chance(0.2):
            alias = node.google.split(".")[-1]
            node = Node("{}", node, duck=f"{{}} AS {alias}")
        else:
            alias = alias or self.alias()
            node = Node("{} AS {}", node, alias)
        return self.relation(node, alias, columns, key, size)

    def relation(self, node, alias, columns, key, size):
        types = dict(columns)
        key = None if key is None else [Value(Node("{}.{}", alias, name), types[name]) for name in key]
        return Source(node, [Range(alias, Struct(tuple(columns)))], key, size)

    def single(self, depth, alone=False):
        if depth > 0 and self.chance(0.4):
            if self.chance(0.25):
                return self.rng.choice((self.pivoted, self.unpivoted))(depth - 1)
            query, alias = self.query(depth - 1), self.alias()
            return self.relation(Node("({}) AS {}", query.node, alias), alias, query.columns, query.key, query.size)
        return self.named(alone=alone)

    def pivoted(self, depth):
        """PIVOT groups by the columns that it does not mention."""
        kinds = [self.rng.choice(GROUPABLE), self.rng.choice((INT, STRING)), INT]
        query, alias = self.query(depth, kinds), self.alias()
        (rest, _), (key, type), (value, _) = query.columns
        one, two = self.rng.sample(LITERALS[type], 2)
        choices = Seq((f"{one} AS one", f"{two} AS two"), least=1)
        function, name = self.rng.choice(("SUM", "MAX", "MIN", "COUNT")), self.rng.choice(("", "m_"))
        node = Node(
            "({}) PIVOT({}({}){} FOR {} IN ({})) AS {}",
            query.node, function, value, name and " AS m", key, choices, alias,
            duck=f"(SELECT {rest}, CAST(one AS BIGINT) AS {name}one, CAST(two AS BIGINT) AS {name}two "
            "FROM ({0}) PIVOT({1}({2}) FOR {4} IN ({5}))) AS {6}",
        )  # fmt: skip
        columns = [(rest, kinds[0]), (f"{name}one", INT), (f"{name}two", INT)]
        return self.relation(node, alias, columns, [rest], query.size)

    def unpivoted(self, depth):
        """With NULLs: without, values choose rows, for which there is no edge."""
        type = self.rng.choice(GROUPABLE)
        query, alias = self.query(depth, [self.rng.choice(GROUPABLE), type, type]), self.alias()
        (rest, kept), (one, _), (two, _) = query.columns
        node = Node(
            "({}) UNPIVOT INCLUDE NULLS (val FOR side IN ({}, {})) AS {}",
            query.node, one, two, alias,
            duck=f"(SELECT {rest}, val, side FROM ({{}}) UNPIVOT INCLUDE NULLS (val FOR side IN ({{}}, {{}}))) AS {{}}",
        )  # fmt: skip
        key = [rest, "side"] if query.key == [rest] else None
        return self.relation(node, alias, [(rest, kept), ("val", type), ("side", STRING)], key, 2 * query.size)

    # Combinations

    def source(self, depth):
        source = self.single(depth, alone=True)
        for _ in range(self.rng.choice((0, 0, 0, 1, 1, 2))):
            make = self.unnested if self.chance(0.35) else self.joined
            source = make(source, depth)
        if self.chance(0.12):
            source = self.listed(source)
        return source

    def arrays(self, values):
        """Paths to arrays whose length is a matter of rows alone."""
        found = []

        def walk(node, type):
            if isinstance(type, Array) and type.steady:
                found.append((node, type))
            if isinstance(type, Struct):
                for name, part in type.fields:
                    walk(Node("{}.{}", node, name), part)

        for value in values:
            if not value.bare:
                walk(value.node, value.type)
        return found

    def unnest(self, array, alias):
        """(google, duck) templates of UNNEST with and without offset, and the ranges."""
        node, type = array
        ranges = [Range(alias, type.element, element=True)]
        unnest = self.rng.choice(("UNNEST({})", "UNNEST({})", "{}"))  # a path is an array there also by itself
        if not self.chance(0.6):
            return Node(f"{unnest} AS {alias}", node, duck=f"UNNEST({{}}) AS of_{alias}({alias})"), ranges
        offset = self.alias()
        spelled = Node(
            f"{unnest} AS {alias} WITH OFFSET AS {offset}", node,
            duck=f"UNNEST({{}}) WITH ORDINALITY AS of_{alias}({alias}, {offset})",
        )  # fmt: skip
        return spelled, [*ranges, Range(offset, INT)]

    def unnested(self, left, depth):
        arrays = self.arrays(left.values())
        if not arrays or left.size > 200:
            return left
        unnest, ranges = self.unnest(self.rng.choice(arrays), self.alias())
        key = left.key + [Value(Node(ranges[1].alias), INT)] if left.key is not None and len(ranges) == 2 else None
        result = Source(None, left.ranges + ranges, key, 2 * left.size, left.merged)
        kind = self.rng.choice(("CROSS JOIN", "INNER JOIN", "LEFT JOIN", "LEFT JOIN"))
        if kind == "CROSS JOIN":
            result.node = Node("{} CROSS JOIN {}", left.node, unnest)
        else:
            result.node = Node(f"{{}} {kind} {{}} ON {{}}", left.node, unnest, self.on(left, ranges, depth))
            if kind == "INNER JOIN" and self.chance(0.5):
                result.node = Node("{} CROSS JOIN {}", left.node, unnest)
        return result

    def on(self, left, ranges, depth):
        """An ON clause that often compares both sides."""
        right = Source(None, ranges, None, 0)
        scopes = [Scope([v for v in side.values() if not v.bare], subqueries=False) for side in (left, right)]
        type = self.rng.choice((INT, INT, STRING))
        sides = [self.path(scope, lambda t: t == type) for scope in scopes]
        both = Scope(scopes[0].values + scopes[1].values, subqueries=False)
        conditions = [Node("{} = {}", sides[0][0], sides[1][0])] if all(sides) and self.chance(0.8) else []
        if not conditions or self.chance(0.3):
            conditions.append(self.condition(both))
        return Seq(conditions, " AND ", least=1)

    def joined(self, left, depth):
        right = self.single(depth - 1)
        if depth > 0 and self.chance(0.15):
            both = self.joined(right, depth - 1)
            if both is not right and not both.merged:
                right = replace(both, node=Node("({})", both.node))
        if left.size * right.size > 400:
            return left
        key = left.key + right.key if left.key is not None and right.key is not None else None
        result = Source(None, left.ranges + right.ranges, key, left.size * right.size // 3, left.merged)
        kind = self.rng.choice(("JOIN", "INNER JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN"))
        shared = self.shared(left, right)
        if kind == "CROSS JOIN":
            result.node = Node("{} CROSS JOIN {}", left.node, right.node)
        elif shared and self.chance(0.6):
            names = self.rng.sample(shared, min(len(shared), self.rng.randint(1, 2)))
            result.node = Node(f"{{}} {kind} {{}} USING ({{}})", left.node, right.node, Seq([n for n, _ in names], least=1))
            result.merged = tuple(names) + tuple(m for m in left.merged if m not in names)
        else:
            result.node = Node(f"{{}} {kind} {{}} ON {{}}", left.node, right.node, self.on(left, right.ranges, depth))
        return result

    def shared(self, left, right):
        """Columns that USING can name."""
        sides = [[(name, type) for name, type, _ in side.star()] for side in (left, right)]
        names = [[name for name, _ in side] for side in sides]
        found = [c for c in sides[0] if c[1] in GROUPABLE and c in sides[1]]
        found = [c for c in found if all(side.count(c[0]) == 1 for side in names)]
        return [] if any(r.element for r in left.ranges) else found

    def listed(self, left):
        """A comma join. It comes last: JOIN binds closer than the comma."""
        arrays = self.arrays(left.values())
        if arrays and self.chance(0.6) and left.size < 200:
            unnest, ranges = self.unnest(self.rng.choice(arrays), self.alias())
            return Source(Node("{}, {}", left.node, unnest), left.ranges + ranges, None, 2 * left.size, left.merged)
        right = self.named()
        if left.size * right.size > 400:
            return left
        key = left.key + right.key if left.key is not None and right.key is not None else None
        node = Node("{}, {}", left.node, right.node)
        return Source(node, left.ranges + right.ranges, key, left.size * right.size, left.merged)

    def small_from(self, scope):
        """The FROM of a subquery in an expression, which may unnest what the outer query offers."""
        arrays = self.arrays([*scope.values, *scope.outer])
        if arrays and self.chance(0.6):
            unnest, ranges = self.unnest(self.rng.choice(arrays), self.alias())
            source = Source(unnest, ranges, [Value(Node(ranges[1].alias), INT)] if len(ranges) == 2 else None, 2)
        else:
            # An alias of the outer query may be used again: it hides that one.
            taken = [v.node.google for v in scope.values if not v.bare and isinstance(v.type, Struct)]
            source = self.named(self.rng.choice(taken) if taken and self.chance(0.2) else None, alone=True)
            arrays = self.arrays(source.values())
            if arrays and self.chance(0.3):
                source = self.unnested(source, 0)
        inner = scope.inside(source.values(), source.key)
        inner.subqueries = self.chance(0.15)
        return source.node, inner
