"""Random typed expressions over what a scope offers."""

from dataclasses import dataclass, replace

from functions import AGGREGATES, FUNCTIONS
from render import Node, Seq
from schema import BOOL, DATE, FLOAT, GROUPABLE, INT, NAMES, STRING, Array, Scalar, Struct, unsteady


@dataclass
class Value:
    """What an expression may name: a range variable, a column, a group's key."""

    node: Node
    type: object
    bare: bool = False  # not to be used where another name could come before it


@dataclass
class Scope:
    values: list
    key: list = None  # values that tell its rows apart, if known: they make an order total
    outer: tuple = ()  # values of the enclosing queries
    grouped: "Scope" = None  # the rows below the groups: what aggregates read
    windows: list = None  # where window functions may stand: the definitions of the named ones
    subqueries: bool = True
    bare: bool = True  # unqualified names are allowed

    def without(self, **changes):
        return replace(self, **{"windows": None, **changes})

    def order(self):
        """ORDER BY the key, or None."""
        return Seq([v.node for v in self.key], lead=" ORDER BY ", least=1) if self.key else None

    def inside(self, values, key):
        """The scope of a subquery with these values of its own."""
        hidden = {v.node.google for v in values}
        outer = tuple(v for v in (*self.values, *self.outer) if not v.bare and v.node.google not in hidden)
        return Scope(values, key, outer)


LITERALS = {
    INT: ("0", "1", "2", "3"),
    STRING: ("'a'", "'b1'", "''"),
    BOOL: ("TRUE", "FALSE"),
    DATE: ("DATE '2024-03-05'", "DATE '2024-04-20'"),
    FLOAT: ("0.5", "CAST(1 AS FLOAT64)"),
}
DUCK_LITERALS = {"0.5": "CAST(0.5 AS DOUBLE)", "CAST(1 AS FLOAT64)": "CAST(1 AS DOUBLE)"}


def struct_of(fields):
    """A struct from (name, node)."""
    parts = [Node("{} AS {}", node, name, duck="{1} := {0}") for name, node in fields]
    return Node("STRUCT({})", Seq(parts, least=1), duck="struct_pack({})")


class Expressions:
    """Needs `rng`, and `small_from(scope)` for subqueries: a FROM with its scope."""

    def chance(self, probability):
        return self.rng.random() < probability

    def scalar_type(self):
        return self.rng.choice((INT, INT, INT, STRING, STRING, BOOL, DATE, FLOAT))

    # Leaves

    def paths(self, scope, matches):
        """Everything that can be reached by names, fields and indices and has a type that matches."""
        found = []
        for value in scope.values:
            if scope.bare or not value.bare:
                self.walk(value.node, value.type, matches, 2, found)
        for value in scope.outer:
            self.walk(value.node, value.type, matches, 1, found)
        return found

    def walk(self, node, type, matches, weight, found):
        if matches(type):
            found.extend([(node, type)] * weight)
        if isinstance(type, Struct):
            for name, part in type.fields:
                self.walk(Node("{}.{}", node, name), part, matches, weight, found)
        elif isinstance(type, Array) and self.chance(0.5):
            index = self.rng.choice("01")
            element = Node("{}[SAFE_OFFSET({})]", node, index, duck="{}[{} + 1]")
            self.walk(element, unsteady(type.element), matches, 1, found)

    def path(self, scope, matches):
        """One of them, or None."""
        found = self.paths(scope, matches)
        return self.rng.choice(found) if found else None

    def literal(self, type):
        match type:
            case Scalar():
                text = self.rng.choice(LITERALS[type])
                return Node(text, duck=DUCK_LITERALS.get(text))
            case Struct():
                return struct_of((name, self.literal(part)) for name, part in type.fields)
            case Array():
                return Node("[{}]", Seq([self.literal(type.element)], least=1))

    def leaf(self, type, scope):
        if scope.windows is not None and self.chance(0.35):
            return self.window(type, scope)
        if scope.grouped and self.chance(0.5):
            return self.aggregate(type, scope.grouped)
        if not self.chance(0.06) and (found := self.path(scope, lambda t: t == type)):
            return found[0]
        if scope.grouped and self.chance(0.9):
            return self.aggregate(type, scope.grouped)
        match type:
            case Struct():
                return struct_of((name, self.leaf(part, scope)) for name, part in type.fields)
            case Array() if not isinstance(type.element, Array):
                return Node("[{}]", Seq([self.leaf(type.element, scope) for _ in range(self.rng.randint(1, 2))], least=1))
        for result, arguments, *spelling in self.rng.sample(FUNCTIONS, len(FUNCTIONS)):
            if result == type and (found := self.path(scope, lambda t: t == arguments[0])):
                rest = (self.literal(argument) for argument in arguments[1:])
                return Node(spelling[0], found[0], *rest, duck=spelling[-1])
        return self.literal(type)

    # Expressions

    def expression(self, type, scope, depth=2):
        if depth == 0 or self.chance(0.3):
            return self.leaf(type, scope)
        kinds = [self.conditional] * 4
        if isinstance(type, Scalar):
            kinds += [self.function] * 4 + [self.field]
            if scope.subqueries:
                kinds += [self.scalar_subquery]
            if scope.subqueries and type == BOOL:
                kinds += [self.exists, self.in_subquery]
            if type == BOOL:
                kinds += [self.in_array]
            if type == INT:
                kinds += [self.length, self.element]
            if type == STRING:
                kinds += [self.row_as_text]
        elif isinstance(type, Array):
            kinds += [self.concatenated, self.transformed, self.filtered]
            if scope.subqueries:
                kinds += [self.array_subquery] * 2
        else:
            kinds += [self.construction] * 2 + [self.replacement]
            if scope.subqueries:
                kinds += [self.scalar_subquery]
        return self.rng.choice(kinds)(type, scope, depth - 1)

    def function(self, type, scope, depth):
        _, arguments, *spelling = self.rng.choice([f for f in FUNCTIONS if f[0] == type])
        return Node(spelling[0], *(self.expression(t, scope, depth) for t in arguments), duck=spelling[-1])

    def conditional(self, type, scope, depth):
        value = lambda: self.expression(type, scope, depth)
        condition = lambda: self.expression(BOOL, scope, depth)
        kinds = [
            lambda: Node("IF({}, {}, {})", condition(), value(), value()),
            lambda: Node("CASE WHEN {} THEN {} WHEN {} THEN {} ELSE {} END", condition(), value(), condition(), value(), value()),
            lambda: Node("CASE WHEN {} THEN {} END", condition(), value()),
            lambda: Node("COALESCE({}, {})", value(), value()),
            lambda: Node("IFNULL({}, {})", value(), value()),
        ]
        if isinstance(type, Scalar):
            operand = lambda: self.expression(INT, scope, depth)
            kinds += [
                lambda: Node("NULLIF({}, {})", value(), value()),
                lambda: Node("CASE {} WHEN {} THEN {} ELSE {} END", operand(), operand(), value(), value()),
            ]
        return self.rng.choice(kinds)()

    def construction(self, type, scope, depth):
        return struct_of((name, self.expression(part, scope, depth)) for name, part in type.fields)

    def replacement(self, type, scope, depth):
        """A struct with another value for one field: a SELECT, in which aggregates and windows would be its own."""
        found = None if scope.grouped else self.path(scope, lambda t: t == type)
        if not found:
            return self.construction(type, scope, depth)
        name, part = self.rng.choice(type.fields)
        fields = ", ".join(f"{other} := {{1}}" if other == name else f"{other} := {{0}}.{other}" for other, _ in type.fields)
        google = f"(SELECT AS STRUCT {{}}.* REPLACE ({{}} AS {name}))"
        return Node(google, found[0], self.expression(part, scope.without(), depth), duck=f"struct_pack({fields})")

    def transformed(self, type, scope, depth):
        array = self.path(scope, lambda t: isinstance(t, Array))
        if not array:
            return self.leaf(type, scope)
        body = self.expression(type.element, self.lambda_scope(scope, array[1]), depth)
        return Node("ARRAY_TRANSFORM({}, e -> {})", array[0], body, duck="list_transform({}, lambda e: {})")

    def filtered(self, type, scope, depth):
        array = self.expression(type, scope, depth)
        body = self.condition(self.lambda_scope(scope, type), depth)
        return Node("ARRAY_FILTER({}, e -> {})", array, body, duck="list_filter({}, lambda e: {})")

    def lambda_scope(self, scope, array):
        values = [*scope.values, *[Value(Node("e"), array.element)] * 3]
        return scope.without(values=values, subqueries=False, grouped=None)

    def field(self, type, scope, depth):
        """One field of a struct that is constructed on the spot: the others do not count."""
        one, other = self.rng.sample(NAMES, 2)
        fields = [(one, self.expression(type, scope, depth)), (other, self.leaf(self.scalar_type(), scope))]
        self.rng.shuffle(fields)
        return Node("({}).{}", struct_of(fields), one)

    def element(self, type, scope, depth):
        array, index = self.expression(Array(type), scope, depth), self.expression(INT, scope, depth)
        return Node("({})[SAFE_OFFSET(MOD({}, 3))]", array, index, duck="({})[MOD({}, 3)]")

    def concatenated(self, type, scope, depth):
        parts = (self.expression(type, scope, depth) for _ in range(2))
        return Node("ARRAY_CONCAT({}, {})", *parts, duck="list_concat({}, {})")

    def length(self, type, scope, depth):
        found = self.path(scope, lambda t: isinstance(t, Array))
        return Node("ARRAY_LENGTH({})", found[0], duck="len({})") if found else self.leaf(type, scope)

    def in_array(self, type, scope, depth):
        array, value = self.expression(Array(INT), scope, depth), self.expression(INT, scope, depth)
        return Node("({} IN UNNEST({}))", value, array, duck="list_contains({1}, {0})")

    def row_as_text(self, type, scope, depth):
        found = self.path(scope, lambda t: isinstance(t, Struct))
        return Node("TO_JSON_STRING({})", found[0], duck="CAST({} AS VARCHAR)") if found else self.leaf(type, scope)

    # Subqueries. They see the scope's values; none is made distinct, see check.py.

    def scalar_subquery(self, type, scope, depth):
        source, inner = self.small_from(scope)
        where = self.where(inner, depth)
        if inner.key and self.chance(0.4):
            value = self.expression(type, inner, depth)
            return Node("(SELECT {} FROM {}{}{} LIMIT 1)", value, source, where, inner.order())
        return Node("(SELECT {} FROM {}{})", self.aggregate(type, inner, depth), source, where)

    def array_subquery(self, type, scope, depth):
        source, inner = self.small_from(scope)
        if not inner.key:
            return self.leaf(type, scope)
        where = self.where(inner, depth)
        order = inner.order()
        if isinstance(type.element, Struct) and self.chance(0.7):
            (items,) = self.construction(type.element, inner, depth).parts
            as_struct = "ARRAY(SELECT AS STRUCT {} FROM {}{}{})"
            return Node(as_struct, items, source, where, order, duck="ARRAY(SELECT struct_pack({}) FROM {}{}{})")
        return Node("ARRAY(SELECT {} FROM {}{}{})", self.expression(type.element, inner, depth), source, where, order)

    def exists(self, type, scope, depth):
        source, inner = self.small_from(scope)
        item = self.rng.choice(("1", "*", self.leaf(INT, inner)))
        return Node("EXISTS (SELECT {} FROM {}{})", item, source, self.where(inner, depth))

    def in_subquery(self, type, scope, depth):
        source, inner = self.small_from(scope)
        of = self.rng.choice((INT, STRING))
        items = self.expression(of, scope, depth), self.expression(of, inner, depth)
        return Node("({} IN (SELECT {} FROM {}{}))", *items, source, self.where(inner, depth))

    def condition(self, scope, depth=1):
        """One that lets NULL pass, for the most part: else many results are empty."""
        condition = self.expression(BOOL, scope, depth)
        return condition if self.chance(0.2) else Node(self.rng.choice(("{} IS NOT FALSE", "{} IS NOT TRUE")), condition)

    def where(self, scope, depth):
        conditions = [self.condition(scope.without(), depth)] if self.chance(0.3) else []
        return Seq(conditions, " AND ", " WHERE ")

    # Aggregates

    def plain_aggregates(self, type, scope, depth, over=""):
        """Those that ask for no order, as functions that make them."""

        def made(argument, google, duck=None):
            return lambda: Node(google, self.expression(argument, scope, depth), over, duck=duck)

        return [made(*rest) for result, *rest in AGGREGATES if result == type and (not over or "DISTINCT" not in rest[1])]

    def aggregate(self, type, scope, depth=1):
        """An aggregate over the rows of the scope, which itself has none.

        DuckDB takes one that names outer columns alone for the outer query's: here they name none.
        """
        scope = scope.without(grouped=None, outer=())
        order = scope.order()
        value = lambda of=type: self.expression(of, scope, depth)
        if isinstance(type, Array) and order:
            return Node("ARRAY_AGG({}{})", value(type.element), order)
        kinds = self.plain_aggregates(type, scope, depth)
        if order:
            kinds += [lambda: Node("ARRAY_AGG({}{} LIMIT 1)[SAFE_OFFSET(0)]", value(), order, duck="ARRAY_AGG({}{})[1]")]
        if scope.key and len(scope.key) == 1:
            kinds += [
                lambda: Node("MIN_BY({}, {})", value(), scope.key[0].node),
                lambda: Node("ANY_VALUE({} HAVING MAX {})", value(), scope.key[0].node, duck="MAX_BY({}, {})"),
            ]
        if type == STRING:
            kinds += [lambda: Node("STRING_AGG({}, ','{})", value(), order)] if order else [lambda: self.sorted_texts(scope)]
        if type == INT:
            kinds += [lambda: Node("COUNT(*)")]
        if kinds:
            return self.rng.choice(kinds)()
        whole = isinstance(type, Struct) and struct_of((name, self.aggregate(part, scope, 0)) for name, part in type.fields)
        return whole or Node("IF(COUNT(*) > 0, {}, {})", self.literal(type), self.literal(type))

    def sorted_texts(self, scope):
        found = self.path(scope, lambda t: t == STRING)
        return Node("STRING_AGG({0}, ',' ORDER BY {0})", found[0]) if found else Node("MAX({})", self.literal(STRING))

    # Windows

    def window(self, type, scope):
        """A window function. What depends on the place in the window needs a total order."""
        definitions, scope = scope.windows, scope.without()
        partition = [self.leaf(t, scope) for t in self.rng.sample(GROUPABLE, self.rng.randint(0, 1))]
        order = [self.expression(t, scope, 1) for t in self.rng.sample(GROUPABLE, self.rng.randint(0, 1))]
        total = [v.node for v in scope.key or []]
        order = [Node(self.rng.choice(("{}", "{} DESC")), node) for node in order + total]
        value = lambda: self.expression(type, scope, 1)

        frames = [""] * 3
        if order:
            frames += [" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"]
            frames += [" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"]
        if total:
            frames += [" ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING"]
        keys = Node("{}{}", Seq(partition, lead="PARTITION BY "), Seq(order, lead=" ORDER BY ", least=1))

        def over(frame=""):
            if self.chance(0.7):
                return Node(" OVER ({}{})", keys, frame)
            name = f"w{len(definitions)}"
            definitions.append(Node(name + " AS ({})", keys))
            return f" OVER ({name}{frame})" if frame else f" OVER {name}"

        kinds = []
        if total:
            kinds += [
                lambda: Node("LAG({}){}", value(), over()),
                lambda: Node("LEAD({}, 2){}", value(), over()),
                lambda: Node("FIRST_VALUE({}){}", value(), over(self.rng.choice(frames))),
                lambda: Node("LAST_VALUE({}){}", value(), over(self.rng.choice(frames))),
            ]
        if total and type == INT:
            kinds += [lambda: Node("ROW_NUMBER(){}", over()), lambda: Node("NTILE(2){}", over())]
        if order and type == INT:
            kinds += [lambda: Node("RANK(){}", over()), lambda: Node("DENSE_RANK(){}", over())]
        if isinstance(type, Scalar):
            kinds += [lambda: self.rng.choice(self.plain_aggregates(type, scope, 1, over(self.rng.choice(frames))))()]
        return self.rng.choice(kinds)() if kinds else self.leaf(type, scope)
