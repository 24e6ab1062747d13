-- An INSERT names _PARTITIONTIME in its column list.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.ingested (k INT64, v INT64);
--# job
INSERT INTO p.d.ingested (_PARTITIONTIME, k, v) SELECT TIMESTAMP_SECONDS(a), id, c FROM p.d.u;
--# edges
-- p.d.ingested._PARTITIONTIME <- p.d.u.a   TRANSFORMATION
-- p.d.ingested.k              <- p.d.u.id  IDENTITY
-- p.d.ingested.v              <- p.d.u.c   IDENTITY
