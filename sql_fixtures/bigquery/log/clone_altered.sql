-- A clone, altered, copied and snapshot: each knows its columns from the one before.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
CREATE TABLE p.dev.s CLONE p.d.s;
--# edges
-- p.dev.s.id <- p.d.s.id  IDENTITY
-- p.dev.s.n  <- p.d.s.n   IDENTITY
--# job
ALTER TABLE p.dev.s ADD COLUMN extra STRING, RENAME COLUMN n TO amount;
--# edges
--# job
CREATE TABLE p.dev.copy COPY p.dev.s;
--# edges
-- p.dev.copy.amount <- p.dev.s.amount  IDENTITY
-- p.dev.copy.extra  <- p.dev.s.extra   IDENTITY
-- p.dev.copy.id     <- p.dev.s.id      IDENTITY
--# job
CREATE SNAPSHOT TABLE p.dev.snap CLONE p.dev.copy;
--# edges
-- p.dev.snap.amount <- p.dev.copy.amount  IDENTITY
-- p.dev.snap.extra  <- p.dev.copy.extra   IDENTITY
-- p.dev.snap.id     <- p.dev.copy.id      IDENTITY
--# job destination=p.d.out
SELECT * FROM p.dev.snap;
--# edges
-- p.d.out.amount <- p.dev.snap.amount  IDENTITY
-- p.d.out.extra  <- p.dev.snap.extra   IDENTITY
-- p.d.out.id     <- p.dev.snap.id      IDENTITY
