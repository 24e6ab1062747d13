-- Rows loaded into a temp table have no source further on.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
LOAD DATA OVERWRITE TEMP TABLE staged (k INT64, note STRING) FROM FILES (format = 'CSV', uris = ['gs://b/x.csv']);
CREATE TABLE p.d.out AS SELECT s.note, u.c FROM staged AS s JOIN p.d.u AS u ON u.id = s.k;
--# edges
-- p.d.out   <- p.d.u.id  JOIN
-- p.d.out.c <- p.d.u.c   IDENTITY
