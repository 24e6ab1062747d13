-- A range variable hides a column of its name: the whole row.
--# catalog
CREATE TABLE p.d.v (v INT64, w INT64);
--# job
SELECT v FROM p.d.v;
--# edges
-- (result).v.v <- p.d.v.v  IDENTITY
-- (result).v.w <- p.d.v.w  IDENTITY
