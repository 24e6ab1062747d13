-- The same dataset and table in two projects; two-part names belong to the job's own.
--# catalog
CREATE TABLE p.d.t (v INT64);
CREATE TABLE other-p.d.t (v INT64);
--# job
CREATE TABLE d.out AS SELECT x.v, y.v AS w FROM d.t AS x JOIN other-p.d.t AS y ON x.v = y.v;
--# edges
-- p.d.out   <- other-p.d.t.v  JOIN
-- p.d.out   <- p.d.t.v        JOIN
-- p.d.out.v <- p.d.t.v        IDENTITY
-- p.d.out.w <- other-p.d.t.v  IDENTITY
