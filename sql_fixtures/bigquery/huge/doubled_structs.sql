-- A struct that doubles in each of thirty steps has a billion leaves: beyond BigQuery's limits it is a whole.
--# catalog
CREATE TABLE p.d.t (a INT64, b INT64);
--# job
WITH c0 AS (SELECT STRUCT(a AS x, b AS y) AS s FROM p.d.t),
  c1 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c0),
  c2 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c1),
  c3 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c2),
  c4 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c3),
  c5 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c4),
  c6 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c5),
  c7 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c6),
  c8 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c7),
  c9 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c8),
  c10 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c9),
  c11 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c10),
  c12 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c11),
  c13 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c12),
  c14 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c13),
  c15 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c14),
  c16 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c15),
  c17 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c16),
  c18 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c17),
  c19 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c18),
  c20 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c19),
  c21 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c20),
  c22 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c21),
  c23 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c22),
  c24 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c23),
  c25 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c24),
  c26 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c25),
  c27 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c26),
  c28 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c27),
  c29 AS (SELECT STRUCT(s AS x, s AS y) AS s FROM c28)
SELECT s FROM c29;
--# edges
-- (result).s.x.x <- p.d.t.a  TRANSFORMATION
-- (result).s.x.x <- p.d.t.b  TRANSFORMATION
-- (result).s.x.y <- p.d.t.a  TRANSFORMATION
-- (result).s.x.y <- p.d.t.b  TRANSFORMATION
-- (result).s.y.x <- p.d.t.a  TRANSFORMATION
-- (result).s.y.x <- p.d.t.b  TRANSFORMATION
-- (result).s.y.y <- p.d.t.a  TRANSFORMATION
-- (result).s.y.y <- p.d.t.b  TRANSFORMATION
