-- GROUP BY ALL and ORDER BY ALL.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT id, year(ts) AS y, sum(a) AS n FROM t GROUP BY ALL ORDER BY ALL;
--# edges
-- (result)    <- p.main.t.a   SORT
-- (result)    <- p.main.t.id  GROUP_BY
-- (result)    <- p.main.t.id  SORT
-- (result)    <- p.main.t.ts  GROUP_BY
-- (result)    <- p.main.t.ts  SORT
-- (result).id <- p.main.t.id  IDENTITY
-- (result).n  <- p.main.t.a   AGGREGATION
-- (result).y  <- p.main.t.ts  TRANSFORMATION
