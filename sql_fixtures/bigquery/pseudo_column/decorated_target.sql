-- bigquery-data-lineage#29: a decorated target is the table itself.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.child (k INT64, v INT64);
--# job
INSERT INTO `p.d.child$20210605` (k, v) SELECT id, c FROM p.d.u;
--# edges
-- p.d.child.k <- p.d.u.id  IDENTITY
-- p.d.child.v <- p.d.u.c   IDENTITY
