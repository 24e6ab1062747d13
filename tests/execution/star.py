"""SELECT * in its forms."""

from clauses import Query
from render import Node, Seq, render
from schema import NAMES, Struct
from source import Sources


class Stars(Sources):
    def star(self, source, scope, clauses):
        """SELECT * and r.*, with EXCEPT and REPLACE, a struct's fields and one more column; None if nothing is left."""
        # DuckDB has USING columns in another place, and a struct for an element: there the columns are spelled out.
        native = not source.merged and all(isinstance(r.type, Struct) and not r.element for r in source.ranges)
        items, columns, made = [], [], {}
        for star, offered in self.stars(source):
            gone = {name for name, _, _ in offered} & {name for name, _ in columns}
            if self.chance(0.3):
                gone.add(self.rng.choice(offered)[0])
            kept = [column for column in offered if column[0] not in gone]
            if kept and (not gone or "*" in star):
                items.append(self.starred(star, gone, kept, scope, native))
                columns += [(name, type) for name, type, _ in kept]
                made |= {render(node, "google"): name for name, _, node in kept}
        if not items:
            return None
        struct = self.path(scope, lambda t: isinstance(t, Struct) and not {n for n, _ in t.fields} & {n for n, _ in columns})
        if struct and self.chance(0.3):
            node, type = struct
            items.append(Node("{}.*", node, duck=", ".join(f"{{0}}.{name} AS {name}" for name, _ in type.fields)))
            columns += type.fields
        free = [name for name in NAMES if name not in dict(columns)]
        if free and self.chance(0.4):
            type = self.scalar_type()
            items.append(Node("{} AS {}", self.expression(type, scope), free[0]))
            columns.append((free[0], type))
        clauses.items = Seq(items, least=1)
        if source.key:
            self.order(clauses, [v.node for v in source.key])
        key = [made.get(render(v.node, "google")) for v in source.key] if source.key else [None]
        return Query(clauses.node(), columns, None if None in key else key, source.size)

    def stars(self, source):
        """(star, the columns that it offers): one for all relations, or one for each."""
        names = [name for name, _, _ in source.star()]
        if len(set(names)) == len(names) and self.chance(0.6):
            return [("*", source.star())]
        return [(f"{r.alias}.*" if isinstance(r.type, Struct) else r.alias, r.columns()) for r in source.ranges]

    def starred(self, star, gone, kept, scope, native):
        """The star without some columns, and perhaps with another value for one, which is noted in `kept`."""
        google, duck, spelled, parts = star, star, [render(node, "duck") for _, _, node in kept], []
        if gone:
            google += f" EXCEPT ({', '.join(sorted(gone))})"
            duck += f" EXCLUDE ({', '.join(sorted(gone))})"
        if "*" in star and self.chance(0.3):
            place, type = self.rng.randrange(len(kept)), self.scalar_type()
            name, parts = kept[place][0], [self.expression(type, scope, 1)]
            google, duck = f"{google} REPLACE ({{}} AS {name})", f"{duck} REPLACE ({{}} AS {name})"
            kept[place], spelled[place] = (name, type, parts[0]), f"{{}} AS {name}"
        return Node(google, *parts, duck=duck if native else ", ".join(spelled))

    def order(self, clauses, keys):
        """ORDER BY a total order, so that LIMIT always takes the same rows."""
        if self.chance(0.25):
            keys = [Node(self.rng.choice(("{}", "{} DESC")), key) for key in keys]
            clauses.order = Seq(keys, lead=" ORDER BY ", least=1)
            clauses.limit = self.rng.choice(("", " LIMIT 2", " LIMIT 3", " LIMIT 4 OFFSET 1"))
