-- A clone of a clone and a copy of that: each reads the one before.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.dev.u CLONE p.d.u FOR SYSTEM_TIME AS OF TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 HOUR);
CREATE TABLE p.dev.u2 COPY p.dev.u;
CREATE TABLE p.dev.sums AS SELECT SUM(c) AS c FROM p.dev.u2;
--# edges
-- p.dev.sums.c <- p.dev.u2.c  AGGREGATION
-- p.dev.u.a    <- p.d.u.a     IDENTITY
-- p.dev.u.c    <- p.d.u.c     IDENTITY
-- p.dev.u.id   <- p.d.u.id    IDENTITY
-- p.dev.u2.a   <- p.dev.u.a   IDENTITY
-- p.dev.u2.c   <- p.dev.u.c   IDENTITY
-- p.dev.u2.id  <- p.dev.u.id  IDENTITY
