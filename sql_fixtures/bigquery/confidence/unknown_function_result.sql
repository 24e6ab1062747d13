-- Fields and stars of what an unknown function gives.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS SELECT p.x.parse(a, s).name AS name, p.x.parse(items).* FROM p.d.t;
--# edges
-- p.d.out.*    <- p.d.t.items  TRANSFORMATION
-- p.d.out.name <- p.d.t.a      TRANSFORMATION
-- p.d.out.name <- p.d.t.s      TRANSFORMATION
--# diagnostics
-- 1:32 note[unknown-function] function p.x.parse is not known: all its arguments count as values
-- 1:62 note[unknown-function] function p.x.parse is not known: all its arguments count as values
-- 1:62 warning[star-without-metadata] the fields of the value before .* are unknown
