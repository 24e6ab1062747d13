-- A replica of a materialized view passes every column on.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE MATERIALIZED VIEW p.replica.u AS REPLICA OF p.d.u;
--# edges
-- p.replica.u.a  <- p.d.u.a   IDENTITY
-- p.replica.u.c  <- p.d.u.c   IDENTITY
-- p.replica.u.id <- p.d.u.id  IDENTITY
