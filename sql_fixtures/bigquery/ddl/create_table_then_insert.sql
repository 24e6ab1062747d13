-- A table that the script creates takes its inserts by its own column order.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.fresh (v INT64 OPTIONS (description = 'value'), k INT64 NOT NULL, PRIMARY KEY (k) NOT ENFORCED) CLUSTER BY k;
INSERT INTO p.d.fresh SELECT c, id FROM p.d.u;
SELECT v FROM p.d.fresh;
--# edges
-- (result).v  <- p.d.fresh.v  IDENTITY
-- p.d.fresh.k <- p.d.u.id     IDENTITY
-- p.d.fresh.v <- p.d.u.c      IDENTITY
