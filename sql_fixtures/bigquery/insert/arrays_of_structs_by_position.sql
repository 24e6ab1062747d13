-- Structs in arrays, at any depth, take the target's names by position.
--# catalog
CREATE TABLE p.d.w (k STRING, v1 INT64, v2 INT64, arr ARRAY<INT64>, d DATE);
CREATE TABLE p.d.deep (r STRUCT<c STRING, arr ARRAY<STRUCT<m INT64, n STRUCT<o INT64>>>>, l ARRAY<STRUCT<x STRING, y INT64>>);
--# job
INSERT INTO p.d.deep (l, r) SELECT [STRUCT(k AS code, v1 AS n)], STRUCT(k AS aa, [STRUCT(v1 AS bb, STRUCT(v2 AS cc) AS dd)]) FROM p.d.w;
INSERT INTO p.d.deep (l) SELECT ARRAY_AGG(STRUCT(k AS y, v2 AS x) ORDER BY d) FROM p.d.w;
INSERT INTO p.d.deep (r) SELECT STRUCT(k, ARRAY(SELECT AS STRUCT e, STRUCT(v1) FROM UNNEST(arr) AS e)) FROM p.d.w;
--# edges
-- p.d.deep.l.x       <- p.d.w.d    WINDOW
-- p.d.deep.l.x       <- p.d.w.k    AGGREGATION
-- p.d.deep.l.x       <- p.d.w.k    TRANSFORMATION
-- p.d.deep.l.y       <- p.d.w.d    WINDOW
-- p.d.deep.l.y       <- p.d.w.v1   TRANSFORMATION
-- p.d.deep.l.y       <- p.d.w.v2   AGGREGATION
-- p.d.deep.r.arr.m   <- p.d.w.arr  TRANSFORMATION
-- p.d.deep.r.arr.m   <- p.d.w.v1   TRANSFORMATION
-- p.d.deep.r.arr.n.o <- p.d.w.v1   TRANSFORMATION
-- p.d.deep.r.arr.n.o <- p.d.w.v2   TRANSFORMATION
-- p.d.deep.r.c       <- p.d.w.k    IDENTITY
