-- if, ifnull, coalesce and nullif.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT if(a > 1, b, id) AS i, ifnull(a, b) AS n, coalesce(a, b) AS c, nullif(a, b) AS u, CASE WHEN a > 1 THEN name END AS w FROM t;
--# edges
-- (result).c <- p.main.t.a     TRANSFORMATION
-- (result).c <- p.main.t.b     TRANSFORMATION
-- (result).i <- p.main.t.a     CONDITIONAL
-- (result).i <- p.main.t.b     TRANSFORMATION
-- (result).i <- p.main.t.id    TRANSFORMATION
-- (result).n <- p.main.t.a     TRANSFORMATION
-- (result).n <- p.main.t.b     TRANSFORMATION
-- (result).u <- p.main.t.a     CONDITIONAL
-- (result).u <- p.main.t.a     TRANSFORMATION
-- (result).u <- p.main.t.b     CONDITIONAL
-- (result).w <- p.main.t.a     CONDITIONAL
-- (result).w <- p.main.t.name  TRANSFORMATION
