-- Assertions and plain SELECTs between the steps write nothing.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
ASSERT NOT EXISTS (SELECT 1 FROM p.d.u WHERE id IS NULL) AS 'no nulls';
SELECT COUNT(*) FROM p.d.u;
CREATE TABLE p.d.out AS SELECT id FROM p.d.u;
ASSERT (SELECT COUNT(*) FROM p.d.out) > 0;
--# edges
-- (result)   <- p.d.u.id  FILTER
-- p.d.out.id <- p.d.u.id  IDENTITY
