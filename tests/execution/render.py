"""Trees of SQL that are spelled in two dialects."""


class Node:
    """A piece of SQL: how GoogleSQL and DuckDB spell it, with `{}` where its parts go."""

    __slots__ = ("google", "duck", "parts")

    def __init__(self, google, *parts, duck=None):
        self.google, self.duck, self.parts = google, duck or google, parts


class Seq:
    """Parts with something between them; what leads them is there only if they are. Shrinking leaves `least` of them."""

    __slots__ = ("parts", "between", "lead", "least")

    def __init__(self, parts, between=", ", lead="", least=0):
        self.parts, self.between, self.lead, self.least = tuple(parts), between, lead, least


def render(node, dialect):
    if isinstance(node, str):
        return node
    parts = [render(part, dialect) for part in node.parts]
    if isinstance(node, Seq):
        return node.lead + node.between.join(parts) if parts else ""
    return getattr(node, dialect).format(*parts)


def smaller(node):
    """Every tree that has one thing less: a member of a sequence, or a node in favour of one of its parts."""
    if isinstance(node, str):
        return
    if isinstance(node, Seq):
        if len(node.parts) > node.least:
            for i in range(len(node.parts)):
                yield Seq(node.parts[:i] + node.parts[i + 1 :], node.between, node.lead, node.least)
    else:
        yield from (part for part in node.parts if isinstance(part, Node))
    for i, part in enumerate(node.parts):
        for other in smaller(part):
            parts = node.parts[:i] + (other,) + node.parts[i + 1 :]
            if isinstance(node, Seq):
                yield Seq(parts, node.between, node.lead, node.least)
            else:
                yield Node(node.google, *parts, duck=node.duck)
