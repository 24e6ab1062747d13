-- GROUPING SETS and CUBE.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT id, a, grouping(id) AS g, sum(b) AS n FROM t GROUP BY CUBE (id, a);
--# edges
-- (result)    <- p.main.t.a   GROUP_BY
-- (result)    <- p.main.t.id  GROUP_BY
-- (result).a  <- p.main.t.a   IDENTITY
-- (result).g  <- p.main.t.id  AGGREGATION
-- (result).id <- p.main.t.id  IDENTITY
-- (result).n  <- p.main.t.b   AGGREGATION
