-- CLONE, COPY and snapshots take every column as it is.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.c CLONE p.d.u;
CREATE OR REPLACE TABLE p.d.k COPY p.d.u;
CREATE SNAPSHOT TABLE p.d.s CLONE p.d.u FOR SYSTEM_TIME AS OF CURRENT_TIMESTAMP();
--# edges
-- p.d.c.a  <- p.d.u.a   IDENTITY
-- p.d.c.c  <- p.d.u.c   IDENTITY
-- p.d.c.id <- p.d.u.id  IDENTITY
-- p.d.k.a  <- p.d.u.a   IDENTITY
-- p.d.k.c  <- p.d.u.c   IDENTITY
-- p.d.k.id <- p.d.u.id  IDENTITY
-- p.d.s.a  <- p.d.u.a   IDENTITY
-- p.d.s.c  <- p.d.u.c   IDENTITY
-- p.d.s.id <- p.d.u.id  IDENTITY
