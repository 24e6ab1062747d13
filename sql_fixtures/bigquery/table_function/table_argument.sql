-- A table that is passed to a table function is read column by column.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.positive(rows_in TABLE<id INT64, c INT64>) AS SELECT id, c FROM rows_in WHERE c > 0;
--# job destination=p.d.out
SELECT * FROM p.d.positive((SELECT id, a AS c FROM p.d.u));
--# edges
-- p.d.out    <- p.d.u.a   FILTER
-- p.d.out.c  <- p.d.u.a   IDENTITY
-- p.d.out.id <- p.d.u.id  IDENTITY
