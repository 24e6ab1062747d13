-- IF NOT EXISTS of a table that is known: its columns stay.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE IF NOT EXISTS p.d.t (other STRING);
CREATE VIEW IF NOT EXISTS p.d.v AS SELECT a FROM p.d.t;
CREATE TABLE p.d.out AS SELECT t.b, v.a FROM p.d.t AS t JOIN p.d.v AS v ON v.a = t.a;
--# edges
-- p.d.out   <- p.d.t.a  JOIN
-- p.d.out   <- p.d.v.a  JOIN
-- p.d.out.a <- p.d.v.a  IDENTITY
-- p.d.out.b <- p.d.t.b  IDENTITY
-- p.d.v.a   <- p.d.t.a  IDENTITY
