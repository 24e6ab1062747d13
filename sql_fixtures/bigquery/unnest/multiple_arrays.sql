-- UNNEST of several arrays zips them.
--# catalog
CREATE TABLE p.d.t (xs ARRAY<INT64>, ys ARRAY<STRING>);
--# job
SELECT x, y FROM p.d.t, UNNEST(xs AS x, ys AS y);
--# edges
-- (result).x <- p.d.t.xs  IDENTITY
-- (result).y <- p.d.t.ys  IDENTITY
