-- A WITH clause, a union and a star in one CREATE TABLE … AS.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE OR REPLACE TABLE p.d.out AS
WITH both AS (SELECT id, a, b AS v FROM p.d.t UNION ALL SELECT * FROM p.d.u)
SELECT * EXCEPT (a), a * 2 AS twice FROM both;
--# edges
-- p.d.out.id    <- p.d.t.id  IDENTITY
-- p.d.out.id    <- p.d.u.id  IDENTITY
-- p.d.out.twice <- p.d.t.a   TRANSFORMATION
-- p.d.out.twice <- p.d.u.a   TRANSFORMATION
-- p.d.out.v     <- p.d.t.b   IDENTITY
-- p.d.out.v     <- p.d.u.c   IDENTITY
