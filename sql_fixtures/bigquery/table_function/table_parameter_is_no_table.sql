-- A parameter of type TABLE is not a table: the definition's own edges have no source there.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE FUNCTION p.d.positive(rows_in TABLE<id INT64, c INT64>) AS
SELECT r.id, r.c, u.a FROM rows_in AS r JOIN p.d.u AS u ON u.id = r.id WHERE r.c > 0;
CREATE TABLE p.d.out AS SELECT id, a FROM p.d.positive(TABLE p.d.u);
--# edges
-- p.d.out        <- p.d.u.c   FILTER
-- p.d.out        <- p.d.u.id  JOIN
-- p.d.out.a      <- p.d.u.a   IDENTITY
-- p.d.out.id     <- p.d.u.id  IDENTITY
-- p.d.positive   <- p.d.u.id  JOIN
-- p.d.positive.a <- p.d.u.a   IDENTITY
