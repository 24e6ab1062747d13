-- A view is replaced: readers before and after see its columns of the time.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64, o INT64);
--# job
CREATE OR REPLACE VIEW p.d.v AS SELECT id, n FROM p.d.s;
--# edges
-- p.d.v.id <- p.d.s.id  IDENTITY
-- p.d.v.n  <- p.d.s.n   IDENTITY
--# job destination=p.d.first
SELECT * FROM p.d.v;
--# edges
-- p.d.first.id <- p.d.v.id  IDENTITY
-- p.d.first.n  <- p.d.v.n   IDENTITY
--# job
CREATE OR REPLACE VIEW p.d.v AS SELECT id, o AS n, n + o AS total FROM p.d.s;
--# edges
-- p.d.v.id    <- p.d.s.id  IDENTITY
-- p.d.v.n     <- p.d.s.o   IDENTITY
-- p.d.v.total <- p.d.s.n   TRANSFORMATION
-- p.d.v.total <- p.d.s.o   TRANSFORMATION
--# job destination=p.d.second
SELECT * FROM p.d.v;
--# edges
-- p.d.second.id    <- p.d.v.id     IDENTITY
-- p.d.second.n     <- p.d.v.n      IDENTITY
-- p.d.second.total <- p.d.v.total  IDENTITY
