-- arg_max, list, FILTER and ORDER BY in aggregates.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT arg_max(name, ts) AS m, list(s ORDER BY ts) AS l, sum(a) FILTER (WHERE b > 1) AS f, string_agg(name, ',' ORDER BY id) AS g, quantile_cont(a, 0.5) AS q, histogram(b) AS h FROM t;
--# edges
-- (result).f <- p.main.t.a     AGGREGATION
-- (result).f <- p.main.t.b     CONDITIONAL
-- (result).g <- p.main.t.id    WINDOW
-- (result).g <- p.main.t.name  AGGREGATION
-- (result).h <- p.main.t.b     AGGREGATION
-- (result).l <- p.main.t.s     AGGREGATION
-- (result).l <- p.main.t.ts    WINDOW
-- (result).m <- p.main.t.name  AGGREGATION
-- (result).m <- p.main.t.ts    CONDITIONAL
-- (result).q <- p.main.t.a     AGGREGATION
