-- Two ON clauses after two joins bind from the inside to the outside.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (id INT64, e STRING);
--# job
SELECT t.a, v.e FROM p.d.t AS t JOIN p.d.u AS u JOIN p.d.v AS v ON u.c = v.id ON t.id = u.id;
--# edges
-- (result)   <- p.d.t.id  JOIN
-- (result)   <- p.d.u.c   JOIN
-- (result)   <- p.d.u.id  JOIN
-- (result)   <- p.d.v.id  JOIN
-- (result).a <- p.d.t.a   IDENTITY
-- (result).e <- p.d.v.e   IDENTITY
