-- Words that begin clauses elsewhere are names here.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, level INTEGER, "only" INTEGER);
--# job
SELECT t.level, mod(t.a, t.b) AS m, t."only" AS o, glob.a AS g, sample.b AS s FROM t, t AS glob, t AS sample;
--# edges
-- (result).g     <- p.main.t.a      IDENTITY
-- (result).level <- p.main.t.level  IDENTITY
-- (result).m     <- p.main.t.a      TRANSFORMATION
-- (result).m     <- p.main.t.b      TRANSFORMATION
-- (result).o     <- p.main.t.only   IDENTITY
-- (result).s     <- p.main.t.b      IDENTITY
