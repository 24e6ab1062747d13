-- A table that is only known by what was written to it has at least these columns: what rests on them is inferred.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
INSERT INTO p.d.unknown (k, v) SELECT id, n FROM p.d.s;
--# edges
-- p.d.unknown.k <- p.d.s.id  IDENTITY
-- p.d.unknown.v <- p.d.s.n   IDENTITY
--# job destination=p.d.out
SELECT v, w FROM p.d.unknown;
--# edges
-- p.d.out.v <- p.d.unknown.v  IDENTITY inferred
-- p.d.out.w <- p.d.unknown.w  IDENTITY inferred
--# job destination=p.d.all
SELECT * FROM p.d.unknown;
--# edges
-- p.d.all.k <- p.d.unknown.k  IDENTITY inferred
-- p.d.all.v <- p.d.unknown.v  IDENTITY inferred
--# diagnostics
-- 1:8 warning[star-without-metadata] the columns of p.d.unknown are unknown; give its metadata with --catalog
