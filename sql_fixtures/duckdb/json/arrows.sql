-- -> and ->> into a JSON column.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT j -> 'a' ->> 'b' AS x, j ->> '$.c.d' AS y, json_extract_string(j, '$.k') AS z, j.a.b AS w FROM t;
--# edges
-- (result).w <- p.main.t.j  TRANSFORMATION
-- (result).x <- p.main.t.j  TRANSFORMATION
-- (result).y <- p.main.t.j  TRANSFORMATION
-- (result).z <- p.main.t.j  TRANSFORMATION
