-- A column that the metadata does not have (yet): inferred, reported, and the rest is exact.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS SELECT u.id, u.brand_new, c FROM p.d.u AS u;
--# edges
-- p.d.out.brand_new <- p.d.u.brand_new  IDENTITY inferred
-- p.d.out.c         <- p.d.u.c          IDENTITY
-- p.d.out.id        <- p.d.u.id         IDENTITY
--# diagnostics
-- 1:40 warning[unknown-column] u has no column brand_new in the metadata
