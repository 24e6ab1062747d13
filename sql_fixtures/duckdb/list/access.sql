-- Elements, slices and list functions.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT tags[1] AS f, tags[1:2] AS s, items[1].sku AS k, list_concat(tags, tags) AS c, len(tags) AS n, [a, b] AS l, m['k'] AS v FROM t;
--# edges
-- (result).c <- p.main.t.tags       TRANSFORMATION
-- (result).f <- p.main.t.tags       TRANSFORMATION
-- (result).k <- p.main.t.items.sku  TRANSFORMATION
-- (result).l <- p.main.t.a          TRANSFORMATION
-- (result).l <- p.main.t.b          TRANSFORMATION
-- (result).n <- p.main.t.tags       TRANSFORMATION
-- (result).s <- p.main.t.tags       TRANSFORMATION
-- (result).v <- p.main.t.m          TRANSFORMATION
