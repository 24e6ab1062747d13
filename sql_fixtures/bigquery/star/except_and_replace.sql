-- EXCEPT comes before REPLACE.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT * EXCEPT (id) REPLACE (UPPER(CAST(id AS STRING)) AS a) FROM p.d.u;
--# edges
-- (result).a <- p.d.u.id  TRANSFORMATION
-- (result).c <- p.d.u.c   IDENTITY
