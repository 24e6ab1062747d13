-- A MERGE into a temp table: what reads it later has its sources, too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE x AS SELECT id, a FROM p.d.t;
MERGE x USING p.d.u AS u ON x.id = u.id
WHEN MATCHED THEN UPDATE SET a = u.c
WHEN NOT MATCHED THEN INSERT (id, a) VALUES (u.id, u.a);
CREATE TABLE p.d.out AS SELECT id, a FROM x;
--# edges
-- p.d.out    <- p.d.t.id  JOIN
-- p.d.out    <- p.d.u.id  JOIN
-- p.d.out.a  <- p.d.t.a   IDENTITY
-- p.d.out.a  <- p.d.u.a   IDENTITY
-- p.d.out.a  <- p.d.u.c   IDENTITY
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.id <- p.d.u.id  IDENTITY
