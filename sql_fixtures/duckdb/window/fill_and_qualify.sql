-- Window functions with IGNORE NULLS inside, and a frame.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT last_value(a IGNORE NULLS) OVER (PARTITION BY id ORDER BY ts) AS l, lag(b, 1, 0) OVER w AS g FROM t WINDOW w AS (ORDER BY ts);
--# edges
-- (result).g <- p.main.t.b   AGGREGATION
-- (result).g <- p.main.t.ts  WINDOW
-- (result).l <- p.main.t.a   AGGREGATION
-- (result).l <- p.main.t.id  WINDOW
-- (result).l <- p.main.t.ts  WINDOW
