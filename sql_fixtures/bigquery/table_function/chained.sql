-- A table function over a table function, with a WITH clause and stars.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.base(x INT64) AS WITH q AS (SELECT * FROM p.d.u WHERE a = x) SELECT q.*, t.s.y.z FROM q JOIN p.d.t AS t USING (id);
CREATE TABLE FUNCTION p.d.top(low INT64) AS SELECT id, c, z FROM p.d.base(low) WHERE c > low;
--# job
CREATE TABLE p.d.out AS SELECT one.z, two.c FROM p.d.top(1) AS one JOIN p.d.top(2) AS two ON one.id = two.c;
--# edges
-- p.d.out   <- p.d.t.id     JOIN
-- p.d.out   <- p.d.u.a      FILTER
-- p.d.out   <- p.d.u.c      FILTER
-- p.d.out   <- p.d.u.c      JOIN
-- p.d.out   <- p.d.u.id     JOIN
-- p.d.out.c <- p.d.u.c      IDENTITY
-- p.d.out.z <- p.d.t.s.y.z  IDENTITY
