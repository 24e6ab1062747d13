-- WHERE, GROUP BY and HAVING see aliases; columns go first.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT year(ts) AS y, sum(a) AS total FROM t WHERE y > 2000 GROUP BY y HAVING total > 1;
--# edges
-- (result)       <- p.main.t.a   FILTER
-- (result)       <- p.main.t.ts  FILTER
-- (result)       <- p.main.t.ts  GROUP_BY
-- (result).total <- p.main.t.a   AGGREGATION
-- (result).y     <- p.main.t.ts  TRANSFORMATION
